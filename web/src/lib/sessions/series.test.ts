import { describe, expect, it } from 'vitest';
import { me } from '../field/testing/recs';
import { calendar } from './recurrence';
import {
  account,
  around,
  holds,
  mealMonth,
  membersOn,
  planAgainstDone,
  runs,
  sessionOf,
} from './series';
import { member, series, session } from './testing/recs';

const today = '2026-11-20';

describe('plan against done', () => {
  const planned = ['2026-10-30', '2026-11-06', '2026-11-13', '2026-11-20'];
  const sessions = [
    session('s', '2026-10-30'),
    session('s', '2026-11-06', { cancelled: 'weather' }),
    session('s', '2026-11-18'),
  ];

  it('shows what was held, called off, missed, is due, and came on top', () => {
    const days = planAgainstDone(planned, sessions, today);
    expect(days.map(({ day, state }) => [day, state])).toEqual([
      ['2026-10-30', 'held'],
      ['2026-11-06', 'called_off'],
      ['2026-11-13', 'missed'],
      ['2026-11-18', 'extra'],
      ['2026-11-20', 'due'],
    ]);
    expect(account(days)).toEqual({ planned: 3, held: 2, called_off: 1, missed: 1 });
  });

  it('takes the one that took place, where there are two of a day', () => {
    const both = [
      session('s', '2026-11-13', { cancelled: 'weather' }),
      session('s', '2026-11-13'),
      session('s', '2026-11-13', { cancelled: 'holiday' }),
    ];
    expect(planAgainstDone(['2026-11-13'], both, today)[0]?.state).toBe('held');
    expect(planAgainstDone(['2026-11-13'], both.slice(2), today)[0]?.state).toBe('called_off');
  });

  it('knows the last and the next day; a series of the past has no next', async () => {
    const rules = await calendar();
    const weekly = { rule: 'FREQ=WEEKLY;BYDAY=FR', starts: '2026-09-01' };
    expect(around(rules, weekly, today)).toEqual({ last: '2026-11-13', next: '2026-11-20' });
    const over = { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261031' };
    expect(around(rules, over, today)).toEqual({ last: '2026-10-30', next: null });
  });
});

describe('members', () => {
  it('belong from their first to their last day, each once', () => {
    const all = [
      member('s', 'a'),
      member('s', 'b', { until: '2026-11-19' }),
      member('s', 'c', { since: '2026-11-21' }),
      member('s', 'a'),
    ];
    expect(membersOn(all, today)).toEqual(['a']);
    expect(membersOn(all, '2026-11-19')).toEqual(['a', 'b']);
  });
});

describe('who runs a series', () => {
  const other = series({ team: ['dara'] }, { by: 'dara', team: 'day' });
  it('is its team, its author, and who supervises', () => {
    expect(runs(me(['education_worker']), other)).toBe(false);
    expect(runs(me(['education_worker']), series({ team: ['me'] }, { by: 'dara' }))).toBe(true);
    expect(runs(me(['education_worker']), series({}, { by: 'me' }))).toBe(true);
    expect(runs(me(['case_supervisor']), other)).toBe(true);
    // Who supervises does not hold it: their own day is not filled with it.
    expect(holds(me(['case_supervisor']), other)).toBe(false);
  });
  it('is whoever works with groups in its team, where nobody is named', () => {
    const open = series({}, { by: 'dara', team: 'night' });
    expect(runs(me(['education_worker']), open)).toBe(true);
    expect(runs(me(['education_worker'], { team: 'day' }), open)).toBe(false);
    expect(runs(me(['finance']), open)).toBe(false);
  });
});

it('a session takes from its series what is known, and claims nothing else', () => {
  const meal = series({ kind: 'meal', meal: 'snack', planned: 40, spot: 'spot-1' });
  expect(sessionOf(meal, today)).toEqual({
    kind: 'meal',
    series: meal.id,
    day: today,
    meal: 'snack',
    planned: 40,
    spot: 'spot-1',
  });
});

it('days with food are counted once a day, towards every day; servings are another number', () => {
  const meals = [
    session('s', '2026-11-02', { kind: 'meal', served: 30 }),
    session('t', '2026-11-02', { kind: 'meal', served: 12 }),
    session('s', '2026-11-09', { kind: 'meal', served: 31 }),
    session('s', '2026-11-16', { kind: 'meal', served: 99, cancelled: 'weather' }),
    session('s', '2026-10-26', { kind: 'meal', served: 28 }),
    session('u', '2026-11-10', { kind: 'club' }),
  ];
  expect(mealMonth(meals, '2026-11', today)).toEqual({
    month: '2026-11',
    days: 20,
    fed: 2,
    servings: 73,
  });
  expect(mealMonth(meals, '2026-10', today)).toMatchObject({ days: 31, fed: 1, servings: 28 });
});
