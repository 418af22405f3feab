/**
 * Days and times in expressions: texts, and as numbers days since 1970-01-01 by the clock on the
 * wall. A form is filled in one place, and the day there is what counts.
 */
const dayMilliseconds = 86_400_000;

function dayNumber(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // No date of a living person lies outside (`model::date`).
  if (year < 1900 || year > 2100) return null;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / dayMilliseconds;
}

/** Hours, minutes, seconds. How far from Greenwich it is stands behind and is left aside. */
function clock(text: string): [number, number, number] | null {
  const parts = /^(\d\d):(\d\d)(?::(\d+\.?\d*|\.\d+))?$/.exec(text.split(/[Z+-]/)[0]!);
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? [hours, minutes, seconds] : null;
}

/** The part of a day that a time is. */
export function timeFraction(text: string): number | null {
  const parts = clock(text);
  return parts && (parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86_400;
}

function split(text: string): [string, string | null] {
  const at = text.indexOf('T');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

export const dayPart = (text: string): string => split(text)[0];
export const timePart = (text: string): string => split(text)[1] ?? text;

/** Days since 1970-01-01 of a day or a moment. */
export function daysOf(text: string): number | null {
  const [day, time] = split(text);
  const whole = dayNumber(day);
  if (whole === null || time === null) return whole;
  const part = timeFraction(time);
  return part === null ? null : whole + part;
}

/** The day that a number of days is. */
export function dayText(days: number): string | null {
  if (!Number.isFinite(days) || Math.abs(days) > 100_000) return null;
  const day = new Date(Math.floor(days) * dayMilliseconds).toISOString().slice(0, 10);
  return dayNumber(day) === null ? null : day;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The day and time that a number of days is, without a word on how far from Greenwich. */
export function momentText(days: number): string | null {
  const day = dayText(days);
  if (day === null) return null;
  const all = Math.round((days - Math.floor(days)) * dayMilliseconds);
  const seconds = Math.floor(all / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const thousandths = String(all % 1000).padStart(3, '0');
  return `${day}T${two(hours)}:${two(minutes)}:${two(seconds % 60)}.${thousandths}`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Thu Fri Sat Sun Mon Tue Wed'.split(' ');

/** `format-date` and `format-date-time` of ODK; '' where the pattern or the day is none. */
export function format(text: string, pattern: string): string {
  const days = daysOf(text);
  const day = days === null ? null : dayText(days);
  const time = clock(split(text)[1] ?? '00:00:00');
  if (days === null || day === null || !time) return '';
  const [year, month, date] = day.split('-') as [string, string, string];
  const [hours, minutes, seconds] = time;
  const signs: Record<string, string | undefined> = {
    Y: year,
    y: year.slice(2),
    m: month,
    n: String(Number(month)),
    b: months[Number(month) - 1],
    d: date,
    e: String(Number(date)),
    a: weekdays[((Math.floor(days) % 7) + 7) % 7],
    H: two(hours),
    h: String(hours),
    M: two(minutes),
    S: two(Math.floor(seconds)),
    '3': String(Math.round((seconds % 1) * 1000)).padStart(3, '0'),
    '%': '%',
  };
  let known = true;
  const made = pattern.replace(/%([^]?)/g, (_, sign: string) => {
    known &&= Object.hasOwn(signs, sign);
    return signs[sign] ?? '';
  });
  return known ? made : '';
}
