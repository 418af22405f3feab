/** How a name is shown: its own script first, then Latin, with the nickname people are called by. */
import type { AgeValue, NameValue } from '../store/api';

export function mainName(name: NameValue | null | undefined): string | null {
  return name?.script || name?.latin || name?.nickname || name?.aliases?.[0] || null;
}

/** The second line: Latin below script, and the nickname where it is not already the main name. */
export function secondName(name: NameValue | null | undefined): string | null {
  const main = mainName(name);
  const parts = [name?.script ? name.latin : undefined, name?.nickname].filter(
    (part): part is string => Boolean(part) && part !== main,
  );
  return parts.length ? parts.join(' · ') : null;
}

/** Language tag of a text by its script, so that fonts and line heights are right. */
export function langOf(text: string | null | undefined): 'km' | 'th' | undefined {
  if (!text) return undefined;
  if (/[\u1780-\u17ff]/.test(text)) return 'km';
  if (/[\u0e00-\u0e7f]/.test(text)) return 'th';
  return undefined;
}

/** Age today, from the range seen at its day. */
export function ageNow(age: AgeValue, today: string): { min: number; max: number } {
  const years = Math.max(
    0,
    Math.floor((Date.parse(today) - Date.parse(age.as_of)) / (365.25 * 86_400_000)),
  );
  return { min: age.years_min + years, max: age.years_max + years };
}

/** Whole years between a (possibly partial) birth date and a day, as the range it can mean. */
export function ageFromBirth(birth: string, today: string): { min: number; max: number } | null {
  const [year, month = null, day = null] = birth.replace('~', '').split('-').map(Number);
  if (!year) return null;
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const years = thisYear - year;
  if (birth.endsWith('~')) return { min: Math.max(0, years - 2), max: years + 1 };
  if (month === null) return { min: Math.max(0, years - 1), max: Math.max(0, years) };
  if (thisMonth === month && day === null)
    return { min: Math.max(0, years - 1), max: Math.max(0, years) };
  const had = thisMonth > month || (thisMonth === month && thisDay >= (day ?? 1));
  const exact = Math.max(0, had ? years : years - 1);
  return { min: exact, max: exact };
}
