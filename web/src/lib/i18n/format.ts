/** Pure formatting of messages, numbers, days and times for the three languages. */
export type Language = 'en' | 'km' | 'th';
export const languages: readonly Language[] = ['en', 'km', 'th'];
/** Each language named in itself. */
export const languageNames: Record<Language, string> = { en: 'English', km: 'ខ្មែរ', th: 'ไทย' };

/** A message is a text, or one text per plural category of its `n`. */
export type Message = string | { one?: string; other: string };
export type Params = Record<string, string | number>;

const locales: Record<Language, string> = {
  en: 'en-GB',
  km: 'km-KH-u-nu-khmr',
  // Thai offices date by the Buddhist era.
  th: 'th-TH-u-ca-buddhist-nu-thai',
};

export const localeOf = (language: Language): string => locales[language];

export function number(
  language: Language,
  value: number,
  options?: Intl.NumberFormatOptions,
): string {
  return new Intl.NumberFormat(locales[language], options).format(value);
}

/** Fills `{name}` placeholders; numbers in the digits of the language. Unknown names stay visible. */
export function fill(language: Language, message: Message, params: Params = {}): string {
  let text: string;
  if (typeof message === 'string') text = message;
  else {
    const one = new Intl.PluralRules(language).select(Number(params.n ?? 0)) === 'one';
    text = (one ? message.one : undefined) ?? message.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(language, value) : value;
  });
}

/** A calendar day has no time zone: it is read and written in UTC. */
export function day(language: Language, value: string, style: 'short' | 'long' = 'short'): string {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locales[language], {
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
  const options: Intl.DateTimeFormatOptions = { timeZone };
  if (style !== 'time') Object.assign(options, { day: 'numeric', month: 'short', year: 'numeric' });
  if (style !== 'day')
    Object.assign(options, { hour: '2-digit', minute: '2-digit', hour12: false });
  return new Intl.DateTimeFormat(locales[language], options).format(date);
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
    text = new Intl.DateTimeFormat(locales[language], {
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
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(distance) >= size) return format.format(Math.trunc(distance / size), unit);
  }
  return format.format(0, 'minute');
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
