/** Any field's value as people read it, by the shape that the model gives it. */
import {
  codeLabel,
  formatDay,
  formatInstant,
  formatNumber,
  formatPartialDate,
  t,
  tDynamic,
} from '$lib/i18n/index.svelte';
import { kinds } from '$lib/model/generated';
import { mainName, secondName } from '$lib/model/names';
import type { AgeValue, FieldValue, KindName, NameValue, TallyCell } from '$lib/store/api';

/** What values point to: the screen knows these names, the value only the ids. */
export interface Names {
  member: (id: string) => string;
  placeWithin: (code: string) => string;
  /** How a record is called that is here for this reader; null where it is not. */
  record?: (id: string) => string | null;
}

export const fieldLabel = (kind: KindName, field: string): string =>
  tDynamic(`${kind}.${field}`, undefined, tDynamic(`desk.field.${field}`, undefined, field));

export function ageText(min: number, max: number): string {
  return min === max ? t('desk.age.exact', { n: min }) : t('desk.age.range', { min, max });
}

export const bandLabel = (band: string): string =>
  band === 'not_stated' ? t('ui.not_stated') : t('desk.age.band', { band: digits(band) });

/** Digits of a band such as `10-14` in the language's own signs. */
export const digits = (text: string): string =>
  text.replace('-', '–').replace(/\d+/g, (n) => formatNumber(Number(n), { useGrouping: false }));

export function showValue(kind: KindName, field: string, value: FieldValue, names: Names): string {
  const facts = kinds[kind].fields[field];
  if (value === null || value === undefined || !facts) return '';
  switch (facts.shape) {
    case 'code':
      return codeLabel(facts.codes ?? '', String(value));
    case 'codes':
      return listed((value as string[]).map((id) => codeLabel(facts.codes ?? '', id)));
    case 'account':
      return names.member(String(value));
    case 'accounts':
      return listed((value as string[]).map(names.member));
    case 'place':
      return names.placeWithin(String(value));
    case 'day':
      return formatDay(String(value));
    case 'instant':
      return formatInstant(String(value));
    case 'partial_date':
      return formatPartialDate(String(value));
    case 'count':
    case 'decimal':
      return formatNumber(Number(value));
    case 'yes_no':
      return value ? t('ui.yes') : t('ui.no');
    case 'name':
      return nameText(value as NameValue);
    case 'age': {
      const age = value as AgeValue;
      return `${ageText(age.years_min, age.years_max)} (${codeLabel('age_method', age.method)})`;
    }
    case 'tally':
      return formatNumber((value as TallyCell[]).reduce((sum, cell) => sum + cell.n, 0));
    case 'counts':
      return listed(
        Object.entries(value as Record<string, number>).map(
          ([id, n]) => `${codeLabel(facts.codes ?? '', id)} ${formatNumber(n)}`,
        ),
      );
    case 'answers':
      return t('desk.value.answers');
    case 'definition':
      return t('desk.value.questions');
    case 'ref':
      return pointed(String(value), field, facts.ref, names);
    case 'refs':
      return listed((value as string[]).map((id) => pointed(id, field, facts.ref, names)));
    default:
      return field === 'age_band' ? bandLabel(String(value)) : String(value);
  }
}

/** A kind as a word that stands alone. */
export const kindLabel = (kind: string | undefined): string =>
  tDynamic(`rec.${kind}`, undefined, tDynamic(`kind.${kind}`, undefined, t('desk.value.linked')));

/** What a field points to, by name where the reader has it; else what sort of record it is, never its id. */
function pointed(id: string, field: string, kind: string | undefined, names: Names): string {
  if (field === 'photo') return t('desk.value.photo');
  return names.record?.(id) ?? kindLabel(kind);
}

export const nameText = (name: NameValue | undefined): string =>
  [mainName(name), secondName(name)].filter(Boolean).join(' · ') || t('name.unknown');

/** Browsers differ in how they join Khmer and Thai words; a comma is read by everybody. */
export const listed = (parts: readonly string[]): string => parts.join(', ');

/** `2026-11` as a month and year in the reader's calendar. */
export const monthLabel = (month: string): string =>
  /^\d{4}-\d{2}$/.test(month) ? formatPartialDate(month) : t('ui.not_stated');
