/** The calendar of days before an authority. Pure: time is a parameter. */
import { dayMilliseconds, localDay, plusDays } from '../field/days';
import type { Fields, Instant } from '../store/api';
import type { HearingRec } from './kinds';

/** A child is told and accompanied: who goes with them hears of it this many days before, and the day before again. */
export const tellDaysBefore = 7;

export const isPlanned = (hearing: HearingRec): boolean =>
  (hearing.fields.status ?? 'planned') === 'planned';

/** `soon` from seven days before, `next` from the day before, `passed` once nobody has said how it went. */
export type Nearness = 'soon' | 'next' | 'passed';

export function nearness(hearing: HearingRec, now: number): Nearness | null {
  const { time } = hearing.fields;
  if (!time || !isPlanned(hearing)) return null;
  if (Date.parse(time) < now) return 'passed';
  const [today, day] = [localDay(now), localDay(time)];
  if (day <= plusDays(today, 1)) return 'next';
  return day <= plusDays(today, tellDaysBefore) ? 'soon' : null;
}

/** Whether somebody goes with the child; where the child need not be there, nobody has to. */
export const accompanied = ({ fields }: HearingRec): boolean =>
  fields.child_there === false || Boolean(fields.escort || fields.escort_other?.trim());

/** What comes next is on top; then those without a day, then what is over, the latest first. */
export function hearingOrder(hearings: readonly HearingRec[]): HearingRec[] {
  const place = (one: HearingRec) => (!isPlanned(one) ? 2 : one.fields.time ? 0 : 1);
  const time = (one: HearingRec) => one.fields.time ?? one.created;
  return [...hearings].sort(
    (a, b) =>
      place(a) - place(b) ||
      (place(a) === 2 ? time(b).localeCompare(time(a)) : time(a).localeCompare(time(b))),
  );
}

/** The last moment that Today asks for: the end of the day seven days from now. */
export const tellUntil = (now: number): Instant =>
  new Date(now + (tellDaysBefore + 1) * dayMilliseconds).toISOString();

/** The day that comes in place of one that was postponed: all of it as it was, but for the time. */
export function inItsPlace(hearing: HearingRec, time: Instant): Fields {
  const {
    person,
    case: file,
    matter,
    kind,
    room,
    child_there,
    escort,
    escort_other,
  } = hearing.fields;
  return Object.fromEntries(
    Object.entries({
      person,
      case: file,
      matter,
      kind,
      room,
      child_there,
      escort,
      escort_other,
      time,
    }).filter(([, value]) => value !== undefined),
  );
}

/** `2026-11-25T15:30` by the clock on the wall, for a day and time field. */
export function wallTime(moment: Instant | undefined): string {
  if (!moment) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What a day and time field gives, as a moment. */
export function momentOf(wall: string): Instant | null {
  const at = new Date(wall);
  return wall && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}
