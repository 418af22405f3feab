/**
 * Children who are only counted at a spot. The first tap writes the contact, each further one corrects it: there is
 * nothing to save at the end, and a phone that dies takes no head with it.
 */
import type { Id, TallyCell } from '../store/api';
import { contactFields, emptyDraft } from './contact';
import type { SpotRec } from './kinds';
import type { Writer } from './save';

export interface CountingOf {
  store: Pick<Writer, 'edit'>;
  /** Shows what went wrong; true where it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
  round: Id;
  spot: SpotRec | null;
}

export class Counting {
  cells = $state.raw<TallyCell[]>([]);
  /** The contact, once it is on the device. */
  contact = $state<Id | null>(null);
  #queue: Promise<unknown> = Promise.resolve();
  #written: TallyCell[] = [];
  readonly #of: CountingOf;

  constructor(of: CountingOf) {
    this.#of = of;
  }

  /** The count as it stands after a tap. Taps come faster than the disk: each write says what stands by then. */
  count(cells: TallyCell[]): Promise<boolean> {
    this.cells = cells;
    const turn = this.#queue.then(() => this.#of.attempt(() => this.#write()));
    this.#queue = turn;
    return turn;
  }

  async #write(): Promise<void> {
    const cells = this.cells;
    if (cells === this.#written) return;
    const { store, round, spot } = this.#of;
    if (this.contact) {
      await store.edit('contact', this.contact, { tally: cells.length ? cells : null });
    } else {
      // Taken away again before it was ever written: nothing happened.
      if (!cells.length) return;
      const where = { round, spot: spot?.id ?? null, place: spot?.fields.place };
      const time = new Date().toISOString();
      const fields = contactFields({ ...emptyDraft('tally'), tally: cells }, { ...where, time });
      this.contact = await store.edit('contact', null, fields);
    }
    this.#written = cells;
  }
}
