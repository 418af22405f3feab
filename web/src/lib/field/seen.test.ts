import { describe, expect, it } from 'vitest';
import type { PersonRec } from './kinds';
import { countUnseen, daysUnseen, isLookedFor, statusOf, unseenFor } from './seen';
import { rec } from './testing/recs';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const long = '2020-01-01T00:00:00.000Z';
const person = (fields: PersonRec['fields'] = {}, more = {}) =>
  rec<PersonRec>('person', fields, { created: long, ...more });
/** So many days of the calendar ago, at any hour of that day. */
const ago = (days: number, hour = '10') =>
  `${new Date(now - days * 86_400_000).toISOString().slice(0, 10)}T${hour}:00:00.000Z`;

describe('how long a child was not seen', () => {
  it.each([
    [13, 0],
    [14, 14],
    [29, 14],
    [30, 30],
    [89, 30],
    [90, 90],
    [400, 90],
  ])('%i days ago is the list of %i', (days, list) => {
    expect(unseenFor(ago(days), long, now)).toBe(list);
  });

  it('goes by days of the calendar, not by hours', () => {
    // At ten in the morning, 89 and a half days after an evening: the ninetieth day has begun.
    expect(daysUnseen(ago(90, '22'), long, now)).toBe(90);
    expect(daysUnseen(ago(89, '01'), long, now)).toBe(89);
  });

  it('counts from the file where nobody ever met the child', () => {
    expect(unseenFor(undefined, ago(95), now)).toBe(90);
    expect(unseenFor(undefined, ago(2), now)).toBe(0);
  });

  it('is none where a clock ran ahead', () => {
    expect(daysUnseen('2031-01-01T00:00:00.000Z', long, now)).toBe(0);
    expect(daysUnseen(undefined, '2031-01-01T00:00:00.000Z', now)).toBe(0);
  });

  it('is counted for each list', () => {
    const people = [person({}, { id: 'a' }), person({}, { id: 'b' }), person({}, { id: 'c' })];
    const seen = new Map([
      ['a', ago(20)],
      ['b', ago(31)],
      ['c', ago(2)],
    ]);
    expect(countUnseen(people, seen, now)).toEqual({ 14: 2, 30: 1, 90: 0 });
  });
});

describe('the status of a child', () => {
  it('is inactive from the ninetieth day, and active again when the child is met', () => {
    expect(statusOf(person(), ago(89), now)).toBe('active');
    expect(statusOf(person(), ago(90), now)).toBe('inactive');
    expect(statusOf(person(), ago(0), now)).toBe('active');
  });

  it('follows what somebody said, however lately the child was met', () => {
    for (const status of ['whereabouts_unknown', 'moved', 'died']) {
      expect(statusOf(person({ status }), ago(0), now)).toBe(status);
      expect(isLookedFor(person({ status }))).toBe(false);
    }
  });

  it('takes no word for being active or inactive: only meetings say that', () => {
    expect(statusOf(person({ status: 'inactive' }), ago(1), now)).toBe('active');
    expect(statusOf(person({ status: 'active' }), ago(200), now)).toBe('inactive');
    expect(isLookedFor(person({ status: 'inactive' }))).toBe(true);
  });

  it('begins with the file: who was written down yesterday is not inactive', () => {
    expect(statusOf(person({}, { created: ago(1) }), undefined, now)).toBe('active');
  });
});
