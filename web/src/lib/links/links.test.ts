import { describe, expect, it } from 'vitest';
import type { Me } from '../store/api';
import type { Standing } from '../store/rights';
import {
  mayLink,
  mayMake,
  mayWithdraw,
  paperAnswerOf,
  pinParts,
  stateOf,
  type SealedLink,
} from './links';

const me = (roles: string[], org = 'home') =>
  ({ account: 'sok', org, team: 'day', roles }) as unknown as Me;
const boss = me(['case_supervisor']);
const referral = (status: string | undefined, org = 'home') =>
  ({
    id: 'r',
    kind: 'referral',
    org,
    team: 'day',
    by: 'sok',
    fields: { to: 'clinic', status },
  }) as unknown as Standing;
const now = Date.parse('2026-11-22T08:00:00.000Z');
const link = (more: Partial<SealedLink> = {}): SealedLink => ({
  id: 'l',
  by: 'sok',
  share: ['identity'],
  created: '2026-11-22T07:00:00.000Z',
  until: '2026-11-23T07:00:00.000Z',
  state: 'open',
  tries_left: 5,
  opened: null,
  answered: null,
  ...more,
});

describe('a sealed link', () => {
  it('is for whoever may send the referral, and for no partner', () => {
    expect(mayLink(boss, referral('sent'))).toBe(true);
    expect(mayLink(me(['me_officer']), referral('sent'))).toBe(false);
    expect(mayLink(me(['case_supervisor'], 'clinic'), referral('sent'))).toBe(false);
  });

  it('is made while the referral runs and something may be shared', () => {
    expect(mayMake(boss, referral('seen'), ['identity'])).toBe(true);
    expect(mayMake(boss, referral('seen'), [])).toBe(false);
    for (const status of [undefined, 'draft', 'declined', 'withdrawn', 'completed', 'expired'])
      expect(mayMake(boss, referral(status), ['identity'])).toBe(false);
  });

  it('is over on the screen when its time is, though the office was not asked again', () => {
    expect(stateOf(link(), now)).toBe('open');
    expect(stateOf(link(), Date.parse('2026-11-23T07:00:00.000Z'))).toBe('expired');
    expect(stateOf(link({ state: 'answered' }), Date.parse('2027-01-01'))).toBe('answered');
  });

  it('is taken back while it can be opened or answered', () => {
    expect(mayWithdraw(link(), now)).toBe(true);
    expect(mayWithdraw(link({ state: 'opened' }), now)).toBe(true);
    for (const state of ['answered', 'withdrawn', 'blocked', 'expired'] as const)
      expect(mayWithdraw(link({ state }), now)).toBe(false);
    expect(mayWithdraw(link(), Date.parse('2026-11-23T07:00:00.000Z'))).toBe(false);
  });

  it('has a PIN that can be read over the telephone', () => {
    expect(pinParts('042917')).toBe('042 917');
  });
});

describe('an answer on paper', () => {
  it('is whole with a yes and who signed, or a no and why', () => {
    expect(paperAnswerOf('accept', null, ' Nurse Dara ', ' ')).toEqual({ by: 'Nurse Dara' });
    expect(paperAnswerOf('decline', 'no_place', 'Nurse', 'Try the school')).toEqual({
      decline_reason: 'no_place',
      by: 'Nurse',
      reply: 'Try the school',
    });
  });
  it.each([
    [undefined, null, 'Nurse'],
    ['accept', null, '  '],
    ['decline', null, 'Nurse'],
  ])('waits otherwise: %s %s %s', (chosen, reason, by) => {
    expect(paperAnswerOf(chosen, reason, by, '')).toBeNull();
  });
  it('forgets a reason of a no that became a yes', () => {
    expect(paperAnswerOf('accept', 'no_place', 'Nurse', '')).toEqual({ by: 'Nurse' });
  });
});
