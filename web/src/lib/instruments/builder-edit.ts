/** Changing a form: every step gives a new draft and leaves the old one as it is. */
import {
  draftAt,
  holdsItems,
  itemsIn,
  samePath,
  siblings,
  withItems,
  type Draft,
  type DraftItem,
  type Path,
} from './builder-draft';
import { freeName, nameIn } from './builder-names';
import { scoresFollow } from './builder-scores-of';

/** A changed form, and where in it the item is now that was changed. */
export interface Step {
  draft: Draft;
  path: string[];
}

/** Puts an item after the one at `after`, at its level; without it at the end. */
export function added(draft: Draft, item: DraftItem, after: Path | null): Step {
  const parent = after?.slice(0, -1) ?? [];
  const items = [...siblings(draft, parent)];
  const at = after ? items.findIndex(({ name }) => name === after.at(-1)) : -1;
  items.splice(at < 0 ? items.length : at + 1, 0, item);
  return { draft: withItems(draft, parent, items), path: [...parent, item.name] };
}

/** Puts an item at the end of a page. */
export function addedTo(draft: Draft, item: DraftItem, page: Path): Step {
  const items = [...siblings(draft, page), item];
  return { draft: withItems(draft, page, items), path: [...page, item.name] };
}

export function removed(draft: Draft, path: Path): Draft {
  const parent = path.slice(0, -1);
  const items = siblings(draft, parent).filter(({ name }) => name !== path.at(-1));
  return withItems(draft, parent, items);
}

/** The same question once more, right after itself, under a name of its own. */
export function doubled(draft: Draft, path: Path): Step {
  const item = draftAt(draft, path);
  if (!item) return { draft, path: [...path] };
  return added(draft, { ...item, name: freeName(draft, item.name) }, path);
}

interface Landing {
  parent: string[];
  at: number;
}

/** Where an item lands that goes one step: past its neighbour, into a page, or out of its own. */
function landing(draft: Draft, path: Path, by: -1 | 1): Landing | null {
  const parent = path.slice(0, -1);
  const all = siblings(draft, parent);
  const at = all.findIndex(({ name }) => name === path.at(-1));
  const moving = all[at];
  const neighbour = all[at + by];
  if (!moving) return null;
  // Pages hold questions, not pages: a page goes past a page.
  if (neighbour?.type === 'group' && !holdsItems(moving))
    return { parent: [...parent, neighbour.name], at: by < 0 ? itemsIn(neighbour).length : 0 };
  if (neighbour) return { parent, at: at + by };
  // Out of a repeat, a question would be asked once instead of once for each: not with a tap on "down".
  if (!parent.length || draftAt(draft, parent)?.type !== 'group') return null;
  const above = parent.slice(0, -1);
  const page = siblings(draft, above).findIndex(({ name }) => name === parent.at(-1));
  return { parent: above, at: by < 0 ? page : page + 1 };
}

export const canMove = (draft: Draft, path: Path, by: -1 | 1): boolean =>
  landing(draft, path, by) !== null;

/** One step up or down. */
export function moved(draft: Draft, path: Path, by: -1 | 1): Step {
  const land = landing(draft, path, by);
  return land ? placed(draft, path, land) : { draft, path: [...path] };
}

/** To the end of a page, or after everything where `page` is empty. */
export function movedTo(draft: Draft, path: Path, page: Path): Step {
  if (samePath(page, path.slice(0, -1))) return { draft, path: [...path] };
  return placed(draft, path, { parent: [...page], at: siblings(draft, page).length });
}

function placed(draft: Draft, path: Path, { parent, at }: Landing): Step {
  const item = draftAt(draft, path);
  if (!item) return { draft, path: [...path] };
  const gone = removed(draft, path);
  const others = siblings(gone, parent);
  // A name is unique in its group only: where it goes there may be one like it.
  const name = nameIn(others, item.name);
  const items = [...others];
  items.splice(Math.min(at, items.length), 0, { ...item, name });
  const to = [...parent, name];
  return { draft: scoresFollow(withItems(gone, parent, items), path, to), path: to };
}

/** A page that begins with this question; those after it stay where they are. */
export function paged(draft: Draft, path: Path): Step {
  const item = draftAt(draft, path);
  const parent = path.slice(0, -1);
  if (!item || holdsItems(item) || parent.length) return { draft, path: [...path] };
  const page: DraftItem = {
    name: freeName(draft, 'page'),
    type: 'group',
    appearance: 'field-list',
    items: [item],
  };
  const items = draft.items.map((one) => (one.name === item.name ? page : one));
  const to = [page.name, item.name];
  return { draft: scoresFollow({ ...draft, items }, path, to), path: to };
}

/** A page goes, its questions stay in its place. */
export function unpaged(draft: Draft, path: Path): Draft {
  const page = draftAt(draft, path);
  const parent = path.slice(0, -1);
  if (!page || page.type !== 'group') return draft;
  const beside = siblings(draft, parent).filter((one) => one.name !== page.name);
  const freed: DraftItem[] = [];
  let followed = draft;
  for (const item of itemsIn(page)) {
    const name = nameIn([...beside, ...freed], item.name);
    freed.push({ ...item, name });
    followed = scoresFollow(followed, [...path, item.name], [...parent, name]);
  }
  const items = siblings(draft, parent).flatMap((one) => (one.name === page.name ? freed : [one]));
  return withItems(followed, parent, items);
}

/** The pages that a question can go to. */
export const pagesOf = (draft: Draft): DraftItem[] =>
  draft.items.filter((item) => item.type === 'group');
