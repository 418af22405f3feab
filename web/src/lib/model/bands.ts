/**
 * Age bands as figures count them. Mirrors `model::age` in Rust; `vectors/bands.json`, read by both
 * test suites, holds the two together.
 */
import type { Day } from '../store/api';
import type { Age, AgeBand } from './shapes';

/** An approximate birth year means so many years either side. */
const approximateYears = 1;

const completedYears = (born: Day, on: Day): number =>
  Math.max(
    0,
    Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0),
  );

function lastOfMonth(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The same day some years earlier; 29 February becomes 28 February where there is none. */
function minusYears(day: Day, years: number): Day {
  const earlier = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  const [month, date] = [earlier.slice(0, 7), earlier.slice(8)];
  return date > lastOfMonth(month).slice(8) ? `${month}-28` : earlier;
}

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The earliest and the latest day that a birth date can mean. */
function bornBetween(born: string): [Day, Day] {
  const year = born.slice(0, 4);
  if (born.endsWith('~'))
    return [`${Number(year) - approximateYears}-01-01`, `${Number(year) + approximateYears}-12-31`];
  if (born.length === 4) return [`${year}-01-01`, `${year}-12-31`];
  if (born.length === 7) return [`${born}-01`, lastOfMonth(born)];
  return [born, born];
}

function bandOfYears(years: number): AgeBand {
  if (years <= 4) return '0-4';
  if (years <= 9) return '5-9';
  if (years <= 14) return '10-14';
  return years <= 17 ? '15-17' : '18+';
}

/** A range that crosses bands counts in the lower one with the benefit of the doubt, else nowhere. */
function bandOfRange(min: number, max: number, doubt: boolean): AgeBand {
  const low = bandOfYears(min);
  return low === bandOfYears(max) || doubt ? low : 'not_stated';
}

/** The band on a day from whatever is known: a birth date if there is one, else a stated age. */
export function bandOn(born: string | undefined, age: Age | undefined, day: Day): AgeBand {
  if (born) {
    const [earliest, latest] = bornBetween(born);
    if (earliest <= day)
      return bandOfRange(
        completedYears(latest, day),
        completedYears(earliest, day),
        age?.doubt ?? true,
      );
  }
  if (!age) return 'not_stated';
  const youngest = minusYears(age.as_of, age.years_min);
  const oldest = nextDay(minusYears(age.as_of, age.years_max + 1));
  return bandOfRange(
    completedYears(youngest, day),
    completedYears(oldest, day),
    age.doubt ?? false,
  );
}
