/** The weekly plan: which route is walked on which day of the week, when, and how long ago it last was. */
import { codesOf } from '../model/facts';
import type { Day, Id, Instant } from '../store/api';
import type { RoundRec, RouteRec, SpotRec } from './kinds';
import { roundState } from './rounds';

/** Codes of the days of the week, Monday first (ISO 8601). */
export const weekdays: readonly string[] = codesOf('weekday');

/** The code of the day of the week on which a calendar day falls. */
export const weekdayOf = (day: Day): string =>
  // JavaScript's week begins on Sunday.
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';

/** Whether a route is still in use; one that says nothing of it is. */
export const isInUse = (route: RouteRec): boolean => route.fields.active !== false;

export const isOfDay = (route: RouteRec, weekday: string): boolean =>
  isInUse(route) && Boolean(route.fields.weekdays?.includes(weekday));

/** A route that names no shift is walked at any. */
export const isOfShift = (route: RouteRec, shift: string): boolean =>
  !route.fields.shifts?.length || route.fields.shifts.includes(shift);

const byLabel = (a: RouteRec, b: RouteRec): number =>
  (a.fields.label ?? '').localeCompare(b.fields.label ?? '');

/** Routes in use: those planned for this day and shift, those of this day, then the others. */
export function todaysFirst(
  routes: readonly RouteRec[],
  weekday: string,
  shift: string,
): RouteRec[] {
  const rank = (route: RouteRec): number =>
    isOfDay(route, weekday) ? (isOfShift(route, shift) ? 0 : 1) : 2;
  return routes.filter(isInUse).sort((a, b) => rank(a) - rank(b) || byLabel(a, b));
}

/** When each route was last walked: its rounds that went out. */
export function lastWalked(rounds: readonly RoundRec[]): Map<Id, Instant> {
  const last = new Map<Id, Instant>();
  for (const round of rounds) {
    const { route, started, day } = round.fields;
    const at = started ?? day;
    if (!route || !at || roundState(round) === 'planned') continue;
    const known = last.get(route);
    if (!known || known < at) last.set(route, at);
  }
  return last;
}

/** The route that is meant without a word of the worker: planned for now, and longest not walked. */
export function guessRoute(
  routes: readonly RouteRec[],
  weekday: string,
  shift: string,
  walked: ReadonlyMap<Id, Instant>,
): RouteRec | null {
  const planned = routes.filter((route) => isOfDay(route, weekday) && isOfShift(route, shift));
  const when = (route: RouteRec) => walked.get(route.id) ?? '';
  return planned.sort((a, b) => when(a).localeCompare(when(b)) || byLabel(a, b))[0] ?? null;
}

/** The spots of a route in its order, without those that are not on this device. */
export const spotsOf = (route: RouteRec | null, spots: readonly SpotRec[]): SpotRec[] =>
  (route?.fields.spots ?? [])
    .map((id) => spots.find((spot) => spot.id === id))
    .filter((spot) => spot !== undefined);

/** Spots to choose from, those of the route first and in its order. */
export function routeFirst(choices: readonly SpotRec[], route: RouteRec | null): SpotRec[] {
  const first = spotsOf(route, choices);
  return [...first, ...choices.filter((spot) => !first.includes(spot))];
}

export interface PlanDay {
  weekday: string;
  /** Routes by shift, in the order of the plan's shifts. */
  cells: RouteRec[][];
}

/** The week: days down, shifts across. A shift at which nobody goes out has no column. */
export function weekPlan(routes: readonly RouteRec[]): { shifts: string[]; days: PlanDay[] } {
  const planned = routes.filter((route) => isInUse(route) && route.fields.weekdays?.length);
  const shifts = codesOf('shift').filter((shift) =>
    planned.some((route) => isOfShift(route, shift)),
  );
  const cell = (weekday: string, shift: string) =>
    planned.filter((route) => isOfDay(route, weekday) && isOfShift(route, shift)).sort(byLabel);
  const days = weekdays.map((weekday) => ({
    weekday,
    cells: shifts.map((shift) => cell(weekday, shift)),
  }));
  return { shifts: planned.length ? shifts : [], days };
}

/** A list with one of its items one place earlier (-1) or later (1); at the ends nothing moves. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  if (index < 0 || to < 0 || index >= list.length || to >= list.length) return [...list];
  const next = [...list];
  [next[index], next[to]] = [next[to]!, next[index]!];
  return next;
}
