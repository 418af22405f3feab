import { describe, expect, it } from 'vitest';
import { readNumber, stepsOf } from './numbers';
import { localMoment, momentOf, wallMoment } from './moments';
import { moved, reconciled } from './rank';
import { facesOf } from './show';

describe('numbers as people type them', () => {
  it.each([
    ['១២', 12],
    ['๑๒', 12],
    ['-3', -3],
    [' 7 ', 7],
  ])('%s is whole', (typed, n) => expect(readNumber(typed, true)).toBe(n));
  it.each([
    ['២,៥', 2.5],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['3.', 3],
  ])('%s is a number', (typed, n) => expect(readNumber(typed, false)).toBe(n));
  it.each(['', '-', '1e3', 'two', '1.2.3', '--1'])('%s is none', (typed) =>
    expect(readNumber(typed, false)).toBeNull(),
  );
  it('takes no half for a whole one', () => expect(readNumber('2.5', true)).toBeNull());
});

describe('a range', () => {
  it('is from 1 to 10 where nothing is said', () =>
    expect(stepsOf(undefined)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  it('keeps its steps even', () =>
    expect(stepsOf({ start: '0', end: '0.3', step: '0.1' })).toEqual([0, 0.1, 0.2, 0.3]));
  it('has no buttons where they would not fit', () =>
    expect(stepsOf({ start: '0', end: '100' })).toEqual([]));
});

describe('an order', () => {
  it('moves one by a step and stops at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  });
  it('keeps to what is offered, new things last', () => {
    expect(reconciled(['c', 'a'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
    expect(reconciled([], ['a', 'b'])).toEqual([]);
  });
});

describe('faces', () => {
  const names = (...all: string[]) => facesOf(all.map((name) => ({ name })));
  it('go by their numbers, whichever way the list stands', () => {
    expect(names('0', '1', '2', '3', '4')).toEqual([1, 2, 3, 4, 5]);
    expect(names('5', '4', '3', '2', '1')).toEqual([5, 4, 3, 2, 1]);
  });
  it('else by their order, worst first', () =>
    expect(names('bad', 'so_so', 'good')).toEqual([1, 3, 5]));
});

describe('moments', () => {
  it('keep the clock on the wall', () => {
    const moment = momentOf('2026-11-25T21:40');
    expect(moment).toMatch(/^2026-11-25T21:40:00\.000[+-]\d\d:\d\d$/);
    expect(localMoment(moment ?? '')).toBe('2026-11-25T21:40');
  });
  it('say how far from Greenwich', () => expect(Date.parse(wallMoment(new Date(0)))).toBe(0));
  it('are none where nothing was said', () => expect(momentOf('')).toBeNull());
});
