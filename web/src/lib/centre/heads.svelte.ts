/**
 * Heads of an arrival, as one pair of hands counts them. Taps come faster than the disk and than the records that come
 * back from it: what was tapped here stands until the screen goes, and each tap is written after the one before it.
 */
import type { Id, TallyCell } from '../store/api';
import type { ArrivalRec, TallySheetRec } from './kinds';
import { sheetId, type Writer } from './save';

/** Everybody, or children without an adult of their own once more. */
export type Heads = 'all' | 'alone';

export interface CountOf {
  store: Writer;
  /** Another device of the same account counts on a sheet of its own. */
  device: Id;
  arrival: () => ArrivalRec;
  sheets: () => readonly TallySheetRec[];
  /** Shows what went wrong; true where it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
}

export class HeadCount {
  /** The sheets of these hands, once their ids are worked out. */
  ids = $state.raw<Record<Heads, Id> | null>(null);
  #tapped = $state.raw<Partial<Record<Heads, TallyCell[]>>>({});
  #writing: Promise<unknown> = Promise.resolve();
  readonly ready: Promise<void>;
  readonly #of: CountOf;

  constructor(of: CountOf) {
    this.#of = of;
    this.ready = this.#begin();
  }

  async #begin(): Promise<void> {
    const { id } = this.#of.arrival();
    const [all, alone] = await Promise.all(
      [false, true].map((apart) => sheetId(id, this.#of.device, apart)),
    );
    this.ids = { all: all!, alone: alone! };
  }

  /** What stands on the sheet of these hands. */
  shown(which: Heads): TallyCell[] {
    const saved = this.#of.sheets().find(({ id }) => id === this.ids?.[which]);
    return this.#tapped[which] ?? saved?.fields.tally ?? [];
  }

  /** How many others count along. */
  get others(): number {
    return this.#of.sheets().filter(({ id, fields }) => !fields.alone && id !== this.ids?.all)
      .length;
  }

  count(which: Heads, tally: TallyCell[]): Promise<unknown> {
    this.#tapped = { ...this.#tapped, [which]: tally };
    this.#writing = this.#writing.then(() => this.#of.attempt(() => this.#write(which, tally)));
    return this.#writing;
  }

  async #write(which: Heads, tally: TallyCell[]): Promise<void> {
    await this.ready;
    if (!this.ids) return;
    const { id, fields, created } = this.#of.arrival();
    const { spot, project } = fields;
    await this.#of.store.edit('tally_sheet', this.ids[which], {
      arrival: id,
      alone: which === 'alone',
      tally,
      time: fields.time ?? created,
      ...(spot ? { spot } : {}),
      ...(project ? { project } : {}),
    });
  }
}
