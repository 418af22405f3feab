import { describe, expect, it } from 'vitest';
import type { Bars } from '../desk/figures';
import * as figures from './figures';

const bars = (cells: (number | null)[]): Bars => ({
  names: cells.map((_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
  cells,
  total: null,
});

describe('months of a picture', () => {
  const row = figures.slots('2026', bars([8, null, 0, 40]));

  it('are empty when they have not begun, which is neither zero nor hidden', () => {
    expect(row).toHaveLength(12);
    expect(row.slice(0, 5).map(({ state, n }) => [state, n])).toEqual([
      ['shown', 8],
      ['hidden', 0],
      ['shown', 0],
      ['shown', 40],
      ['ahead', 0],
    ]);
  });

  it('are those of a quarter', () => {
    const quarter = figures.slots('2026-Q2', bars([1, 2, 3, 4, 5]));
    expect(quarter.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '2026-04 shown',
      '2026-05 shown',
      '2026-06 ahead',
    ]);
  });

  it('are told in words without what is hidden or has not come', () => {
    const { most, least, hidden } = figures.summaryOf(row);
    expect([most?.name, least?.name, hidden]).toEqual(['2026-04', '2026-03', 1]);
    expect(figures.summaryOf(figures.slots('2026', bars([]))).most).toBeNull();
  });

  it('are shaded beside their own row; nothing and hidden are not shaded', () => {
    expect(row.map((slot) => figures.shadeOf(slot, row)).slice(0, 5)).toEqual([1, 0, 0, 4, 0]);
  });
});

describe('periods', () => {
  it('are those that the office takes', () => {
    const period = (text: string | null) => figures.periodOf(text, '2026-11-22');
    expect(['2025', '2026-Q3', '2026-02', '2026-Q5', '2026-13', 'x', null].map(period)).toEqual([
      '2025',
      '2026-Q3',
      '2026-02',
      '2026',
      '2026',
      '2026',
      '2026',
    ]);
  });

  it('hold only quarters that have begun', () => {
    expect(figures.quartersOf('2026', '2026-07-01')).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
    expect(figures.quartersOf('2025', '2026-07-01')).toHaveLength(4);
  });
});

describe('who sees', () => {
  it('is asked of all roles together', () => {
    expect(figures.seesFigures({ roles: ['hotline_officer'] })).toBe(false);
    expect(figures.seesFigures({ roles: ['hotline_officer', 'caseworker'] })).toBe(true);
    expect(figures.seesInside({ roles: ['donor_reader'] })).toBe(false);
    expect(figures.seesInside({ roles: ['me_officer'] })).toBe(true);
  });
});

describe('the library', () => {
  const line = (measure: string, programme: string): figures.MeasureLine => ({
    measure,
    programme,
    counts: 'times',
    method: `method.${measure}`,
    sources: [],
  });
  const lines = [line('cases_opened', 'protection'), line('rounds', 'daily_outreach')];

  it('is found by every word typed, in any order', () => {
    const words = ({ measure }: figures.MeasureLine) => measure.replace('_', ' ');
    expect(figures.found(lines, 'Opened case', words).map((one) => one.measure)).toEqual([
      'cases_opened',
    ]);
    expect(figures.found(lines, ' ', words)).toHaveLength(2);
  });

  it('keeps the order of its programmes', () => {
    expect(figures.byProgramme(lines).map(([name, all]) => [name, all.length])).toEqual([
      ['protection', 1],
      ['daily_outreach', 1],
    ]);
  });
});
