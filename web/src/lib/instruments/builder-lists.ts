/** Lists of choices: questions may share one, and a list that nobody needs any more goes. */
import {
  allItems,
  changed,
  draftAt,
  expressions,
  type Draft,
  type Path,
  type Placed,
} from './builder-draft';
import { nameFrom, nameIn } from './builder-names';
import type { Choice, Texts } from './definition';

/** The questions that choose from a list. */
export const usersOf = (draft: Draft, list: string): Placed[] =>
  allItems(draft).filter(({ item }) => item.list === list);

export const choicesOf = (draft: Draft, list: string | undefined): readonly Choice[] =>
  (list === undefined ? undefined : draft.lists[list]) ?? [];

export const withChoices = (draft: Draft, list: string, choices: readonly Choice[]): Draft => ({
  ...draft,
  lists: { ...draft.lists, [list]: [...choices] },
});

export function listName(draft: Draft, wish: string): string {
  const lists = Object.keys(draft.lists).map((name) => ({ name }));
  return nameIn(lists, wish);
}

/** A list of its own for a question that shared one. */
export function ownList(draft: Draft, path: Path): Draft {
  const item = draftAt(draft, path);
  if (!item?.list) return draft;
  const list = listName(draft, item.name);
  const own = withChoices(draft, list, choicesOf(draft, item.list));
  return changed(own, path, { list });
}

/** Lists that no question chooses from and no expression looks into are left out. */
export function tidied(draft: Draft): Draft {
  const items = allItems(draft).map(({ item }) => item);
  const used = new Set(items.flatMap((item) => item.list ?? []));
  const sources = items.flatMap((item) => expressions.map((field) => item[field]?.source ?? ''));
  const looked = (list: string) =>
    sources.some((source) => source.includes(`'${list}'`) || source.includes(`"${list}"`));
  const lists = Object.entries(draft.lists).filter(([list]) => used.has(list) || looked(list));
  return { ...draft, lists: Object.fromEntries(lists) };
}

/** A new choice; its name is made from its text, and stays when the text is changed. */
export const choice = (beside: readonly Choice[], label: Texts, wish: string): Choice => ({
  name: nameIn(beside, nameFrom(wish, 'choice')),
  label,
});

/** Choices with one of them a step earlier or later. */
export function choiceMoved(choices: readonly Choice[], at: number, by: -1 | 1): Choice[] {
  const next = [...choices];
  const [moving] = next.splice(at, 1);
  if (moving) next.splice(Math.min(next.length, Math.max(0, at + by)), 0, moving);
  return next;
}
