/** When a child is to be seen next and assessed again, as `rules::clock`; `vectors/visits.json` holds both together. */
import type { Case, Visit } from '$lib/model/generated';
import type { Day, Instant, Rec } from '$lib/store/api';

const every: Record<string, number> = { high: 7, medium: 14, low: 30 };
/** Months after going home. */
const afterHome = [1, 2, 3, 6, 9, 12];
const reassessMonths = 6;
const dayMs = 86_400_000;
/** Cambodia and Thailand keep UTC+7: the office counts by their days, wherever the reader is. */
const fieldMs = 7 * 3_600_000;

export const fieldDay = (at: Instant | number): Day =>
  new Date(new Date(at).getTime() + fieldMs).toISOString().slice(0, 10);

const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The same day of a later month, or its last where that month is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

const isAtWork = ({ status }: Case): boolean =>
  status !== undefined && status !== 'closed' && status !== 'lost';

export function nextVisit(file: Case, last: Day | null): Day | null {
  if (!isAtWork(file)) return null;
  if (file.home) {
    const { home } = file;
    const seen = last ?? home;
    return afterHome.map((months) => plusMonths(home, months)).find((due) => due > seen) ?? null;
  }
  const days = every[file.risk ?? ''];
  const since = file.since ?? file.opened;
  const from = last ?? (since ? fieldDay(since) : null);
  return days && from ? plus(from, days) : null;
}

export const reassessment = (file: Case): Day | null =>
  file.assessed && isAtWork(file) ? plusMonths(fieldDay(file.assessed), reassessMonths) : null;

/** The day of the last visit at which the child was seen, by case. A visit that met nobody does not put the next one off. */
export function lastVisits(visits: readonly Rec<Visit>[]): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { fields } of visits) {
    if (!fields.case || !fields.time || fields.seen === false) continue;
    const day = fieldDay(fields.time);
    if (day > (last.get(fields.case) ?? '')) last.set(fields.case, day);
  }
  return last;
}
