import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SchoolCheck, Schooling } from '../model/generated';
import { dropout, nextCheck, type Fact } from './school';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/school.json', import.meta.url), 'utf8'),
) as {
  today: string;
  all: {
    schools: Schooling[];
    checks: SchoolCheck[];
    light: string | null;
    facts: Fact[];
    next: string | null;
  }[];
};

it('lights up as at the office, for the same facts, and asks again on the same day', () => {
  expect(new Set(vectors.all.map(({ light }) => light)).size).toBe(4);
  for (const one of vectors.all) {
    const found = dropout(one.schools, one.checks, vectors.today);
    expect({ ...one, light: found?.light ?? null, facts: found?.facts ?? [] }).toEqual(one);
    expect(nextCheck(one.schools, one.checks, vectors.today)).toBe(one.next);
  }
});
