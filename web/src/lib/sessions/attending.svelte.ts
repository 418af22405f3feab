/** Who is at a session, who belongs to it, who came to the last ones: kept live. */
import { plusDays } from '$lib/field/days';
import type { AttachmentRec } from '$lib/field/kinds';
import type { Attachment, Attendance, Membership, Person, Session } from '$lib/model/generated';
import { store } from '$lib/store';
import type { LiveList } from '$lib/store/api';
import type { AttendanceRec, PersonRec, SeriesRec, SessionRec } from './kinds';
import { rollOf, type Mark, type Roll } from './roll';
import { membersOn } from './series';

export interface AttendingOf {
  id: string;
  session: SessionRec | null;
  series: SeriesRec | null;
  day: string;
}

/** Who came lately: to so many sessions before this one, not longer ago than that. */
const sessionsBack = 8;
/** Of single sessions more are looked at, to find those at the same spot. */
const singlesBack = 40;
const daysBack = 60;

/** Call in a component's script. */
export class Attending {
  here: LiveList<Attendance>;
  files: { readonly rows: AttachmentRec[] };
  #members: LiveList<Membership>;
  #before: LiveList<Session>;
  #past: LiveList<Attendance>;
  #people: LiveList<Person>;
  readonly #of: () => AttendingOf;

  constructor(of: () => AttendingOf) {
    this.#of = of;
    this.here = store.live<Attendance>(() => ({
      kind: 'attendance',
      where: { session: of().id },
      limit: 1000,
    }));
    this.files = store.live<Attachment>(() => ({
      kind: 'attachment',
      where: { parent: of().id },
      limit: 60,
    }));
    this.#members = store.live<Membership>(() => {
      const series = this.#series;
      return series ? { kind: 'membership', where: { series }, limit: 1000 } : null;
    });
    this.#before = store.live<Session>(() => this.#beforeQuery);
    this.#past = store.live<Attendance>(() => {
      const sessions = this.#pastIds;
      return sessions ? { kind: 'attendance', where: { session: sessions }, limit: 2000 } : null;
    });
    this.#people = store.live<Person>(() => {
      const ids = this.#ids;
      return ids.length ? { kind: 'person', where: { id: ids }, limit: 2000 } : null;
    });
  }

  // Ids as text: a query is asked anew only when who is meant has changed, not when anything was tapped.
  #series = $derived.by(() => this.#of().series?.id ?? this.#of().session?.fields.series ?? null);
  #belongs = $derived.by(() => membersOn(this.#members.rows, this.#of().day));
  #beforeKey = $derived.by(() => {
    const { session, day } = this.#of();
    return JSON.stringify({ series: this.#series, kind: session?.fields.kind, day });
  });
  #beforeQuery = $derived.by(() => {
    const { series, kind, day } = JSON.parse(this.#beforeKey) as Record<string, string>;
    if (!series && !kind) return null;
    return {
      kind: 'session' as const,
      where: {
        ...(series ? { series } : { kind: kind! }),
        day: { from: plusDays(day!, -daysBack), to: plusDays(day!, -1) },
      },
      sort: '-day',
      limit: series ? sessionsBack : singlesBack,
    };
  });
  #pastKey = $derived.by(() => {
    if (!this.#beforeQuery) return '';
    const rows = this.#before.rows;
    const spot = this.#of().session?.fields.spot;
    // A single session is like the last ones at the same spot; where there were none, like any of its sort.
    const same = this.#series ? rows : rows.filter((one) => one.fields.spot === spot);
    return (same.length ? same : rows)
      .slice(0, sessionsBack)
      .map((one) => one.id)
      .join(' ');
  });
  #pastIds = $derived.by(() => (this.#pastKey ? this.#pastKey.split(' ') : null));
  #came = $derived.by((): readonly AttendanceRec[] => (this.#pastIds ? this.#past.rows : []));
  #idsKey = $derived.by(() =>
    [
      ...new Set([
        ...this.#belongs,
        ...[...this.#came, ...this.here.rows].map((one) => one.fields.person ?? ''),
      ]),
    ]
      .filter(Boolean)
      .sort()
      .join(' '),
  );
  #ids = $derived.by(() => (this.#idsKey ? this.#idsKey.split(' ') : []));

  people: ReadonlyMap<string, PersonRec> = $derived.by(
    () => new Map(this.#people.rows.map((person) => [person.id, person])),
  );
  byPerson: ReadonlyMap<string, AttendanceRec> = $derived.by(
    () => new Map(this.here.rows.map((one) => [one.fields.person ?? '', one])),
  );
  roll: Roll = $derived.by(() => rollOf(this.people, this.#belongs, this.#came, this.here.rows));
  loading = $derived.by(
    () =>
      this.here.loading ||
      Boolean(this.#series && this.#members.loading) ||
      Boolean(this.#ids.length && this.#people.loading && !this.#people.rows.length),
  );

  /** Attendances with the marks that were tapped and have not come back from the store yet. */
  marked(mark: (person: string) => Mark): AttendanceRec[] {
    const shown = [...this.roll.members, ...this.roll.recent, ...this.roll.added];
    const fresh = shown
      .filter((person) => !this.byPerson.has(person.id) && mark(person.id) === 'present')
      .map((person) => ({ fields: { person: person.id, present: true } }) as AttendanceRec);
    const kept = this.here.rows.map((one) => ({
      ...one,
      fields: { ...one.fields, present: mark(one.fields.person ?? '') === 'present' },
    }));
    return [...kept, ...fresh];
  }
}
