/** Figures of a project as the office gives them (`/figures`): small counts are hidden there, not here. */
import type { Indicator, Project, Target } from '$lib/model/generated';
import type { Day, Id, Language, Rec } from '$lib/store/api';
import { inLanguage } from './people';

export interface FigureRow {
  indicator: Id;
  position?: number | null;
  label: Partial<Record<Language, string | null>>;
  measure: string;
  /** Message key of the note on method. */
  method: string;
  baseline?: string | null;
  target?: string | null;
  /** Absent when hidden, or not yet known on this device. */
  actual?: number | null;
  of?: number | null;
  hidden: boolean;
  share_percent?: string | null;
  target_percent?: string | null;
}

export interface FigureTable {
  project: Id;
  period: string;
  hidden_below: number;
  rows: FigureRow[];
}

export interface Grid {
  rows: string[];
  columns: string[];
  cells: (number | null)[][];
  row_totals: (number | null)[];
  column_totals: (number | null)[];
  total: number | null;
}

export interface Bars {
  names: string[];
  cells: (number | null)[];
  total: number | null;
}

export interface Figure {
  row: FigureRow;
  period: string;
  hidden_below: number;
  place: string | null;
  session_types: string[];
  shifts: string[];
  by_age_and_sex: Grid | null;
  by_place: Bars | null;
  by_month: Bars;
}

/** Years that a project runs in, newest first, never beyond this year; at least this year. */
export function yearsOfProject(project: Project, today: Day): string[] {
  const now = Number(today.slice(0, 4));
  const first = Math.min(now, Number(project.starts?.slice(0, 4) ?? now));
  const last = Math.min(now, Number(project.ends?.slice(0, 4) ?? now));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
  return years.map(String);
}

/** Months of a year that have begun, as `2026-11`, newest first. */
export function monthsOf(year: string, today: Day): string[] {
  const last = year === today.slice(0, 4) ? Number(today.slice(5, 7)) : 12;
  return Array.from(
    { length: last },
    (_, index) => `${year}-${String(last - index).padStart(2, '0')}`,
  );
}

/** Only what the office would accept as a period; else the year of today. */
export const periodOf = (text: string | null, today: Day): string =>
  text && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? text : today.slice(0, 4);

/** A target of girls alone, or of one place, is not that of the whole. */
const isPart = (target: Target): boolean => !!(target.sex ?? target.band ?? target.place);

/** The table without its actual numbers, from the records that are on this device. */
export function localRows(
  indicators: readonly Rec<Indicator>[],
  targets: readonly Rec<Target>[],
  period: string,
): FigureRow[] {
  return [...indicators]
    .sort((a, b) => (a.fields.position ?? 999) - (b.fields.position ?? 999))
    .map(({ id, fields }) => ({
      indicator: id,
      position: fields.position ?? null,
      label: {
        en: fields.label_en ?? null,
        km: fields.label_km ?? null,
        th: fields.label_th ?? null,
      },
      measure: fields.measure ?? '',
      method: `method.${fields.measure ?? ''}`,
      baseline: fields.baseline ?? null,
      target:
        targets.find(({ fields: of }) => of.indicator === id && of.period === period && !isPart(of))
          ?.fields.value ?? null,
      hidden: false,
    }));
}

export const labelOf = (row: FigureRow, language: Language): string =>
  inLanguage(
    { label_en: row.label.en, label_km: row.label.km, label_th: row.label.th },
    'label',
    language,
  ) ?? row.measure;

/** What a bar compares: a share by its percentage, a count by itself. */
export function barOf(row: FigureRow): { value: number; target: number | null } | null {
  const value = row.share_percent ? Number(row.share_percent) : row.actual;
  if (value === null || value === undefined) return null;
  return { value, target: row.target ? Number(row.target) : null };
}

/** Parts of a hundred of the budget that has come in; null where either is unknown. */
export function raisedShare(project: Project): number | null {
  const budget = Number(project.budget);
  return budget > 0 && project.raised !== undefined ? Number(project.raised) / budget : null;
}
