/** Names of questions and choices: made from what is asked, and changed in every place that speaks of them. */
import {
  allItems,
  changed,
  expressions,
  samePath,
  wordings,
  type Draft,
  type DraftItem,
  type Path,
  type Placed,
} from './builder-draft';

function numbered(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  for (let n = 2; ; n += 1) if (!taken.has(`${wish}_${n}`)) return `${wish}_${n}`;
}

/** A name that nothing in the form has: `${name}` must mean one thing. `age`, `age_2`, `age_3` … */
export const freeName = (draft: Draft, wish: string): string =>
  numbered(wish, new Set(allItems(draft).map(({ item }) => item.name)));

/** A name that nothing beside it has. */
export const nameIn = (beside: readonly { name: string }[], wish: string): string =>
  numbered(wish, new Set(beside.map(({ name }) => name)));

/** A name for the columns of results, from a text: `How old are you?` → `how_old_are_you`. */
export function nameFrom(text: string, fallback: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 32)
    .replace(/^_+|_+$/g, '');
  if (!name) return fallback;
  return /^[a-z]/.test(name) ? name : `q_${name}`;
}

/** Names as XLSForm has them, in any script, not beginning with a digit. */
export const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,63}$/u.test(name);

/** What an expression or a label calls by `${name}`. */
const calls = (name: string): RegExp =>
  new RegExp(`\\$\\{\\s*${name.replace(/[.\\-]/g, '\\$&')}\\s*\\}`, 'g');

/** All sources and texts of an item, and of what it holds, through `rewrite`. */
function rewritten(item: DraftItem, rewrite: (text: string) => string): DraftItem {
  const next: DraftItem = { ...item };
  for (const field of expressions) {
    const source = item[field]?.source;
    const now = source === undefined ? undefined : rewrite(source);
    // The tree stays behind with the old source: the office makes a new one.
    if (now !== undefined && now !== source) next[field] = { source: now };
  }
  for (const field of wordings) {
    const texts = item[field];
    if (!texts) continue;
    const all = Object.entries(texts).map(([language, text]) => [language, rewrite(text ?? '')]);
    next[field] = Object.fromEntries(all);
  }
  if (item.items) next.items = item.items.map((one) => rewritten(one, rewrite));
  return next;
}

/** Another name for an item, in every place that speaks of it: expressions, texts, triggers, scores. */
export function renamed(draft: Draft, path: Path, name: string): Draft {
  const old = path.at(-1);
  if (old === undefined || old === name) return draft;
  const depth = path.length - 1;
  const follow = (one: Path): string[] =>
    samePath(one.slice(0, path.length), path)
      ? one.map((step, at) => (at === depth ? name : step))
      : [...one];
  const triggers = (item: DraftItem): DraftItem => ({
    ...item,
    ...(item.trigger ? { trigger: item.trigger.map(follow) } : {}),
    ...(item.items ? { items: item.items.map(triggers) } : {}),
  });
  const rewrite = (text: string) => text.replace(calls(old), () => `\${${name}}`);
  const next = changed(draft, path, { name });
  const items = next.items.map((item) => triggers(rewritten(item, rewrite)));
  const { scores } = next.settings;
  const settings = scores
    ? { ...next.settings, scores: scores.map((one) => ({ ...one, item: follow(one.item) })) }
    : next.settings;
  return { ...next, items, settings };
}

/** Who else speaks of a question, or of one inside it: without it, they would ask for something that is not there. */
export function speakersOf(draft: Draft, path: Path): Placed[] {
  const within = (other: Path) => samePath(other.slice(0, path.length), path);
  const names = allItems(draft)
    .filter((one) => within(one.path))
    .map(({ item }) => calls(item.name));
  const speaks = (text: string | undefined) =>
    text !== undefined && names.some((name) => text.search(name) >= 0);
  return allItems(draft).filter(
    ({ path: other, item }) =>
      !within(other) &&
      (expressions.some((field) => speaks(item[field]?.source)) ||
        wordings.some((field) => Object.values(item[field] ?? {}).some(speaks)) ||
        (item.trigger ?? []).some(within)),
  );
}
