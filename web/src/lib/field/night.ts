/** Which theme a night round asks for, and which one comes back after it. */
type Theme = 'light' | 'dark';

let before: Theme | null = null;

/** The theme to change to; null where nothing changes. `chosen`: somebody decided for this device. */
export function night(out: boolean, current: Theme, chosen: boolean): Theme | null {
  if (chosen) {
    before = null;
    return null;
  }
  if (out) {
    if (current === 'dark') return null;
    before = current;
    return 'dark';
  }
  const back = before;
  before = null;
  return back;
}
