/** The records that group work deals with, narrowed to their fields. */
import type { Attendance, Membership, Person, Series, Session } from '../model/generated';
import type { Rec } from '../store/api';

export type SeriesRec = Rec<Series>;
export type MembershipRec = Rec<Membership>;
export type SessionRec = Rec<Session>;
export type AttendanceRec = Rec<Attendance>;
export type PersonRec = Rec<Person>;
