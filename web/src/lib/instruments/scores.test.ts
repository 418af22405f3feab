import { describe, expect, it } from 'vitest';
import type { Definition, Score } from './definition';
import { change, drawn, edgesOf, linesOf, type Told } from './scores';

const score: Score = {
  item: ['total'],
  label: { en: 'Together' },
  min: 0,
  max: 20,
  better: 'up',
  bands: [
    { from: 0, to: 7, label: { en: 'Low' }, tone: 'bad' },
    { from: 8, to: 20, label: { en: 'Good' }, tone: 'good' },
  ],
};
const definition = (scores: Score[]): Definition => ({
  format: 1,
  languages: ['en'],
  title: {},
  settings: { scores },
  lists: {},
  items: [],
});
const told = (id: string, day: string, total: number | null, scores = [score]): Told => ({
  id,
  at: `${day}T10:00:00.000Z`,
  definition: definition(scores),
  answers: total === null ? {} : { total },
  private: null,
});

describe('scores over time', () => {
  it('stand oldest first, each in its band, without those that came to nothing', () => {
    const [line] = linesOf('i1', [
      told('b', '2026-03-01', 12),
      told('x', '2026-02-01', null),
      told('a', '2026-01-01', 7),
    ]);
    expect(line?.points.map(({ id, band }) => `${id} ${band?.label.en}`)).toEqual([
      'a Low',
      'b Good',
    ]);
    expect(change(line!)).toBe('better');
  });

  it('go on through a new version, but not through a new scale', () => {
    const wider = { ...score, max: 40 };
    const lines = linesOf('i1', [
      told('a', '2026-01-01', 7),
      told('b', '2026-02-01', 9),
      told('c', '2026-03-01', 18, [wider]),
    ]);
    expect(lines.map((line) => line.points.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('read a confidential total where it may be read', () => {
    const secret = { ...told('a', '2026-01-01', null), private: { total: 4 } };
    expect(linesOf('i1', [secret])[0]?.points[0]?.value).toBe(4);
  });

  it('know which way is good, and say nothing of one alone', () => {
    const down = { ...score, better: 'down' as const };
    const [line] = linesOf('i1', [
      told('a', '2026-01-01', 7, [down]),
      told('b', '2026-02-01', 9, [down]),
    ]);
    expect(change(line!)).toBe('worse');
    expect(change({ ...line!, points: line!.points.slice(0, 1) })).toBeNull();
  });

  it('stand on bands without gaps', () =>
    expect(edgesOf(score).map(({ from, to }) => [from, to])).toEqual([
      [0, 7.5],
      [7.5, 20],
    ]));

  it('are drawn within their box, by their days', () => {
    const [line] = linesOf('i1', [
      told('a', '2026-01-01', 0),
      told('b', '2026-01-11', 20),
      told('c', '2026-01-21', 10),
    ]);
    const box = { left: 10, top: 0, width: 100, height: 50 };
    expect(drawn(line!.points, score, box)).toEqual([
      { x: 10, y: 50 },
      { x: 60, y: 0 },
      { x: 110, y: 25 },
    ]);
  });
});
