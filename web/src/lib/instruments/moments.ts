/** Moments as the clock on the wall says them, with how far it stands from Greenwich. */
const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');

/** `2026-11-25T21:40:00.000+07:00` of a moment where the device is. */
export function wallMoment(date: Date): string {
  const ahead = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, -1);
  return `${local}${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** What `<input type="datetime-local">` gives, as a moment. */
export function momentOf(local: string): string | null {
  const date = new Date(local);
  return local && !Number.isNaN(date.getTime()) ? wallMoment(date) : null;
}

/** A moment for `<input type="datetime-local">`, by its own clock. */
export const localMoment = (moment: string): string => moment.slice(0, 16);
