import { describe, expect, it } from 'vitest';
import type { CaseRec, PersonRec } from './kinds';
import { completeness } from './completeness';
import { foldReadings, withBefore, type HistoryLine } from './history';
import {
  caseByPerson,
  inOrder,
  noFilters,
  queryOf,
  readViews,
  sameView,
  sift,
  type Around,
} from './people';
import { rec } from './testing/recs';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const person = (fields: PersonRec['fields'] = {}, more = {}) =>
  rec<PersonRec>('person', fields, more);
const around = (more: Partial<Around> = {}): Around => ({
  cases: new Map(),
  seen: new Map(),
  now,
  me: 'me',
  age: (one) =>
    one.fields.age ? { min: one.fields.age.years_min, max: one.fields.age.years_max } : null,
  ...more,
});

describe('filters over people', () => {
  it('leaves to the store what the store can sift', () => {
    const filters = { ...noFilters(), sex: ['female'], place: 'KH-01', spot: 's' };
    expect(queryOf(filters, '  sok ', 10)).toEqual({
      kind: 'person',
      where: { sex: ['female'], place: { prefix: 'KH-01' }, spots: 's' },
      text: 'sok',
      limit: 10,
    });
  });

  it('knows risk by the open case, the most dangerous of several', () => {
    const one = (risk: string, status: string) =>
      rec<CaseRec>('case', { person: 'p', risk, status });
    const cases = caseByPerson([
      one('low', 'planned'),
      one('medium', 'planned'),
      one('high', 'closed'),
    ]);
    expect(cases.get('p')?.fields.risk).toBe('medium');
    const p = person({}, { id: 'p' });
    const risky = { ...noFilters(), risk: ['medium'] };
    expect(sift([p, person()], risky, around({ cases }))).toEqual([p]);
    expect(
      sift([p, person()], { ...noFilters(), risk: ['none'] }, around({ cases })),
    ).not.toContain(p);
  });

  it('finds an age range in every band that it touches', () => {
    const age = { years_min: 9, years_max: 11, as_of: '2026-11-22', method: 'looks' } as const;
    const child = person({ age });
    for (const band of ['5-9', '10-14'])
      expect(sift([child], { ...noFilters(), ages: [band] }, around())).toEqual([child]);
    expect(sift([child], { ...noFilters(), ages: ['15-17'] }, around())).toEqual([]);
  });

  it('knows the status by what was said and by when the child was met', () => {
    const [met, gone, unseen] = [
      person({}, { id: 'met' }),
      person({ status: 'moved' }),
      person({}, { created: '2026-01-01T00:00:00.000Z' }),
    ];
    const seen = new Map([['met', '2026-11-20T10:00:00.000Z']]);
    const of = (status: string) =>
      sift([met, gone, unseen], { ...noFilters(), status: [status] }, around({ seen }));
    expect(of('active')).toEqual([met]);
    expect(of('moved')).toEqual([gone]);
    expect(of('inactive')).toEqual([unseen]);
  });

  it('puts the longest not seen first', () => {
    const [a, b] = [person({}, { id: 'a' }), person({}, { id: 'b' })];
    const seen = new Map([
      ['a', '2026-11-20T10:00:00.000Z'],
      ['b', '2026-10-20T10:00:00.000Z'],
    ]);
    expect(inOrder([a, b], 'unseen', around({ seen }), 'en')).toEqual([b, a]);
  });
});

describe('saved views', () => {
  it('hold filters and never a typed text', () => {
    const kept = JSON.stringify([
      { id: '1', sort: 'risk', filters: { risk: ['high'], text: 'a name', unseen: '30' } },
    ]);
    const [view] = readViews(kept);
    expect(view?.filters).toEqual({ ...noFilters(), risk: ['high'] });
    expect(JSON.stringify(view)).not.toContain('a name');
    expect(sameView(view!, { ...noFilters(), risk: ['high'] }, 'risk')).toBe(true);
  });

  it('survive whatever stands in the storage', () => {
    for (const bad of [null, '', 'x', '{}', '[1,null,{"id":"1"}]'])
      expect(readViews(bad)).toEqual([]);
  });
});

describe('the meter', () => {
  it('counts from the beginning of work with the child, and never a nickname as a name', () => {
    const sighting = completeness(
      { name: { nickname: 'Srey' }, sex: 'female' },
      { carers: 0, consents: 0 },
    );
    expect(sighting).toMatchObject({ done: ['sex'], counts: false });
    const engaged = completeness(
      { engaged_on: '2026-11-01', sex: 'not_stated' },
      { carers: 1, consents: 1 },
    );
    expect(engaged).toMatchObject({ done: ['carer', 'consent'], counts: true });
  });

  it('does not ask for what is there but hidden', () => {
    const known = completeness({}, { carers: 0, consents: 0 }, ['wishes']);
    expect(known.open).not.toContain('wishes');
  });
});

describe('history', () => {
  const line = (seq: number, set: Record<string, string>, more: Partial<HistoryLine> = {}) => ({
    entry: `e${seq}`,
    seq,
    author: 'dara',
    at: '2026-11-22T10:00:00.000Z',
    received: '2026-11-22T10:00:00.000Z',
    what: { edit: { set } },
    outcome: 'accepted' as const,
    ...more,
  });

  it('shows before and after, newest first; refused entries change nothing', () => {
    const told = withBefore([
      line(3, { school: 'attending' }),
      line(1, { school: 'never' }),
      line(2, { school: 'completed' }, { outcome: { refused: { rule: 'not_writer' } } }),
    ]);
    expect(told.map((one) => one.line.seq)).toEqual([3, 2, 1]);
    expect(told[0]?.changes).toEqual([
      { field: 'school', value: 'attending', before: 'never', hidden: false },
    ]);
  });

  it('names a field that the reader may not see', () => {
    const [one] = withBefore([line(1, {}, { hidden: ['note'] })]);
    expect(one?.changes).toEqual([{ field: 'note', value: null, before: undefined, hidden: true }]);
  });

  it('folds the looks of one hour into one', () => {
    const look = (account: string, at: string) => ({
      account,
      org: 'o',
      at: `2026-11-22T${at}:00.000Z`,
    });
    const looks = foldReadings([
      look('a', '10:00'),
      look('a', '10:30'),
      look('b', '10:10'),
      look('a', '08:00'),
    ]);
    expect(looks.map((one) => [one.account, one.times])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
  });
});
