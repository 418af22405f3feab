import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../model/generated';
import type { Fields, KindName, Me } from './api';
import { mayAct, mayEdit, mayWrite, type Standing } from './rights';

interface Vectors {
  me: Pick<Me, 'account' | 'org'>;
  records: Record<string, Omit<Standing, 'kind'>>;
  cases: {
    roles: string[];
    team: string | null;
    creates: string[];
    may: Partial<Record<string, Partial<Record<string, string[]>>>>;
  }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/rights.json', import.meta.url), 'utf8'),
) as Vectors;
const names = Object.keys(kinds) as KindName[];
const somebody = (roles: string[], team: string | null): Me => ({
  ...vectors.me,
  roles,
  team,
  user: 'dara',
  display: 'Dara',
  language: 'en',
  network: { id: 'network', name: 'Test' },
  device: 'device',
});
/** Granted by the office alone, and on a device only for those whom it concerns: it stands in no table. */
const granted: KindName = 'emergency_access';
/** What the app would offer with a record. */
const offered = (me: Me, rec: Standing): string[] => [
  ...(mayEdit(me, rec) ? ['edit'] : []),
  ...[...Object.keys(kinds[rec.kind].acts), 'settle'].filter((act) => mayAct(me, rec, act)),
];

describe('what is offered is what the policy lets', () => {
  for (const { roles, team, creates, may } of vectors.cases)
    it(`${roles.join(' + ') || 'no role'}${team ? '' : ' in no team'}`, () => {
      const me = somebody(roles, team);
      expect(names.filter((kind) => mayWrite(me, kind)).sort()).toEqual([...creates].sort());
      for (const kind of names.filter((name) => name !== granted))
        for (const [relation, record] of Object.entries(vectors.records))
          expect(
            offered(me, { ...record, kind }).sort(),
            `${kind} ${relation.replaceAll('_', ' ')}`,
          ).toEqual([...(may[kind]?.[relation] ?? [])].sort());
    });

  it('was asked about every kind and every role', () => {
    const asked = new Set(vectors.cases.flatMap((one) => one.roles));
    expect(asked.size).toBeGreaterThanOrEqual(19);
    const written = new Set(vectors.cases.flatMap((one) => one.creates));
    expect(names.filter((kind) => !written.has(kind))).toEqual([granted]);
  });

  it('is reviewed by those who may, of whoever has the record of an emergency here', () => {
    const record = { ...Object.values(vectors.records)[0]!, kind: granted };
    const acts = (role: string) => offered(somebody([role], 'night'), record);
    expect(acts('outreach_worker')).toEqual(['end', 'expire']);
    expect(acts('case_supervisor')).toContain('review');
    expect(acts('case_supervisor')).not.toContain('edit');
  });
});

describe('what this device said and has not sent', () => {
  it('is its author’s', () => {
    const me = somebody(['outreach_worker'], null);
    const fresh = { id: 'new', org: null, team: null, fields: {} as Fields };
    expect(mayEdit(me, { ...fresh, kind: 'contact', by: me.account })).toBe(true);
    expect(mayEdit(me, { ...fresh, kind: 'case', by: me.account })).toBe(false);
  });
});

it('a session goes on with the people of its series, whichever team began it', () => {
  const me = somebody(['outreach_worker'], 'night');
  const session: Standing = {
    id: 'session',
    kind: 'session',
    org: me.org,
    team: 'day',
    by: 'somebody',
    fields: {},
  };
  const series: Standing = { ...session, id: 'series', kind: 'series' };
  const named: Standing = { ...series, fields: { team: [me.account] } };
  expect(mayEdit(me, session)).toBe(false);
  expect(mayEdit(me, session, undefined, series)).toBe(false);
  expect(mayEdit(me, session, undefined, named)).toBe(true);
  expect(mayEdit(me, session, undefined, { ...series, team: 'night' })).toBe(true);
  expect(mayEdit(me, session, undefined, { ...named, org: 'another' })).toBe(false);
  expect(mayEdit(somebody(['donor_reader'], 'night'), session, undefined, named)).toBe(false);
});
