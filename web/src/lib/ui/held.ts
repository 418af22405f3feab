/** A click comes after the finger has left, within so many milliseconds. */
const clickMilliseconds = 300;

/**
 * An attachment that tells while a finger is on an element, until the click that it makes has come: a row must not become
 * somebody else's under a thumb that has chosen one.
 */
export const held =
  (tell: (isHeld: boolean) => void) =>
  (element: HTMLElement): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = () => {
      clearTimeout(timer);
      tell(true);
    };
    const lift = () => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(false), clickMilliseconds);
    };
    element.addEventListener('pointerdown', press);
    addEventListener('pointerup', lift);
    addEventListener('pointercancel', lift);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerdown', press);
      removeEventListener('pointerup', lift);
      removeEventListener('pointercancel', lift);
    };
  };
