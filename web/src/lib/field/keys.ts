/** Keys of a list: `/` searches, `j` and `k` move, `?` explains. Enter is the link's own. */
export interface ListKeys {
  search: () => void;
  help: () => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The row to go to from the current one; stays inside the list. */
export const nextRow = (at: number, count: number, by: number): number =>
  at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + by));

export function listKeys(
  event: KeyboardEvent,
  keys: ListKeys,
  list: HTMLElement | undefined,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '/') keys.search();
  else if (event.key === '?') keys.help();
  else if (event.key === 'j' || event.key === 'k') {
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    if (!rows.length) return;
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[nextRow(at, rows.length, event.key === 'j' ? 1 : -1)]?.focus();
  } else return;
  event.preventDefault();
}
