/** The list of people: filters, orders, saved views. Pure. */
import type { Language, Query } from '../store/api';
import { riskOf, byRisk } from '../model/risk';
import { mainName } from '../model/names';
import type { CaseRec, PersonRec } from './kinds';
import { statusOf, unseenFor, type SeenMap } from './seen';

export interface Filters {
  risk: string[];
  status: string[];
  /** 14, 30 or 90 days; 0 = all. */
  unseen: number;
  place: string | null;
  spot: string | null;
  sex: string[];
  ages: string[];
  mine: boolean;
}

export const noFilters = (): Filters => ({
  risk: [],
  status: [],
  unseen: 0,
  place: null,
  spot: null,
  sex: [],
  ages: [],
  mine: false,
});

export const ageBands: readonly [string, number, number][] = [
  ['0-4', 0, 4],
  ['5-9', 5, 9],
  ['10-14', 10, 14],
  ['15-17', 15, 17],
  ['18+', 18, 200],
];

export const sorts = ['recent', 'name', 'risk', 'unseen'] as const;
export type Sort = (typeof sorts)[number];

export interface Around {
  cases: ReadonlyMap<string, CaseRec>;
  seen: SeenMap;
  now: number;
  me: string;
  age: (person: PersonRec) => { min: number; max: number } | null;
}

/** The open case of each child; of several the most dangerous. */
export function caseByPerson(cases: readonly CaseRec[]): Map<string, CaseRec> {
  const found = new Map<string, CaseRec>();
  for (const one of cases) {
    const person = one.fields.person;
    if (!person || one.fields.status === 'closed') continue;
    const known = found.get(person);
    if (!known || byRisk(one.fields.risk, known.fields.risk) < 0) found.set(person, one);
  }
  return found;
}

/** What the store itself can sift. */
export function queryOf(filters: Filters, text: string, limit: number): Query {
  const where: NonNullable<Query['where']> = {};
  if (filters.sex.length) where.sex = filters.sex;
  if (filters.place) where.place = { prefix: filters.place };
  if (filters.spot) where.spots = filters.spot;
  return { kind: 'person', where, text: text.trim() || undefined, limit };
}

/** Whether the store alone can find and order: then only what is shown has to come over from it. */
export const storeSuffices = (filters: Filters, sort: Sort): boolean =>
  sort === 'recent' &&
  !filters.risk.length &&
  !filters.status.length &&
  !filters.ages.length &&
  !filters.unseen &&
  !filters.mine;

/** What needs more than the person's own record: cases, meetings, ages. */
export function sift(people: readonly PersonRec[], filters: Filters, around: Around): PersonRec[] {
  return people.filter((person) => {
    const one = around.cases.get(person.id);
    if (filters.risk.length && !filters.risk.includes(riskOf(one?.fields.risk))) return false;
    const at = around.seen.get(person.id);
    if (filters.status.length && !filters.status.includes(statusOf(person, at, around.now)))
      return false;
    if (filters.mine && one?.fields.owner !== around.me && person.by !== around.me) return false;
    if (filters.unseen) {
      const days = unseenFor(at, person.created, around.now);
      if (days < filters.unseen) return false;
    }
    return !filters.ages.length || inAges(around.age(person), filters.ages);
  });
}

/** An age range belongs to every band that it touches. */
function inAges(range: { min: number; max: number } | null, wanted: readonly string[]): boolean {
  if (!range) return false;
  return ageBands.some(
    ([id, from, to]) => wanted.includes(id) && range.min <= to && range.max >= from,
  );
}

export function inOrder(
  people: readonly PersonRec[],
  sort: Sort,
  around: Around,
  language: Language,
): PersonRec[] {
  const list = [...people];
  const name = (person: PersonRec) => mainName(person.fields.name) ?? '\uffff';
  const collator = new Intl.Collator(language);
  switch (sort) {
    case 'name':
      return list.sort((a, b) => collator.compare(name(a), name(b)));
    case 'risk':
      return list.sort((a, b) =>
        byRisk(around.cases.get(a.id)?.fields.risk, around.cases.get(b.id)?.fields.risk),
      );
    case 'unseen':
      return list.sort((a, b) =>
        (around.seen.get(a.id) ?? a.created).localeCompare(around.seen.get(b.id) ?? b.created),
      );
    default:
      return list.sort((a, b) => b.updated.localeCompare(a.updated));
  }
}

export interface View {
  id: string;
  filters: Filters;
  sort: Sort;
}

/**
 * Saved views are kept outside the sealed store, so they hold filters only: no text that somebody
 * typed, hence no name.
 */
export function readViews(kept: string | null): View[] {
  if (!kept) return [];
  try {
    const parsed: unknown = JSON.parse(kept);
    if (!Array.isArray(parsed)) return [];
    return parsed.filter(isView).map((view) => ({ ...view, filters: tidy(view.filters) }));
  } catch {
    return [];
  }
}

function isView(value: unknown): value is View {
  const view = value as Partial<View> | null;
  return (
    typeof view?.id === 'string' &&
    typeof view.filters === 'object' &&
    sorts.includes(view.sort as Sort)
  );
}

function tidy(filters: Partial<Filters>): Filters {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    risk: list(filters.risk),
    status: list(filters.status),
    unseen: typeof filters.unseen === 'number' ? filters.unseen : 0,
    place: text(filters.place),
    spot: text(filters.spot),
    sex: list(filters.sex),
    ages: list(filters.ages),
    mine: filters.mine === true,
  };
}

export const sameView = (a: View, filters: Filters, sort: Sort): boolean =>
  a.sort === sort && JSON.stringify(tidy(a.filters)) === JSON.stringify(tidy(filters));

export const filtersSet = (filters: Filters): number =>
  filters.risk.length +
  filters.status.length +
  filters.sex.length +
  filters.ages.length +
  [filters.unseen, filters.place, filters.spot, filters.mine].filter(Boolean).length;
