/** What follows from when a child was last met: how long ago that is, and whether it counts as inactive. */
import { dayMilliseconds, localDay } from './days';
import type { PersonRec } from './kinds';

/** When each child was last met (`store.lastSeen`). */
export type SeenMap = ReadonlyMap<string, string>;

/** HMIS street outreach: exit after 90 days without contact (`INACTIVE_AFTER_DAYS` in `crates/rules/src/clock.rs`). */
export const inactiveAfterDays = 90;
export const unseenSteps = [14, 30, inactiveAfterDays] as const;

/** Whole days of the calendar since a child was met; where it never was, since its file was begun. */
export function daysUnseen(at: string | undefined, created: string, now: number): number {
  const [then, day] = [localDay(at ?? created), localDay(now)];
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(then)) / dayMilliseconds));
}

/** The longest step (14, 30, 90 days) that a child was not seen for; 0 = seen. */
export function unseenFor(at: string | undefined, created: string, now: number): number {
  const days = daysUnseen(at, created, now);
  return [...unseenSteps].reverse().find((step) => days >= step) ?? 0;
}

/** What a person can say of a child; that it is inactive follows from its meetings alone. */
export const saidStatuses = ['active', 'whereabouts_unknown', 'moved', 'died'] as const;

const isSaid = (status: string | undefined): boolean =>
  saidStatuses.some((one) => one === status && one !== 'active');

/**
 * The status of a child: what somebody said, else inactive after 90 days without a meeting, and active
 * again by itself with the next one.
 */
export function statusOf(
  person: Pick<PersonRec, 'fields' | 'created'>,
  at: string | undefined,
  now: number,
): string {
  const said = person.fields.status;
  if (said && isSaid(said)) return said;
  return daysUnseen(at, person.created, now) >= inactiveAfterDays ? 'inactive' : 'active';
}

/** Whether somebody still looks for a child: nobody said that it is gone. */
export const isLookedFor = (person: Pick<PersonRec, 'fields'>): boolean =>
  !isSaid(person.fields.status);

export function countUnseen(
  people: readonly { id: string; created: string }[],
  seen: SeenMap,
  now: number,
): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const step of unseenSteps)
    counts[step] = people.filter(
      (person) => unseenFor(seen.get(person.id), person.created, now) >= step,
    ).length;
  return counts;
}
