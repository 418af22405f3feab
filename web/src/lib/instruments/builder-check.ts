/** What the office says about a form that is being made (`POST /instruments/check`), put to its questions. */
import type { Definition } from './definition';
import { allItems, keyOf, samePath, type Draft, type DraftItem, type Path } from './builder-draft';

export interface Problem {
  path: string[];
  /** Which part of the item: `label`, `relevant` …; absent where it is about the whole. */
  field?: string | null;
  rule: string;
  /** What is wrong, in words. */
  message: string;
}

export interface Checked {
  /** With the trees of all expressions; null as long as something is wrong. */
  definition: Definition | null;
  problems: Problem[];
}

/** The problems by the question that they stand at; what fits none stands under the empty key, the form. */
export function byQuestion(
  draft: Draft,
  problems: readonly Problem[],
): ReadonlyMap<string, Problem[]> {
  const places = allItems(draft);
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const place = places.find(({ path }) => samePath(path, problem.path));
    const key = place ? keyOf(place.path) : '';
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/** Where the first question with a problem is; null where the form itself has it, or there is none. */
export function firstWrong(draft: Draft, problems: readonly Problem[]): string[] | null {
  const found = byQuestion(draft, problems);
  return allItems(draft).find(({ path }) => found.has(keyOf(path)))?.path ?? null;
}

/** What this device sees by itself, with or without a connection. */
export type Gap = 'no_questions' | 'no_label' | 'no_choices' | 'choice_without_label' | 'no_title';

export interface GapAt {
  path: string[];
  gap: Gap;
}

const said = (texts: Partial<Record<string, string>> | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => text?.trim());

/** Items that somebody reads; the others work in silence. */
const isRead = ({ type, label, appearance }: DraftItem): boolean => {
  if (type === 'calculate' || type === 'hidden') return false;
  // A page may go without a heading.
  return (
    !['group', 'repeat'].includes(type) || Boolean(label && !appearance?.includes('field-list'))
  );
};

function gapsOf(draft: Draft, path: Path, item: DraftItem): GapAt[] {
  const at = (gap: Gap): GapAt => ({ path: [...path], gap });
  const gaps = isRead(item) && !said(item.label) && !said(item.hint) ? [at('no_label')] : [];
  if (item.list === undefined) return gaps;
  const choices = draft.lists[item.list] ?? [];
  if (!choices.length) gaps.push(at('no_choices'));
  else if (choices.some(({ label }) => !said(label))) gaps.push(at('choice_without_label'));
  return gaps;
}

/** What nobody could answer yet: said at once, so that the office is asked only about the rest. */
export function gaps(draft: Draft): GapAt[] {
  const all = allItems(draft);
  const form: GapAt[] = said(draft.title) ? [] : [{ path: [], gap: 'no_title' }];
  if (!all.some(({ item }) => isRead(item))) form.push({ path: [], gap: 'no_questions' });
  return [...form, ...all.flatMap(({ path, item }) => gapsOf(draft, path, item))];
}
