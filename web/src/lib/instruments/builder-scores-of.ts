/** The little that the whole builder knows of scores; what edits them comes when one is opened. */
import { compact, samePath, type Draft, type Path } from './builder-draft';
import type { Band, Score, Texts } from './definition';

export const scoresOf = (draft: Draft): readonly Score[] => draft.settings.scores ?? [];

export const scoreAt = (draft: Draft, path: Path): Score | undefined =>
  scoresOf(draft).find(({ item }) => samePath(item, path));

/** What a band is called in any language. */
export const nameOf = ({ label }: Band): string | undefined =>
  Object.values(label).find((text) => text?.trim());

/** The form with every score as `change` makes it; those that become nothing go. */
export function withScores(draft: Draft, change: (score: Score) => Score | null): Draft {
  if (!scoresOf(draft).length) return draft;
  const scores = scoresOf(draft).flatMap((score) => change(score) ?? []);
  const settings = compact({ ...draft.settings, scores: scores.length ? scores : undefined });
  return { ...draft, settings };
}

/** The form without the scores of an item, and of what stands in it. */
export const withoutScores = (draft: Draft, path: Path): Draft =>
  withScores(draft, (score) => (samePath(score.item.slice(0, path.length), path) ? null : score));

/** The scores of what went elsewhere go along. */
export const scoresFollow = (draft: Draft, from: Path, to: Path): Draft =>
  withScores(draft, (score) =>
    samePath(score.item.slice(0, from.length), from)
      ? { ...score, item: [...to, ...score.item.slice(from.length)] }
      : score,
  );

/** One text of a score said otherwise: what it is called, or what a band means. */
export const withScoreText = (
  draft: Draft,
  at: number,
  band: number | null,
  change: (texts: Texts) => Texts | undefined,
): Draft => {
  const wanted = scoresOf(draft)[at];
  return withScores(draft, (score) => {
    if (score !== wanted) return score;
    if (band === null) return { ...score, label: change(score.label) ?? {} };
    const bands = score.bands?.map((one, index) =>
      index === band ? { ...one, label: change(one.label) ?? {} } : one,
    );
    return compact({ ...score, bands });
  });
};
