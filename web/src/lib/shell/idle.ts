/** Calls `onidle` after a time without a touch or key, also when the phone slept meanwhile. */
export function watchIdle(milliseconds: number, onidle: () => void): () => void {
  let last = Date.now();
  const touched = () => {
    last = Date.now();
  };
  const look = () => {
    if (Date.now() - last >= milliseconds) onidle();
  };
  const back = () => {
    // Timers stand still in a sleeping tab: look at the clock before the touch counts.
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(look, 5_000);
  const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
  for (const name of events) addEventListener(name, touched, { passive: true, capture: true });
  document.addEventListener('visibilitychange', back);
  return () => {
    clearInterval(timer);
    for (const name of events) removeEventListener(name, touched, { capture: true });
    document.removeEventListener('visibilitychange', back);
  };
}
