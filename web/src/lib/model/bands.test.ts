import { expect, it } from 'vitest';
import vectors from '../../../../vectors/bands.json';
import { bandOn } from './bands';
import type { Age } from './shapes';

it('puts everybody into the band in which the office counts them', () => {
  const differing = vectors.filter(
    ({ born, age, day, band }) =>
      bandOn(born ?? undefined, (age as Age | null) ?? undefined, day) !== band,
  );
  expect(differing).toEqual([]);
  expect(vectors.length).toBeGreaterThan(60);
});
