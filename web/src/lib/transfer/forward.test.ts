import { expect, it } from 'vitest';
import { shareSets, type Person, type Referral } from '$lib/model/generated';
import { rec } from '../desk/fixtures';
import { afterAcceptance, referralActs } from '../desk/referrals';
import { beginningOf, chainOf, mayForward, ownCase, ownFile } from './forward';

const referral = (fields: Referral, id = 'r1') =>
  rec<Referral>('referral', id, { to: 'org-partner', ...fields });

it('forwards what came to nothing to whom was suggested, with the same need', () => {
  const no = referral({
    status: 'declined',
    service: 'care_kinship',
    urgency: 'one_day',
    reason: 'a bed',
    suggested: 'org-third',
    told_by_phone: '2026-11-20T00:00:00.000Z',
    before: 'r0',
  });
  expect(mayForward(no, 'org-own')).toBe(true);
  expect(mayForward(no, 'org-partner')).toBe(false);
  expect(beginningOf(no)).toEqual({
    kind: 'service',
    service: 'care_kinship',
    urgency: 'one_day',
    reason: 'a bed',
    to: 'org-third',
    toldByPhone: null,
    draft: null,
    before: 'r1',
  });
  expect(beginningOf(referral({ status: 'declined' })).to).toBeNull();
  for (const status of ['draft', 'sent', 'accepted', 'completed'])
    expect(mayForward(referral({ status }), 'org-own'), status).toBe(false);
});

it('goes on with a draft where it was left', () => {
  const told = '2026-11-22T00:00:00.000Z';
  const draft = referral({ service: 'care_kinship', told_by_phone: told, before: 'r0' });
  expect(beginningOf(draft)).toMatchObject({
    to: 'org-partner',
    toldByPhone: told,
    draft: 'r1',
    before: 'r0',
  });
});

it('knows whom it was asked of before and after', () => {
  const all = [referral({}), referral({ before: 'r1' }, 'r2'), referral({ before: 'r2' }, 'r3')];
  const ids = (n: number) => {
    const { before, after } = chainOf(all, all[n]!);
    return [before?.id, ...after.map((one) => one.id)];
  };
  expect([ids(0), ids(1), ids(2)]).toEqual([[undefined, 'r2'], ['r1', 'r3'], ['r2']]);
});

it('opens an own file from what can be shared, never from the picture or from notes', () => {
  const shared: Person = { name: { latin: 'Sokha' }, phone: '012', photo: 'a1', status: 'active' };
  expect(ownFile(shared)).toEqual({ name: { latin: 'Sokha' }, phone: '012' });
  const sharable = Object.values(shareSets).flatMap((kinds) => kinds.person ?? []);
  expect(sharable).toEqual(expect.arrayContaining(Object.keys(ownFile(shared))));
  expect(ownCase({ summary: 's', number: 'CMO-1', owner: 'a' })).toEqual({ summary: 's' });
});

it('offers each side what the kind of a referral asks for', () => {
  const acts = (fields: Referral, org: string) => referralActs(referral(fields), org);
  expect(acts({ status: 'accepted', kind: 'transfer' }, 'org-partner')).toEqual([
    'take_over',
    'not_help',
  ]);
  expect(acts({ status: 'completed' }, 'org-own')).toEqual(['confirm']);
  expect(acts({ status: 'not_helped', confirmed: 'x' }, 'org-own')).toEqual([]);
});

it('previews the plan of a case that is worked together', () => {
  const line = rec('plan_item', 'i1', { goal: 'back to school', reason: 'ours', assignee: 'a' });
  const rows = afterAcceptance(['plan'], { person: null, case: null, notes: [], plan: [line] });
  expect(rows.plan?.map((row) => row.field)).toEqual(['goal']);
});
