import { describe, expect, it } from 'vitest';
import { gaps } from './builder-check';
import { removed, moved, movedTo, paged, unpaged } from './builder-edit';
import {
  bandAdded,
  bandsSorted,
  freshScore,
  mayBeScore,
  scoreAt,
  scoreFaults,
  scoreHoles,
  withBands,
  withoutScores,
  withScore,
} from './builder-scores';
import { sample } from './builder-testing';
import { missing, textRows, withLanguages, withText } from './builder-texts';
import type { Band, Score } from './definition';

const band = (from: number, to: number, label = 'x'): Band => ({
  from,
  to,
  label: label ? { en: label } : {},
  tone: 'warn',
});
const score = (...bands: Band[]): Score =>
  withBands({ ...freshScore(['total']), min: 0, max: 20 }, bands);
const faults = (...bands: Band[]) => scoreFaults(score(...bands)).map(({ fault }) => fault);

describe('a score', () => {
  it('belongs to one calculation: put in once, changed in its place, and gone with it', () => {
    const draft = withScore(sample(), { ...freshScore(['total']), max: 30 });
    expect(draft.settings.scores).toHaveLength(1);
    expect(scoreAt(draft, ['total'])?.max).toBe(30);
    const two = withScore(draft, freshScore(['age']));
    expect(two.settings.scores?.map(({ item }) => item)).toEqual([['total'], ['age']]);
    expect(scoreAt(withoutScores(two, ['total']), ['age'])).toBeDefined();
    expect(withoutScores(draft, ['total']).settings).toEqual({ form_id: 'street_survey' });
    expect(scoreAt(removed(draft, ['age']), ['total'])).toBeDefined();
  });

  it('follows its calculation onto a page, past others and off the page again', () => {
    const item = (draft: ReturnType<typeof sample>) => draft.settings.scores?.[0]?.item;
    const onPage = movedTo(sample(), ['total'], ['living']);
    expect(item(onPage.draft)).toEqual(['living', 'total']);
    expect(item(unpaged(onPage.draft, ['living']))).toEqual(['total']);
    expect(item(moved(onPage.draft, ['living', 'total'], 1).draft)).toEqual(['total']);
    expect(item(paged(sample(), ['total']).draft)).toEqual(['page', 'total']);
  });

  it('is none inside what is asked several times', () => {
    const draft = sample();
    draft.items = [{ name: 'siblings', type: 'repeat', items: draft.items }];
    expect(mayBeScore(draft, ['siblings', 'total'])).toBe(false);
    expect(mayBeScore(sample(), ['total'])).toBe(true);
  });
});

describe('bands', () => {
  it('are added where there is none yet', () => {
    const first = bandAdded(score());
    expect(first.bands).toMatchObject([{ from: 0, to: 20 }]);
    expect(bandAdded(score(band(0, 7))).bands?.[1]).toMatchObject({ from: 8, to: 20 });
    expect(bandAdded(score(band(0, 7), band(12, 20))).bands?.[2]).toMatchObject({
      from: 8,
      to: 11,
    });
    expect(bandAdded(score(band(5, 20))).bands?.[1]).toMatchObject({ from: 0, to: 4 });
  });

  it('that lie side by side are right, whole or with decimals', () => {
    expect(scoreFaults(score(band(0, 7), band(8, 20)))).toEqual([]);
    expect(scoreHoles(score(band(0, 7), band(8, 20)))).toEqual([]);
    expect(scoreHoles(score(band(0, 7.5), band(7.6, 20)))).toEqual([]);
    expect(scoreHoles(score())).toEqual([]);
  });

  it('that overlap are named both, with what belongs to both', () => {
    expect(scoreFaults(score(band(0, 8), band(7, 20)))).toEqual([
      { fault: 'overlap', n: 1, other: 2, from: 7, to: 8 },
    ]);
    expect(faults(band(0, 7), band(7, 20))).toEqual(['overlap']);
    expect(faults(band(0, 20), band(3, 4), band(5, 6))).toEqual(['overlap', 'overlap']);
  });

  it('are refused beyond the score, the wrong way round, without words, out of order', () => {
    expect(scoreFaults(score(band(0, 21)))).toEqual([{ fault: 'outside', n: 1, from: 0, to: 21 }]);
    expect(faults(band(9, 3))).toEqual(['reversed']);
    expect(faults(band(0, 20, ' '))).toEqual(['unnamed']);
    const mixed = score(band(8, 20), band(0, 7));
    expect(scoreFaults(mixed)).toEqual([{ fault: 'order' }]);
    expect(scoreFaults(bandsSorted(mixed))).toEqual([]);
    expect(scoreFaults({ ...score(), min: 5, max: 5 })).toEqual([{ fault: 'range' }]);
  });

  it('tell where nothing is said: below, between and above', () => {
    expect(scoreHoles(score(band(12, 15), band(2, 7)))).toEqual([
      { hole: 'below', from: 0, to: 2 },
      { hole: 'between', from: 7, to: 12 },
      { hole: 'above', from: 15, to: 20 },
    ]);
  });
});

describe('words of scores and bands', () => {
  const draft = withScore(sample(), score(band(0, 7, 'Low'), band(8, 20, 'High')));

  it('stand among the texts to be translated, and go with their language', () => {
    const rows = textRows(draft).filter(({ key }) => key.startsWith('score'));
    expect(rows.map(({ texts }) => texts.en)).toEqual(['Low', 'High']);
    const told = withText(draft, rows[1]!.spot, 'km', 'ខ្ពស់');
    expect(scoreAt(told, ['total'])?.bands?.[1]?.label).toEqual({ en: 'High', km: 'ខ្ពស់' });
    expect(missing(told).km).toBe(missing(draft).km! - 1);
    const english = withLanguages(told, ['en']);
    expect(scoreAt(english, ['total'])?.bands?.[1]?.label).toEqual({ en: 'High' });
  });

  it('are missed at their calculation', () => {
    const silent = withScore(sample(), score(band(0, 20, '')));
    expect(gaps(silent)).toContainEqual({ path: ['total'], gap: 'no_band_label' });
    expect(gaps(draft).map(({ gap }) => gap)).not.toContain('no_band_label');
    const khmer = withLanguages({ ...draft, languages: ['km', 'en'] }, ['km', 'en']);
    expect(gaps(khmer)).toContainEqual({ path: ['total'], gap: 'not_in_main_language' });
  });
});
