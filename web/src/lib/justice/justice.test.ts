import { describe, expect, it } from 'vitest';
import { me, rec } from '../field/testing/recs';
import { dueItems, type Plenty } from '../field/today';
import { machines } from '../model/machines.generated';
import {
  accompanied,
  hearingOrder,
  inItsPlace,
  momentOf,
  nearness,
  tellUntil,
  wallTime,
} from './hearings';
import type { HearingRec, MatterRec } from './kinds';
import { asks, isOver, isOwed, isUnprotected, matterActs, matterOrder } from './matters';

const now = new Date(2026, 10, 22, 10).getTime();
/** So many days from now, at an hour of the wall. */
const at = (days: number, hour = 9) => new Date(2026, 10, 22 + days, hour).toISOString();
const hearing = (fields: HearingRec['fields']) => rec<HearingRec>('hearing', fields);
const matter = (fields: MatterRec['fields']) => rec<MatterRec>('legal_matter', fields);

describe('a day in court comes nearer', () => {
  it.each([
    [8, null],
    [7, 'soon'],
    [2, 'soon'],
    [1, 'next'],
  ])('in %s days: %s', (days, told) =>
    expect(nearness(hearing({ time: at(days) }), now)).toBe(told),
  );
  it('is next until it begins, then somebody must say how it went', () => {
    expect(nearness(hearing({ time: at(0, 11) }), now)).toBe('next');
    expect(nearness(hearing({ time: at(0, 9) }), now)).toBe('passed');
    expect(nearness(hearing({ time: at(0, 9), status: 'held' }), now)).toBeNull();
    expect(nearness(hearing({}), now)).toBeNull();
  });
  it('is asked for as long as it is told: the whole seventh day', () => {
    expect(at(7, 23) < tellUntil(now)).toBe(true);
  });
});

it('a child who must be there goes with somebody', () => {
  expect(accompanied(hearing({}))).toBe(false);
  expect(accompanied(hearing({ escort_other: ' ' }))).toBe(false);
  expect(accompanied(hearing({ escort: 'me' }))).toBe(true);
  expect(accompanied(hearing({ child_there: false }))).toBe(true);
});

it('the next day in court stands on top, what is over below, the latest first', () => {
  const rows = [
    hearing({ time: at(-9), status: 'held', outcome: 'a' }),
    hearing({ time: at(5) }),
    hearing({}),
    hearing({ time: at(-2), status: 'postponed' }),
    hearing({ time: at(1) }),
  ];
  expect(hearingOrder(rows).map((one) => rows.indexOf(one))).toEqual([4, 1, 2, 3, 0]);
});

it('a postponed day is planned again as it was, at another time', () => {
  const before = hearing({
    person: 'p',
    case: 'c',
    matter: 'm',
    kind: 'trial_day',
    time: at(1),
    escort: 'me',
    status: 'planned',
    reason: 'the judge is ill',
  });
  expect(inItsPlace(before, at(20))).toEqual({
    person: 'p',
    case: 'c',
    matter: 'm',
    kind: 'trial_day',
    escort: 'me',
    time: at(20),
  });
});

it('a time on the wall is the same moment there and back', () => {
  expect(momentOf(wallTime(at(3, 14)))).toBe(at(3, 14));
  expect([wallTime(undefined), momentOf(''), momentOf('soon')]).toEqual(['', null, null]);
});

describe('a matter of law', () => {
  it('offers what leads on first, and nothing that the office would refuse', () => {
    expect(matterActs(matter({}))[0]).toBe('investigate');
    expect(matterActs(matter({ status: 'verdict' }))).toEqual([
      'enforce',
      'try',
      'appeal',
      'close',
    ]);
    expect(matterActs(matter({ status: 'dropped' }))).toEqual(['resume', 'close']);
    expect(matterActs(matter({ status: 'closed' }))).toEqual(['resume']);
    for (const { act } of machines.legal_matter!.moves) expect(asks(act as 'try')).toBeDefined();
  });
  it('never leaves a state without a way on', () => {
    const states = new Set(machines.legal_matter!.moves.flatMap(({ from, to }) => [...from, to]));
    for (const status of states) expect(matterActs(matter({ status })), status).not.toEqual([]);
  });
  it('says when what was awarded did not reach the child', () => {
    expect(isOwed(matter({ awarded: '2000', paid: '1999.99' }))).toBe(true);
    expect(isOwed(matter({ awarded: '2000' }))).toBe(true);
    expect(isOwed(matter({ awarded: '2000.00', paid: '2000' }))).toBe(false);
    expect(isOwed(matter({ claimed: '2000' }))).toBe(false);
  });
  it('asks for protection until somebody has asked the child, and no longer than it goes on', () => {
    expect(isUnprotected(matter({}))).toBe(true);
    expect(isUnprotected(matter({ protection: ['none_needed'] }))).toBe(false);
    expect(isUnprotected(matter({ status: 'dropped' }))).toBe(false);
  });
  it('stands below once it is over', () => {
    const rows = [matter({ status: 'dropped' }), matter({ status: 'trial' })];
    expect(matterOrder(rows).map(isOver)).toEqual([false, true]);
  });
});

describe('Today', () => {
  const nothing: Plenty = {
    concerns: [],
    cases: [],
    tasks: [],
    referrals: [],
    rounds: [],
    steps: [],
    clashed: [],
    hearings: [],
    homes: { placements: [], papers: [], asks: [] },
    seen: new Map(),
  };
  const told = (hearings: HearingRec[], roles: string[], cases: Plenty['cases'] = []) =>
    dueItems({ ...nothing, hearings, cases }, me(roles), now).map(({ sort, red }) => [sort, red]);

  it('tells who goes along seven days before, and red the day before', () => {
    expect(told([hearing({ time: at(7), escort: 'me' })], ['outreach_worker'])).toEqual([
      ['hearing', false],
    ]);
    expect(told([hearing({ time: at(1), escort: 'me' })], ['outreach_worker'])).toEqual([
      ['hearing', true],
    ]);
    expect(told([hearing({ time: at(7), escort: 'dara' })], ['outreach_worker'])).toEqual([]);
  });
  it('tells whose case it is, and a supervisor the day before, or when nobody goes along', () => {
    const mine = [rec<Plenty['cases'][number]>('case', { owner: 'me' }, { id: 'c' })];
    expect(
      told([hearing({ case: 'c', time: at(6), escort: 'd' })], ['caseworker'], mine),
    ).toHaveLength(1);
    const later = hearing({ time: at(6), escort: 'dara' });
    expect(told([later], ['case_supervisor'])).toEqual([]);
    expect(told([hearing({ time: at(6) })], ['case_supervisor'])).toHaveLength(1);
    expect(told([hearing({ time: at(1), escort: 'dara' })], ['case_supervisor'])).toHaveLength(1);
  });
});
