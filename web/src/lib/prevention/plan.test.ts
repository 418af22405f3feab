import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ActionItem, AreaVisit, TargetArea } from '../model/generated';
import type { Fields, KindName, Me, Rec } from '../store/api';
import {
  inOrder,
  isLate,
  isMyArea,
  preventionDue,
  rolesKept,
  sharesDone,
  standing,
  workshopDays,
  workshopRule,
  type ShareDone,
} from './plan';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/plan-share.json', import.meta.url), 'utf8'),
) as { all: { agreed: string; today: string; items: ActionItem[]; shares: ShareDone[] }[] };

const today = '2026-11-22';
function rec<F extends object>(kind: KindName, id: string, fields: F, more = {}): Rec<F> {
  const at = '2026-11-01T00:00:00.000Z';
  return {
    kind,
    id,
    org: 'o',
    team: 't',
    by: 'me',
    version: 1,
    created: at,
    updated: at,
    fields,
    clashes: {},
    sending: null,
    ...more,
  } as unknown as Rec<F>;
}
const line = (id: string, fields: ActionItem) =>
  rec<ActionItem>('action_item', id, { area: 'a', ...fields });

it('counts a plan as the office, after three, six and twelve months', () => {
  expect(new Set(vectors.all.map(({ shares }) => shares.length)).size).toBeGreaterThan(2);
  for (const one of vectors.all)
    expect(sharesDone(one.agreed, one.items, one.today)).toEqual(one.shares);
});

describe('a line of a plan', () => {
  it('is late by the day it was postponed to, and never once it is ended', () => {
    const postponed = { due: '2026-10-01', postponed_to: '2026-12-01', status: 'postponed' };
    expect(isLate(line('1', { due: '2026-11-21' }), today)).toBe(true);
    expect(isLate(line('1', { due: today }), today)).toBe(false);
    expect(isLate(line('1', postponed), today)).toBe(false);
    expect(isLate(line('1', { due: '2026-10-01', status: 'dropped' }), today)).toBe(false);
    expect(isLate(line('1', {}), today)).toBe(false);
  });

  it('stands by its day among the open ones, the ended ones after them', () => {
    const all = [
      line('done', { due: '2026-01-01', status: 'done' }),
      line('late', { due: '2026-11-01' }),
      line('never', {}),
      line('moved', { due: '2026-10-01', postponed_to: '2026-12-01', status: 'postponed' }),
    ];
    expect(inOrder(all).map(({ id }) => id)).toEqual(['late', 'moved', 'never', 'done']);
    expect(standing(all, today)).toEqual({ of: 4, done: 1, late: 1 });
  });
});

describe('Today', () => {
  const area = (id: string, fields: TargetArea = {}) =>
    rec<TargetArea>('target_area', id, { review: '2026-11-25', ...fields });
  const visit = (id: string, day: string, next: string) =>
    rec<AreaVisit>('area_visit', id, { area: 'a', day, next });

  it('tells what is due within a week: open lines, the review, and the next visit of the last one', () => {
    const items = [
      line('late', { what: 'Lights', due: '2026-11-20' }),
      line('far', { due: '2026-12-20' }),
      line('done', { due: '2026-11-20', status: 'done' }),
      rec<ActionItem>('action_item', 'other', { area: 'b', due: '2026-11-20' }),
    ];
    const visits = [visit('1', '2026-09-01', '2026-10-01'), visit('2', '2026-11-01', '2026-11-29')];
    const due = preventionDue([area('a')], items, visits, today);
    expect(due.map(({ what, day }) => [what, day])).toEqual([
      ['item', '2026-11-20'],
      ['review', '2026-11-25'],
      ['visit', '2026-11-29'],
    ]);
    expect(due[0]).toMatchObject({ text: 'Lights', href: '/prevention/a' });
    expect(preventionDue([area('a', { active: false })], items, visits, today)).toEqual([]);
  });

  it('is of who is named for the area, or wrote it where nobody is', () => {
    const me = { account: 'me' } as Me;
    expect(isMyArea(me, area('a'))).toBe(true);
    expect(isMyArea(me, area('a', { team: ['other'] }))).toBe(false);
    expect(isMyArea(me, { ...area('a', { team: ['me'] }), by: 'boss' })).toBe(true);
  });
});

it('has the days of a workshop one after the other', () => {
  const series: Fields = { starts: '2026-11-30', rule: workshopRule(3) };
  expect(workshopDays(series)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
  expect(workshopDays({ starts: '2026-11-30', rule: 'FREQ=WEEKLY;BYDAY=MO' })).toEqual([
    '2026-11-30',
  ]);
  expect(workshopDays({})).toEqual([]);
});

it('keeps no role that nobody had', () => {
  expect(rolesKept({ police: 2, parent: 0 })).toEqual({ police: 2 });
  expect(rolesKept({ police: 0 })).toBeNull();
});
