/** Counting people by sex and age band. */
import type { TallyBand, TallyCell, TallySex } from '../store/api';

export const tallySexes: readonly TallySex[] = ['female', 'male', 'not_stated'];
export const tallyBands: readonly TallyBand[] = [
  '0-4',
  '5-9',
  '10-14',
  '15-17',
  '18+',
  'not_stated',
];

/** Where adults have a count of their own, they are not asked for twice. */
export const withoutAdults = (cells: readonly TallyCell[]): readonly TallyBand[] =>
  cells.some((cell) => cell.band === '18+')
    ? tallyBands
    : tallyBands.filter((band) => band !== '18+');

export const countAt = (cells: readonly TallyCell[], sex: TallySex, band: TallyBand): number =>
  cells.find((cell) => cell.sex === sex && cell.band === band)?.n ?? 0;

/** The counts with one cell changed; never below zero, empty cells left out, in a steady order. */
export function step(
  cells: readonly TallyCell[],
  sex: TallySex,
  band: TallyBand,
  by: number,
): TallyCell[] {
  const next = Math.max(0, countAt(cells, sex, band) + by);
  const changed = cells.filter((cell) => !(cell.sex === sex && cell.band === band));
  if (next > 0) changed.push({ sex, band, n: next });
  const place = (cell: TallyCell) =>
    tallySexes.indexOf(cell.sex) * tallyBands.length + tallyBands.indexOf(cell.band);
  return changed.sort((a, b) => place(a) - place(b));
}
