/** Everything of one centre between two days, as far as this device holds it: what the sheets are counted from. */
import type { Arrival, Delivery, Person, Stay, TallySheet } from '$lib/model/generated';
import { store } from '$lib/store';
import type { Day, Id } from '$lib/store/api';
import type { Book } from './sheets';

const rowsMax = 20_000;

/** Call in a component's script. Stays of all times are read: who is new follows from who ever came. */
export class CentreBook {
  #spot: () => Id | null;
  #until: () => Day;
  #stays = store.live<Stay>(() => {
    const spot = this.#spot();
    return spot
      ? { kind: 'stay', where: { spot, day: { to: this.#until() } }, limit: rowsMax }
      : null;
  });
  #arrivals = store.live<Arrival>(() => {
    const spot = this.#spot();
    return spot ? { kind: 'arrival', where: { spot }, limit: rowsMax } : null;
  });
  #deliveries = store.live<Delivery>(() => {
    const spot = this.#spot();
    return spot ? { kind: 'delivery', where: { spot }, limit: rowsMax } : null;
  });
  #sheets = store.live<TallySheet>(() =>
    this.#spot()
      ? { kind: 'tally_sheet', where: { arrival: { set: true } }, limit: rowsMax }
      : null,
  );
  #people = store.live<Person>(() => (this.#spot() ? { kind: 'person', limit: rowsMax } : null));
  loading = $derived(
    this.#stays.loading ||
      this.#deliveries.loading ||
      this.#arrivals.loading ||
      this.#people.loading,
  );
  book = $derived<Book>({
    stays: this.#stays.rows,
    deliveries: this.#deliveries.rows,
    arrivals: this.#arrivals.rows,
    sheets: this.#sheets.rows,
    people: new Map(this.#people.rows.map((person) => [person.id, person])),
  });

  constructor(spot: () => Id | null, until: () => Day) {
    this.#spot = spot;
    this.#until = until;
  }
}
