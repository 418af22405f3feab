/**
 * The table of codes: ours beside those of another system. Theirs are text always: `007` is not `7`, and a spreadsheet
 * that thought otherwise is told so.
 */
import { codesOf } from '../model/facts';
import type { CodeMap } from '../model/generated';
import type { Id, Rec } from '../store/api';

export type Line = Rec<CodeMap>;

/** Lists whose codes travel between systems. */
export const lists = [
  'service',
  'referral_type',
  'urgency',
  'decline_reason',
  'not_helped_reason',
] as const;

/** A code that waits for its meaning (`/exchange/unmapped`). */
export interface Unmapped {
  system: string;
  list: string;
  theirs: string;
  seen: number;
  first: string;
  last: string;
}

/** Lines in use of a system, in the order of lists and codes. */
export function inUse(all: readonly Line[], system: string | null): Line[] {
  const place = ({ fields }: Line) =>
    lists.findIndex((list) => list === fields.list) * 1000 +
    codesOf(fields.list ?? '').indexOf(fields.code ?? '');
  return all
    .filter(({ fields }) => fields.active !== false && (!system || fields.system === system))
    .sort(
      (a, b) => place(a) - place(b) || (a.fields.theirs ?? '').localeCompare(b.fields.theirs ?? ''),
    );
}

/** Lines that say two things of one code of theirs: neither counts. */
export function doubles(lines: readonly Line[]): Set<Id> {
  const meanings = new Map<string, Set<string>>();
  const key = ({ fields }: Line) => JSON.stringify([fields.system, fields.list, fields.theirs]);
  for (const line of lines) {
    const said = meanings.get(key(line)) ?? new Set();
    meanings.set(key(line), said.add(line.fields.code ?? ''));
  }
  return new Set(
    lines.filter((line) => (meanings.get(key(line))?.size ?? 0) > 1).map(({ id }) => id),
  );
}

/** One row of a file. */
export interface Row {
  list: string;
  code: string;
  theirs: string;
}

/** Why a row is not taken; `row` counts as the spreadsheet does, the head being 1. */
export interface RowError {
  row: number;
  rule: 'columns' | 'list' | 'code' | 'empty' | 'mangled' | 'double' | 'too_long';
  value: string;
}

const head = ['list', 'code', 'theirs'] as const;
const rowsMax = 2000;
const theirsMax = 100;
/** What spreadsheets make of long numbers: `1.20E+11`. The number that stood there cannot be told any more. */
const mangled = /^\d+([.,]\d+)?E\+\d+$/i;

/** Cells of a file with commas, semicolons or tabs between, quoted or not. */
export function cells(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const first = plain.split(/\r?\n/, 1)[0] ?? '';
  const mark = [';', '\t'].find((one) => first.includes(one)) ?? ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < plain.length; at += 1) {
    const one = plain[at]!;
    if (quoted) {
      if (one !== '"') cell += one;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (one === '"' && !cell.trim()) {
      cell = '';
      quoted = true;
    } else if (one === mark) endCell();
    else if (one === '\n') {
      endCell();
      rows.push([]);
    } else if (one !== '\r') cell += one;
  }
  endCell();
  return rows;
}

/** Reads a file of codes. With a single wrong row nothing is taken: half a table misleads. */
export function readFile(text: string): { rows: Row[]; errors: RowError[] } {
  const [names, ...body] = cells(text);
  const columns = head.map((name) => (names ?? []).map((one) => one.toLowerCase()).indexOf(name));
  if (columns.includes(-1) || body.length > rowsMax)
    return { rows: [], errors: [{ row: 1, rule: 'columns', value: (names ?? []).join(', ') }] };
  const errors: RowError[] = [];
  const rows: Row[] = [];
  const meant = new Map<string, string>();
  for (const [at, cell] of body.entries()) {
    if (cell.every((one) => !one)) continue;
    const [list, code, theirs] = columns.map((column) => cell[column] ?? '') as [
      string,
      string,
      string,
    ];
    const bad = (rule: RowError['rule'], value: string) => {
      errors.push({ row: at + 2, rule, value });
    };
    const key = JSON.stringify([list, theirs]);
    if (!lists.some((one) => one === list)) bad('list', list);
    else if (!codesOf(list).includes(code)) bad('code', code);
    else if (!theirs) bad('empty', '');
    else if (mangled.test(theirs)) bad('mangled', theirs);
    else if (theirs.length > theirsMax) bad('too_long', theirs.slice(0, 20));
    else if (meant.has(key) && meant.get(key) !== code) bad('double', theirs);
    else if (!meant.has(key)) {
      meant.set(key, code);
      rows.push({ list, code, theirs });
    }
  }
  return errors.length ? { rows: [], errors } : { rows, errors };
}

/** What a file changes: new lines, and lines that get another meaning. What it does not name stays. */
export function planOf(
  rows: readonly Row[],
  all: readonly Line[],
  system: string,
): { add: Row[]; change: { id: Id; code: string }[] } {
  const known = new Map(
    inUse(all, system).map((line) => [
      JSON.stringify([line.fields.list, line.fields.theirs]),
      line,
    ]),
  );
  const add: Row[] = [];
  const change: { id: Id; code: string }[] = [];
  for (const row of rows) {
    const line = known.get(JSON.stringify([row.list, row.theirs]));
    if (!line) add.push(row);
    else if (line.fields.code !== row.code) change.push({ id: line.id, code: row.code });
  }
  return { add, change };
}
