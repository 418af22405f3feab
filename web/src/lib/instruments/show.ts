/** What somebody reads of questions and answers: in the form's language, in the reader's digits. */
import { formatDay, formatInstant, formatNumber, t } from '$lib/i18n/index.svelte';
import { textOf, type Choice, type Definition, type Item, type Json } from './definition';
import { listOf } from './form/lists';
import { OTHER } from './form/others';

export function choiceText(
  definition: Definition,
  item: Item,
  name: string,
  language: string,
): string {
  const choice = listOf(definition, item.list).find((one) => one.name === name);
  if (choice) return textOf(choice.label, language, definition.languages) || name;
  return item.other && name === OTHER ? t('answer.other') : name;
}

/** Browsers differ in how they join Khmer and Thai words; a comma is read by everybody. */
const listed = (parts: readonly string[]): string => parts.join(', ');

/** An answer in words; '' where there is none. */
export function answerText(
  definition: Definition,
  item: Item,
  value: Json | undefined,
  language: string,
): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const names = value.filter((one): one is string => typeof one === 'string');
    return listed(names.map((name) => choiceText(definition, item, name, language)));
  }
  if (typeof value === 'boolean')
    return t(item.type === 'acknowledge' && value ? 'answer.agreed' : value ? 'ui.yes' : 'ui.no');
  if (typeof value === 'number') return formatNumber(value, { maximumFractionDigits: 6 });
  if (typeof value !== 'string') return '';
  switch (item.type) {
    case 'select_one':
      return choiceText(definition, item, value, language);
    case 'date':
      return formatDay(value);
    case 'datetime':
      return formatInstant(value);
    case 'time':
      return formatInstant(`2000-01-01T${value.slice(0, 5)}:00`, 'time');
    default:
      return value;
  }
}

/** The faces of choices, from 1 to 5: by their numbers where all have one, else in their order. */
export function facesOf(choices: readonly Choice[]): number[] {
  const numbers = choices.map(({ name }) => (name.trim() ? Number(name) : NaN));
  const told = numbers.every(Number.isFinite) ? numbers : choices.map((_, at) => at);
  const [least, most] = [Math.min(...told), Math.max(...told)];
  return told.map((n) => (most > least ? 1 + Math.round((4 * (n - least)) / (most - least)) : 3));
}

/** What can be chosen, in words. */
export function optionsOf(
  definition: Definition,
  item: Item,
  choices: readonly Choice[],
  language: string,
): { id: string; label: string; face: number }[] {
  const faces = facesOf(choices);
  return choices.map((choice, at) => ({
    id: choice.name,
    label: choiceText(definition, item, choice.name, language),
    face: faces[at] ?? 3,
  }));
}
