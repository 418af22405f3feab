import { expect, it } from 'vitest';
import { changedShares, isWhole, mayPay, percentText, sumOf } from './shares';

it('is whole at a hundred per cent and at nothing else', () => {
  expect(isWhole({ a: '33.333333', b: '66.666667' })).toBe(true);
  expect(isWhole({ a: '50', b: '49.9' })).toBe(false);
  expect(isWhole({})).toBe(false);
  expect(percentText(sumOf({ a: '33.3', b: null }))).toBe('33.3');
});

it('says anew only what changed, and takes a fund off by nothing', () => {
  expect(changedShares({ a: '50', b: '50' }, { a: '50.0', c: '50' })).toEqual([
    { fund: 'b', percent: '0' },
    { fund: 'c', percent: '50' },
  ]);
});

it('offers funds that may pay', () => {
  const fund = { projects: ['p'], purpose: ['health'], starts: '2026-01-01', ends: '2026-12-31' };
  const asked = { project: 'p', category: 'health', day: '2026-12-31' };
  expect(mayPay(fund, asked)).toBe(true);
  expect(mayPay(fund, { ...asked, project: 'q' })).toBe(false);
  expect(mayPay(fund, { ...asked, category: 'travel' })).toBe(false);
  expect(mayPay(fund, { ...asked, day: '2027-01-01' })).toBe(false);
  expect(mayPay({}, asked)).toBe(true);
});
