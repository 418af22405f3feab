/** Pure formatting of messages, numbers, days and times for the three languages. */
import { formatter } from './kept';
import { khmerAgo, khmerDay, khmerNumber, khmerTime, type DayParts } from './khmer';

export type Language = 'en' | 'km' | 'th';
export const languages: readonly Language[] = ['en', 'km', 'th'];
/** Each language named in itself. */
export const languageNames: Record<Language, string> = { en: 'English', km: 'ខ្មែរ', th: 'ไทย' };

/**
 * A message is a text, or one text per plural category of its `n`. Another count of the same text chooses its word on
 * the spot: `{days} {days|day|days}`.
 */
export type Message = string | { one?: string; other: string };
export type Params = Record<string, string | number>;

const locales: Record<Language, string> = {
  en: 'en-GB',
  // Only for what Khmer words are not needed for; see `khmer.ts`.
  km: 'km-KH-u-nu-khmr',
  // Thai offices date by the Buddhist era.
  th: 'th-TH-u-ca-buddhist-nu-thai',
};

export function number(
  language: Language,
  value: number,
  options?: Intl.NumberFormatOptions,
): string {
  if (language === 'km') return khmerNumber(value, options);
  return formatter(Intl.NumberFormat, locales[language], options).format(value);
}

/** A word of a sentence standing on its own: with a capital where the script has one. */
export const onItsOwn = (word: string): string =>
  word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Parts of a moment as the clock on the wall shows them in a time zone. */
function wallParts(date: Date, timeZone?: string): Required<DayParts> & { time: [number, number] } {
  const format = formatter(Intl.DateTimeFormat, 'en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(
    format.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, time: [hour, minute] };
}

const isOne = (language: Language, count: string | number | undefined): boolean =>
  formatter(Intl.PluralRules, language).select(Number(count ?? 0)) === 'one';

/** Fills `{name}` placeholders; numbers in the digits of the language. Unknown names stay visible. */
export function fill(language: Language, message: Message, params: Params = {}): string {
  let text: string;
  if (typeof message === 'string') text = message;
  else text = (isOne(language, params.n) ? message.one : undefined) ?? message.other;
  const places = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;
  return text.replace(places, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined) return (isOne(language, value) ? one : other) ?? whole;
    return typeof value === 'number' ? number(language, value) : value;
  });
}

/** A calendar day has no time zone: it is read and written in UTC. */
export function day(language: Language, value: string, style: 'short' | 'long' = 'short'): string {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  if (language === 'km') {
    const { year, month, day: dayOfMonth, weekday } = wallParts(date, 'UTC');
    const long = style === 'long' ? { weekday } : {};
    return khmerDay({ year, month, day: dayOfMonth, ...long });
  }
  return formatter(Intl.DateTimeFormat, locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    year: 'numeric',
    ...(style === 'long' ? { weekday: 'long' } : {}),
  }).format(date);
}

/** An instant as the reader's own local time. */
export function instant(
  language: Language,
  value: string,
  style: 'time' | 'day' | 'both' = 'both',
  timeZone?: string,
): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  if (language === 'km') {
    const { time, year, month, day: dayOfMonth } = wallParts(date, timeZone);
    const clock = khmerTime(...time);
    const shown = khmerDay({ year, month, day: dayOfMonth });
    if (style === 'both') return `${shown}, ${clock}`;
    return style === 'time' ? clock : shown;
  }
  const options: Intl.DateTimeFormatOptions = { timeZone };
  if (style !== 'time') Object.assign(options, { day: 'numeric', month: 'short', year: 'numeric' });
  if (style !== 'day')
    Object.assign(options, { hour: '2-digit', minute: '2-digit', hour12: false });
  return formatter(Intl.DateTimeFormat, locales[language], options).format(date);
}

/** A date known to the day, month, year, or only about (`2014~`). */
export function partialDate(language: Language, value: string, about: string): string {
  const approximate = value.endsWith('~');
  const [year, month, dayOfMonth] = value.replace('~', '').split('-');
  let text: string;
  if (dayOfMonth) text = day(language, `${year}-${month}-${dayOfMonth}`);
  else {
    const date = new Date(`${year}-${month ?? '07'}-02T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return value;
    const parts = { year: Number(year), month: month ? Number(month) : undefined };
    if (language === 'km') return `${approximate ? `${about} ` : ''}${khmerDay(parts)}`;
    text = formatter(Intl.DateTimeFormat, locales[language], {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
    }).format(date);
  }
  return approximate ? `${about} ${text}` : text;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** “3 hours ago”, “in 2 days”, “now”. */
export function ago(language: Language, value: string, now: number): string {
  const distance = new Date(value).getTime() - now;
  if (Number.isNaN(distance)) return value;
  const [unit, size] = steps.find(([, one]) => Math.abs(distance) >= one) ?? ['minute', Infinity];
  // Never minus zero: it would be told as “0 minutes ago”.
  const n = Math.trunc(distance / size) || 0;
  if (language === 'km') return khmerAgo(n, unit);
  return formatter(Intl.RelativeTimeFormat, locales[language], { numeric: 'auto' }).format(n, unit);
}

/** How much time is left, in the two largest units: “1 d 4 h”. */
export function duration(language: Language, milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2);
  return shown
    .filter(([n], index) => n > 0 || index === 0)
    .map(([n, unit]) => number(language, n, { style: 'unit', unit, unitDisplay: 'short' }))
    .join(' ');
}
