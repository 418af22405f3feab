/** Days and hours as field screens use them. Time is always a parameter. */
import type { Day, Instant } from '../store/api';

export const dayMilliseconds = 86_400_000;

/** The day of an instant where the reader is. */
export function localDay(at: Instant | number): Day {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Another day, some days later (or earlier). */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

export const instantBefore = (now: number, days: number): Instant =>
  new Date(now - days * dayMilliseconds).toISOString();

/** Whole days between an instant and now. */
export const daysSince = (at: Instant, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / dayMilliseconds));

/** The end of a calendar day where the reader is: until then a task of that day is in time. */
export function endOfDay(day: Day): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}
