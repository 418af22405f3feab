import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CrossBorder } from '../model/generated';
import {
  dueOf,
  hasStep,
  nextVisit,
  sideOf,
  silentDays,
  stagesOf,
  visitDays,
  visitsDue,
  waitsFor,
} from './clock';

interface Vectors {
  since: string;
  handover_on: string;
  now: number;
  steps: {
    status: string;
    kind: string;
    direction: string;
    waits: string | null;
    due: string | null;
    silent: number | null;
  }[];
  word: { fields: CrossBorder; due: string; silent: number };
  sides: { act: string; kind: string; direction: string; side: string | null; has: boolean }[];
  visits: { received: string; days: string[] }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/border.json', import.meta.url), 'utf8'),
) as Vectors;

describe('the clock of a case of two countries, as the office counts', () => {
  it.each(vectors.steps)('$kind $direction: $status', (step) => {
    const { status, kind, direction } = step;
    const fields = {
      status,
      kind,
      direction,
      step_since: vectors.since,
      handover_on: vectors.handover_on,
    };
    expect(waitsFor(fields)).toBe(step.waits);
    expect(dueOf(fields)).toBe(step.due);
    expect(silentDays(fields, vectors.now)).toBe(step.silent);
  });
  it('begins anew with each word about a child at home', () => {
    const { fields, due, silent } = vectors.word;
    expect(dueOf(fields)).toBe(due);
    expect(silentDays(fields, vectors.now)).toBe(silent);
  });
  it.each(vectors.sides)('$kind $direction: $act', ({ act, kind, direction, side, has }) => {
    expect(sideOf(act, direction)).toBe(side);
    expect(hasStep(kind, act)).toBe(has);
  });
  it.each(vectors.visits)('visits from $received', ({ received, days }) => {
    expect(visitDays(received)).toEqual(days);
    expect(nextVisit(received, 0)).toBe(days[0]);
    expect(nextVisit(received, 6)).toBeNull();
  });
});

describe('time between the steps', () => {
  it('is told in days of the field, in the order in which things were', () => {
    expect(
      stagesOf({
        fed_back: '2026-03-01T03:00:00.000Z',
        requested: '2026-01-01T16:59:00.000Z',
        // A minute later, and the next day in the field.
        answered: '2026-01-01T17:01:00.000Z',
        handed_over: '2026-01-15T03:00:00.000Z',
      }).map(({ what, days }) => [what, days]),
    ).toEqual([
      ['requested', null],
      ['answered', 1],
      ['handed_over', 13],
      ['fed_back', 45],
    ]);
  });
});

describe('visits after coming home', () => {
  const seen = ['2026-02-16', '2026-03-15', '2026-07-20'];
  it('are made, late, or to come', () => {
    const all = visitsDue('2026-01-15', seen, '2026-10-15');
    expect(all.map(({ months, made, late }) => [months, made, late])).toEqual([
      [1, '2026-02-16', false],
      [2, '2026-03-15', false],
      [3, null, true],
      [6, '2026-07-20', false],
      // Due today: not late before the day is over.
      [9, null, false],
      [12, null, false],
    ]);
  });
});
