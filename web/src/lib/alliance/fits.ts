/**
 * Which services of the directory fit a need, and why not. Pure: nothing is asked of the network, time is a parameter.
 * A service that says nothing of a condition refuses nobody by it.
 */
import { codesOf } from '../model/facts';
import type { Service } from '../model/generated';
import type { Day, Id, Instant, Rec } from '../store/api';

export type ServiceRec = Rec<Service>;

/** What is asked for; what is not known is left out. */
export interface Need {
  /** A code of `service`, or a group of it: `residential`. */
  service?: string | null;
  /** Least and most years, as far as the age is known. */
  age?: { min: number; max: number } | null;
  sex?: string | null;
  /** Languages of which one must do. */
  languages?: readonly string[] | null;
  /** Place code where the child is. */
  place?: string | null;
  /** When it must be open: a moment by the clock on the wall, `2026-11-25T15:30`. */
  at?: string | null;
}

/** Why a service does not fit. `closed` = closed for now or no longer offered; `not_open` = not at that hour. */
export type Against = 'service' | 'age' | 'sex' | 'language' | 'place' | 'closed' | 'not_open';

export interface Fit {
  service: ServiceRec;
  /** Empty: it fits. */
  against: Against[];
  /** How closely its area names the place: the longer the code, the nearer; 0 = everywhere or not asked. */
  near: number;
  /** Whether nobody has assured it for long. */
  old: boolean;
}

/** Months after which a service must be assured again. Our own default. */
export const assuredMonths = 6;

/** Whether a code of `service` is this one or belongs to this group. */
export const isOfService = (kind: string | undefined, wanted: string): boolean =>
  kind === wanted || Boolean(kind?.startsWith(`${wanted}_`));

export const isOffered = ({ fields }: ServiceRec): boolean =>
  (fields.status ?? 'active') === 'active';

/** The codes of the area, none = everywhere. */
export const areasOf = ({ area, area_2, area_3 }: Service): string[] =>
  [area, area_2, area_3].filter((code) => code !== undefined);

/** Whether one place code lies in another: `KH-0110` in `KH-01` and in `KH`. */
const lies = (place: string, area: string): boolean => place.startsWith(area);

/** The longest code of the area that holds the place; null when it reaches elsewhere only. */
export function reach(fields: Service, place: string): number | null {
  const areas = areasOf(fields);
  if (!areas.length) return 0;
  const held = areas.filter((area) => lies(place, area)).map((area) => area.length);
  // Where the child is may be known more coarsely than where the service reaches: then nothing speaks against it.
  const finer = areas.filter((area) => lies(area, place)).map(() => place.length);
  const all = [...held, ...finer];
  return all.length ? Math.max(...all) : null;
}

/** Hours on one day of the week: from, until, as `08:00`. */
export interface Hours {
  weekday: string;
  opens: string;
  closes: string;
}

const weekdays: readonly string[] = codesOf('weekday');

/** The hours of a week, in its order; a service that is always open has none to name. */
export function hoursOf(fields: Service): Hours[] {
  const blocks = [
    { days: fields.days, opens: fields.opens, closes: fields.closes },
    { days: fields.days_2, opens: fields.opens_2, closes: fields.closes_2 },
  ];
  return weekdays.flatMap((weekday) =>
    blocks.flatMap(({ days, opens, closes }) =>
      days?.includes(weekday) && opens && closes ? [{ weekday, opens, closes }] : [],
    ),
  );
}

const weekdayAt = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whether it is open at a moment by the clock on the wall; null when its hours are not known. */
export function isOpenAt(fields: Service, moment: string): boolean | null {
  if (fields.always) return true;
  const hours = hoursOf(fields);
  if (!hours.length) return null;
  const [day = '', time = ''] = moment.split('T');
  const today = weekdayAt(day);
  const yesterday = (today + 6) % 7;
  const clock = time.slice(0, 5);
  return hours.some(({ weekday, opens, closes }) => {
    const on = weekdays.indexOf(weekday);
    if (opens < closes) return on === today && opens <= clock && clock < closes;
    // Past midnight: the evening of its day, and the early morning of the next.
    return (on === today && opens <= clock) || (on === yesterday && clock < closes);
  });
}

/** The moment until which an assurance holds; null when nobody ever assured it. */
export function assuredUntil(assured: Instant | undefined): number | null {
  if (!assured) return null;
  const until = new Date(assured);
  until.setUTCMonth(until.getUTCMonth() + assuredMonths);
  return until.getTime();
}

/** Whether it must be assured again. */
export const isOld = (fields: Service, now: number): boolean =>
  (assuredUntil(fields.assured) ?? 0) <= now;

function ageAgainst({ age_min, age_max }: Service, age: NonNullable<Need['age']>): boolean {
  return (
    (age_min !== undefined && age.max < age_min) || (age_max !== undefined && age.min > age_max)
  );
}

/** What speaks against one service. */
export function against(service: ServiceRec, need: Need): Against[] {
  const { fields } = service;
  const why: Against[] = [];
  if (!isOffered(service)) why.push('closed');
  if (need.service && !isOfService(fields.kind, need.service)) why.push('service');
  if (need.age && ageAgainst(fields, need.age)) why.push('age');
  if (need.sex && need.sex !== 'not_stated' && fields.sexes?.length) {
    if (!fields.sexes.includes(need.sex)) why.push('sex');
  }
  if (need.languages?.length && fields.languages?.length) {
    if (!need.languages.some((one) => fields.languages?.includes(one))) why.push('language');
  }
  if (need.place && reach(fields, need.place) === null) why.push('place');
  // Where the hours are not known one must call: that is no reason to leave it out.
  if (need.at && isOpenAt(fields, need.at) === false) why.push('not_open');
  return why;
}

/** All services with what speaks against them: those that fit first, then the nearest, then the assured ones. */
export function fits(services: readonly ServiceRec[], need: Need, now: number): Fit[] {
  const all = services.map((service) => ({
    service,
    against: against(service, need),
    near: need.place ? (reach(service.fields, need.place) ?? 0) : 0,
    old: isOld(service.fields, now),
  }));
  const order = (a: Fit, b: Fit) =>
    a.against.length - b.against.length ||
    b.near - a.near ||
    Number(a.old) - Number(b.old) ||
    (a.service.fields.name_en ?? '').localeCompare(b.service.fields.name_en ?? '') ||
    a.service.id.localeCompare(b.service.id);
  return all.sort(order);
}

/** The organisations that have a service which fits, for the choice of a partner. */
export const fittingOrgs = (services: readonly ServiceRec[], need: Need): Set<Id> =>
  new Set(
    services
      .filter((service) => !against(service, need).length)
      .flatMap(({ fields }) => fields.organisation ?? []),
  );
