/** Measures, dashboards and the quality of data as the office gives them: small counts are hidden there, not here. */
import type { Bars, FigureRow, Grid } from '../desk/figures';
import type { Day, Id, Instant, KindName } from '../store/api';

/** Roles that see no figures; the office decides again (`rules::policy::figures_k`). */
const blind: readonly string[] = [
  'network_member',
  'hotline_officer',
  'system_admin',
  'other_system',
];

interface Somebody {
  roles: readonly string[];
}

export const seesFigures = (me: Somebody): boolean =>
  me.roles.some((role) => !blind.includes(role));

/** Whether somebody sees figures of the whole organisation and what looks wrong in its records, and not of projects alone. */
export const seesInside = (me: Somebody): boolean =>
  me.roles.some((role) => !blind.includes(role) && role !== 'donor_reader');

export interface MeasureLine {
  measure: string;
  programme: string;
  counts: string;
  within?: string | null;
  /** Message key of its definition and method. */
  method: string;
  sources: KindName[];
}

export interface MeasureFigure {
  measure: string;
  period: string;
  hidden_below: number;
  total: number | null;
  of?: number | null;
  hidden: boolean;
  by_age_and_sex: Grid | null;
  by_place: Bars | null;
  by_month: Bars;
  method: string;
}

export interface DashboardFigure {
  measure: string;
  total: number | null;
  of?: number | null;
  hidden: boolean;
  by_month: Bars;
  by_place: Bars | null;
}

export interface Dashboard {
  period: string;
  /** When it was counted. */
  counted: Instant;
  /** Something was said since, and a newer one is being counted. */
  counting: boolean;
  hidden_below: number;
  figures: DashboardFigure[];
  funnel: DashboardFigure[];
  targets: { project: Id; code?: string | null; rows: FigureRow[] }[];
}

export interface QualityLine {
  rule: string;
  sort: string;
  kind: KindName;
  /** Absent when hidden: too few that the reader may not see. */
  n?: number | null;
  records: Id[];
  more: boolean;
}

export interface Quality {
  hidden_below: number;
  lines: QualityLine[];
}

/** What may look wrong, the plainest first. */
export const sorts = ['missing', 'late', 'impossible', 'doubled', 'outlier'] as const;

/** Only what the office would accept as a period; else the year of today. */
export const periodOf = (text: string | null, today: Day): string =>
  text && /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(text) ? text : today.slice(0, 4);

/** Quarters of a year that have begun, as `2026-Q4`, newest first. */
export function quartersOf(year: string, today: Day): string[] {
  const last =
    year === today.slice(0, 4) ? Math.ceil(Number(today.slice(5, 7)) / 3) : year < today ? 4 : 0;
  return Array.from({ length: last }, (_, index) => `${year}-Q${last - index}`);
}

/** A month of a picture. One that has not begun is empty, which is not zero; one that is hidden is neither. */
export interface Slot {
  name: string;
  state: 'shown' | 'hidden' | 'ahead';
  n: number;
}

/** The months of a year or a quarter, whether they have begun or not. */
export function slots(period: string, bars: Bars): Slot[] {
  const year = period.slice(0, 4);
  const quarter = Number(/Q(\d)$/.exec(period)?.[1] ?? 0);
  const [first, length] = quarter ? [quarter * 3 - 2, 3] : [1, 12];
  return Array.from({ length }, (_, index) => {
    const name = `${year}-${String(first + index).padStart(2, '0')}`;
    const at = bars.names.indexOf(name);
    const n = bars.cells[at] ?? null;
    if (at < 0) return { name, state: 'ahead', n: 0 };
    return n === null ? { name, state: 'hidden', n: 0 } : { name, state: 'shown', n };
  });
}

/** What a picture of months says in words: its highest and lowest shown month, and how many are hidden. */
export function summaryOf(all: readonly Slot[]): {
  most: Slot | null;
  least: Slot | null;
  hidden: number;
} {
  const shown = all.filter((slot) => slot.state === 'shown');
  const by = (better: (a: number, b: number) => boolean) =>
    shown.reduce<Slot | null>(
      (best, slot) => (!best || better(slot.n, best.n) ? slot : best),
      null,
    );
  return {
    most: by((a, b) => a > b),
    least: by((a, b) => a < b),
    hidden: all.filter((slot) => slot.state === 'hidden').length,
  };
}

/** Shade of a month, 0 to 4, beside the fullest of its own row: rows count different things. */
export function shadeOf(slot: Slot, row: readonly Slot[]): number {
  return slot.state === 'shown' ? shadeAmong(slot.n, Math.max(0, ...row.map((one) => one.n))) : 0;
}

/** Shade of a count, 0 to 4, beside the highest of its kind. */
export const shadeAmong = (n: number, most: number): number =>
  most > 0 ? Math.ceil((n / most) * 4) : 0;

/** Of a share by percentage, of a count itself; null where it is hidden. */
export const shareOf = (figure: { total: number | null; of?: number | null }): number | null =>
  figure.total !== null && figure.of ? figure.total / figure.of : null;

/** The measures of a programme whose name or definition holds every word that was typed. */
export function found(
  lines: readonly MeasureLine[],
  typed: string,
  words: (line: MeasureLine) => string,
): MeasureLine[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const text = words(line).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Lines in the order of their programmes. */
export function byProgramme(lines: readonly MeasureLine[]): [string, MeasureLine[]][] {
  const groups = new Map<string, MeasureLine[]>();
  for (const line of lines)
    groups.set(line.programme, [...(groups.get(line.programme) ?? []), line]);
  return [...groups];
}
