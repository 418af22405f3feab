import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueOf, hasStep, nextVisit, sideOf, silentDays, visitDays, waitsFor } from './clock';

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
