import { expect, it } from 'vitest';
import type { Rec } from '../store/api';
import { familyDue, type FamilySaid } from './due';

const rec = <F extends object>(id: string, fields: F) => ({ id, fields }) as Rec<F>;
const none: FamilySaid = { cases: [], schools: [], checks: [], plans: [], steps: [], courses: [] };
const mine = rec('case', { person: 'child', status: 'planned' });
const person = 'child';
const all: FamilySaid = {
  ...none,
  cases: [mine],
  schools: [rec('s', { person, since: '2026-10-01' })],
  checks: [rec('c', { person, day: '2026-11-10', attendance: 'present' })],
  plans: [rec('p', { person, begun: '2026-08-01' })],
  courses: [rec('t', { person, ended: '2026-08-20', result: 'completed' })],
};
const whats = (said: FamilySaid, today: string) => familyDue(said, today).map(({ what }) => what);

it('is due on its day, the oldest first, and leads to where it is answered', () => {
  expect(familyDue(all, '2026-11-24')).toEqual([
    { key: 'income p', what: 'income', person, href: '/cases/case/family', day: '2026-11-01' },
    { key: 'work t', what: 'work', person, href: '/cases/case/school', day: '2026-11-20' },
    { key: 'check child', what: 'check', person, href: '/cases/case/school', day: '2026-11-24' },
  ]);
  expect(whats(all, '2026-11-23')).not.toContain('check');
});
it('is no longer due once somebody asked', () => {
  const steps = [
    rec('i', { person, livelihood: 'p', what: 'income', day: '2026-11-02', amount: '1' }),
  ];
  const checks = [rec('c', { person, day: '2026-11-24', attendance: 'no_school' })];
  expect(whats({ ...all, steps, checks }, '2026-11-24')).toEqual(['work']);
});
it('is asked of nobody who is lost, and only in the cases that are given', () => {
  expect(whats({ ...all, cases: [] }, '2026-12-24')).toEqual([]);
  expect(whats({ ...all, cases: [rec('case', { person, status: 'lost' })] }, '2026-12-24')).toEqual(
    [],
  );
  expect(whats({ ...all, cases: [rec('case', { person: 'other' })] }, '2026-12-24')).toEqual([]);
});
