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
 * stays until its author has decided; but not the bytes of a refused attachment, which the office would
 * never take: they lie in the store only, and are sealed again when the attachment is said again.
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
        return { add: [], drop: await fileTags(item) };
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
    const outbox = this.#book.outbox();
    // After most rounds nothing at all is unsent.
    if (outbox.length <= safe.length && !head.refused.length && !head.blobs.length)
      return { add: [], drop: 'all' };
    const drop = await each(safe, (id) => tagOf('entry', id));
    for (const one of item.outcomes) {
      const said = outbox.find(({ entry }) => entry.id === one.id)?.entry;
      if (one.outcome !== 'accepted' && said) drop.push(...(await tagsOfBytes(said)));
    }
    return { add: [], drop };
  }

  async #decided(item: Extract<Item, { j: 'decided' }>, sealer: Sealer): Promise<EscrowChange> {
    const refused = this.#book.head.refused.find((one) => one.entry.id === item.refused);
    const drop = [await tagOf('entry', item.refused)];
    // A store from before may have kept its bytes sealed all the while.
    if (refused) drop.push(...(await tagsOfBytes(refused.entry)));
    if (!item.again) return { add: [], drop };
    const { entry } = item.again;
    const digest = digestOf(entry);
    const bytes = digest && (await this.#blob(digest));
    const files = bytes ? await sealer.file(entry.record, digest, bytes) : [];
    return { add: [await sealer.entry(entry), ...files], drop };
  }

  /** All that is unsent, for a key that is new. */
  async #everything(escrow: Escrow): Promise<Parcel[]> {
    const sealer = this.#sealerOf(escrow);
    if (!sealer) return [];
    const { head } = this.#book;
    const entries = [...this.#book.outbox(), ...head.refused].map((one) => one.entry);
    const parcels = await each(entries, (entry) => sealer.entry(entry));
    for (const { sha256, attachment } of head.blobs) {
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

/** By what the parcels of a file are found; they used to be found by its digest alone. */
const fileTags = (file: { sha256: string; attachment?: Id }): Promise<string[]> =>
  Promise.all(
    [file.attachment, file.sha256].filter((id) => id !== undefined).map((id) => tagOf('file', id)),
  );

async function tagsOfBytes(entry: Entry): Promise<string[]> {
  const sha256 = digestOf(entry);
  return sha256 ? fileTags({ sha256, attachment: entry.record }) : [];
}

/** One after the other: sealing hundreds at once would take a cheap phone's memory. */
async function each<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> {
  const out: U[] = [];
  for (const one of all) out.push(await work(one));
  return out;
}
