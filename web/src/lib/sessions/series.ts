/** Series of sessions: when, what was planned, what was done. Pure: time and calendar are parameters. */
import { plusDays } from '../field/days';
import type { Series } from '../model/generated';
import type { Day, Fields, Me } from '../store/api';
import { hasRole } from '../store/rights';
import type { MembershipRec, SeriesRec, SessionRec } from './kinds';
import type { Calendar } from './recurrence';

/** What became of a day on which a series was planned. */
export type Done = 'held' | 'called_off' | 'missed' | 'due' | 'extra';

export interface PlannedDay {
  day: Day;
  state: Done;
  session: SessionRec | null;
}

export const isCalledOff = (session: SessionRec): boolean => Boolean(session.fields.cancelled);

/** Whether a series goes on: not ended, and not paused. */
export const isActive = (series: SeriesRec): boolean => series.fields.active !== false;

/** The day of a series' session by which two phones find the same one. */
export const sessionName = (day: Day): string => day;

/**
 * Planned days beside what was done, oldest first. A past day without a session is missed, today's is due;
 * what took place on a day that was not planned is extra: it counts as done, not as plan.
 */
export function planAgainstDone(
  planned: readonly Day[],
  sessions: readonly SessionRec[],
  today: Day,
): PlannedDay[] {
  const byDay = new Map<Day, SessionRec>();
  for (const session of sessions) {
    const day = session.fields.day;
    if (!day) continue;
    const other = byDay.get(day);
    // Of two on one day the one that took place says what became of it.
    if (!other || isCalledOff(other)) byDay.set(day, session);
  }
  const wanted = new Set(planned);
  const days = [...new Set([...planned, ...byDay.keys()])].sort();
  return days.map((day) => {
    const session = byDay.get(day) ?? null;
    const state: Done = session
      ? isCalledOff(session)
        ? 'called_off'
        : wanted.has(day)
          ? 'held'
          : 'extra'
      : day < today
        ? 'missed'
        : 'due';
    return { day, state, session };
  });
}

export interface Account {
  /** Planned days that are over. */
  planned: number;
  held: number;
  called_off: number;
  missed: number;
}

/** Plan against done in figures: of days that have passed, or have been done already. */
export function account(days: readonly PlannedDay[]): Account {
  const count = (state: Done) => days.filter((one) => one.state === state).length;
  const [held, called_off, missed] = [count('held'), count('called_off'), count('missed')];
  return { planned: held + called_off + missed, held: held + count('extra'), called_off, missed };
}

export interface Around {
  last: Day | null;
  next: Day | null;
}

/** How far ahead and back the next and last day are looked for. */
const lookDays = 400;

/** The last day before today and the next from today on. */
export function around(calendar: Calendar, fields: Series, today: Day): Around {
  const ahead = calendar.days(fields, today, plusDays(today, lookDays));
  const back = calendar.days(fields, plusDays(today, -lookDays), plusDays(today, -1));
  return { last: back.at(-1) ?? null, next: ahead[0] ?? null };
}

export const isMember = (membership: MembershipRec, day: Day): boolean =>
  (membership.fields.since ?? '') <= day && day <= (membership.fields.until ?? '9999');

/** Who belongs to a series on a day, each once. */
export const membersOn = (memberships: readonly MembershipRec[], day: Day): string[] => [
  ...new Set(
    memberships
      .filter((one) => isMember(one, day))
      .map((one) => one.fields.person)
      .filter((id) => id !== undefined),
  ),
];

const withGroups = [
  'education_worker',
  'duty_worker',
  'outreach_worker',
  'counsellor',
  'health_worker',
];
const supervising = ['case_supervisor', 'centre_manager'];

type Run = { by: string; team: string | null; fields: { team?: string[] } };

/** Whether somebody holds a series' sessions: is named for it, began it, or is of its team where nobody is named. */
export function holds(me: Me, rec: Run): boolean {
  const named = rec.fields.team ?? [];
  if (named.includes(me.account) || rec.by === me.account) return true;
  return !named.length && me.team !== null && rec.team === me.team && hasRole(me, withGroups);
}

/** Whether somebody answers for a series: holds it or supervises. */
export const runs = (me: Me, rec: Run): boolean => hasRole(me, supervising) || holds(me, rec);

/**
 * What a session of a series is before anybody has said anything about it. Who may not know of its spot (a
 * counsellor is not out on the street) cannot point to it: the place stands for it.
 */
export function sessionOf(series: SeriesRec, day: Day, knowsSpot = true): Fields {
  const f = series.fields;
  const fields: Fields = {
    kind: f.kind,
    series: series.id,
    day,
    shift: f.shift,
    spot: knowsSpot ? f.spot : undefined,
    place: f.place,
    team: f.team,
    project: f.project,
    meal: f.meal,
    planned: f.planned,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Food on so many days of a month, towards every day. */
export interface MealMonth {
  month: string;
  /** Days of the month that have come. */
  days: number;
  /** Of these, days on which food was given. */
  fed: number;
  servings: number;
}

export function mealMonth(sessions: readonly SessionRec[], month: string, today: Day): MealMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const meals = sessions.filter(
    (session) =>
      session.fields.kind === 'meal' &&
      !isCalledOff(session) &&
      session.fields.day?.startsWith(month) &&
      session.fields.day <= today,
  );
  return {
    month,
    days: today.startsWith(month) ? Number(today.slice(8)) : length,
    fed: new Set(meals.map((meal) => meal.fields.day)).size,
    servings: meals.reduce((sum, meal) => sum + (meal.fields.served ?? 0), 0),
  };
}
