/** The types of questions that can be added with a tap, and what a new one begins with. */
import type { IconName } from '$lib/ui/icons';
import { allItems, samePath, type Draft, type DraftItem, type Path } from './builder-draft';
import { listName } from './builder-lists';
import { freeName, nameFrom, renamed } from './builder-names';
import type { Choice } from './definition';

/** What is offered. Some are one type of XLSForm with an appearance or a list of their own. */
export const offered = [
  { id: 'yes_no', icon: 'check' },
  { id: 'select_one', icon: 'task' },
  { id: 'select_multiple', icon: 'inbox' },
  { id: 'text', icon: 'edit' },
  { id: 'long_text', icon: 'note' },
  { id: 'integer', icon: 'fingers' },
  { id: 'decimal', icon: 'money' },
  { id: 'range', icon: 'settings' },
  { id: 'date', icon: 'today' },
  { id: 'time', icon: 'clock' },
  { id: 'image', icon: 'camera' },
  { id: 'audio', icon: 'mic' },
  { id: 'geopoint', icon: 'place' },
  { id: 'acknowledge', icon: 'hand' },
  { id: 'note', icon: 'info' },
] as const satisfies readonly { id: string; icon: IconName }[];
export type Offered = (typeof offered)[number]['id'];

/** A type of item as it is named and pictured; what is not offered has a name of its own too. */
export function kindOf(item: DraftItem): string {
  if (item.type === 'text' && item.appearance?.includes('multiline')) return 'long_text';
  if (item.type === 'select_one' && item.list === 'yes_no') return 'yes_no';
  return item.type;
}

export function iconOf(kind: string): IconName {
  if (kind === 'group') return 'folder';
  if (kind === 'repeat') return 'group';
  if (kind === 'calculate' || kind === 'hidden') return 'chart';
  return offered.find(({ id }) => id === kind)?.icon ?? 'question';
}

/** What has no number on paper or in the list: it asks nothing. */
export const unnumbered: readonly string[] = ['note', 'calculate', 'hidden', 'group', 'repeat'];

/** Yes and no in the languages of the forms. */
const yesNo: Choice[] = [
  { name: 'yes', label: { en: 'Yes', km: 'បាទ/ចាស', th: 'ใช่' } },
  { name: 'no', label: { en: 'No', km: 'ទេ', th: 'ไม่ใช่' } },
];

const withoutOthers = (choices: readonly Choice[], languages: readonly string[]): Choice[] =>
  choices.map(({ name, label }) => ({
    name,
    label: Object.fromEntries(
      Object.entries(label ?? {}).filter(([language]) => languages.includes(language)),
    ),
  }));

/** A new question of a type, and the form with the list that it needs. */
export function fresh(draft: Draft, kind: Offered): { draft: Draft; item: DraftItem } {
  const name = freeName(draft, 'question');
  const plain = (item: Omit<DraftItem, 'name'>) => ({ draft, item: { name, ...item } });
  switch (kind) {
    case 'yes_no': {
      const lists = { yes_no: withoutOthers(yesNo, draft.languages), ...draft.lists };
      return { draft: { ...draft, lists }, item: { name, type: 'select_one', list: 'yes_no' } };
    }
    case 'select_one':
    case 'select_multiple': {
      const list = listName(draft, 'choices');
      const lists = { ...draft.lists, [list]: [] };
      return { draft: { ...draft, lists }, item: { name, type: kind, list } };
    }
    case 'long_text':
      return plain({ type: 'text', appearance: 'multiline' });
    case 'range':
      return plain({ type: 'range', parameters: { start: '0', end: '10', step: '1' } });
    default:
      return plain({ type: kind });
  }
}

/** Whether a name was given by `fresh` and not yet by anybody: then it follows what is asked. */
export const isProvisional = (name: string): boolean => /^question(_\d+)?$/.test(name);

/** Gives questions that nobody named a name from what they ask. `open` is followed to where it is then. */
export function named(draft: Draft, open: Path | null): { draft: Draft; path: Path | null } {
  let next = draft;
  let path = open;
  for (const one of allItems(draft)) {
    if (!isProvisional(one.item.name)) continue;
    const text = one.item.label?.en ?? Object.values(one.item.label ?? {})[0] ?? '';
    const wish = nameFrom(text, one.item.name);
    if (wish === one.item.name) continue;
    const name = freeName(next, wish);
    next = renamed(next, one.path, name);
    if (path && samePath(path, one.path)) path = [...one.path.slice(0, -1), name];
  }
  return { draft: next, path };
}
