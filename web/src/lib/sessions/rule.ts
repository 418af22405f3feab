/**
 * A recurrence rule as people set it by taps, and the text that stands for it (RFC 5545).
 * Occurrences are worked out elsewhere (`recurrence.ts`, with a library that loads when needed).
 */
import type { Day } from '../store/api';

/** Monday first, as a week of work runs (RFC 5545: WKST=MO is the default). */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Which of a month's: first to fourth, or the last. */
export const positions = [1, 2, 3, 4, -1] as const;
export type Position = (typeof positions)[number];

export const sorts = ['weekly', 'monthly_day', 'monthly_weekday', 'dates'] as const;
export type RuleSort = (typeof sorts)[number];

export interface Plan {
  sort: RuleSort;
  /** Weekly: on these days. */
  days: Weekday[];
  /** Every so many weeks or months. */
  every: number;
  /** Monthly by day: 1 to 31, or -1 for the last day. */
  monthDay: number;
  /** Monthly by weekday. */
  position: Position;
  weekday: Weekday;
  /** Single dates. */
  dates: Day[];
  /** Last day of the rule, where it has one. */
  until: Day | null;
}

const dateList = 'RDATE;VALUE=DATE:';
/** A rule is one line of at most 400 characters: so many dates of eight digits and a comma fit. */
export const datesMax = 42;

export const weekdayOf = (day: Day): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;

/** A first guess for a series that starts on a day: weekly, on that weekday. */
export function planFor(day: Day): Plan {
  const weekday = weekdayOf(day);
  return {
    sort: 'weekly',
    days: [weekday],
    every: 1,
    monthDay: Number(day.slice(8)),
    position: 1,
    weekday,
    dates: [day],
    until: null,
  };
}

const compact = (day: Day): string => day.replaceAll('-', '');
const spread = (text: string): Day => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

const inWeek = (days: readonly Weekday[]): Weekday[] =>
  weekdays.filter((day) => days.includes(day));

/** Whether a plan says when: at least one day. */
export const isWhole = (plan: Plan): boolean =>
  plan.sort === 'weekly'
    ? plan.days.length > 0
    : plan.sort !== 'dates' || (plan.dates.length > 0 && plan.dates.length <= datesMax);

export function ruleOf(plan: Plan): string {
  if (plan.sort === 'dates') return dateList + [...plan.dates].sort().map(compact).join(',');
  const interval = plan.every > 1 ? `;INTERVAL=${plan.every}` : '';
  const until = plan.until ? `;UNTIL=${compact(plan.until)}` : '';
  if (plan.sort === 'weekly')
    return `FREQ=WEEKLY${interval};BYDAY=${inWeek(plan.days).join(',')}${until}`;
  const by =
    plan.sort === 'monthly_day'
      ? `BYMONTHDAY=${plan.monthDay}`
      : `BYDAY=${plan.position}${plan.weekday}`;
  return `FREQ=MONTHLY${interval};${by}${until}`;
}

const isWeekday = (text: string): text is Weekday => weekdays.includes(text as Weekday);

/** The dates that a rule names one by one; null where it recurs. */
export const datesOf = (rule: string): Day[] | null =>
  rule.startsWith(dateList) ? rule.slice(dateList.length).split(',').map(spread) : null;

/** A rule's parts by name; empty where it names dates. */
const partsOf = (rule: string): Map<string, string> =>
  new Map(
    rule.split(';').flatMap((part) => {
      const [name, value] = part.split('=');
      return name && value ? [[name, value] as const] : [];
    }),
  );

/** What can be set by taps of a rule; null where it holds more than that (then it is only shown). */
export function planOf(rule: string | undefined, start: Day): Plan | null {
  const plan = planFor(start);
  if (!rule) return plan;
  const dates = datesOf(rule);
  if (dates) return { ...plan, sort: 'dates', dates };
  const parts = partsOf(rule);
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'WKST'];
  if ([...parts.keys()].some((name) => !known.includes(name))) return null;
  const until = parts.get('UNTIL');
  const common = {
    every: Number(parts.get('INTERVAL') ?? 1),
    until: until ? spread(until) : null,
  };
  const by = parts.get('BYDAY')?.split(',') ?? [];
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return common.every === 1 && !by.length
        ? { ...plan, ...common, sort: 'weekly', days: [...weekdays] }
        : null;
    case 'WEEKLY': {
      const days = by.length ? by.filter(isWeekday) : [weekdayOf(start)];
      return { ...plan, ...common, sort: 'weekly', days };
    }
    case 'MONTHLY':
      return monthly({ ...plan, ...common }, by, parts.get('BYMONTHDAY'));
    default:
      return null;
  }
}

function monthly(plan: Plan, by: string[], monthDay: string | undefined): Plan | null {
  if (!by.length) {
    const day = Number(monthDay ?? plan.monthDay);
    return Number.isInteger(day) ? { ...plan, sort: 'monthly_day', monthDay: day } : null;
  }
  const found = /^(-?[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(by[0] ?? '');
  if (!found || by.length > 1 || monthDay) return null;
  const position = Number(found[1]) as Position;
  if (!positions.includes(position)) return null;
  return { ...plan, sort: 'monthly_weekday', position, weekday: found[2] as Weekday };
}
