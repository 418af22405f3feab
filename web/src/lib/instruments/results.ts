/** Results of an instrument as the office gives them: small numbers are hidden there, not here. */
import { monthsOf, type Bars } from '$lib/desk/figures';
import type { Day, Me } from '$lib/store/api';
import { withIds } from '$lib/field/links';
import type { ItemType, Texts } from './definition';

export interface OptionCount {
  name: string;
  label?: Texts | null;
  /** Null = hidden as too small. */
  n: number | null;
}

export interface Numbers {
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
}

export interface QuestionResults {
  path: string[];
  type: ItemType;
  label?: Texts | null;
  answered: number | null;
  options: OptionCount[];
  numbers: Numbers | null;
  by?: { key: string; options: OptionCount[] }[];
}

export interface Results {
  responses: number | null;
  children: number | null;
  /** Small numbers are hidden in it. */
  protected: boolean;
  /** Below which number. */
  hidden_below?: number | null;
  questions: QuestionResults[];
  /** What was written in words: only for those who may read the responses themselves. */
  words: { path: string[]; texts: string[] }[];
}

/** Who sees no figures: as `figures_k` of the office's rules, which decides. */
const countless = ['network_member', 'hotline_officer', 'system_admin'];

export const maySeeResults = (me: Me): boolean =>
  me.roles.some((role) => !countless.includes(role));

/** By what the answers are set against each other. */
export const splits = ['sex', 'band', 'place', 'month', 'version'] as const;
export type Split = (typeof splits)[number];

export interface Filter {
  from: Day | null;
  to: Day | null;
  place: string | null;
  sex: string | null;
  band: string | null;
  version: string | null;
  by: Split | null;
}

export const noFilter = (): Filter => ({
  from: null,
  to: null,
  place: null,
  sex: null,
  band: null,
  version: null,
  by: null,
});

/** The period and the version that a link asks for: before and after a workshop, say. What is no day or id is left out. */
export function filterOf(asked: URLSearchParams): Filter {
  const given = (name: string, form: RegExp) => {
    const value = asked.get(name);
    return value && form.test(value) ? value : null;
  };
  const day = /^\d{4}-\d\d-\d\d$/;
  return {
    ...noFilter(),
    from: given('from', day),
    to: given('to', day),
    version: given('version', /^[0-9a-f-]{36}$/),
  };
}

/** The address of results; `ending` is that of a file. */
export const resultsPath = (
  instrument: string,
  filter: Filter,
  ending: '' | '.csv' | '.xlsx' = '',
) => withIds(`/instruments/${instrument}/results${ending}`, { ...filter });

/** Whether the filter can be asked at all: a period that ends before it begins holds nothing. */
export const isPeriod = ({ from, to }: Filter): boolean => !from || !to || from <= to;

/** Whole months only: from a week beside another, somebody could subtract what a day was answered. */
export const firstDay = (month: string): Day => `${month}-01`;

export function lastDay(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The months since something was first asked, newest first; at least this one. */
export function monthsSince(first: Day, today: Day): string[] {
  const from = first < today ? first : today;
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  return Array.from({ length: years + 1 }, (_, ago) => String(Number(today.slice(0, 4)) - ago))
    .flatMap((year) => monthsOf(year, today))
    .filter((month) => month >= from.slice(0, 7));
}

export const bandsAsked = ['0-4', '5-9', '10-14', '15-17', '18+', 'not_stated'] as const;

/** The choices of a question as bars. */
export function barsOf(question: QuestionResults): Bars {
  return {
    names: question.options.map(({ name }) => name),
    cells: question.options.map(({ n }) => n),
    total: question.answered,
  };
}

export interface Table {
  /** Names of the choices, left to right. */
  columns: string[];
  rows: { key: string; cells: (number | null)[] }[];
}

/** One line for each sex, band or place; a choice that nobody of them took counts as nought. */
export function tableOf(question: QuestionResults): Table | null {
  if (!question.by?.length) return null;
  const columns = question.options.map(({ name }) => name);
  const rows = question.by.map(({ key, options }) => {
    const found = new Map(options.map(({ name, n }) => [name, n]));
    return { key, cells: columns.map((name) => (found.has(name) ? (found.get(name) ?? null) : 0)) };
  });
  return { columns, rows: rows.sort((a, b) => bandPlace(a.key) - bandPlace(b.key)) };
}

/** Ages from the youngest, what was not stated last; everything else stays in the office's order. */
const bandPlace = (key: string): number => (bandsAsked as readonly string[]).indexOf(key);

/** Whether a table hides something that its bars do not explain already. */
export const hidesBeside = (table: Table, bars: Bars): boolean =>
  !bars.cells.includes(null) && table.rows.some(({ cells }) => cells.includes(null));

export const hidesSome = (results: Results): boolean =>
  results.questions.some((question) => {
    const by = (question.by ?? []).flatMap(({ options }) => options);
    return question.answered === null || [...question.options, ...by].some(({ n }) => n === null);
  });

/** What was written at a question. */
export const wordsAt = (results: Results, path: readonly string[]): string[] =>
  results.words.find((one) => one.path.join('/') === path.join('/'))?.texts ?? [];

/** Questions that there is something to show of. */
export const shown = (results: Results): QuestionResults[] =>
  results.questions.filter(
    (question) =>
      question.options.length > 0 ||
      question.numbers !== null ||
      // What was worked out into words is told to nobody but those who read the answers.
      (question.answered !== 0 && question.type !== 'calculate') ||
      wordsAt(results, question.path).length > 0,
  );

/** A share of those who answered; null where either is hidden. */
export const shareOf = (n: number | null, answered: number | null): number | null =>
  n === null || !answered ? null : n / answered;
