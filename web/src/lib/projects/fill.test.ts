import { expect, it } from 'vitest';
import type { Figure } from '../desk/figures';
import { valuesOf } from './fill';

const figure = (row: object, columns?: (number | null)[]): Figure =>
  ({
    row: { actual: null, of: null, hidden: false, ...row },
    by_age_and_sex: columns
      ? { columns: ['female', 'male', 'not_stated'], column_totals: columns }
      : null,
  }) as unknown as Figure;
const line = { results_return: 'r', indicator: 'i' };

it('fills in the whole, and the parts that are shown', () => {
  expect(valuesOf('r', 'i', figure({ actual: 40 }, [22, null, 0]))).toEqual({
    values: [
      { ...line, numerator: '40' },
      { ...line, sex: 'female', numerator: '22' },
    ],
    hidden: false,
  });
});

it('writes nothing for what is hidden, least of all a nought', () => {
  expect(valuesOf('r', 'i', figure({ actual: null, hidden: true }, [null, null, null]))).toEqual({
    values: [],
    hidden: true,
  });
});

it('fills in a share with its whole and without parts', () => {
  expect(valuesOf('r', 'i', figure({ actual: 8, of: 10 }, [8, 0, 0])).values).toEqual([
    { ...line, numerator: '8', denominator: '10' },
  ]);
});
