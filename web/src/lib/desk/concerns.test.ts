import { describe, expect, it } from 'vitest';
import type { Concern } from '$lib/model/generated';
import {
  concernActs,
  countFilters,
  dueOfConcern,
  filterInbox,
  inboxOrder,
  similarTo,
  type ConcernRec,
} from './concerns';
import { rec } from './fixtures';

const now = Date.parse('2026-11-22T08:00:00Z');
const concern = (id: string, fields: Concern, by = 'account-other'): ConcernRec =>
  rec<Concern>('concern', id, { raised: '2026-11-22T00:00:00.000Z', ...fields }, { by });
const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);

describe('the inbox', () => {
  it('puts what is urgent, overdue or high first, each by the time that is left', () => {
    const all = [
      concern('low', { level: 'low', status: 'triaged', due: '2026-11-22T09:00:00.000Z' }),
      concern('unjudged', {}),
      concern('high-late', { level: 'high', status: 'triaged', due: '2026-11-22T20:00:00.000Z' }),
      concern('high-soon', { level: 'high', status: 'triaged', due: '2026-11-22T10:00:00.000Z' }),
      concern('medium-over', {
        level: 'medium',
        status: 'triaged',
        due: '2026-11-22T07:00:00.000Z',
      }),
      concern('medium', { level: 'medium', status: 'triaged', due: '2026-11-22T09:00:00.000Z' }),
      concern('closed', { level: 'high', status: 'closed' }),
    ];
    expect(ids(inboxOrder(all, now))).toEqual([
      'medium-over',
      'high-soon',
      'high-late',
      'unjudged',
      'medium',
      'low',
      'closed',
    ]);
  });

  it('reckons the clock from the suggested level until somebody has triaged', () => {
    expect(dueOfConcern(concern('a', { suggested: 'high' }))).toBe('2026-11-23T00:00:00.000Z');
    expect(dueOfConcern(concern('b', { suggested: 'low', due: '2026-11-22T12:00:00.000Z' }))).toBe(
      '2026-11-22T12:00:00.000Z',
    );
    expect(dueOfConcern(concern('c', {}))).toBeNull();
    expect(dueOfConcern(concern('d', { suggested: 'high', status: 'closed' }))).toBeNull();
  });

  it('joins levels with “or” and everything else with “and”, and hides closed ones', () => {
    const all = [
      concern('mine-high', { level: 'high', status: 'assigned', assignee: 'me' }),
      concern('mine-low', { level: 'low', status: 'assigned', assignee: 'me' }),
      concern('high', { level: 'high', status: 'triaged' }),
      concern('said-by-me', { level: 'medium', status: 'triaged' }, 'me'),
      concern('gone', { level: 'high', status: 'case_opened', assignee: 'me' }),
    ];
    expect(ids(filterInbox(all, [], 'me', now))).not.toContain('gone');
    expect(ids(filterInbox(all, ['mine', 'high', 'medium'], 'me', now))).toEqual([
      'mine-high',
      'said-by-me',
    ]);
    expect(ids(filterInbox(all, ['closed'], 'me', now))).toEqual(['gone']);
    expect(countFilters(all, 'me', now)).toMatchObject({ mine: 3, high: 2, closed: 1, new: 0 });
  });
});

describe('similar reports', () => {
  const here = concern('here', {
    person: 'p1',
    place: 'KH-010201',
    indicators: ['groom_food_or_gifts', 'child_no_time_to_play'],
  });
  const signs = ['groom_food_or_gifts'];

  it('finds the same child at any time and place, first', () => {
    const found = similarTo(here, [
      here,
      concern('near', { place: 'KH-010201', indicators: signs }),
      concern('child', { person: 'p1', raised: '2024-01-01T00:00:00.000Z' }),
    ]);
    expect(found.map((one) => [one.concern.id, one.because])).toEqual([
      ['child', 'child'],
      ['near', 'place_and_signs'],
    ]);
  });

  it.each([
    ['another commune', { place: 'KH-010202', indicators: signs }],
    ['only the same province', { place: 'KH-01', indicators: signs }],
    [
      '15 days apart',
      { place: 'KH-010201', indicators: signs, raised: '2026-11-06T23:00:00.000Z' },
    ],
    ['no sign in common', { place: 'KH-010201', indicators: ['child_looks_intimidated'] }],
    ['no place', { indicators: signs }],
  ])('does not find %s', (_, fields) => {
    expect(similarTo(here, [concern('other', fields)])).toEqual([]);
  });

  it('takes a village as lying in its commune, up to 14 days away', () => {
    const found = similarTo(here, [
      concern('village', {
        place: 'KH-01020105',
        indicators: signs,
        raised: '2026-11-08T00:00:00.000Z',
      }),
    ]);
    expect(found[0]?.shared).toEqual(signs);
  });
});

it('never offers a step that the rules refuse where a concern stands', () => {
  expect(concernActs(concern('a', {}))).toEqual(['triage', 'close']);
  expect(concernActs(concern('b', { status: 'triaged' }))[0]).toBe('assign');
  expect(concernActs(concern('c', { status: 'assigned' }))[0]).toBe('open_case');
  expect(concernActs(concern('d', { status: 'case_opened' }))).toEqual([]);
  expect(concernActs(concern('e', { status: 'closed' }))).toEqual(['reopen']);
});
