/** What the office says about a form that is being made (`POST /instruments/check`), put to its questions. */
import { allItems, keyOf, samePath, type Draft, type DraftItem } from './builder-draft';
import { choicesOf, usersOf } from './builder-lists';
import { nameOf, scoresOf } from './builder-scores-of';
import { isMissing, textRows, type Row } from './builder-texts';
import { definitionOf, type Definition } from './definition';

export interface Problem {
  path: string[];
  /** Which part of the item: `label`, `relevant` … Of a list it is `lists.<list>.<choice>`, with an empty path. */
  field?: string | null;
  rule: string;
  /** What is wrong, in English, for whoever writes forms. */
  message: string;
}

export interface Checked {
  /** With the trees of all expressions; null as long as something is wrong. */
  definition: Definition | null;
  problems: Problem[];
}

/** The office's answer as it is sent: what is empty is left out of a definition. */
export const checkedOf = ({
  definition,
  problems,
}: {
  definition: unknown;
  problems?: Problem[];
}): Checked => ({ definition: definitionOf(definition), problems: problems ?? [] });

/** Where somebody mends a problem: at its question, or at the first question that uses its list. */
function placeOf(draft: Draft, { path, field }: Problem): string {
  if (allItems(draft).some((one) => samePath(one.path, path))) return keyOf(path);
  const list = /^lists\.([^.]+)/.exec(field ?? '')?.[1];
  const user = list === undefined ? undefined : usersOf(draft, list)[0];
  return user ? keyOf(user.path) : '';
}

/** The problems by the question that they stand at; what fits none stands under the empty key, the form. */
export function byQuestion(
  draft: Draft,
  problems: readonly Problem[],
): ReadonlyMap<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = placeOf(draft, problem);
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/** What this device sees by itself, with or without a connection. */
export type Gap =
  | 'no_title'
  | 'no_questions'
  | 'no_label'
  | 'no_choices'
  | 'empty_page'
  | 'no_band_label'
  | 'not_in_main_language';

export interface GapAt {
  /** Of the item; empty for the form. */
  path: string[];
  gap: Gap;
}

const silent = ['calculate', 'hidden', 'group', 'repeat'];

function gapsOf(draft: Draft, path: string[], item: DraftItem): Gap[] {
  const gaps: Gap[] = [];
  const says = Object.values(item.label ?? {}).some((text) => text?.trim());
  if (!silent.includes(item.type) && !says) gaps.push('no_label');
  if (item.list !== undefined && !choicesOf(draft, item.list).length) gaps.push('no_choices');
  if ((item.type === 'group' || item.type === 'repeat') && !item.items?.length)
    gaps.push('empty_page');
  return gaps;
}

/** Where the text of a row is written. */
function pathOf(draft: Draft, { spot }: Row): string[] {
  if (spot.on === 'item') return spot.path;
  if (spot.on === 'score') return scoresOf(draft)[spot.at]?.item ?? [];
  return spot.on === 'choice' ? (usersOf(draft, spot.list)[0]?.path ?? []) : [];
}

/** What nobody could answer yet: said at once, with or without the office. */
export function gaps(draft: Draft): GapAt[] {
  const all = allItems(draft);
  const title = Object.values(draft.title).some((text) => text?.trim());
  const form: Gap[] = title ? [] : ['no_title'];
  if (!all.some(({ item }) => !silent.includes(item.type))) form.push('no_questions');
  const main = draft.languages[0] ?? 'en';
  // Whoever reads a language that a text lacks sees it in the first one: there it must be.
  const untold = textRows(draft)
    .filter((row) => isMissing(row, main) && (title || row.spot.on !== 'title'))
    .map((row) => pathOf(draft, row));
  const places = [...new Map(untold.map((path) => [keyOf(path), path])).values()];
  return [
    ...form.map((gap) => ({ path: [], gap })),
    ...all.flatMap(({ path, item }) => gapsOf(draft, path, item).map((gap) => ({ path, gap }))),
    ...scoresOf(draft)
      .filter(({ bands }) => bands?.some((band) => !nameOf(band)))
      .map(({ item }): GapAt => ({ path: item, gap: 'no_band_label' })),
    ...places.map((path): GapAt => ({ path, gap: 'not_in_main_language' })),
  ];
}
