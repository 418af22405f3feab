import { beforeEach, describe, expect, it } from 'vitest';
import type { Fields, KindName, ServerRecord } from './api';
import { Book } from './book';
import { foldPeople } from './finder';
import { answer, happened, passes, timeline } from './query';
import { matches } from './text';

let book: Book;
let version = 0;

function put(kind: KindName, id: string, fields: Fields, more: Partial<ServerRecord> = {}): void {
  version += 1;
  const at = new Date(Date.UTC(2026, 10, 1) + version * 60_000).toISOString();
  const r: ServerRecord = {
    ...{ id, kind, version, org: 'o', team: null, by: 'x', created: at, updated: at, fields },
    ...more,
  };
  const position = null;
  book.apply({ j: 'down', lines: [{ held: { r, via: ['k'] } }], lost: [], position, at: null });
}
const ids = (found: { rows: { id: string }[] }) => found.rows.map((rec) => rec.id);

beforeEach(() => {
  book = new Book();
  const network = { id: 'n', name: 'n' };
  const me = { account: 'me', user: 'me', display: 'me', org: 'o', team: null, roles: [] };
  book.head.me = { ...me, language: 'en', network, device: 'd' };
});

describe('tests on a field', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    [['a', 'b'], 'b', true],
    ['a', ['b', 'a'], true],
    [undefined, ['a'], false],
    ['a', { not: 'b' }, true],
    ['b', { not: ['a', 'b'] }, false],
    [undefined, { not: 'b' }, true],
    [undefined, { set: false }, true],
    [[], { set: true }, false],
    [false, { set: true }, true],
    [3, { from: 3, to: 5 }, true],
    [6, { from: 3, to: 5 }, false],
    [undefined, { to: 5 }, false],
    ['2026-11-22', { to: '2026-11-23' }, true],
    ['KH-011002', { prefix: 'KH-01' }, true],
    ['KH-021002', { prefix: 'KH-01' }, false],
    [true, true, true],
    [undefined, false, false],
  ] as const)('%j against %j is %j', (value, test, passed) => {
    expect(passes(value as never, test as never)).toBe(passed);
  });
});

describe('lists', () => {
  it('gives of many the same first ones as of all, whatever their order', () => {
    // Scattered, with doubles and with some that have no value.
    for (let n = 0; n < 500; n += 1)
      put('round', `r${n}`, n % 50 ? { day: `2026-01-${10 + ((n * 37) % 19)}`, n: n % 7 } : {});
    const of = (limit: number, sort: string | string[]) =>
      ids(answer(book, { kind: 'round', sort, limit }));
    for (const sort of ['day', '-day', ['-n', 'day'], 'updated', '-updated']) {
      const all = of(1000, sort);
      expect(all).toHaveLength(500);
      for (const limit of [1, 7, 20, 499]) expect(of(limit, sort)).toEqual(all.slice(0, limit));
    }
    expect(of(0, 'day')).toEqual([]);
  });

  it('finds the same before and after names were folded ahead', () => {
    for (let n = 0; n < 120; n += 1)
      put('person', `p${n}`, { name: { script: 'សុខ ដារ៉ា', latin: 'Sok Dara' } });
    const found = () => answer(book, { kind: 'person', text: 'dara', limit: 5 });
    const before = found();
    let steps = 0;
    for (const done of foldPeople(book, 50)) steps += done === undefined ? 1 : 0;
    expect(steps).toBe(2);
    expect(found()).toEqual(before);
    expect(before.total).toBe(120);
  });

  it('are found, counted and ordered as if each were asked by itself, whatever has changed meanwhile', () => {
    const words = ['Sok', 'Sokha', 'Dara', 'Vuthy', 'Wuthi', 'សុខ', 'សុខា', 'ដារ៉ា', 'Phượng', '12b'];
    const questions = [
      's',
      'so',
      'sok',
      'wuti',
      'vuthy sok',
      'ស',
      'សុ',
      'ខា',
      '1',
      'da so',
      'o',
      'zz',
    ];
    let seed = 5;
    const below = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const some = () => words[below(words.length)]!;
    const people = new Map<string, { name: { latin: string; nickname: string }; sex: string }>();
    for (let turn = 0; turn < 40; turn += 1) {
      for (let n = below(6); n >= 0; n -= 1) {
        const id = `p${below(60)}`;
        const name = { latin: `${some()} ${some()}`, nickname: some() };
        const fields = { name, sex: ['female', 'male'][below(2)]! };
        const erased = below(8) === 0;
        put('person', id, erased ? {} : fields, { erased });
        people.delete(id);
        if (!erased) people.set(id, fields);
      }
      put('task', 't', { title: some() });
      const text = questions[turn % questions.length]!;
      // Later ones stand behind earlier ones here: what was put last is given first.
      const wanted = [...people]
        .filter(([, { name }]) => matches(text, [name.latin, name.nickname]))
        .reverse();
      const all = wanted.map(([id]) => id);
      const found = answer(book, { kind: 'person', text, limit: 4 });
      expect([found.total, ids(found)], text).toEqual([all.length, all.slice(0, 4)]);
      const girls = wanted.filter(([, { sex }]) => sex === 'female').map(([id]) => id);
      const where = { sex: 'female' };
      expect(ids(answer(book, { kind: 'person', text, where }))).toEqual(girls);
      const oldest = answer(book, { kind: 'person', text, sort: 'updated', limit: 3 });
      expect([oldest.total, ids(oldest)]).toEqual([all.length, all.reverse().slice(0, 3)]);
    }
  });

  it('are narrowed by the sort that a record itself names, which is not its kind', () => {
    put('session', 'a', { kind: 'meal' });
    put('session', 'b', { kind: 'club' });
    expect(ids(answer(book, { kind: 'session', where: { kind: 'meal' } }))).toEqual(['a']);
  });

  it('are found across scripts, nicknames and other spellings', () => {
    put('person', 'a', { name: { script: 'សុខ ស្រីមុំ', latin: 'Sok Srey Mom', nickname: 'Mom' } });
    put('person', 'b', { name: { latin: 'Nguyễn Phượng', aliases: ['Bee'] } });
    expect(ids(answer(book, { kind: 'person', text: 'srey sok' }))).toEqual(['a']);
    expect(ids(answer(book, { kind: 'person', text: 'ស្រីមំុ' }))).toEqual(['a']);
    expect(ids(answer(book, { kind: 'person', text: 'phuong' }))).toEqual(['b']);
    expect(ids(answer(book, { kind: 'person', text: 'bee' }))).toEqual(['b']);
    expect(ids(answer(book, { kind: 'person', text: 'mom nguyen' }))).toEqual([]);
  });
  it('are sorted with the empty last, whichever way, and counted beyond the limit', () => {
    put('task', 'a', { title: 'x', due: '2026-11-23' });
    put('task', 'b', { title: 'x' });
    put('task', 'c', { title: 'x', due: '2026-11-22' });
    expect(ids(answer(book, { kind: 'task', sort: 'due' }))).toEqual(['c', 'a', 'b']);
    expect(ids(answer(book, { kind: 'task', sort: '-due' }))).toEqual(['a', 'c', 'b']);
    expect(answer(book, { kind: 'task', limit: 1 })).toMatchObject({ total: 3 });
    expect(ids(answer(book, { kind: 'task' }))).toEqual(['c', 'b', 'a']);
  });
  it('leave out what was erased', () => {
    put('person', 'a', {}, { erased: true });
    expect(answer(book, { kind: 'person' }).total).toBe(0);
  });
  it('may ask for several kinds, and for records with a clash', () => {
    const heads = ['x', 'y'].map((value) => ({ value, by: 'b', at: '2026-11-01', entry: value }));
    put('case', 'a', {}, { clashes: { risk: heads } });
    put('concern', 'b', {});
    const kind: KindName[] = ['case', 'concern'];
    expect(answer(book, { kind }).total).toBe(2);
    expect(ids(answer(book, { kind, where: { clashed: true } }))).toEqual(['a']);
  });
});

describe('the timeline of a person', () => {
  it('holds what is about them, directly or through their case, newest first', () => {
    put('person', 'p', {});
    put('person', 'q', {});
    put('contact', 'met', { person: 'p', time: '2026-11-20T10:00:00.000Z' });
    put('case', 'case', { person: 'p', opened: '2026-11-21T10:00:00.000Z' });
    put('task', 'task', { case: 'case', title: 'visit' });
    put('attachment', 'voice', { parent: 'met', kind: 'voice' });
    put('relationship', 'kin', { person: 'q', other: 'p' });
    put('note', 'other', { person: 'q', time: '2026-11-22T10:00:00.000Z' });
    put('round', 'round', { day: '2026-11-20' });
    const found = timeline(book, 'p');
    expect(ids(found).sort()).toEqual(['case', 'kin', 'met', 'task', 'voice']);
    expect(ids(found).slice(0, 2)).toEqual(['case', 'met']);
    const times = found.rows.map(happened);
    expect(times).toEqual([...times].sort().reverse());
  });
  it('keeps another child out that was met in the same contact', () => {
    put('contact', 'met', { person: 'p' });
    put('concern', 'of-q', { person: 'q', contact: 'met' });
    expect(ids(timeline(book, 'p'))).toEqual(['met']);
  });
  it('never shows a suspect, evidence or testimony, though the reader may see them elsewhere', () => {
    put('contact', 'met', { person: 'p' });
    put('concern', 'worry', { person: 'p', contact: 'met' });
    put('case', 'case', { person: 'p' });
    put('suspect', 'him', { concerns: ['worry'], contacts: ['met'], cases: ['case'], alias: 'x' });
    put('testimony', 'told', { person: 'p', case: 'case', text: 'x' });
    put('evidence', 'ring', { suspects: ['him'] });
    put('custody_step', 'step', { evidence: 'ring' });
    put('attachment', 'picture', { parent: 'him', person: 'p' });
    expect(ids(timeline(book, 'p')).sort()).toEqual(['case', 'met', 'worry']);
    expect(answer(book, { kind: 'suspect' }).total).toBe(1);
  });
});
