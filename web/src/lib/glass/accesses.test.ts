import { describe, expect, it } from 'vitest';
import type { Me } from '../store/api';
import {
  accessOrder,
  dueNow,
  isOverdue,
  mayEnd,
  mayReview,
  openedTo,
  stands,
  type AccessRec,
} from './accesses';
import { codeOf } from './code';

const now = Date.parse('2026-11-22T08:00:00.000Z');
const hour = 3_600_000;
const at = (hours: number) => new Date(now + hours * hour).toISOString();
const me = (account: string, roles: string[]) =>
  ({ account, roles, org: 'org', team: null }) as unknown as Me;
const holder = me('dara', ['outreach_worker']);
const boss = me('boss', ['case_supervisor']);
const access = (id: string, fields: Partial<AccessRec['fields']> = {}) =>
  ({
    id,
    kind: 'emergency_access',
    org: 'org',
    by: 'dara',
    created: at(-1),
    fields: {
      holder: 'dara',
      person: 'child',
      status: 'open',
      from: at(-1),
      until: at(1),
      due: at(71),
      ...fields,
    },
  }) as unknown as AccessRec;

describe('a file opened in an emergency', () => {
  it('is closed on the screen with its hours, though nobody has said so yet', () => {
    expect(stands(access('a'), now)).toBe(true);
    expect(stands(access('a', { until: at(0) }), now)).toBe(false);
    expect(stands(access('a', { status: 'ended' }), now)).toBe(false);
  });

  it('was open to the end of its hours at most, however late that was noticed', () => {
    expect(openedTo(access('a', { ended: at(40) }))).toBe(at(1));
    expect(openedTo(access('a', { ended: at(0.5) }))).toBe(at(0.5));
  });

  it('is never judged by whoever opened it', () => {
    expect(mayReview(boss, access('a'))).toBe(true);
    expect(mayReview(holder, access('a'))).toBe(false);
    expect(mayReview(me('dara', ['director']), access('a'))).toBe(false);
    expect(mayReview(boss, access('a', { status: 'reviewed' }))).toBe(false);
  });

  it('is closed by its holder or whoever reviews, and nobody else', () => {
    expect(mayEnd(holder, access('a'), now)).toBe(true);
    expect(mayEnd(boss, access('a'), now)).toBe(true);
    expect(mayEnd(me('mate', ['outreach_worker']), access('a'), now)).toBe(false);
  });

  it('is on the Today of who reviews until that is done, and of who works with the child while it is open', () => {
    const open = access('open', { told: ['owner'] });
    const late = access('late', { status: 'ended', due: at(-1) });
    const done = access('done', { status: 'reviewed' });
    const ids = (who: Me) => dueNow([done, late, open], who, now).map((one) => one.id);
    expect(ids(boss)).toEqual(['open', 'late']);
    expect(ids(me('owner', ['caseworker']))).toEqual(['open']);
    expect(ids(holder)).toEqual([]);
    expect(isOverdue(late, now)).toBe(true);
    expect(accessOrder([done, late, open], now).map((one) => one.id)).toEqual([
      'open',
      'late',
      'done',
    ]);
  });

  it('is asked for by a code that one can read to another', () => {
    expect(codeOf('019a0000-0000-7000-8000-0a1b2c3d4e5f')).toBe('0a1b 2c3d 4e5f');
  });
});
