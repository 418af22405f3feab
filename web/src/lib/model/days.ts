/** Reading days as people write them: Khmer and Thai digits, Buddhist years, day first. */
import type { Day } from '../store/api';

/** Buddhist era = common era + 543 (Thai and Cambodian civil calendars). */
const buddhistOffset = 543;

/** Khmer (U+17E0…) and Thai (U+0E50…) digits as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u17e0-\u17e9\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x17e0 ? 0x17e0 : 0x0e50));
  });
}

/** A year of the common era from what was typed: years from 2400 to 2700 are Buddhist. */
export function commonYear(year: number): number {
  return year >= 2400 && year <= 2700 ? year - buddhistOffset : year;
}

function valid(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** `22/11/2569`, `២២.១១.២០២៦`, `2026-11-22`: a day, or null where it is none. */
export function parseDay(text: string): Day | null {
  const parts = asciiDigits(text.trim()).split(/[\s./-]+/);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  if (parts[0]!.length === 4) return valid(commonYear(a), b, c);
  if (parts[2]!.length === 4) return valid(commonYear(c), b, a);
  return null;
}

/** As `parseDay`, but also a month (`11/2026`), a year, or about a year (`2014~`, `~2014`). */
export function parsePartialDate(text: string): string | null {
  const whole = parseDay(text);
  if (whole) return whole;
  const plain = asciiDigits(text.trim());
  const year = /^([~≈]?)\s*(\d{4})\s*([~?]?)$/.exec(plain);
  if (year) {
    const common = commonYear(Number(year[2]));
    if (common < 1900 || common > 2100) return null;
    return `${common}${year[1] || year[3] ? '~' : ''}`;
  }
  const month = /^(\d{1,2})[\s./-]+(\d{4})$/.exec(plain);
  const turned = /^(\d{4})[\s./-]+(\d{1,2})$/.exec(plain);
  const found = month ? [month[2], month[1]] : turned ? [turned[1], turned[2]] : null;
  if (!found) return null;
  const day = valid(commonYear(Number(found[0])), Number(found[1]), 1);
  return day?.slice(0, 7) ?? null;
}

/** Today where the device is. */
export function today(now: Date = new Date()): Day {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
