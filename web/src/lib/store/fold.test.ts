import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry, Fields, ServerRecord } from './api';
import { fold, overlay, remember, type LocalEntry, type Stamped, type State } from './fold';

const vectors = new URL('../../../../vectors/fold.json', import.meta.url);
const me = { account: 'me', org: 'org', team: null };
const here = 'aaaaaaaaaaaa';

let count = 0;
function say(set: Fields, seen: number, options: { seq?: number; at?: number } = {}): LocalEntry {
  count += 1;
  const entry: Entry = {
    id: `entry-${String(count).padStart(4, '0')}`,
    record: 'r',
    kind: 'person',
    at: `${(options.at ?? 1_800_000_000_000 + count).toString(16).padStart(12, '0')}-0000-${here}`,
    edit: { set, seen },
  };
  return { entry, seq: options.seq, effect: set };
}
const base = (
  version: number,
  fields: Fields,
  clashes: ServerRecord['clashes'] = {},
): ServerRecord => ({
  id: 'r',
  kind: 'person',
  version,
  org: 'org',
  team: null,
  by: 'other',
  created: '2026-11-01T00:00:00.000Z',
  updated: '2026-11-20T00:00:00.000Z',
  fields,
  clashes,
  hidden: [],
  erased: false,
});

describe('fold, as the server folds', () => {
  const cases = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')) as { log: Stamped[]; state: State | null }[])
    : [];

  it('has vectors to agree with', () => expect(cases.length).toBeGreaterThan(10));

  it.each(cases.map((one, index) => [index, one] as const))('vector %i', (index, one) => {
    const sorted = (state: State | null) =>
      state && {
        ...state,
        registers: Object.fromEntries(
          Object.entries(state.registers).map(([field, heads]) => [
            field,
            [...heads].sort((a, b) => a.seq - b.seq),
          ]),
        ),
      };
    expect(sorted(fold(one.log))).toEqual(sorted(one.state));
    // The same set in any order and with doubles.
    const shuffled = [...one.log, ...one.log].sort(
      (a, b) => ((a.seq * 7 + index) % 5) - ((b.seq * 7 + index) % 5),
    );
    expect(sorted(fold(shuffled))).toEqual(sorted(one.state));
  });
});

describe('overlay of what is not sent yet', () => {
  it('shows a record that only this device knows', () => {
    const view = overlay(null, [say({ sex: 'female' }, 0), say({ sex: 'male' }, 0)], {}, me);
    expect(view).toMatchObject({ version: 0, by: 'me', fields: { sex: 'male' }, clashes: {} });
  });

  it('replaces what its author had seen', () => {
    const view = overlay(base(7, { sex: 'female', note: 'x' }), [say({ sex: 'male' }, 7)], {}, me);
    expect(view.fields).toEqual({ sex: 'male', note: 'x' });
    expect(view.clashes).toEqual({});
  });

  it('keeps both where the office changed the field meanwhile, and only there', () => {
    const unsent = [say({ sex: 'male', note: 'mine' }, 5)];
    const known = remember(
      base(5, { sex: 'female', note: 'x' }),
      {},
      base(9, { sex: 'other', note: 'x' }),
    );
    const view = overlay(base(9, { sex: 'other', note: 'x' }), unsent, known, me);
    expect(Object.keys(view.clashes!)).toEqual(['sex']);
    expect(view.clashes!.sex!.map((head) => head.value).sort()).toEqual(['male', 'other']);
    expect(view.fields.note).toBe('mine');
  });

  it('lets its own next word replace its own earlier one that has arrived', () => {
    const local = [say({ note: 'first' }, 0, { seq: 4 }), say({ note: 'second' }, 0)];
    const view = overlay(base(4, { note: 'first' }), local, {}, me);
    expect(view.fields.note).toBe('second');
    expect(view.clashes).toEqual({});
  });

  it('still shows an accepted word that the record does not hold yet', () => {
    const view = overlay(base(4, { note: 'old' }), [say({ note: 'new' }, 4, { seq: 6 })], {}, me);
    expect(view.fields.note).toBe('new');
  });

  it('clears with null', () => {
    expect(overlay(base(3, { note: 'x' }), [say({ note: null }, 3)], {}, me).fields).toEqual({});
  });

  it('settles a clash that it has seen', () => {
    const clash = ['a', 'b'].map((value) => ({
      value,
      by: 'x',
      at: '2026-11-20T00:00:00.000Z',
      entry: value,
    }));
    const view = overlay(base(8, { note: 'b' }, { note: clash }), [say({ note: 'a' }, 8)], {}, me);
    expect(view.fields.note).toBe('a');
    expect(view.clashes).toEqual({});
  });
});

describe('an act on its way', () => {
  it('decides its status whatever was said meanwhile, but not what its author gave', () => {
    const act = say({}, 5);
    delete act.entry.edit;
    act.entry.act = { name: 'assess', args: { risk: 'high' }, seen: 5 };
    act.effect = { risk: 'high', status: 'assessed' };
    const view = overlay(base(9, { risk: 'low', status: 'registered' }), [act], {}, me);
    expect(view.fields.status).toBe('assessed');
    expect(Object.keys(view.clashes!)).toEqual(['risk']);
  });
});
