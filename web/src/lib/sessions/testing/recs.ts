/** Group work for tests, with what a test does not care about filled in. */
import { rec } from '../../field/testing/recs';
import type { AttendanceRec, MembershipRec, PersonRec, SeriesRec, SessionRec } from '../kinds';

export const series = (fields: SeriesRec['fields'] = {}, more = {}): SeriesRec =>
  rec<SeriesRec>('series', { kind: 'club', starts: '2026-09-01', ...fields }, more);

export const session = (
  of: string | undefined,
  day: string,
  fields: SessionRec['fields'] = {},
  more = {},
): SessionRec => rec<SessionRec>('session', { series: of, day, kind: 'club', ...fields }, more);

export const there = (of: SessionRec, person: string, present = true, more = {}): AttendanceRec =>
  rec<AttendanceRec>('attendance', { session: of.id, person, present }, more);

export const member = (of: string, person: string, more: MembershipRec['fields'] = {}) =>
  rec<MembershipRec>('membership', { series: of, person, since: '2026-09-01', ...more });

export const child = (id: string, nickname: string, fields: PersonRec['fields'] = {}): PersonRec =>
  rec<PersonRec>('person', { name: { nickname }, ...fields }, { id });
