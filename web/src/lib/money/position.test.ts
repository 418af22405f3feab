import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  amountText,
  costOfOne,
  hundredPercent,
  millionths,
  positionOf,
  split,
  statementOf,
  usedOf,
  valueOf,
  type Books,
} from './position';

interface Told {
  project: string;
  starts: string;
  ends: string;
  until: string;
  records: { kind: string; id: string; fields: object }[];
  position: object;
  statements: { donor: string; rows: object[] }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/money.json', import.meta.url), 'utf8'),
) as { all: Told[] };

function booksOf(records: Told['records']): Books {
  const of = (kind: string) => records.filter((one) => one.kind === kind);
  return {
    funds: of('fund'),
    pledges: of('pledge'),
    gifts: of('gift'),
    lines: of('budget_line'),
    spendings: of('spending'),
    shares: of('spending_share'),
  };
}

/** As the office writes it: amounts as text. */
const written = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? amountText(one) : one)));

describe('money', () => {
  it('stands where the office says', () => {
    expect(vectors.all.length).toBeGreaterThan(10);
    for (const one of vectors.all) {
      const books = booksOf(one.records);
      expect(written(positionOf(books, one.project, one, one.until))).toEqual(one.position);
      for (const { donor, rows } of one.statements)
        expect(written(statementOf(books, donor, one.until))).toEqual(rows);
    }
  });

  it('counts what waits as used of a fund, and no draft', () => {
    const books: Books = {
      ...booksOf([]),
      spendings: ['draft', 'submitted', 'approved', 'cancelled'].map((status, n) => ({
        id: `s${n}`,
        fields: { status, amount: '10' },
      })),
      shares: [0, 1, 2, 3].map((n) => ({
        id: `p${n}`,
        fields: { spending: `s${n}`, fund: 'f', percent: '100' },
      })),
    };
    expect(usedOf(books, 'f')).toBe(2000n);
  });

  it('parts a hundredth no two ways', () => {
    const third = millionths('33.333333')!;
    const parts = split(100n, [third, third, hundredPercent - third - third]);
    expect(parts).toEqual([33n, 33n, 34n]);
    expect(split(1n, [hundredPercent / 2n, hundredPercent / 2n])).toEqual([1n, 0n]);
  });

  it('reads what it cannot count as nothing', () => {
    expect(valueOf({})).toBeNull();
    expect(valueOf({ amount: '-5' })).toBeNull();
    expect(valueOf({ amount: '5', rate: 'x' })).toBeNull();
    expect(valueOf({ amount: '0.005' })).toBe(1n);
    expect(amountText(-5n)).toBe('-0.05');
  });

  it('hides the cost of one where the figure is hidden', () => {
    expect(costOfOne(1000n, null)).toBeNull();
    expect(costOfOne(1000n, 0)).toBeNull();
    expect(costOfOne(1000n, 3)).toBe(333n);
  });
});
