/**
 * How values of an indicator become one, when returns are due, and what a restatement changed. Mirrors `rules::results`;
 * `vectors/results.json` holds both together. Numbers are decimals as text, reckoned in whole millionths.
 */
import type { Indicator } from '../model/generated';
import type { Day, Fields } from '../store/api';

const one = 1_000_000n;

/** A decimal as millionths; null where it is none. */
export function millionths(text: string | null | undefined): bigint | null {
  const said = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text ?? '');
  if (!said) return null;
  const value = BigInt(said[2]!) * one + BigInt((said[3] ?? '').padEnd(6, '0'));
  return said[1] ? -value : value;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

/** A quotient, rounded half away from zero; null of nothing. */
function rounded(part: bigint, whole: bigint): bigint | null {
  if (whole === 0n) return null;
  const [quotient, rest] = [part / whole, magnitude(part % whole)];
  const away = part < 0n === whole < 0n ? 1n : -1n;
  return rest * 2n >= magnitude(whole) ? quotient + away : quotient;
}

function withPlaces(value: bigint, places: number): string {
  const fraction = (magnitude(value) % one).toString().padStart(6, '0').slice(0, places);
  return `${value < 0n ? '-' : ''}${magnitude(value) / one}.${fraction}`;
}

/** As short as it can be said: `12`, `12.5`. */
const plain = (value: bigint): string => withPlaces(value, 6).replace(/\.?0+$/, '');

/** A value as a return keeps it: a number, or the part and the whole of a share. */
export interface Value {
  n: string;
  d?: string;
}

const part = (value: Value): bigint => millionths(value.n) ?? 0n;
const whole = (value: Value): bigint => millionths(value.d) ?? 0n;

/** A share in percent with one decimal, `33.3`; null of nothing. */
export function percentOf(value: Value): string | null {
  const tenths = rounded(part(value) * 1000n, whole(value));
  return tenths === null ? null : withPlaces(tenths * (one / 10n), 1);
}

/** How often the whole goes into the part, with two decimals; null of nothing. */
export function ratioOf(value: Value): string | null {
  const hundredths = rounded(part(value) * 100n, whole(value));
  return hundredths === null ? null : withPlaces(hundredths * (one / 100n), 2);
}

export type Unit = 'number' | 'percentage' | 'ratio';
export type Rule = 'sum' | 'latest' | 'highest' | 'average';
export type How =
  'sum' | 'weighted' | 'latest' | 'highest' | 'average' | 'union' | 'highest_single';

export interface Counting {
  unit: Unit;
  overTime: Rule;
  overPlaces: Rule;
  /** Whether people are counted, each once. */
  unique: boolean;
}

/** Measures that are shares, and those that count people once: as `rules::figures` has them. */
const shares: readonly string[] = ['concerns_on_time'];
const uniques: readonly string[] = [
  'unique_children_contacted',
  'new_children',
  'unique_children_attending',
  'peer_reach_estimated',
];

export function countingOf(indicator: Indicator): Counting {
  const measure = indicator.measure ?? '';
  const rule = (said: string | undefined): Rule =>
    said === 'latest' || said === 'highest' || said === 'average' ? said : 'sum';
  const share = shares.includes(measure) ? 'percentage' : 'number';
  const { unit, people } = indicator;
  return {
    unit: unit === 'percentage' || unit === 'ratio' || unit === 'number' ? unit : share,
    overTime: rule(indicator.over_time),
    overPlaces: rule(indicator.over_places),
    unique: people ? people === 'unique' : uniques.includes(measure),
  };
}

export interface Combined {
  value: Value;
  how: How;
}

/** The value of several periods in the order of time. Who is counted once is never added up over time. */
export const overTime = (counting: Counting, values: readonly Value[]): Combined | null =>
  combined(counting, counting.overTime, values);

/** The value of several places: a person is counted in one of them. */
export const overPlaces = (counting: Counting, values: readonly Value[]): Combined | null =>
  combined({ ...counting, unique: false }, counting.overPlaces, values);

function combined(counting: Counting, rule: Rule, all: readonly Value[]): Combined | null {
  const share = counting.unit !== 'number';
  // A share of nothing says nothing.
  const values = all.filter((value) => !share || whole(value) !== 0n);
  const last = values.at(-1);
  if (!last) return null;
  const sum = (of: (value: Value) => bigint) => values.reduce((n, value) => n + of(value), 0n);
  const parts = sum(part);
  if (rule === 'latest') return { value: last, how: 'latest' };
  if (rule === 'highest') return { value: highest(values), how: 'highest' };
  if (share) return { value: { n: plain(parts), d: plain(sum(whole)) }, how: 'weighted' };
  if (counting.unique) return { value: highest(values), how: 'highest_single' };
  if (rule === 'sum') return { value: { n: plain(parts) }, how: 'sum' };
  const average = rounded(parts, BigInt(values.length)) ?? 0n;
  return { value: { n: plain(average) }, how: 'average' };
}

const exceeds = (a: Value, b: Value): boolean =>
  a.d !== undefined && b.d !== undefined
    ? part(a) * whole(b) > part(b) * whole(a)
    : part(a) > part(b);
const highest = (values: readonly Value[]): Value =>
  values.reduce((best, value) => (exceeds(value, best) ? value : best));

/** What a partner brings: people whose records are in the network, or a total that was sent. */
export type Part = { people: readonly string[] } | { total: string };

/**
 * What partners reached together. People who are counted once are joined as sets; beside a total, which tells nobody who
 * was counted, the highest single number stands. Attendances and things are added up.
 */
export function together(
  unique: boolean,
  parts: readonly Part[],
): { number: string; how: How } | null {
  const sets = parts.flatMap((one) => ('people' in one ? [one.people] : []));
  const totals = parts.flatMap((one) => ('total' in one ? [millionths(one.total) ?? 0n] : []));
  if (!parts.length) return null;
  const size = (n: number) => BigInt(n) * one;
  if (!unique) {
    const all = [...sets.map((people) => size(people.length)), ...totals];
    return { number: plain(all.reduce((n, more) => n + more, 0n)), how: 'sum' };
  }
  const union = sets.length ? size(new Set(sets.flat()).size) : null;
  const numbers = union === null ? totals : [union, ...totals];
  const most = numbers.reduce((best, n) => (n > best ? n : best));
  return { number: plain(most), how: totals.length ? 'highest_single' : 'union' };
}

export interface Slot {
  from: Day;
  until: Day;
  due: Day;
}

const iso = (date: Date): Day => date.toISOString().slice(0, 10);
const plusDays = (day: Day, days: number): Day =>
  iso(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/** The calendar's periods from the one in which a project starts to the one in which it ends. */
export function slots(starts: Day, ends: Day, months: number, days: number): Slot[] {
  const all: Slot[] = [];
  if (![1, 3, 6, 12].includes(months)) return all;
  const [year = 0, month = 1] = starts.split('-').map(Number);
  let at = Math.floor((month - 1) / months) * months;
  for (;;) {
    const from = iso(new Date(Date.UTC(year, at, 1)));
    if (from > ends) return all;
    at += months;
    const until = iso(new Date(Date.UTC(year, at, 0)));
    all.push({ from, until, due: plusDays(until, days) });
  }
}

export interface Changed {
  line: string;
  before: Value | null;
  after: Value | null;
  /** How much the number, or the part of a share, grew. */
  by: string;
}

/** The lines of a return by their names, as it keeps them. */
export type Lines = Record<string, Value>;

export const linesOf = (kept: Fields | object | null | undefined): Lines => (kept ?? {}) as Lines;

/** A value with its numbers as short as they can be said. */
const tidy = (value: Value | undefined): Value | null =>
  value
    ? { n: plain(part(value)), ...(value.d === undefined ? {} : { d: plain(whole(value)) }) }
    : null;

/** The lines of two returns that differ, in the order of their names. */
export function difference(before: Lines, after: Lines): Changed[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((line) => {
    const [old, now] = [tidy(before[line]), tidy(after[line])];
    if (old?.n === now?.n && old?.d === now?.d) return [];
    const by = (now ? part(now) : 0n) - (old ? part(old) : 0n);
    return [{ line, before: old, after: now, by: plain(by) }];
  });
}
