import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, Visit } from '$lib/model/generated';
import type { Day, Rec } from '$lib/store/api';
import { lightOf } from './light';
import { lastVisits, nextVisit, reassessment } from './rhythm';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/visits.json', import.meta.url), 'utf8'),
) as {
  lights: { visit: Visit; light: string | null }[];
  rhythms: { case: Case; last: Day | null; next: Day | null; again: Day | null }[];
};

describe('visits', () => {
  it('light up as at the office, for every way to answer', () => {
    expect(vectors.lights.length).toBe(4 ** 5);
    for (const { visit, light } of vectors.lights) expect(lightOf(visit)).toBe(light);
  });
  it.each(vectors.rhythms)(
    'are due as at the office: $case.risk $case.status $case.home $last',
    (one) => {
      expect(nextVisit(one.case, one.last)).toBe(one.next);
      expect(reassessment(one.case)).toBe(one.again);
    },
  );
  it('count the last at which the child was seen, by the day in the field', () => {
    const visit = (fields: Visit) => ({ fields }) as Rec<Visit>;
    const last = lastVisits([
      visit({ case: 'a', time: '2026-11-02T18:00:00.000Z', seen: true }),
      visit({ case: 'a', time: '2026-11-09T03:00:00.000Z', seen: false }),
      visit({ case: 'b', time: '2026-11-01T03:00:00.000Z' }),
    ]);
    expect([...last]).toEqual([
      ['a', '2026-11-03'],
      ['b', '2026-11-01'],
    ]);
  });
});
