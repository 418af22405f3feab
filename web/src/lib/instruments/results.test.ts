import { describe, expect, it } from 'vitest';
import {
  barsOf,
  firstDay,
  hidesBeside,
  hidesSome,
  isPeriod,
  lastDay,
  monthsSince,
  filterOf,
  noFilter,
  resultsPath,
  shareOf,
  shown,
  tableOf,
  wordsAt,
  type QuestionResults,
  type Results,
} from './results';

const sleeps: QuestionResults = {
  path: ['living', 'sleeps'],
  type: 'select_one',
  label: { en: 'Where did you sleep?' },
  answered: 40,
  options: [
    { name: 'street', n: 12 },
    { name: 'home', n: 28 },
    { name: 'elsewhere', n: null },
  ],
  numbers: null,
  by: [
    {
      key: 'female',
      options: [
        { name: 'home', n: 10 },
        { name: 'street', n: null },
      ],
    },
    {
      key: 'male',
      options: [
        { name: 'street', n: 9 },
        { name: 'home', n: 18 },
        { name: 'elsewhere', n: 6 },
      ],
    },
  ],
};

const results: Results = {
  responses: 41,
  children: 40,
  protected: true,
  questions: [
    sleeps,
    { path: ['why'], type: 'text', answered: 3, options: [], numbers: null },
    { path: ['sum'], type: 'calculate', answered: 9, options: [], numbers: null },
    { path: ['hello'], type: 'note', answered: 0, options: [], numbers: null },
  ],
  words: [{ path: ['why'], texts: ['Because it is warm', 'My friends'] }],
};

describe('results', () => {
  it('become bars with hidden ones left hidden', () => {
    expect(barsOf(sleeps)).toEqual({
      names: ['street', 'home', 'elsewhere'],
      cells: [12, 28, null],
      total: 40,
    });
  });

  it('become a table: hidden is not nought, and what nobody took is not hidden', () => {
    expect(tableOf(sleeps)).toEqual({
      columns: ['street', 'home', 'elsewhere'],
      rows: [
        { key: 'female', cells: [null, 10, 0] },
        { key: 'male', cells: [9, 18, 6] },
      ],
    });
    expect(tableOf({ ...sleeps, by: [] })).toBeNull();
  });

  it('stand by age from the youngest, and say where only the table hides something', () => {
    const by = ['15-17', 'not_stated', '5-9', '10-14'].map((key) => ({ key, options: [] }));
    expect(tableOf({ ...sleeps, by })?.rows.map(({ key }) => key)).toEqual([
      '5-9',
      '10-14',
      '15-17',
      'not_stated',
    ]);
    const open = { ...sleeps, options: sleeps.options.slice(0, 2) };
    expect(hidesBeside(tableOf(open)!, barsOf(open))).toBe(true);
    expect(hidesBeside(tableOf(sleeps)!, barsOf(sleeps))).toBe(false);
  });

  it('never give a hidden number away as a share', () => {
    expect(shareOf(null, 40)).toBeNull();
    expect(shareOf(12, null)).toBeNull();
    expect(shareOf(12, 0)).toBeNull();
    expect(shareOf(12, 48)).toBe(0.25);
  });

  it('say whether something is hidden, in a table too', () => {
    expect(hidesSome(results)).toBe(true);
    const open = { ...sleeps, options: [{ name: 'street', n: 12 }] };
    expect(hidesSome({ ...results, questions: [open] })).toBe(true);
    expect(hidesSome({ ...results, questions: [{ ...open, by: [] }] })).toBe(false);
  });

  it('leave out what asks nothing', () => {
    expect(shown(results).map(({ path }) => path.at(-1))).toEqual(['sleeps', 'why']);
  });

  it('find what was written, where there is somebody who may read it', () => {
    expect(wordsAt(results, ['why'])).toHaveLength(2);
    expect(wordsAt({ ...results, words: [] }, ['why'])).toEqual([]);
  });

  it('are asked for by what was chosen, and nothing else', () => {
    expect(resultsPath('i1', noFilter())).toBe('/instruments/i1/results');
    const filter = { ...noFilter(), from: '2026-11-01', sex: 'female', by: 'band' as const };
    expect(resultsPath('i1', filter)).toBe(
      '/instruments/i1/results?from=2026-11-01&sex=female&by=band',
    );
    expect(resultsPath('i1', filter, '.xlsx')).toContain('/results.xlsx?from=');
  });

  it('are asked for by whole months, since they were first asked', () => {
    expect(monthsSince('2025-11-20', '2026-02-03')).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
    expect(monthsSince('2027-01-01', '2026-02-03')).toEqual(['2026-02']);
    expect([firstDay('2026-02'), lastDay('2026-02')]).toEqual(['2026-02-01', '2026-02-28']);
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(lastDay('2026-12')).toBe('2026-12-31');
  });

  it('refuse a period that ends before it begins', () => {
    expect(isPeriod({ ...noFilter(), from: '2026-11-02', to: '2026-11-01' })).toBe(false);
    expect(isPeriod({ ...noFilter(), from: '2026-11-02', to: '2026-11-02' })).toBe(true);
    expect(isPeriod(noFilter())).toBe(true);
  });
});

it('takes period and version from a link, and nothing that is neither', () => {
  const version = '01999999-0000-7000-8000-000000000001';
  const asked = new URLSearchParams({ from: '2026-11-30', to: 'soon', version, place: 'KH-12' });
  expect(filterOf(asked)).toEqual({ ...noFilter(), from: '2026-11-30', version });
});
