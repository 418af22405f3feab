import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PeerGroup, Session } from '../model/generated';
import type { Rec } from '../store/api';
import { audiences, childrenOf, reach, schoolOf } from './reach';

interface Vector {
  sessions: {
    id: string;
    fields: Session & { day: string };
    group: { id: string; fields: PeerGroup } | null;
    children: number;
    school: string;
  }[];
  attendances: number;
  estimated: number;
  largest: string[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/reach.json', import.meta.url), 'utf8'),
) as Vector[];

it('counts as at the office, the same sessions standing for the same schools', () => {
  expect(vectors.length).toBeGreaterThan(50);
  for (const { sessions, ...wanted } of vectors) {
    const all = sessions.map(({ id, fields, group, children, school }) => {
      expect(schoolOf(fields, group)).toBe(school);
      return { session: id, school, day: fields.day, children };
    });
    expect(reach(all)).toEqual(wanted);
  }
});

it('an audience is of children, and none of a session that was called off', () => {
  const cell = (band: '10-14' | '18+', n: number) => ({ sex: 'female' as const, band, n });
  expect(childrenOf([cell('10-14', 20), cell('18+', 3)])).toBe(20);
  expect(childrenOf(undefined)).toBe(0);
  const session = (id: string, fields: Session) => ({ id, fields }) as Rec<Session>;
  const found = audiences(
    [
      session('a', { day: '2026-11-03', place: 'KH-0110', tally: [cell('10-14', 20)] }),
      session('b', { day: '2026-11-03', tally: [cell('10-14', 9)], cancelled: 'weather' }),
    ],
    [],
    new Map([['a', 2]]),
  );
  expect(found).toEqual([
    { session: 'a', school: 'place KH-0110', day: '2026-11-03', children: 22 },
  ]);
});
