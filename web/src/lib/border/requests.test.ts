import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rec } from '../desk/fixtures';
import type { CrossBorder } from '../model/generated';
import type { Fields } from '../store/api';
import { borderActs, bySteps, dueNow, isSilent, silence, whereFor } from './requests';

const own = 'org-own';
const now = Date.parse('2026-11-22T07:00:00.000Z');
const asked = (fields: CrossBorder, more: object = {}) =>
  rec<CrossBorder>('cross_border', fields.our_number ?? 'b', fields, { org: own, ...more });
const since = (days: number) => new Date(now - days * 86_400_000).toISOString();

interface State {
  kind: string;
  before: Fields;
  acts: { act: string; sets?: Fields; refused?: string }[];
}
const { states } = JSON.parse(
  readFileSync(new URL('../../../../vectors/effects.json', import.meta.url), 'utf8'),
) as { states: State[] };

describe('nothing is offered that would come back refused', () => {
  for (const { kind, before, acts } of states.filter((one) => one.kind === 'cross_border'))
    for (const act of borderActs(asked(before as CrossBorder), own))
      it(`${kind} ${JSON.stringify(before)}: ${act}`, () => {
        const tried = acts.filter((one) => one.act === act);
        expect(
          tried.some((one) => one.sets),
          tried[0]?.refused,
        ).toBe(true);
      });
});

describe('whose step it is', () => {
  const one = { kind: 'repatriation', direction: 'from_us', to: 'org-b', status: 'requested' };
  it('offers each side its own', () => {
    expect(borderActs(asked(one), own)).toEqual(['screen', 'shelter', 'withdraw']);
    expect(borderActs(asked(one, { org: 'org-a' }), own)).toEqual(['trace', 'assess', 'reply']);
  });
  it('offers the asking side all of them where the other uses no Safetynet', () => {
    expect(borderActs(asked({ ...one, to: undefined }), own)).toContain('trace');
  });
  it('offers no handover for a report of a concern', () => {
    const report = asked({ ...one, kind: 'concern_report', status: 'replied' });
    expect(borderActs(report, own)).toEqual(['close', 'withdraw']);
  });
});

describe('where the child is', () => {
  it('is said from where the reader stands', () => {
    const one = asked({ direction: 'from_us' });
    expect(whereFor(one, own)).toBe('from_us');
    expect(whereFor(one, 'org-b')).toBe('to_us');
  });
});

describe('no reply is said in the open', () => {
  const late = asked({
    kind: 'tracing',
    direction: 'from_us',
    to: 'org-b',
    status: 'requested',
    step_since: since(9),
    our_number: 'late',
  });
  const fresh = asked({ ...late.fields, step_since: since(1), our_number: 'fresh' });
  const ours = asked({ ...late.fields, status: 'replied', our_number: 'ours' });
  it('counts the days of the other side alone', () => {
    expect(silence(late, own, now)).toBe(9);
    expect(silence(ours, own, now)).toBeNull();
    expect([late, fresh, ours].map((one) => isSilent(one, own, now))).toEqual([true, false, false]);
  });
  it('puts what waits for us and what is overdue there on Today', () => {
    expect(dueNow([fresh, ours, late], own, now).map((one) => one.id)).toEqual(['late', 'ours']);
  });
  it('lists by step, the longest waiting first', () => {
    const steps = bySteps([fresh, ours, late]);
    expect(steps.map(({ status, rows }) => [status, rows.map((one) => one.id)])).toEqual([
      ['requested', ['late', 'fresh']],
      ['replied', ['ours']],
    ]);
  });
});
