/** How people and lines of the register are worded. */
import { codeLabel, t } from '$lib/i18n/index.svelte';
import { ageNow } from '$lib/model/names';
import { personSub, personTitle, years } from '$lib/field/words';
import { today } from '$lib/model/days';
import type { PersonRec, StayRec } from './kinds';

/** Who a line is about: the name, else what was seen, else that no name is known. */
export const stayTitle = (stay: StayRec, person: PersonRec | null): string =>
  person ? personTitle(person.fields) : stay.fields.description || t('centre.no_name');

export function staySub(stay: StayRec, person: PersonRec | null): string {
  if (person) return personSub(person.fields);
  const { sex, age } = stay.fields;
  const range = age ? ageNow(age, today()) : null;
  return [
    sex && sex !== 'not_stated' ? codeLabel('sex', sex) : null,
    range ? years({ min: range.min, max: range.max }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
