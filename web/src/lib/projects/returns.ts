/** Returns of a project: their lines, what may be done with them, what is due. Pure: time is a parameter. */
import { plusDays } from '../field/days';
import type {
  Indicator,
  Project,
  ResultNode,
  ResultsReturn,
  ReturnValue,
} from '../model/generated';
import type { Day, Id, Me, Rec } from '../store/api';
import { linesOf, percentOf, ratioOf, type Lines, type Unit, type Value } from './results';

export type ProjectRec = Rec<Project>;
export type NodeRec = Rec<ResultNode>;
export type IndicatorRec = Rec<Indicator>;
export type ReturnRec = Rec<ResultsReturn>;
export type ValueRec = Rec<ReturnValue>;

export const projectHref = (id: Id): string => `/projects/${id}`;
export const treeHref = (project: Id): string => `/projects/${project}/tree`;
export const returnsHref = (project: Id): string => `/projects/${project}/returns`;
export const returnHref = (project: Id, id: Id): string => `/projects/${project}/returns/${id}`;

/** From the top of the tree downwards. */
export const levels = ['goal', 'outcome', 'output', 'activity'] as const;

/** Levels that may stand below a line; all of them at the top. */
export function levelsBelow(parent: NodeRec | null): string[] {
  const at = levels.findIndex((level) => level === parent?.fields.level);
  return levels.slice(at + 1);
}

export interface Branch {
  node: NodeRec;
  indicators: IndicatorRec[];
  below: Branch[];
}

const inOrder = <F extends { position?: number }>(rows: readonly Rec<F>[]): Rec<F>[] =>
  [...rows].sort(
    (a, b) =>
      (a.fields.position ?? 999) - (b.fields.position ?? 999) || a.created.localeCompare(b.created),
  );

/**
 * The tree of a project as its organisations wrote it, and the indicators that stand under none of its lines. A line whose
 * parent is not on this device stands at the top.
 */
export function treeOf(
  nodes: readonly NodeRec[],
  indicators: readonly IndicatorRec[],
): { top: Branch[]; loose: IndicatorRec[] } {
  const known = new Set(nodes.map(({ id }) => id));
  const children = (parent: Id | null): Branch[] =>
    inOrder(nodes)
      .filter(({ fields }) => (known.has(fields.parent ?? '') ? fields.parent : null) === parent)
      .map((node) => ({
        node,
        indicators: inOrder(indicators.filter(({ fields }) => fields.result === node.id)),
        below: children(node.id),
      }));
  const loose = indicators.filter(({ fields }) => !known.has(fields.result ?? ''));
  return { top: children(null), loose: inOrder(loose) };
}

/** Whether an indicator is counted from the records; what names a measure is, unless it says otherwise. */
export const isCounted = (indicator: Indicator): boolean =>
  indicator.source ? indicator.source === 'records' : Boolean(indicator.measure);

/** Organisations that carry a project: its own, the lead, the partners. */
export const carriers = (project: ProjectRec): string[] => [
  ...new Set(
    [project.org, project.fields.lead, ...(project.fields.partners ?? [])].filter(
      (org): org is string => Boolean(org),
    ),
  ),
];

export const statusOf = (one: ReturnRec): string => one.fields.status ?? 'draft';
export const isOpenReturn = (one: ReturnRec): boolean =>
  ['draft', 'sent_back'].includes(statusOf(one));

/** What tells one line of a return from another. */
export interface LineParts {
  indicator: Id;
  sex: string;
  band: string;
  place: string;
  partner: string;
}

export const nameOf = (value: ReturnValue): string =>
  [value.indicator, value.sex, value.band, value.place, value.partner]
    .map((part) => part ?? '')
    .join('|');

export function partsOf(line: string): LineParts {
  const [indicator = '', sex = '', band = '', place = '', partner = ''] = line.split('|');
  return { indicator, sex, band, place, partner };
}

/** What a return says: what it was submitted with, or, while it is open, what its values say now. */
export function saidIn(one: ReturnRec, values: readonly ValueRec[]): Lines {
  if (!isOpenReturn(one) && one.fields.locked_values) return linesOf(one.fields.locked_values);
  const lines = values
    .filter(({ fields }) => fields.results_return === one.id && fields.numerator)
    .map(({ fields }): [string, Value] => [
      nameOf(fields),
      fields.denominator
        ? { n: fields.numerator ?? '', d: fields.denominator }
        : { n: fields.numerator ?? '' },
    ]);
  return Object.fromEntries(lines);
}

/** A value as its unit is read: the number, the percentage, the ratio. */
export function shown(value: Value, unit: Unit): { number: string; percent: boolean } {
  if (unit === 'percentage') return { number: percentOf(value) ?? '–', percent: true };
  if (unit === 'ratio') return { number: ratioOf(value) ?? '–', percent: false };
  return { number: value.n, percent: false };
}

/** A period as the office's figures know it, `2026`, `2026-11`; null where they know none such. */
export function periodText(from: Day, until: Day): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && until === `${year}-12-31`) return year;
  const last = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate();
  if (from === `${month}-01` && until === `${month}-${String(last).padStart(2, '0')}`) return month;
  const quarter = (Number(month.slice(5)) + 2) / 3;
  const end = iso(Date.UTC(Number(year), quarter * 3, 0));
  return Number.isInteger(quarter) && from === `${month}-01` && until === end
    ? `${year}-Q${quarter}`
    : null;
}

const iso = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** So many days before it is due, whoever answers for a return is told. */
export const soonDays = 14;

/** Nobody has submitted it, its period is over, and it is due soon or late. What was sent back is told of at once. */
export function isChased(one: ResultsReturn, today: Day): boolean {
  const status = one.status ?? 'draft';
  if (status === 'sent_back') return true;
  if (status !== 'draft' || !one.until || one.until >= today) return false;
  return !one.due || one.due <= plusDays(today, soonDays);
}

/** Whether somebody answers for a project: who is named for it, or who wrote it where nobody is. */
export function answersFor(me: Me, project: ProjectRec): boolean {
  const named = project.fields.managers ?? [];
  return named.includes(me.account) || (!named.length && project.by === me.account);
}

export interface ReturnDue {
  rec: ReturnRec;
  project: ProjectRec;
  /** To be written and submitted, or to be read and accepted. */
  what: 'write' | 'accept';
  day: Day;
}

/** Returns that wait for somebody: those to write in their projects, and those of others to accept. */
export function returnsDue(
  me: Me,
  projects: readonly ProjectRec[],
  returns: readonly ReturnRec[],
  today: Day,
): ReturnDue[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const due = returns.flatMap((rec): ReturnDue[] => {
    const project = byId.get(rec.fields.project ?? '');
    if (!project || rec.org !== me.org) return [];
    const day = rec.fields.due ?? rec.fields.until ?? today;
    if (isChased(rec.fields, today) && answersFor(me, project))
      return [{ rec, project, what: 'write', day }];
    const theirs = statusOf(rec) === 'submitted' && rec.fields.submitted_by !== me.account;
    return theirs ? [{ rec, project, what: 'accept', day }] : [];
  });
  return due.sort((a, b) => a.day.localeCompare(b.day) || a.rec.id.localeCompare(b.rec.id));
}

/** A project's code by its grammar; the office knows the countries. */
export const isProjectCode = (code: string): boolean =>
  /^[A-Z]{3}-[A-Z0-9]{2,5}-[A-Z0-9]{2,5}-P\d{2}$/.test(code);
