/** How the parts of a form are called on the screens of its makers. */
import { currentLanguage, languageNames, t, tDynamic, type Language } from '$lib/i18n/index.svelte';
import type { Gap, Problem } from './builder-check';
import type { Condition, Conditions } from './builder-conditions';
import { comparesValue } from './builder-conditions';
import { allItems, type Draft, type DraftItem } from './builder-draft';
import { choicesOf } from './builder-lists';
import { kindOf } from './builder-types';
import { textOf } from './definition';

export const kindLabel = (kind: string): string => tDynamic(`build.type.${kind}`);

/** A language by its own name; one that the app does not know by its sign. */
export const languageLabel = (id: string): string => languageNames[id as Language] ?? id;

/** A question as its makers call it: what it asks, else what sort it is. */
export function itemLabel(draft: Draft, item: DraftItem, language: string): string {
  const text = textOf(item.label, language, draft.languages);
  return text || (item.type === 'calculate' || item.type === 'hidden' ? item.name : '');
}

export const titleOfItem = (draft: Draft, item: DraftItem, language: string): string =>
  itemLabel(draft, item, language) || tDynamic('build.unnamed', { kind: kindLabel(kindOf(item)) });

function conditionText(draft: Draft, { question, test, value }: Condition): string {
  const item = allItems(draft).find((one) => one.item.name === question)?.item;
  const language = currentLanguage();
  const choice = choicesOf(draft, item?.list).find(({ name }) => name === value);
  return [
    t('build.quoted', { text: item ? titleOfItem(draft, item, language) : question }),
    tDynamic(`build.test.${test}`),
    comparesValue(test)
      ? t('build.quoted', { text: textOf(choice?.label, language, draft.languages) || value })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A condition as a sentence. */
export const conditionsText = (draft: Draft, { join, all }: Conditions): string =>
  all.map((one) => conditionText(draft, one)).join(` ${tDynamic(`build.join_word.${join}`)} `);

/** What a rule says in the reader's language; the office's own sentence is English and names what it is about. */
export const ruleText = (rule: string, message: string): string =>
  currentLanguage() === 'en' ? message : tDynamic(`build.rule.${rule}`, undefined, message);

export const problemText = ({ rule, message }: Problem): string => ruleText(rule, message);

export const gapText = (gap: Gap, draft: Draft): string =>
  t(`build.gap.${gap}`, { language: languageLabel(draft.languages[0] ?? 'en') });
