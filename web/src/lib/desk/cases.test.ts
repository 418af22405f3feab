import { describe, expect, it } from 'vitest';
import { codesOf } from '$lib/model/facts';
import { kinds, type Case, type Concern } from '$lib/model/generated';
import {
  caseFrom,
  caseNumber,
  caseOrder,
  caseSteps,
  filterCases,
  nextStep,
  otherActs,
  stepStates,
  type CaseRec,
} from './cases';
import { rec } from './fixtures';

const file = (id: string, fields: Case): CaseRec => rec<Case>('case', id, fields);

describe('the steps of a case', () => {
  it('are statuses of the model, and every open status leads on by an act of the model', () => {
    const known = codesOf('case_status');
    expect(caseSteps.filter((step) => !known.includes(step))).toEqual([]);
    for (const status of known)
      expect(Object.keys(kinds.case.acts), status).toContain(nextStep(status));
  });

  it('go in MoSVY order from identifying to closing', () => {
    const acts = caseSteps.map((status) => nextStep(status));
    expect(acts).toEqual([
      'register',
      'assess',
      'plan',
      'implement',
      'follow_up',
      'close',
      'reopen',
    ]);
  });

  it('show a reopened case before its new assessment', () => {
    const states = stepStates('reopened');
    expect(states.find((step) => step.state === 'now')?.step).toBe('registered');
    expect(nextStep('reopened')).toBe('assess');
  });

  it('offer nothing twice and nothing on a closed case but opening it again', () => {
    expect(otherActs('following_up')).toEqual(['set_risk', 'assign', 'lose']);
    expect(otherActs('lost')).toEqual(['set_risk', 'assign', 'close']);
    expect(otherActs('closed')).toEqual([]);
    expect(otherActs(undefined)).toEqual([]);
  });
});

describe('the number of a case', () => {
  it('carries organisation, year and five signs that are not confused on the telephone', () => {
    let n = 0;
    const number = caseNumber('hpc', 2026, () => (n++ % 30) / 30);
    expect(number).toMatch(/^HPC-26-[2-9A-HJKMNP-TV-Z]{5}$/);
    expect(number).not.toMatch(/[ILOU01]/);
    expect(caseNumber(undefined, 2026, () => 0)).toBe('26-22222');
  });
});

it('takes over child, concern and subject, and no story', () => {
  const concern = rec<Concern>('concern', 'c1', {
    person: 'p1',
    about: ['at_risk_of_trafficking'],
    story: 'secret',
  });
  expect(caseFrom(concern, 'X-1')).toEqual({
    person: 'p1',
    number: 'X-1',
    concerns: ['c1'],
    about: ['at_risk_of_trafficking'],
  });
});

describe('the list of cases', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  const all = [
    file('closed', { status: 'closed', risk: 'high' }),
    file('low', { status: 'planned', risk: 'low' }),
    file('high-later', { status: 'planned', risk: 'high', due: '2026-11-24T00:00:00.000Z' }),
    file('high-over', {
      status: 'planned',
      risk: 'high',
      due: '2026-11-21T00:00:00.000Z',
      owner: 'me',
    }),
  ];
  it('puts dangerous ones first and closed ones last', () => {
    expect(caseOrder(all).map((one) => one.id)).toEqual([
      'high-over',
      'high-later',
      'low',
      'closed',
    ]);
  });
  it('shows closed ones only when asked for', () => {
    const shown = (chosen: string[]) => filterCases(all, chosen, 'me', now).map((one) => one.id);
    expect(shown([])).toEqual(['low', 'high-later', 'high-over']);
    expect(shown(['mine', 'overdue'])).toEqual(['high-over']);
    expect(shown(['closed'])).toEqual(['closed']);
  });
});
