/** What a calculation means when it is followed over time: its ends, which way is good, and its bands. */
import { allItems, compact, samePath, type Draft, type Path } from './builder-draft';
import { nameOf } from './builder-scores-of';
import type { Band, Score } from './definition';

export { scoreAt, withoutScores } from './builder-scores-of';

/** Whether a calculation can be followed: inside a repeat there are many, and none is the score. */
export const mayBeScore = (draft: Draft, path: Path): boolean =>
  !allItems(draft).some(
    ({ path: above, item }) =>
      item.type === 'repeat' &&
      above.length < path.length &&
      samePath(above, path.slice(0, above.length)),
  );

export const freshScore = (path: Path): Score => ({
  item: [...path],
  label: {},
  min: 0,
  max: 10,
  better: 'up',
});

/** Puts a score in, or in the place of the one of the same calculation. */
export function withScore(draft: Draft, score: Score): Draft {
  const before = draft.settings.scores ?? [];
  const at = before.findIndex((one) => samePath(one.item, score.item));
  const scores = at < 0 ? [...before, score] : before.with(at, score);
  return { ...draft, settings: { ...draft.settings, scores } };
}

const lowestFirst = (bands: readonly Band[]): Band[] =>
  [...bands].sort((a, b) => a.from - b.from || a.to - b.to);

/** A score with these bands; without any it has none, as the office writes it. */
export function withBands(score: Score, bands: readonly Band[]): Score {
  return compact({ ...score, bands: bands.length ? [...bands] : undefined });
}

/** One more band, in the first stretch that has none yet. */
export function bandAdded(score: Score): Score {
  const bands = lowestFirst(score.bands ?? []);
  let from = score.min;
  for (const band of bands) {
    if (band.from - from >= 1) break;
    from = Math.max(from, band.to + 1);
  }
  const next = bands.find((band) => band.from > from);
  const to = Math.max(from, next ? next.from - 1 : score.max);
  const band: Band = { from, to, label: {}, tone: 'warn' };
  return withBands(score, [...(score.bands ?? []), band]);
}

export const bandsSorted = (score: Score): Score =>
  withBands(score, lowestFirst(score.bands ?? []));

/** What is wrong with a score; bands are told by their number in the list, from 1. */
export type ScoreFault =
  | { fault: 'range' | 'order' }
  | { fault: 'unnamed'; n: number }
  | { fault: 'reversed' | 'outside'; n: number; from: number; to: number }
  | { fault: 'overlap'; n: number; other: number; from: number; to: number };

/** What the office refuses, said before it is asked, and band by band. */
export function scoreFaults({ min, max, bands = [] }: Score): ScoreFault[] {
  const faults: ScoreFault[] = min < max ? [] : [{ fault: 'range' }];
  bands.forEach((band, at) => {
    const { from, to } = band;
    const n = at + 1;
    if (!nameOf(band)) faults.push({ fault: 'unnamed', n });
    if (from > to) faults.push({ fault: 'reversed', n, from, to });
    else if (min < max && (from < min || to > max)) faults.push({ fault: 'outside', n, from, to });
    bands.slice(0, at).forEach((before, place) => {
      const both = { from: Math.max(from, before.from), to: Math.min(to, before.to) };
      // A band that ends before it begins overlaps nothing: that is said already.
      const whole = from <= to && before.from <= before.to;
      if (whole && both.from <= both.to)
        faults.push({ fault: 'overlap', n: place + 1, other: n, ...both });
    });
  });
  if (bands.some(({ from }, at) => from < (bands[at - 1]?.from ?? -Infinity)))
    faults.push({ fault: 'order' });
  return faults;
}

/** Scores of which no band says what they mean: between two bands, below the first, above the last. */
export type ScoreHole = { hole: 'between' | 'below' | 'above'; from: number; to: number };

/** Nothing is refused for it; whoever asks sees such a score without a word. Whole scores have none between 7 and 8. */
export function scoreHoles({ min, max, bands = [] }: Score): ScoreHole[] {
  const holes: ScoreHole[] = [];
  const sorted = lowestFirst(bands);
  const [first] = sorted;
  if (!first || min >= max) return [];
  if (first.from > min) holes.push({ hole: 'below', from: min, to: first.from });
  let reached = first.to;
  for (const { from, to } of sorted.slice(1)) {
    if (from - reached > 1) holes.push({ hole: 'between', from: reached, to: from });
    reached = Math.max(reached, to);
  }
  if (reached < max) holes.push({ hole: 'above', from: reached, to: max });
  return holes;
}
