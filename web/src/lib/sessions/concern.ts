/** A worry that came up in a session takes along where and in which session. */
import type { SpotRec } from '../field/kinds';
import type { Fields } from '../store/api';
import type { AttendanceRec, SessionRec } from './kinds';

export function concernFromSession(
  session: SessionRec,
  person: string | null,
  attendance: AttendanceRec | null,
  spot: SpotRec | null,
): Fields {
  const fields: Fields = {
    person: person ?? undefined,
    session: session.id,
    place: session.fields.place ?? spot?.fields.place,
    story: attendance?.fields.note,
    source: 'session',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
