import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, kinds, type KindName } from '../model/generated';
import type { Fields } from './api';
import { effectOf } from './effects';

interface Vectors {
  said: { at: number; created: string; account: string; org: string };
  states: {
    kind: KindName;
    before: Fields;
    acts: { act: string; args: Fields; sets?: Fields; refused?: string }[];
  }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/effects.json', import.meta.url), 'utf8'),
) as Vectors;
const at = Date.parse('2026-11-22T10:00:00.000Z');
const run = (kind: string, act: string, args: Fields, fields: Fields = {}) =>
  effectOf(kind, act, { args, fields, at, account: 'me', org: 'us' });

describe('what an act will do', () => {
  for (const { kind, before, acts } of vectors.states)
    for (const { act, args, sets } of acts)
      if (sets)
        it(`${kind} ${before.status ?? 'new'}: ${act} ${JSON.stringify(args)}`, () =>
          expect(effectOf(kind, act, { args, fields: before, ...vectors.said })).toEqual(sets));

  it('starts the clock of a concern now where nobody knows when it was raised', () => {
    const effect = run('concern', 'triage', { level: 'high' });
    expect(effect.due).toBe('2026-11-23T10:00:00.000Z');
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
        expect(codes[list], `${kind}.${act}`).toContain(effect.status);
      }
    }
  });
  it('was compared for every act that there is', () => {
    const compared = new Set(
      vectors.states.flatMap(({ kind, acts }) =>
        acts.filter((one) => one.sets).map(({ act }) => `${kind} ${act}`),
      ),
    );
    for (const kind of Object.keys(kinds) as KindName[])
      for (const act of Object.keys(kinds[kind].acts))
        expect(compared, `${kind} ${act}`).toContain(`${kind} ${act}`);
  });
});
