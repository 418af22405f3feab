/**
 * A form while it is being made: as a definition, but its expressions are sources that the office has not read yet
 * (`POST /instruments/check` gives back the definition with their trees). Items are called by their path of names.
 */
import type { Ast, Definition, Item, ItemType, Texts } from './definition';

export interface DraftExpr {
  source: string;
  ast?: Ast;
}

/** Where an item may carry an expression. */
export const expressions = [
  'required',
  'relevant',
  'constraint',
  'calculation',
  'default',
  'choice_filter',
  'repeat_count',
  'read_only',
] as const;
export type ExpressionField = (typeof expressions)[number];

/** Where an item may carry a text in every language. */
export const wordings = ['label', 'hint', 'required_message', 'constraint_message'] as const;
export type Wording = (typeof wordings)[number];

export type DraftItem = Omit<Item, ExpressionField | 'items'> & {
  [field in ExpressionField]?: DraftExpr;
} & { items?: DraftItem[] };

export type Draft = Omit<Definition, 'items'> & { items: DraftItem[] };

export type Path = readonly string[];

export interface Placed {
  path: string[];
  item: DraftItem;
}

/** Items that hold others. */
export const holdsItems = (item: { type: ItemType }): boolean =>
  item.type === 'group' || item.type === 'repeat';

export const isSelect = (item: { type: ItemType }): boolean =>
  ['select_one', 'select_multiple', 'rank'].includes(item.type);

export const itemsIn = (item: DraftItem): readonly DraftItem[] => item.items ?? [];

export const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at]);

export const keyOf = (path: Path): string => path.join('/');

/** Every item with its path, in the order in which they are asked; groups stand before what they hold. */
export function allItems(draft: Pick<Draft, 'items'>): Placed[] {
  const walk = (items: readonly DraftItem[], above: Path): Placed[] =>
    items.flatMap((item) => {
      const path = [...above, item.name];
      return [{ path, item }, ...walk(itemsIn(item), path)];
    });
  return walk(draft.items, []);
}

/** The items beside each other at a place: those of a group, or of the form. */
export function siblings(draft: Draft, parent: Path): readonly DraftItem[] {
  return parent.reduce<readonly DraftItem[]>(
    (items, name) => items.find((item) => item.name === name)?.items ?? [],
    draft.items,
  );
}

export const draftAt = (draft: Draft, path: Path): DraftItem | null =>
  siblings(draft, path.slice(0, -1)).find(({ name }) => name === path.at(-1)) ?? null;

/** The draft with other items inside `parent`. */
export function withItems(draft: Draft, parent: Path, items: DraftItem[]): Draft {
  const inside = (all: readonly DraftItem[], [name, ...rest]: Path): DraftItem[] =>
    name === undefined
      ? items
      : all.map((item) =>
          item.name === name ? { ...item, items: inside(itemsIn(item), rest) } : item,
        );
  return { ...draft, items: inside(draft.items, parent) };
}

/** What has no value is left out: the office refuses keys that say nothing. */
export function compact<T extends object>(given: T): T {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as T;
}

/** Changes one item; what becomes undefined goes. */
export function changed(draft: Draft, path: Path, change: Partial<DraftItem>): Draft {
  const items = siblings(draft, path.slice(0, -1)).map((item) =>
    item.name === path.at(-1) ? compact({ ...item, ...change }) : item,
  );
  return withItems(draft, path.slice(0, -1), items);
}

/** An empty form in some languages. */
export const emptyDraft = (title: Texts, languages: readonly string[]): Draft => ({
  format: 1,
  languages: [...languages],
  title,
  settings: {},
  lists: {},
  items: [],
});
