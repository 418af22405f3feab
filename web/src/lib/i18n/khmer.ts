/**
 * Numbers, dates and times in Khmer. Written out here because many browsers ship without the Khmer
 * locale (Chromium's data leaves it out) and would silently answer in English. Words after CLDR 47.
 */
import { formatter } from './kept';
const months = [
  'មករា',
  'កុម្ភៈ',
  'មីនា',
  'មេសា',
  'ឧសភា',
  'មិថុនា',
  'កក្កដា',
  'សីហា',
  'កញ្ញា',
  'តុលា',
  'វិច្ឆិកា',
  'ធ្នូ',
];
const weekdays = ['ថ្ងៃអាទិត្យ', 'ថ្ងៃចន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍'];
const units: Record<string, string> = {
  year: 'ឆ្នាំ',
  month: 'ខែ',
  week: 'សប្ដាហ៍',
  day: 'ថ្ងៃ',
  hour: 'ម៉ោង',
  minute: 'នាទី',
};
const named: Record<string, string> = {
  'day:-1': 'ម្សិលមិញ',
  'day:1': 'ថ្ងៃស្អែក',
  'minute:0': 'ឥឡូវនេះ',
};

export const khmerDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));

const swapped: Record<string, string> = { ',': '.', '.': ',' };

/** Khmer groups with a point and divides with a comma. */
export function khmerNumber(value: number, options?: Intl.NumberFormatOptions): string {
  if (options?.style === 'unit' && options.unit)
    return `${khmerNumber(value)} ${units[options.unit] ?? options.unit}`;
  const plain = formatter(Intl.NumberFormat, 'en', options).format(value);
  return khmerDigits(plain.replace(/[,.]/g, (mark) => swapped[mark] ?? mark));
}

/** Year, month and day of the common calendar; `month` from 1. */
export interface DayParts {
  year: number;
  month?: number;
  day?: number;
  weekday?: number;
}

export function khmerDay({ year, month, day, weekday }: DayParts): string {
  const parts = [
    weekday === undefined ? undefined : weekdays[weekday],
    day === undefined ? undefined : String(day),
    month === undefined ? undefined : months[month - 1],
    String(year),
  ];
  return khmerDigits(parts.filter(Boolean).join(' '));
}

export const khmerTime = (hours: number, minutes: number): string =>
  khmerDigits(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);

export function khmerAgo(n: number, unit: string): string {
  const name = named[`${unit}:${n}`];
  if (name) return name;
  const amount = `${khmerNumber(Math.abs(n))} ${units[unit] ?? unit}`;
  return n < 0 ? `${amount}មុន` : `ក្នុងរយៈពេល ${amount}`;
}
