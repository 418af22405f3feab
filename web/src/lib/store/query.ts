/** Answering the questions of screens from the records in memory. */
import type { FieldValue, Id, KindName, NameValue, Query, Rec, Test } from './api';
import { kinds as facts } from '../model/generated';
import { mainName } from '../model/names';
import type { Book } from './book';
import { Finder } from './finder';
import { fold as foldText, questionOf, type Question } from './text';

const limitDefault = 200;

type Value = FieldValue | undefined;

function valueOf(rec: Rec, name: string): Value {
  switch (name) {
    case 'id':
    case 'by':
    case 'org':
    case 'team':
    case 'created':
    case 'updated':
    case 'sending':
      return rec[name];
    case 'clashed':
      return Object.keys(rec.clashes).length > 0;
    default:
      return rec.fields[name];
  }
}

const plain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function has(value: Value, wanted: string | number | boolean): boolean {
  return Array.isArray(value) ? (value as unknown[]).includes(wanted) : value === wanted;
}

export function passes(value: Value, test: Test): boolean {
  if (plain(test)) return has(value, test);
  if (Array.isArray(test)) return test.some((wanted) => has(value, wanted));
  const empty = value === undefined || value === null || (Array.isArray(value) && !value.length);
  if (test.set !== undefined && test.set === empty) return false;
  if (test.not !== undefined) {
    const unwanted = Array.isArray(test.not) ? test.not : [test.not];
    if (unwanted.some((one) => has(value, one))) return false;
  }
  if (test.from !== undefined && (empty || !(value! >= test.from))) return false;
  if (test.to !== undefined && (empty || !(value! <= test.to))) return false;
  if (test.prefix !== undefined && !(typeof value === 'string' && value.startsWith(test.prefix)))
    return false;
  return true;
}

function sortable(rec: Rec, name: string): string | number {
  const value = valueOf(rec, name);
  if (plain(value)) return typeof value === 'boolean' ? Number(value) : value;
  if (value && typeof value === 'object' && !Array.isArray(value) && !('years_min' in value))
    return foldText(mainName(value as NameValue) ?? '');
  if (value && typeof value === 'object' && 'years_min' in value) return Number(value.years_min);
  return '';
}

/**
 * The first so many in the order of the named fields; what has no value comes last, whichever way. Of thousands found by
 * one letter a screen shows twenty: only these are brought into order.
 */
export function firstOf(found: readonly Rec[], sort: Query['sort'], limit: number): Rec[] {
  const orders = (Array.isArray(sort) ? sort : [sort ?? '-updated']).map((name) =>
    name.startsWith('-') ? { name: name.slice(1), down: -1 } : { name, down: 1 },
  );
  type Keyed = { rec: Rec; keys: (string | number)[] };
  const order = (x: string | number, y: string | number, down: number): number => {
    if (x === y) return 0;
    if (x === '') return 1;
    if (y === '') return -1;
    return (x < y ? -1 : 1) * down;
  };
  const compare = (a: Keyed, b: Keyed): number => {
    for (let at = 0; at < orders.length; at += 1) {
      const which = order(a.keys[at]!, b.keys[at]!, orders[at]!.down);
      if (which) return which;
    }
    return a.rec.id < b.rec.id ? -1 : 1;
  };
  const [main] = orders;
  let first: Keyed[] = [];
  let worst: Keyed | undefined;
  for (const rec of found) {
    // Most are behind the last one already by what is asked first: nothing more is worked out, or kept, of them.
    const key = main ? sortable(rec, main.name) : '';
    if (worst && main && order(key, worst.keys[0]!, main.down) > 0) continue;
    // What is compared is worked out once for each record, not once for each comparison.
    const one = { rec, keys: orders.map(({ name }, at) => (at ? sortable(rec, name) : key)) };
    if (worst && compare(one, worst) >= 0) continue;
    first.push(one);
    // Not with each that comes in: twice as many are gathered, then the better half stays.
    if (first.length < 2 * limit) continue;
    first = first.sort(compare).slice(0, limit);
    worst = first[limit - 1];
  }
  return first
    .sort(compare)
    .slice(0, limit)
    .map(({ rec }) => rec);
}

/** Records of a kind that a question meets. */
function* met(book: Book, kind: KindName, question: Question): Generator<Rec> {
  if (question.length) yield* Finder.of(book, kind).find(question);
  else
    for (const id of book.byKind.get(kind) ?? []) {
      const rec = book.view(id);
      if (rec && !rec.erased) yield rec;
    }
}

export function answer(book: Book, query: Query): { rows: Rec[]; total: number } {
  const kinds = Array.isArray(query.kind) ? query.kind : [query.kind];
  const tests = Object.entries(query.where ?? {});
  const question = questionOf(query.text ?? '');
  const limit = query.limit ?? limitDefault;
  // What is searched for comes in this order already.
  const inOrder = question.length > 0 && kinds.length === 1 && query.sort === undefined;
  const found: Rec[] = [];
  let total = 0;
  for (const kind of kinds)
    for (const rec of met(book, kind, question)) {
      if (tests.length && !tests.every(([name, test]) => passes(valueOf(rec, name), test)))
        continue;
      total += 1;
      if (!inOrder || total <= limit) found.push(rec);
    }
  return { rows: inOrder ? found : firstOf(found, query.sort, limit), total };
}

/** Fields that point from what happened to whom or what it is about. */
const about = ['person', 'other', 'case', 'concern', 'contact', 'parent', 'session', 'concerns'];
/** Records that stand for their person: what points to them is about the person too. */
const hops: readonly KindName[] = ['case', 'concern', 'referral', 'contact', 'note'];
const happenedFields = ['time', 'raised', 'opened', 'sent', 'given', 'day', 'started'];

/** When something happened: said by its own field, else when it was recorded. */
export function happened(rec: Rec): string {
  for (const field of happenedFields) {
    const value = rec.fields[field];
    if (typeof value === 'string' && value) return value;
  }
  return rec.created;
}

function points(rec: Rec, to: ReadonlySet<Id>): boolean {
  return about.some((field) => {
    const value = rec.fields[field];
    if (typeof value === 'string') return to.has(value);
    return Array.isArray(value) && value.some((one) => typeof one === 'string' && to.has(one));
  });
}

/** Suspects and evidence stand on no child's file, whoever reads it, nor do pictures of them. */
const sealed = (kind: KindName): boolean => facts[kind].group === 'justice';
function hangsOnSealed(book: Book, rec: Rec): boolean {
  const parent = rec.kind === 'attachment' ? rec.fields.parent : null;
  const on = typeof parent === 'string' ? book.view(parent) : null;
  return Boolean(on && sealed(on.kind));
}

/** Everything that is about a person, newest first. */
export function timeline(book: Book, person: Id): { rows: Rec[]; total: number } {
  const all: Rec[] = [];
  for (const kind of book.byKind.keys()) {
    if (kind === 'person' || sealed(kind)) continue;
    for (const id of book.byKind.get(kind) ?? []) {
      const rec = book.view(id);
      if (rec && !rec.erased && !hangsOnSealed(book, rec)) all.push(rec);
    }
  }
  const direct = new Set([person]);
  const found = new Map<Id, Rec>();
  for (const rec of all) if (points(rec, direct)) found.set(rec.id, rec);
  const second = new Set<Id>();
  for (const rec of found.values()) if (hops.includes(rec.kind)) second.add(rec.id);
  for (const rec of all) {
    // What names another person is that person's, also when it hangs on a shared contact.
    const other = rec.fields.person;
    if (points(rec, second) && (!other || other === person)) found.set(rec.id, rec);
  }
  const rows = [...found.values()].sort((a, b) => (happened(a) < happened(b) ? 1 : -1));
  return { rows, total: rows.length };
}
