/** The last assessment of a case, and what it found low. */
import type { Instrument, InstrumentVersion, Response } from '$lib/model/generated';
import type { Definition } from '$lib/instruments/definition';
import { store, type Rec } from '$lib/store';
import { lowItems, type LowItem } from './low';

/** What an assessment of a child or family is, among the instruments. */
const purpose = 'assessment';

export class Assessment {
  #instruments = store.live<Instrument>({ kind: 'instrument', where: { purpose }, limit: 200 });
  #responses;
  #version;

  constructor(of: () => string) {
    this.#responses = store.live<Response>(() => ({
      kind: 'response',
      where: { case: of() },
      sort: '-time',
      limit: 100,
    }));
    this.#version = store.one<InstrumentVersion>(() => this.response?.fields.version ?? null);
  }

  /** The last that was answered. */
  get response(): Rec<Response> | null {
    const ids = new Set(this.#instruments.rows.map((one) => one.id));
    const asked = this.#responses.rows.find(
      ({ fields }) => ids.has(fields.instrument ?? '') && !fields.declined,
    );
    return asked ?? null;
  }

  get low(): LowItem[] {
    const definition = this.#version.rec?.fields.definition as Definition | undefined;
    const fields = this.response?.fields;
    if (!definition || !fields) return [];
    return lowItems(definition, fields.answers ?? {}, fields.private ?? null);
  }
}
