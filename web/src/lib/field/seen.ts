/** When each child was last met: by a contact outside, or by being present at a session. */
import type { AttendanceRec, ContactRec, SessionRec } from './kinds';

export type SeenMap = ReadonlyMap<string, string>;

export function lastSeenOf(
  contacts: readonly ContactRec[],
  attendances: readonly AttendanceRec[] = [],
  sessions: readonly SessionRec[] = [],
): Map<string, string> {
  const seen = new Map<string, string>();
  const note = (person: string | undefined, at: string | undefined) => {
    if (person && at && at > (seen.get(person) ?? '')) seen.set(person, at);
  };
  for (const contact of contacts) note(contact.fields.person, contact.fields.time);
  const days = new Map(sessions.map((session) => [session.id, session.fields.day]));
  for (const one of attendances) {
    const day = days.get(one.fields.session ?? '');
    // A session has a day, no hour: noon UTC is that day everywhere where we work.
    if (one.fields.present) note(one.fields.person, day ? `${day}T12:00:00.000Z` : undefined);
  }
  return seen;
}

export const unseenSteps = [14, 30, 90] as const;

/** The longest step (14, 30, 90 days; 90 = inactive by HMIS) that a child was not seen for; 0 = seen. */
export function unseenFor(at: string | undefined, created: string, now: number): number {
  const days = (now - Date.parse(at ?? created)) / 86_400_000;
  return [...unseenSteps].reverse().find((step) => days >= step) ?? 0;
}

export function countUnseen(
  people: readonly { id: string; created: string }[],
  seen: SeenMap,
  now: number,
): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const step of unseenSteps)
    counts[step] = people.filter(
      (person) => unseenFor(seen.get(person.id), person.created, now) >= step,
    ).length;
  return counts;
}
