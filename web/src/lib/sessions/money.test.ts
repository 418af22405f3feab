import { expect, it } from 'vitest';
import { addAmounts, costs, parseAmount } from './money';

it.each([
  ['45', '45'],
  ['45.5', '45.5'],
  ['45,50', '45.50'],
  ['1,250.50', '1250.50'],
  ['1.250,50', '1250.50'],
  ['120,000', '120000'],
  ['១២០.០០០', '120000'],
  ['1.200.000', '1200000'],
  ['๔๕.๕๐', '45.50'],
  ['12.', '12'],
  ['007', '7'],
  ['0.5', '0.5'],
])('reads %s as %s', (typed, amount) => expect(parseAmount(typed)).toBe(amount));

it.each(['', 'abc', '-5', '1e9', '1234567890123456', '.'])('takes %s for no amount', (typed) =>
  expect(parseAmount(typed)).toBeNull(),
);

it('adds without a rounding error, and never riel to dollars', () => {
  expect(addAmounts(['0.1', '0.2'])).toBe('0.3');
  expect(addAmounts(['999999999999999', '0.000001'])).toBe('999999999999999.000001');
  expect(addAmounts([])).toBe('0');
  const meals = [
    { fields: { cost: '45.50', currency: 'USD' } },
    { fields: { cost: '120000', currency: 'KHR' } },
    { fields: { cost: '4.5', currency: 'USD' } },
    { fields: { cost: '9' } },
  ];
  expect(costs(meals)).toEqual([
    { currency: 'USD', amount: '50' },
    { currency: 'KHR', amount: '120000' },
  ]);
});
