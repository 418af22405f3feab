/** What an instrument asks, as a version of it holds it (docs/instruments.md). Types only. */
import type { Language } from '$lib/i18n/format';
import type { Answer, Answers } from '$lib/model/shapes';

/** Answers, nested as the items are. */
export type { Answers };
export type Json = Answer;

/** A text in the languages that it is there in. */
export type Texts = Partial<Record<string, string>>;

export type Sign =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | 'union';

/** What an expression says. The office makes it; the app never parses a source. */
export type Ast =
  | ['num', number]
  | ['str', string]
  | ['ref', string[]]
  | ['self']
  | ['column', string]
  | ['call', string, Ast[]]
  | ['op', Sign, ...Ast[]]
  | ['neg', Ast]
  | ['list', string, string, Ast]
  | ['list', string, string, Ast, string];

export interface Expr {
  source: string;
  ast: Ast;
}

export interface Choice {
  name: string;
  label?: Texts;
  columns?: Record<string, string>;
}

export type ItemType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'range'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'date'
  | 'time'
  | 'datetime'
  | 'note'
  | 'acknowledge'
  | 'image'
  | 'audio'
  | 'file'
  | 'geopoint'
  | 'geotrace'
  | 'geoshape'
  | 'barcode'
  | 'calculate'
  | 'hidden'
  | 'group'
  | 'repeat';

export type ItemClass = 'personal' | 'confidential';

export interface Item {
  name: string;
  type: ItemType;
  label?: Texts;
  hint?: Texts;
  list?: string;
  other?: true;
  required?: Expr;
  required_message?: Texts;
  relevant?: Expr;
  constraint?: Expr;
  constraint_message?: Texts;
  calculation?: Expr;
  default?: Expr;
  choice_filter?: Expr;
  trigger?: string[][];
  repeat_count?: Expr;
  read_only?: Expr;
  appearance?: string;
  parameters?: Record<string, string>;
  class?: ItemClass;
  items?: Item[];
}

export type Tone = 'bad' | 'warn' | 'good';

export interface Band {
  from: number;
  to: number;
  label: Texts;
  tone: Tone;
}

/** A calculation that is followed over time. */
export interface Score {
  item: string[];
  label: Texts;
  min: number;
  max: number;
  better: 'up' | 'down';
  bands?: Band[];
}

export interface Definition {
  format: 1;
  languages: string[];
  title: Texts;
  settings: {
    form_id?: string;
    version?: string;
    scores?: Score[];
    [name: string]: unknown;
  };
  lists: Record<string, Choice[]>;
  items: Item[];
}

/** What lies outside the form: time, chance, language, the records that it is about. */
export interface Around {
  /** Now, as the clock on the wall says it: `2026-11-25T21:40:00.000+07:00`. */
  now: string;
  language: string;
  /** What `random()` gives: drawn once for each filling. */
  random: number;
  uuid: string;
  /** What `pulldata('person', 'age')` reads: sort of record → field → value. */
  records: Record<string, Record<string, Json>>;
}

/** One step of the place of an answer: a name, or the number of an instance of a repeat, from 0. */
export type Step = string | number;

/** The text in a language, else in the first of the form's that has it, else in any. */
export function textOf(
  texts: Texts | undefined,
  language: Language | string,
  languages: readonly string[] = [],
): string {
  if (!texts) return '';
  for (const one of [language, ...languages]) if (texts[one]) return texts[one];
  return Object.values(texts).find(Boolean) ?? '';
}

/** Walks every item, with the names that lead to it. */
export function eachItem(
  items: readonly Item[],
  visit: (item: Item, path: string[]) => void,
  above: readonly string[] = [],
): void {
  for (const item of items) {
    const path = [...above, item.name];
    visit(item, path);
    if (item.items) eachItem(item.items, visit, path);
  }
}

/** The item at a path of names. */
export function itemAt(items: readonly Item[], path: readonly string[]): Item | undefined {
  const item = items.find((one) => one.name === path[0]);
  return path.length > 1 && item ? itemAt(item.items ?? [], path.slice(1)) : item;
}

/** The names of a place, without the numbers of instances. */
export const namesOf = (place: readonly Step[]): string[] =>
  place.filter((step): step is string => typeof step === 'string');

/** A definition as a record holds it: what it leaves out is empty. */
export function definitionOf(value: unknown): Definition | null {
  if (typeof value !== 'object' || value === null) return null;
  const told = value as Partial<Definition>;
  if (told.format !== 1 || !Array.isArray(told.items)) return null;
  return {
    format: 1,
    languages: told.languages ?? [],
    title: told.title ?? {},
    settings: told.settings ?? {},
    lists: told.lists ?? {},
    items: told.items,
  };
}
