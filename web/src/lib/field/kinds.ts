/** The records that field screens deal with, narrowed to their fields. */
import type {
  Attachment,
  Attendance,
  Case,
  Concern,
  Consent,
  Contact,
  Note,
  Person,
  Referral,
  Relationship,
  Round,
  Route,
  Session,
  Spot,
  TallySheet,
  Task,
} from '../model/generated';
import type { Rec } from '../store/api';

export type AttachmentRec = Rec<Attachment>;
export type AttendanceRec = Rec<Attendance>;
export type CaseRec = Rec<Case>;
export type ConcernRec = Rec<Concern>;
export type ConsentRec = Rec<Consent>;
export type ContactRec = Rec<Contact>;
export type NoteRec = Rec<Note>;
export type PersonRec = Rec<Person>;
export type ReferralRec = Rec<Referral>;
export type RelationshipRec = Rec<Relationship>;
export type RoundRec = Rec<Round>;
export type RouteRec = Rec<Route>;
export type SessionRec = Rec<Session>;
export type SpotRec = Rec<Spot>;
export type TallySheetRec = Rec<TallySheet>;
export type TaskRec = Rec<Task>;
