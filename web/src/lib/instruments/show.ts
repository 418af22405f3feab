/** What somebody reads of questions and answers: in the form's language, in the reader's digits. */
import { formatDay, formatInstant, formatNumber, t } from '$lib/i18n/index.svelte';
import {
  eachItem,
  itemAt,
  namesOf,
  textOf,
  type Choice,
  type Definition,
  type Item,
  type Json,
  type Step,
  type Texts,
} from './definition';
import { OTHER } from './form/others';

export function choiceText(
  definition: Definition,
  item: Item,
  name: string,
  language: string,
): string {
  const choice = definition.lists[item.list ?? '']?.find((one) => one.name === name);
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

/** The place of an answer that a label names: in the own instance first, else the only one so called. */
export function placeOf(definition: Definition, name: string, at: readonly Step[]): Step[] | null {
  for (let length = at.length - 1; length >= 0; length -= 1) {
    const place = [...at.slice(0, length), name];
    if (typeof at[length] === 'string' && itemAt(definition.items, namesOf(place))) return place;
  }
  let found: Step[] | null = null;
  eachItem(definition.items, (item, path) => {
    if (item.name === name) found ??= path;
  });
  return found;
}

/** A text of the form with the answers in it that it names: `${name}`. */
export function filledText(
  definition: Definition,
  texts: Texts | undefined,
  language: string,
  at: readonly Step[],
  valueAt: (path: readonly Step[]) => Json,
): string {
  const text = textOf(texts, language, definition.languages);
  return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const place = placeOf(definition, name.trim(), at);
    const item = place && itemAt(definition.items, namesOf(place));
    return (item && answerText(definition, item, valueAt(place), language)) || '…';
  });
}

/** The face that a choice is drawn as: as its column says, else by its number, else by where it stands. */
function faceOf(choice: Choice, at: number, of: number): number {
  const said = Number(choice.columns?.face ?? choice.name);
  if (said >= 1 && said <= 5) return Math.round(said);
  return of > 1 ? 1 + Math.round((at * 4) / (of - 1)) : 3;
}

/** What can be chosen, in words. */
export function optionsOf(
  definition: Definition,
  item: Item,
  choices: readonly Choice[],
  language: string,
): { id: string; label: string; face: number }[] {
  const options = choices.map((choice, at) => ({
    id: choice.name,
    label: choiceText(definition, item, choice.name, language),
    face: faceOf(choice, at, choices.length),
  }));
  return item.other && !choices.some((one) => one.name === OTHER)
    ? [...options, { id: OTHER, label: t('answer.other'), face: 3 }]
    : options;
}
