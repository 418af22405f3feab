/** Every text of a form in every language, side by side, and how many are missing. */
import {
  allItems,
  changed,
  compact,
  draftAt,
  wordings,
  type Draft,
  type Path,
  type Wording,
} from './builder-draft';
import { scoresOf, withScoreText } from './builder-scores-of';
import type { Texts } from './definition';

/** Where a text stands. */
export type Spot =
  | { on: 'title' }
  | { on: 'item'; path: string[]; field: Wording }
  | { on: 'choice'; list: string; at: number }
  /** What a score is called, or what one of its bands means. */
  | { on: 'score'; at: number; band: number | null };

export interface Row {
  key: string;
  spot: Spot;
  texts: Texts;
}

const said = (texts: Texts | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => text?.trim());

/** All texts that are said in at least one language, in the order in which they are read. */
export function textRows(draft: Draft): Row[] {
  const rows: Row[] = [{ key: 'title', spot: { on: 'title' }, texts: draft.title }];
  const listed = new Set<string>();
  for (const { path, item } of allItems(draft)) {
    for (const field of wordings) {
      const texts = item[field];
      if (texts && said(texts))
        rows.push({
          key: `${path.join('/')} ${field}`,
          spot: { on: 'item', path, field },
          texts,
        });
    }
    if (item.list && !listed.has(item.list)) {
      listed.add(item.list);
      rows.push(...choiceRows(draft, item.list));
    }
  }
  return [...rows, ...scoreRows(draft)];
}

const scoreRows = (draft: Draft): Row[] =>
  scoresOf(draft)
    .flatMap(({ item, label, bands = [] }, at) =>
      [label, ...bands.map((band) => band.label)].map((texts, place): Row => {
        const spot: Spot = { on: 'score', at, band: place ? place - 1 : null };
        return { key: `score ${item.join('/')} ${place}`, spot, texts: texts ?? {} };
      }),
    )
    .filter(({ texts }) => said(texts));

function choiceRows(draft: Draft, list: string): Row[] {
  return (draft.lists[list] ?? []).flatMap(({ name, label }, at) =>
    said(label)
      ? [{ key: `${list} ${name}`, spot: { on: 'choice', list, at } as const, texts: label ?? {} }]
      : [],
  );
}

export const isMissing = (row: Row, language: string): boolean => !row.texts[language]?.trim();

/** How many texts each language of the form still lacks. */
export function missing(draft: Draft): Record<string, number> {
  const rows = textRows(draft);
  return Object.fromEntries(
    draft.languages.map((language) => [
      language,
      rows.filter((row) => isMissing(row, language)).length,
    ]),
  );
}

/** Texts with one language said otherwise; said nothing, it goes. */
export function retold(
  texts: Texts | undefined,
  language: string,
  text: string,
): Texts | undefined {
  const next = compact({ ...texts, [language]: text.trim() ? text : undefined });
  return Object.keys(next).length ? next : undefined;
}

/** The form with one text said otherwise. */
export function withText(draft: Draft, spot: Spot, language: string, text: string): Draft {
  switch (spot.on) {
    case 'title':
      return { ...draft, title: retold(draft.title, language, text) ?? {} };
    case 'item':
      return withWording(draft, spot.path, spot.field, language, text);
    case 'choice': {
      const choices = (draft.lists[spot.list] ?? []).map((one, at) =>
        at === spot.at ? compact({ ...one, label: retold(one.label, language, text) }) : one,
      );
      return { ...draft, lists: { ...draft.lists, [spot.list]: choices } };
    }
    case 'score':
      return withScoreText(draft, spot.at, spot.band, (texts) => retold(texts, language, text));
  }
}

export function withWording(
  draft: Draft,
  path: Path,
  field: Wording,
  language: string,
  text: string,
): Draft {
  const texts = draftAt(draft, path)?.[field];
  return changed(draft, path, { [field]: retold(texts, language, text) });
}

/** The form with a language more, or without one: what was said in it goes along. */
export function withLanguages(draft: Draft, languages: readonly string[]): Draft {
  const gone = draft.languages.filter((language) => !languages.includes(language));
  const cut = gone.reduce((all, language) => silenced(all, language), draft);
  return { ...cut, languages: [...languages] };
}

const silenced = (draft: Draft, language: string): Draft =>
  textRows(draft).reduce((all, row) => withText(all, row.spot, language, ''), draft);
