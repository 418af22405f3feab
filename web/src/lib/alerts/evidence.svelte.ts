/** The records that alerts rest on, as far as they are on this device. */
import type { Attendance, Concern, Contact, Session } from '$lib/model/generated';
import { store, type LiveList } from '$lib/store';
import type { Id, KindName } from '$lib/store/api';
import { because, named, type AlertRec, type Because } from './alerts';

const byId = <T extends { id: Id }>(rows: T[]) => new Map(rows.map((one) => [one.id, one]));

export class Evidence {
  #contacts: LiveList<Contact>;
  #concerns: LiveList<Concern>;
  #attendances: LiveList<Attendance>;
  #sessions: LiveList<Session>;
  #here = $derived.by(() => ({
    contacts: byId(this.#contacts.rows),
    concerns: byId(this.#concerns.rows),
    attendances: byId(this.#attendances.rows),
    days: new Map(this.#sessions.rows.map(({ id, fields }) => [id, fields.day ?? ''])),
  }));

  /** Call in a component's script. */
  constructor(alerts: () => readonly AlertRec[]) {
    const all = $derived(alerts().flatMap(named));
    const list = <F extends object>(kind: KindName) =>
      store.live<F>(() => {
        const ids = [...new Set(all.filter((one) => one.kind === kind).map((one) => one.id))];
        return ids.length ? { kind, where: { id: ids }, limit: ids.length } : null;
      });
    this.#contacts = list<Contact>('contact');
    this.#concerns = list<Concern>('concern');
    this.#attendances = list<Attendance>('attendance');
    this.#sessions = store.live<Session>(() => {
      const ids = [...new Set(this.#attendances.rows.flatMap((one) => one.fields.session ?? []))];
      return ids.length ? { kind: 'session', where: { id: ids }, limit: ids.length } : null;
    });
  }

  get loading(): boolean {
    return this.#contacts.loading || this.#concerns.loading || this.#attendances.loading;
  }

  of = (alert: AlertRec): Because[] => because(alert, this.#here);
}
