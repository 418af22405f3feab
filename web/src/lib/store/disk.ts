/**
 * One user's store on the disk: blocks of 50 records, an append-only journal of what came after,
 * the head (session, cursors, outbox) and the bytes of attachments. All of it sealed; what lies
 * open is only counters and random ids.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { openBytes, openJson, sealBytes, sealJson, type Bytes, type Sealed } from './crypto';
import type { Parcel } from './escrow';
import type { World } from './ids';
import { storeName } from './registry';

export interface SealedBlock extends Sealed {
  version: number;
}

interface Schema extends DBSchema {
  blocks: { key: number; value: SealedBlock };
  journal: { key: number; value: Sealed };
  head: { key: 'head'; value: SealedBlock };
  blobs: { key: string; value: Sealed };
  /** Unsent work sealed to the organisation: read when the keys of this store are gone. */
  escrow: { key: number; value: Parcel; indexes: { tag: string } };
}

/** What changes among the parcels with an item. */
export interface EscrowChange {
  add: Parcel[];
  /** Tags; or all of them. */
  drop: string[] | 'all';
}

/** Everything that was on the disk. */
export interface Loaded<Head, Item> {
  head: Head | null;
  /** Blocks by number; null where one is damaged or older than the head knows. */
  blocks: Map<number, unknown[] | null>;
  items: Item[];
}

/** What a compaction writes, all or nothing. */
export interface Compaction {
  head: unknown;
  blocks: Map<number, unknown[]>;
  /** Digests of the bytes that stay; others were erased, or are no longer for this person to see. */
  bytes: ReadonlySet<string>;
}

interface Envelope {
  value: unknown;
  /** Version of every block, so that an older block cannot be put back. */
  versions: [number, number][];
}

export class Disk {
  #db: IDBPDatabase<Schema>;
  #id: string;
  #key: CryptoKey;
  #world: World;
  #versions = new Map<number, number>();
  #headVersion = 0;
  #nextItem = 1;
  /** Items in the journal since the last compaction. */
  items = 0;

  private constructor(db: IDBPDatabase<Schema>, id: string, key: CryptoKey, world: World) {
    this.#db = db;
    this.#id = id;
    this.#key = key;
    this.#world = world;
  }

  static async open(id: string, key: CryptoKey, world: World): Promise<Disk> {
    const db = await openDB<Schema>(storeName(id), 2, {
      upgrade: (db, before) => {
        if (before < 1)
          for (const name of ['blocks', 'journal', 'head', 'blobs'] as const)
            db.createObjectStore(name);
        if (before < 2)
          db.createObjectStore('escrow', { autoIncrement: true }).createIndex('tag', 'tag');
      },
      // Taking a user off the device must not wait for this connection.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new Disk(db, id, key, world);
  }

  #bound(what: string, which: string | number, version: number): string {
    return `${this.#id}|${what}${which}|${version}`;
  }

  async load<Head, Item>(): Promise<Loaded<Head, Item>> {
    const tx = this.#db.transaction(['head', 'blocks', 'journal']);
    const [head, blockKeys, blocks, itemKeys, items] = await Promise.all([
      tx.objectStore('head').get('head'),
      tx.objectStore('blocks').getAllKeys(),
      tx.objectStore('blocks').getAll(),
      tx.objectStore('journal').getAllKeys(),
      tx.objectStore('journal').getAll(),
    ]);
    let envelope: Envelope | null = null;
    if (head) {
      envelope = await openJson<Envelope>(this.#key, this.#bound('head', '', head.version), head);
      this.#headVersion = head.version;
      this.#versions = new Map(envelope.versions);
    }
    const opened = await Promise.all(
      blocks.map(async (block, index) => {
        const number = blockKeys[index]!;
        if (this.#versions.get(number) !== block.version) return [number, null] as const;
        const bound = this.#bound('block', number, block.version);
        return [
          number,
          await openJson<unknown[]>(this.#key, bound, block).catch(() => null),
        ] as const;
      }),
    );
    const found = new Map(opened);
    for (const number of this.#versions.keys()) if (!found.has(number)) found.set(number, null);
    // A damaged block is given up: it must not be found damaged again after the next compaction.
    for (const [number, records] of found) if (!records) this.#versions.delete(number);
    const journal = await Promise.all(
      items.map((item, index) =>
        openJson<Item>(this.#key, this.#bound('journal', itemKeys[index]!, 1), item),
      ),
    );
    this.#nextItem = (itemKeys.at(-1) ?? 0) + 1;
    this.items = items.length;
    return { head: (envelope?.value as Head) ?? null, blocks: found, items: journal };
  }

  /** On the disk when it resolves: also after a pulled battery. */
  async append(
    item: unknown,
    blob?: { sha256: string; bytes: Bytes },
    escrow?: EscrowChange | null,
  ): Promise<void> {
    const number = this.#nextItem++;
    const sealed = await sealJson(this.#key, this.#bound('journal', number, 1), item, this.#world);
    const sealedBlob = blob && (await this.#sealBlob(blob.sha256, blob.bytes));
    const tx = this.#db.transaction(['journal', 'blobs', 'escrow'], 'readwrite', {
      durability: 'strict',
    });
    if (escrow) await change(tx.objectStore('escrow'), escrow);
    await Promise.all([
      tx.objectStore('journal').add(sealed, number),
      sealedBlob && tx.objectStore('blobs').put(sealedBlob, blob.sha256),
      tx.done,
    ]);
    this.items += 1;
  }

  /** Writes the changed blocks and the head and empties the journal, in one transaction. */
  async compact({ head, blocks, bytes }: Compaction): Promise<void> {
    const versions = new Map(this.#versions);
    const sealed = await Promise.all(
      [...blocks].map(async ([number, records]) => {
        const version = (versions.get(number) ?? 0) + 1;
        versions.set(number, version);
        const bound = this.#bound('block', number, version);
        const block = await sealJson(this.#key, bound, records, this.#world);
        return [number, { ...block, version }] as const;
      }),
    );
    const headVersion = this.#headVersion + 1;
    const envelope: Envelope = { value: head, versions: [...versions] };
    const bound = this.#bound('head', '', headVersion);
    const sealedHead = await sealJson(this.#key, bound, envelope, this.#world);
    const tx = this.#db.transaction(['head', 'blocks', 'journal', 'blobs'], 'readwrite', {
      durability: 'strict',
    });
    const known = await tx.objectStore('blocks').getAllKeys();
    const blocksGone = known.filter((number) => !versions.has(number));
    const kept = await tx.objectStore('blobs').getAllKeys();
    const bytesGone = kept.filter((sha256) => !bytes.has(sha256));
    await Promise.all([
      ...blocksGone.map((number) => tx.objectStore('blocks').delete(number)),
      ...bytesGone.map((sha256) => tx.objectStore('blobs').delete(sha256)),
      ...sealed.map(([number, block]) => tx.objectStore('blocks').put(block, number)),
      tx.objectStore('head').put({ ...sealedHead, version: headVersion }, 'head'),
      // Only what the head already holds: nothing is appended while a compaction runs.
      tx.objectStore('journal').clear(),
      tx.done,
    ]);
    this.#versions = versions;
    this.#headVersion = headVersion;
    this.items = 0;
  }

  #sealBlob(sha256: string, bytes: Bytes): Promise<Sealed> {
    return sealBytes(this.#key, this.#bound('blob', sha256, 1), bytes, this.#world);
  }
  async putBlob(sha256: string, bytes: Bytes): Promise<void> {
    await this.#db.put('blobs', await this.#sealBlob(sha256, bytes), sha256);
  }
  async blob(sha256: string): Promise<Bytes | null> {
    const sealed = await this.#db.get('blobs', sha256);
    return sealed ? openBytes(this.#key, this.#bound('blob', sha256, 1), sealed) : null;
  }

  close(): void {
    this.#db.close();
  }
}

type EscrowStore = IDBPObjectStore<
  Schema,
  ('journal' | 'blobs' | 'escrow')[],
  'escrow',
  'readwrite'
>;

async function change(store: EscrowStore, { add, drop }: EscrowChange): Promise<void> {
  if (drop === 'all') await store.clear();
  else {
    const found = await Promise.all(drop.map((tag) => store.index('tag').getAllKeys(tag)));
    await Promise.all(found.flat().map((key) => store.delete(key)));
  }
  await Promise.all(add.map((parcel) => store.add(parcel)));
}
