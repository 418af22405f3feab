import { describe, expect, it } from 'vitest';
import type { Case, Referral } from '$lib/model/generated';
import { me, rec } from '../desk/fixtures';
import { senderDue } from './due';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const worker = me('caseworker');
const supervisor = me('case_supervisor');
const file = (more: Case = {}) =>
  rec<Case>('case', 'c1', { status: 'assessed', owner: 'account-me', ...more });
const referral = (fields: Referral, id = 'r1', by = 'account-me') =>
  rec<Referral>('referral', id, { to: 'org-partner', person: 'p1', case: 'c1', ...fields }, { by });
const sorts = (all: ReturnType<typeof referral>[], who = worker, cases = [file()]) =>
  senderDue(all, cases, who, now).map((one) => one.sort);

describe('what is due for who sent a referral', () => {
  const late = referral({ status: 'seen', due: '2026-11-22T09:00:00.000Z', urgency: 'one_hour' });

  it('escalates an overdue answer to the sender and to who answers for all, by its urgency', () => {
    expect(senderDue([late], [], worker, now)[0]).toMatchObject({
      sort: 'referral_late',
      due: '2026-11-22T09:00:00.000Z',
      level: 'high',
    });
    expect(sorts([late], supervisor, [])).toEqual(['referral_late']);
    expect(sorts([referral({ ...late.fields }, 'r', 'somebody')], worker, [])).toEqual([]);
    expect(sorts([referral({ ...late.fields, due: '2026-11-22T11:00:00.000Z' })])).toEqual([]);
  });

  it('says nothing to the receiver: their side has lines of its own', () => {
    const theirs = { ...late, org: 'org-other' };
    expect(sorts([theirs], supervisor)).toEqual([]);
  });

  it('asks for the written form within two days of the telephone call, until it is sent', () => {
    const told = { told_by_phone: '2026-11-21T22:00:00.000Z' };
    const [item] = senderDue([referral({ ...told, status: 'draft' })], [], worker, now);
    expect(item).toMatchObject({ sort: 'referral_write', due: '2026-11-23T22:00:00.000Z' });
    expect(sorts([referral(told)])).toEqual(['referral_write']);
    const sent = { ...told, status: 'sent', due: '2026-11-25T00:00:00.000Z' };
    expect(sorts([referral(sent)])).toEqual([]);
  });

  it('asks for another partner until one was asked, and not once the case is closed', () => {
    const no = referral({
      status: 'declined',
      answered: '2026-11-22T08:00:00.000Z',
      urgency: 'three_hours',
    });
    const [item] = senderDue([no], [file()], worker, now);
    expect(item).toMatchObject({ sort: 'referral_next', due: '2026-11-22T11:00:00.000Z' });
    const next = referral({ status: 'sent', before: 'r1', due: '2026-11-23T00:00:00.000Z' }, 'r2');
    expect(sorts([no, next])).toEqual([]);
    const taken = referral({ status: 'withdrawn', before: 'r1' }, 'r2');
    expect(sorts([no, taken])).toEqual(['referral_next']);
    expect(sorts([no], worker, [file({ status: 'closed' })])).toEqual([]);
    expect(sorts([referral({ ...no.fields, answered: '2026-09-01T00:00:00.000Z' })])).toEqual([]);
  });

  it('asks how it went a week after the end, until somebody wrote it down', () => {
    const done = { status: 'completed', ended: '2026-11-20T00:00:00.000Z' };
    const [item] = senderDue([referral(done)], [], worker, now);
    expect(item).toMatchObject({ sort: 'referral_confirm', due: '2026-11-27T00:00:00.000Z' });
    expect(sorts([referral({ ...done, confirmed: '2026-11-21T00:00:00.000Z' })])).toEqual([]);
  });

  it('tells who may close it that a case was taken over, until it is closed', () => {
    const moved = referral({
      status: 'completed',
      kind: 'transfer',
      taken_over: '2026-11-22T00:00:00.000Z',
      ended: '2026-11-22T00:00:00.000Z',
      confirmed: '2026-11-22T01:00:00.000Z',
    });
    const [item] = senderDue([moved], [file()], supervisor, now);
    expect(item).toMatchObject({ sort: 'case_handed_over' });
    expect(item?.rec.kind).toBe('case');
    expect(sorts([moved])).toEqual([]);
    expect(sorts([moved], supervisor, [file({ status: 'closed' })])).toEqual([]);
  });
});
