/**
 * Who stays away: a member missing from three held sessions of a series in a row, whom nobody has met otherwise
 * since. Pure: what is known and the day are parameters.
 */
import { localDay } from '../field/days';
import type { Note, Task } from '../model/generated';
import type { Day, Me, Rec } from '../store/api';
import { isActive, isCalledOff, isMember, runs } from './series';
import type { AttendanceRec, MembershipRec, SeriesRec, SessionRec } from './kinds';

/** Missing so often in a row is more than chance (practice of the network's clubs). */
export const missedInRow = 3;

export interface Absence {
  key: string;
  series: SeriesRec;
  membership: MembershipRec;
  person: string;
  /** The sessions that were missed, oldest first. */
  missed: SessionRec[];
  /** When the child was last met anywhere, as far as this device knows. */
  seen: string | null;
}

export interface Known {
  series: readonly SeriesRec[];
  memberships: readonly MembershipRec[];
  sessions: readonly SessionRec[];
  attendances: readonly AttendanceRec[];
  /** When children were last met, by contacts and by sessions of any sort. */
  seen: ReadonlyMap<string, string>;
  /** Tasks that an absence made. */
  tasks: readonly Rec<Task>[];
  /** Notes that name a session: "we know why". */
  notes: readonly Rec<Note>[];
}

/**
 * Sessions of a series that can show who is missing, oldest first: not called off, and with a roll. Where only heads
 * were counted nobody can be said to have been missing.
 */
export const heldSessions = (
  sessions: readonly SessionRec[],
  withRoll: ReadonlySet<string>,
): SessionRec[] =>
  sessions
    .filter((session) => session.fields.day && !isCalledOff(session) && withRoll.has(session.id))
    .sort((a, b) => (a.fields.day! < b.fields.day! ? -1 : 1));

/** Sessions at which somebody was ticked by name. */
export const rollsOf = (attendances: readonly AttendanceRec[]): Set<string> =>
  new Set(attendances.filter((one) => one.fields.present).map((one) => one.fields.session ?? ''));

/** Until which day an absence was answered; `9999` while somebody is asking. */
const answered = (person: string, known: Known, dayOfSession: ReadonlyMap<string, Day>): Day => {
  let until = '';
  for (const note of known.notes) {
    const day = dayOfSession.get(note.fields.session ?? '');
    if (note.fields.person === person && day && day > until) until = day;
  }
  for (const task of known.tasks) {
    if (task.fields.person !== person) continue;
    const over = (task.fields.status ?? 'open') !== 'open';
    // Somebody is asking: until they have, nobody else need. After that, counting starts again.
    const day = over ? localDay(task.fields.done ?? task.updated) : '9999';
    if (day > until) until = day;
  }
  return until;
};

/** Whoever stays away, longest first. A child that is met, or explained, drops out by itself. */
export function absences(known: Known, me: Me, today: Day): Absence[] {
  const dayOfSession = new Map(known.sessions.map((one) => [one.id, one.fields.day ?? '']));
  const present = new Set(
    known.attendances
      .filter((one) => one.fields.present)
      .map((one) => `${one.fields.session} ${one.fields.person}`),
  );
  const withRoll = rollsOf(known.attendances);
  const found: Absence[] = [];
  for (const series of known.series) {
    if (!isActive(series) || !runs(me, series)) continue;
    // Today's roll is not over: whoever is not ticked yet may still come.
    const own = known.sessions.filter(
      ({ fields: { series: of, day = '' } }) => of === series.id && day < today,
    );
    const held = heldSessions(own, withRoll);
    for (const membership of known.memberships) {
      const { person, series: of } = membership.fields;
      if (of !== series.id || !person || !isMember(membership, today)) continue;
      const from = [
        metOn(known.seen.get(person)),
        answered(person, known, dayOfSession),
      ].sort()[1]!;
      const missed = trailing(held, (session) => present.has(`${session.id} ${person}`)).filter(
        ({ fields: { day = '' } }) => day > from && isMember(membership, day),
      );
      if (missed.length >= missedInRow)
        found.push({
          key: membership.id,
          series,
          membership,
          person,
          missed,
          seen: known.seen.get(person) ?? null,
        });
    }
  }
  return found.sort((a, b) => b.missed.length - a.missed.length || a.key.localeCompare(b.key));
}

/** Who was met on the day of a session was not away on that day. */
const metOn = (seen: string | undefined): Day => (seen ? localDay(seen) : '');

/** The last sessions, back to where the child was there. */
function trailing(
  held: readonly SessionRec[],
  there: (session: SessionRec) => boolean,
): SessionRec[] {
  const last = held.findLastIndex(there);
  return held.slice(last + 1);
}
