/** A text as a string of CSS. */
export const cssString = (text: string): string =>
  `"${text.replace(/\s+/g, ' ').trim().replace(/[\\"]/g, '\\$&')}"`;

/**
 * Names the sheet at the foot of every printed page (`print.css`), until the returned function is called.
 * Never a child: a page that is left lying says no more than the sheet's head.
 */
export function namePaper(parts: readonly (string | null | undefined)[]): () => void {
  const { style } = document.documentElement;
  style.setProperty('--paper-title', cssString(parts.filter(Boolean).join(' · ')));
  return () => style.removeProperty('--paper-title');
}
