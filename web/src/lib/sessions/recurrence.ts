/**
 * On which days a rule falls. The library (RFC 5545) is fetched only by screens that ask: most of
 * the app works without it.
 */
import type { Day } from '../store/api';
import { datesOf } from './rule';

export interface Recurring {
  rule?: string;
  starts?: Day;
}

export interface Calendar {
  /** The days from `from` to `to`, both included, on which it falls; in order. */
  days(series: Recurring, from: Day, to: Day): Day[];
}

type Library = typeof import('rrule');

/** A day stands for its midnight in UTC: no time zone and no summer time can move it. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** Most occurrences worked out at once: a daily series over ten years. */
const daysMax = 3660;

function calendarOf({ RRule }: Library): Calendar {
  return {
    days({ rule, starts }, from, to) {
      if (!rule || !starts) return [];
      const first = from < starts ? starts : from;
      if (first > to) return [];
      const dates = datesOf(rule);
      if (dates) return [...new Set(dates)].filter((day) => day >= first && day <= to).sort();
      try {
        const parsed = new RRule({ ...RRule.parseString(rule), dtstart: midnight(starts) });
        return parsed
          .between(midnight(first), midnight(to), true, (_, n) => n < daysMax)
          .map(dayOf);
      } catch {
        // A rule that another system wrote and nobody here can read falls on no day; it is shown as it stands.
        return [];
      }
    },
  };
}

let loaded: Promise<Calendar> | null = null;

/** The calendar of rules; fetched once. */
export function calendar(): Promise<Calendar> {
  loaded ??= import('rrule').then((module) => {
    // In Node the package comes as CommonJS, in the browser as a module.
    const whole = module as Library & { default?: Library };
    return calendarOf(whole.RRule ? whole : whole.default!);
  });
  return loaded;
}
