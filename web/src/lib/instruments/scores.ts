/** How a child fares over time, as scales tell it. */
import type { Answers, Band, Definition, Score } from './definition';
import { valueAt } from './expr';
import { merge } from './form/tree';

export interface Told {
  id: string;
  /** When it was asked. */
  at: string;
  definition: Definition;
  answers: Answers;
  private: Answers | null;
}

export interface Point {
  id: string;
  at: string;
  value: number;
  band: Band | null;
}

export interface Line {
  key: string;
  score: Score;
  definition: Definition;
  points: Point[];
}

export const bandAt = (score: Score, value: number): Band | null =>
  score.bands?.find(({ from, to }) => value >= from && value <= to) ?? null;

/**
 * One line for each score of each instrument, oldest point first. A later version of a scale goes on
 * in the same line as long as it tells the same calculation between the same ends: otherwise a
 * change of the scale would look like a change of the child.
 */
export function linesOf(instrument: string, told: readonly Told[]): Line[] {
  const lines = new Map<string, Line>();
  for (const one of [...told].sort((a, b) => a.at.localeCompare(b.at))) {
    const answers = merge(one.answers, one.private);
    for (const score of one.definition.settings.scores ?? []) {
      const value = valueAt(answers, score.item);
      if (typeof value !== 'number') continue;
      const key = [instrument, score.item.join('/'), score.min, score.max].join(' ');
      const line = lines.get(key) ?? { key, score, definition: one.definition, points: [] };
      line.score = score;
      line.definition = one.definition;
      line.points.push({ id: one.id, at: one.at, value, band: bandAt(score, value) });
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/** Better, worse or the same since the first time; null with fewer than two. */
export function change({ score, points }: Line): 'better' | 'worse' | 'same' | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  if (first.value === last.value) return 'same';
  return last.value > first.value === (score.better === 'up') ? 'better' : 'worse';
}

export interface Drawn {
  x: number;
  y: number;
}

/** The points in a box, by their day; those of one day stand beside each other. */
export function drawn(
  points: readonly Point[],
  { min, max }: Pick<Score, 'min' | 'max'>,
  box: { left: number; top: number; width: number; height: number },
): Drawn[] {
  const times = points.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const span = max > min ? max - min : 1;
  return points.map(({ value }, index) => ({
    x: box.left + box.width * (to > from ? ((times[index] ?? from) - from) / (to - from) : 0.5),
    y: box.top + box.height * (1 - (Math.min(Math.max(value, min), max) - min) / span),
  }));
}

/** The bands as they are drawn: what lies between two whole scores belongs half to each. */
export function edgesOf({ bands = [] }: Score): { band: Band; from: number; to: number }[] {
  const all = [...bands].sort((a, b) => a.from - b.from);
  const between = (a: Band | undefined, b: Band | undefined, otherwise: number) =>
    a && b ? (a.to + b.from) / 2 : otherwise;
  return all.map((band, at) => ({
    band,
    from: between(all[at - 1], band, band.from),
    to: between(band, all[at + 1], band.to),
  }));
}
