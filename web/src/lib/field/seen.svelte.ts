/** When children were last met, as this device knows it: asked once, then kept current. */
import type { Attendance, Contact, Session } from '$lib/model/generated';
import { store } from '$lib/store';
import { instantBefore } from './days';
import { lastSeenOf } from './seen';

/** Far enough back to tell who was not seen for 90 days. */
const daysBack = 120;

/** Call in a component's script. */
export class Seen {
  loading = $state(true);
  #known = $state.raw(new Map<string, string>());
  #since = new Date().toISOString();
  #fresh = store.live<Contact>({
    kind: 'contact',
    where: { created: { from: this.#since } },
    limit: 500,
  });
  map = $derived.by(() => {
    const merged = new Map(this.#known);
    for (const [person, at] of lastSeenOf(this.#fresh.rows))
      if (at > (merged.get(person) ?? '')) merged.set(person, at);
    return merged;
  });

  constructor() {
    void this.#load();
  }

  async #load(): Promise<void> {
    const from = instantBefore(Date.now(), daysBack);
    const [contacts, sessions, attendances] = await Promise.all([
      store.find<Contact>({ kind: 'contact', where: { time: { from } }, limit: 10_000 }),
      store.find<Session>({
        kind: 'session',
        where: { day: { from: from.slice(0, 10) } },
        limit: 2000,
      }),
      store.find<Attendance>({
        kind: 'attendance',
        where: { created: { from }, present: true },
        limit: 10_000,
      }),
    ]);
    this.#known = lastSeenOf(contacts.rows, attendances.rows, sessions.rows);
    this.loading = false;
  }
}
