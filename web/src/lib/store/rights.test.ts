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
      for (const kind of names)
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
    expect(names.filter((kind) => !written.has(kind))).toEqual([]);
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
