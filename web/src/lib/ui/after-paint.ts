/**
 * What is not needed at first sight waits until the sight is on the screen: the callback of a frame runs before it is
 * painted, a task that it starts runs behind the paint, or so many milliseconds later. Gives what calls it off.
 */
export function afterPaint(work: () => void, milliseconds = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work, milliseconds)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
