import { describe, expect, it } from 'vitest';
import { codes, kinds, type KindName } from '../model/generated';
import type { Fields } from './api';
import { effectOf } from './effects';

const at = Date.parse('2026-11-22T10:00:00.000Z');
const run = (kind: string, act: string, args: Fields, fields: Fields = {}) =>
  effectOf(kind, act, { args, fields, at, account: 'me' });

describe('what an act will do', () => {
  it('starts the clock of a triaged concern when it was raised', () => {
    const fields = { raised: '2026-11-22T01:00:00.000Z' };
    expect(run('concern', 'triage', { level: 'high' }, fields)).toEqual({
      level: 'high',
      level_first: 'high',
      triaged: '2026-11-22T10:00:00.000Z',
      due: '2026-11-23T01:00:00.000Z',
      status: 'triaged',
    });
  });
  it('keeps the first level, and runs a raised level from now', () => {
    const before = {
      raised: '2026-11-20T01:00:00.000Z',
      level: 'low',
      level_first: 'low',
      status: 'assigned',
      triaged: '2026-11-20T02:00:00.000Z',
    };
    expect(run('concern', 'triage', { level: 'medium', reason: 'x' }, before)).toMatchObject({
      level_first: 'low',
      triaged: '2026-11-20T02:00:00.000Z',
      due: '2026-11-25T10:00:00.000Z',
      status: 'assigned',
    });
  });
  it('closes a concern that needs no action', () => {
    const effect = run('concern', 'triage', { level: 'no_action', reason: 'x' });
    expect(effect).toMatchObject({ status: 'closed', due: null });
  });
  it('opens a case with its author as owner where none is named', () => {
    expect(run('case', 'open', { risk: 'medium' })).toMatchObject({
      owner: 'me',
      due: '2026-11-25T10:00:00.000Z',
    });
    expect(run('case', 'open', { risk: 'low', owner: 'you' })).toMatchObject({ owner: 'you' });
  });
  it('sets the follow-up by the risk', () => {
    const effect = run('case', 'follow_up', {}, { risk: 'high' });
    expect(effect.due).toBe('2026-11-29T10:00:00.000Z');
  });
  it('asks for a referral’s answer by its urgency', () => {
    const effect = run('referral', 'send', {}, { urgency: 'three_hours' });
    expect(effect.due).toBe('2026-11-22T13:00:00.000Z');
  });
  it('sets what a settled clash was settled to', () => {
    expect(run('person', 'settle', { sex: 'female' })).toEqual({ sex: 'female' });
  });

  it('sets only fields of its kind, and only statuses of its list', () => {
    for (const [kind, facts] of Object.entries(kinds)) {
      for (const act of Object.keys(facts.acts)) {
        const effect = run(kind, act, {});
        expect(Object.keys(facts.fields)).toEqual(expect.arrayContaining(Object.keys(effect)));
        const list = facts.fields.status?.codes;
        if (!list || effect.status === undefined) continue;
        const ids = codes[list].map((code) => code.id);
        expect(ids, `${kind}.${act}`).toContain(effect.status);
      }
    }
  });
  it('knows every act that changes a status', () => {
    const silent = ['person.set_status', 'case.set_risk', 'case.assign'];
    for (const kind of Object.keys(kinds) as KindName[])
      for (const act of Object.keys(kinds[kind].acts))
        if (!silent.includes(`${kind}.${act}`))
          expect(run(kind, act, {}).status, `${kind}.${act}`).toBeDefined();
  });
});
