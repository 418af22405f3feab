/** Numbers as people type them: Khmer, Thai and Latin digits, comma or point. */
import { asciiDigits } from '$lib/model/days';

/** The number that was typed; null where it is none (yet). */
export function readNumber(typed: string, whole: boolean): number | null {
  const text = asciiDigits(typed).replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.');
  if (!(whole ? /^-?\d{1,15}$/ : /^-?(\d{1,15}(\.\d{0,9})?|\.\d{1,9})$/).test(text)) return null;
  return Number(text);
}

/** The steps of a range, as its parameters say; at most so many as fit a screen, else none. */
export function stepsOf(parameters: Record<string, string> | undefined, most = 11): number[] {
  const { start, end, step } = rangeOf(parameters);
  const count = Math.floor((end - start) / step + 1e-9) + 1;
  if (count < 2 || count > most) return [];
  return Array.from({ length: count }, (_, at) => Number((start + at * step).toFixed(6)));
}

export function rangeOf(parameters: Record<string, string> | undefined) {
  const read = (name: string, otherwise: number) => {
    const n = Number(parameters?.[name] ?? '');
    return parameters?.[name] && Number.isFinite(n) ? n : otherwise;
  };
  // As ODK: from 1 to 10 by 1 where nothing is said.
  const start = read('start', 1);
  const end = read('end', 10);
  const step = Math.abs(read('step', 1)) || 1;
  return end >= start ? { start, end, step } : { start: end, end: start, step };
}
