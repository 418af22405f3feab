/** Who stays away, as this device knows it: loaded once after the screen stands, then kept current. */
import { plusDays } from '$lib/field/days';
import type { Attendance, Membership, Note, Series, Session, Task } from '$lib/model/generated';
import { today } from '$lib/model/days';
import { store } from '$lib/store';
import type { LiveSeen } from '$lib/store/api';
import { absences, type Absence } from './absence';
import type { AttendanceRec, SessionRec } from './kinds';

/** Three in a row of a monthly meal reach back a quarter of a year. */
const daysBack = 100;

/** Call in a component's script. */
export class AbsenceWatch {
  readonly today = today();
  loading = $state(true);
  #from = plusDays(this.today, -daysBack);
  #since = new Date().toISOString();
  #sessions = $state.raw<SessionRec[]>([]);
  #attendances = $state.raw<AttendanceRec[]>([]);
  #series = store.live<Series>({ kind: 'series', limit: 500 });
  #members = store.live<Membership>({ kind: 'membership', limit: 5000 });
  #tasks = store.live<Task>({ kind: 'task', where: { cause: 'absence' }, limit: 1000 });
  #notes = store.live<Note>({ kind: 'note', where: { session: { set: true } }, limit: 2000 });
  /** What has changed since: a tick on this phone or one that was just fetched. */
  #freshSessions = store.live<Session>({
    kind: 'session',
    where: { updated: { from: this.#since } },
    limit: 200,
  });
  #fresh = store.live<Attendance>({
    kind: 'attendance',
    where: { updated: { from: this.#since } },
    limit: 2000,
  });
  readonly #seen: LiveSeen;

  constructor(seen: LiveSeen) {
    this.#seen = seen;
    void this.#load();
  }

  async #load(): Promise<void> {
    const [sessions, attendances] = await Promise.all([
      store.find<Session>({
        kind: 'session',
        where: { day: { from: this.#from }, series: { set: true } },
        limit: 5000,
      }),
      store.find<Attendance>({
        kind: 'attendance',
        where: { created: { from: `${this.#from}T00:00:00.000Z` } },
        limit: 50_000,
      }),
    ]);
    this.#sessions = sessions.rows;
    this.#attendances = attendances.rows;
    this.loading = false;
  }

  list: Absence[] = $derived.by(() => {
    if (this.loading || this.#seen.loading || this.#members.loading) return [];
    return absences(
      {
        series: this.#series.rows,
        memberships: this.#members.rows,
        sessions: merged(this.#sessions, this.#freshSessions.rows),
        attendances: merged(this.#attendances, this.#fresh.rows),
        seen: this.#seen.map,
        tasks: this.#tasks.rows,
        notes: this.#notes.rows,
      },
      store.me,
      this.today,
    );
  });
}

/** The newer of each. */
function merged<T extends { id: string }>(old: readonly T[], fresh: readonly T[]): T[] {
  if (!fresh.length) return [...old];
  const by = new Map(old.map((one) => [one.id, one]));
  for (const one of fresh) by.set(one.id, one);
  return [...by.values()];
}
