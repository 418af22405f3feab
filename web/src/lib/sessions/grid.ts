/** Who came to the last sessions of a series: one row a child, one column a session. */
import type { AttendanceRec, MembershipRec, PersonRec, SessionRec } from './kinds';
import { faceName } from './roll';
import { isCalledOff, isMember } from './series';

/** So many sessions are shown: a term of weekly ones, half a month of daily ones. */
export const gridSessions = 12;

/** `before`: did not belong on that day and was not there: nothing can be said. */
export type Cell = 'present' | 'absent' | 'off' | 'before';

export interface GridRow {
  person: PersonRec;
  cells: Cell[];
  present: number;
  /** Sessions at which the child could have been. */
  possible: number;
}

/** Members of today and whoever came, by name; one cell a session, in the order given. */
export function gridRows(
  people: ReadonlyMap<string, PersonRec>,
  memberships: readonly MembershipRec[],
  sessions: readonly SessionRec[],
  attendances: readonly AttendanceRec[],
  today: string,
): GridRow[] {
  const there = new Set(
    attendances
      .filter((one) => one.fields.present)
      .map((one) => `${one.fields.session} ${one.fields.person}`),
  );
  const belongs = new Map<string, MembershipRec[]>();
  for (const one of memberships) {
    const person = one.fields.person ?? '';
    belongs.set(person, [...(belongs.get(person) ?? []), one]);
  }
  const current = memberships.filter((one) => isMember(one, today)).map((one) => one.fields.person);
  const came = attendances.filter((one) => one.fields.present).map((one) => one.fields.person);
  const ids = [...new Set([...current, ...came])].filter((id) => id !== undefined);
  const rows = ids.flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const cells = sessions.map((session): Cell => {
      if (isCalledOff(session)) return 'off';
      if (there.has(`${session.id} ${id}`)) return 'present';
      const day = session.fields.day ?? '';
      return (belongs.get(id) ?? []).some((one) => isMember(one, day)) ? 'absent' : 'before';
    });
    const present = cells.filter((cell) => cell === 'present').length;
    const possible = present + cells.filter((cell) => cell === 'absent').length;
    return [{ person, cells, present, possible }];
  });
  return rows.sort((a, b) => faceName(a.person).localeCompare(faceName(b.person)));
}
