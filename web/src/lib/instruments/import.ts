/** A form from a spreadsheet (XLSForm): the office reads it and names everything that is wrong at once. */
/** Five megabytes, as the office takes it. */
export const xlsformBytesMax = 5 * 1024 * 1024;

export interface SheetProblem {
  sheet?: string | null;
  /** As the spreadsheet counts them, from 1. */
  row?: number | null;
  column?: string | null;
  rule: string;
  /** What is wrong and what to do. */
  message: string;
}

export interface Imported {
  /** As the office sends it: what is empty is left out. */
  definition: unknown;
  problems: SheetProblem[];
  warnings: SheetProblem[];
}

/** Why a file is not even sent. */
export type FileFault = 'not_xlsx' | 'too_large' | 'empty';

export function fileFault(file: { name: string; size: number }): FileFault | null {
  if (!/\.xlsx$/i.test(file.name)) return 'not_xlsx';
  if (file.size === 0) return 'empty';
  return file.size > xlsformBytesMax ? 'too_large' : null;
}

const order = ['survey', 'choices', 'settings'];
const place = (sheet: string | null | undefined): number => {
  const at = order.indexOf(sheet ?? '');
  return at < 0 ? order.length : at;
};

/** In the order in which somebody goes through the file with it: sheet by sheet, from the top. */
export const inFileOrder = (problems: readonly SheetProblem[]): SheetProblem[] =>
  [...problems].sort((a, b) => place(a.sheet) - place(b.sheet) || (a.row ?? 0) - (b.row ?? 0));

/** Where in a file, as a spreadsheet calls it. */
export const lineKey = (problem: SheetProblem, at: number): string =>
  `${problem.sheet ?? ''} ${problem.row ?? ''} ${problem.column ?? ''} ${problem.rule} ${at}`;
