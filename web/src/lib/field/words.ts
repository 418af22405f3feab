/** How people, spots and times are worded on field screens. */
import { codeLabel, formatAgo, formatNumber, formatPartialDate, t } from '$lib/i18n/index.svelte';
import type { Person } from '$lib/model/generated';
import { ageFromBirth, ageNow, mainName, secondName } from '$lib/model/names';
import { today } from '$lib/model/days';

export const personTitle = (person: Person | null | undefined): string =>
  mainName(person?.name) ?? person?.description ?? t('name.unknown');

export function ageRange(person: Person, day: string): { min: number; max: number } | null {
  if (person.born) return ageFromBirth(person.born, day);
  return person.age ? ageNow(person.age, day) : null;
}

export function years(range: { min: number; max: number }): string {
  return range.min === range.max
    ? t('age.years', { n: range.min })
    : t('age.years_range', { min: range.min, max: range.max });
}

/** Age with how sure it is: “8–10 years, guessed by looks”. */
export function ageWords(person: Person, day: string = today()): string | null {
  const range = ageRange(person, day);
  if (!range) return null;
  const certainty = person.born
    ? t('age.born', { when: formatPartialDate(person.born) })
    : codeLabel('age_method', person.age?.method);
  return [years(range), certainty].filter(Boolean).join(', ');
}

export function personSub(person: Person, day: string = today()): string {
  const range = ageRange(person, day);
  return [
    secondName(person.name),
    person.sex && person.sex !== 'not_stated' ? codeLabel('sex', person.sex) : null,
    range ? years(range) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

export const codeList = (list: string, ids: readonly string[] | undefined): string =>
  listed((ids ?? []).map((id) => codeLabel(list, id)));

/** Labels themselves hold commas: a dot between them leaves no doubt where one ends. */
export const listed = (parts: readonly string[]): string => parts.join(' · ');

/** “seen 3 days ago”, or that nobody has seen the child as far as this device knows. */
export const lastSeen = (at: string | null | undefined, now: number): string =>
  at ? t('people.seen', { when: formatAgo(at, now) }) : t('people.never_seen');

export const band = (id: string): string =>
  id === 'not_stated'
    ? t('ui.not_stated')
    : id
        .replace('-', '–')
        .replace(/\d+/g, (digits) => formatNumber(Number(digits), { useGrouping: false }));
