/** Which parcels an item of the journal makes, and which it makes needless. */
import type { Entry, Id } from './api';
import type { Book, Item } from './book';
import type { Bytes } from './crypto';
import type { EscrowChange } from './disk';
import { Sealer, tagOf, type Escrow, type Parcel } from './escrow';
import type { World } from './ids';

type Blob = { sha256: string; bytes: Bytes };

/**
 * Everything unsent lies on the disk a second time, sealed to the organisation, in the same
 * transaction; it goes with the same transaction that hears that the office has it. What was refused
 * stays until its author has decided.
 */
export class Keeper {
  #book: Book;
  #blob: (sha256: string) => Promise<Bytes | null>;
  #world: World;
  #sealer: { of: Escrow; sealer: Sealer } | null = null;

  constructor(book: Book, blob: (sha256: string) => Promise<Bytes | null>, world: World) {
    this.#book = book;
    this.#blob = blob;
    this.#world = world;
  }

  #sealerOf(escrow: Escrow | null): Sealer | null {
    const { me } = this.#book.head;
    if (!escrow || !me) return null;
    if (this.#sealer?.of !== escrow) {
      const sealer = new Sealer(escrow, { account: me.account, device: me.device }, this.#world);
      this.#sealer = { of: escrow, sealer };
    }
    return this.#sealer!.sealer;
  }

  /** What changes with an item that is not yet in the book. Null where nothing does. */
  async change(item: Item, blob?: Blob): Promise<EscrowChange | null> {
    if (item.j === 'terms') return { add: await this.#everything(item.escrow), drop: 'all' };
    const sealer = this.#sealerOf(this.#book.head.escrow);
    if (!sealer) return null;
    switch (item.j) {
      case 'said': {
        const add = [await sealer.entry(item.entry)];
        if (item.blob && blob)
          add.push(...(await sealer.file(item.blob.attachment, blob.sha256, blob.bytes)));
        return { add, drop: [] };
      }
      case 'took':
        return this.#took(item);
      case 'blob_sent':
        return { add: [], drop: [await tagOf('file', item.sha256)] };
      case 'returned':
        return { add: await each(item.refused, ({ entry }) => sealer.entry(entry)), drop: [] };
      case 'decided':
        return this.#decided(item, sealer);
      default:
        return null;
    }
  }

  async #took(item: Extract<Item, { j: 'took' }>): Promise<EscrowChange> {
    const { head } = this.#book;
    const safe = item.outcomes.filter((one) => one.outcome === 'accepted').map((one) => one.id);
    const left = this.#book.outbox().length - safe.length;
    // After most rounds nothing at all is unsent.
    if (left <= 0 && !head.refused.length && !head.blobs.length) return { add: [], drop: 'all' };
    return { add: [], drop: await each(safe, (id) => tagOf('entry', id)) };
  }

  async #decided(item: Extract<Item, { j: 'decided' }>, sealer: Sealer): Promise<EscrowChange> {
    const drop = [await tagOf('entry', item.refused)];
    if (item.again) return { add: [await sealer.entry(item.again.entry)], drop };
    const dropped = this.#book.head.refused.find((one) => one.entry.id === item.refused);
    const digest = dropped && digestOf(dropped.entry);
    return { add: [], drop: digest ? [...drop, await tagOf('file', digest)] : drop };
  }

  /** All that is unsent, for a key that is new. */
  async #everything(escrow: Escrow): Promise<Parcel[]> {
    const sealer = this.#sealerOf(escrow);
    if (!sealer) return [];
    const { head } = this.#book;
    const entries = [...this.#book.outbox(), ...head.refused].map((one) => one.entry);
    const parcels = await each(entries, (entry) => sealer.entry(entry));
    for (const { sha256, attachment } of [...head.blobs, ...refusedFiles(head.refused)]) {
      const bytes = await this.#blob(sha256);
      if (bytes) parcels.push(...(await sealer.file(attachment, sha256, bytes)));
    }
    return parcels;
  }
}

const digestOf = (entry: Entry): string | null => {
  const digest = entry.kind === 'attachment' ? entry.edit?.set.sha256 : null;
  return typeof digest === 'string' ? digest : null;
};

const refusedFiles = (refused: readonly { entry: Entry }[]): { sha256: string; attachment: Id }[] =>
  refused.flatMap(({ entry }) => {
    const sha256 = digestOf(entry);
    return sha256 ? [{ sha256, attachment: entry.record }] : [];
  });

/** One after the other: sealing hundreds at once would take a cheap phone's memory. */
async function each<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> {
  const out: U[] = [];
  for (const one of all) out.push(await work(one));
  return out;
}
