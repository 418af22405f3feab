/**
 * Sealed parcels of users whose keys are gone from this device: read without any key, handed over,
 * let go of once they are safe.
 */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import type { Parcel, WireParcel } from './escrow';
import { onTheWire } from './escrow';
import { storeName } from './registry';

/** One request: what the office takes, and what a bad line carries. */
const batchParcelsMax = 100;
const batchBytesMax = 1_000_000;

type Db = IDBPDatabase<{ escrow: { key: number; value: Parcel } }>;

/** Never makes a store: a user of an older version of the app may have none of parcels. */
async function withStore<T>(user: string, work: (db: Db) => Promise<T>, none: T): Promise<T> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === storeName(user))) return none;
  const db = (await openDB(storeName(user), undefined, {
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })) as unknown as Db;
  try {
    return db.objectStoreNames.contains('escrow') ? await work(db) : none;
  } finally {
    db.close();
  }
}

export const waitingParcels = (user: string): Promise<number> =>
  withStore(user, (db) => db.count('escrow'), 0);

/** Everything of a user but the parcels. The keys must be gone before. */
export function strip(user: string): Promise<void> {
  return withStore(
    user,
    async (db) => {
      const all = db as unknown as IDBPDatabase;
      const rest = [...all.objectStoreNames].filter((name) => name !== 'escrow');
      const tx = all.transaction(rest, 'readwrite', { durability: 'strict' });
      await Promise.all([...rest.map((name) => tx.objectStore(name).clear()), tx.done]);
    },
    undefined,
  );
}

export const allParcels = (user: string): Promise<Parcel[]> =>
  withStore(user, (db) => db.getAll('escrow'), []);

/** The next parcels after a place, in the order in which they were made, as many as go into one request. */
async function nextBatch(user: string, after: number): Promise<[number, Parcel][]> {
  return withStore(
    user,
    async (db) => {
      const batch: [number, Parcel][] = [];
      let bytes = 0;
      let cursor = await db
        .transaction('escrow')
        .store.openCursor(IDBKeyRange.lowerBound(after, true));
      while (cursor) {
        bytes += cursor.value.sealed.length;
        if (batch.length && (bytes > batchBytesMax || batch.length >= batchParcelsMax)) break;
        batch.push([cursor.key, cursor.value]);
        cursor = await cursor.continue();
      }
      return batch;
    },
    [],
  );
}

async function letGo(user: string, keys: readonly number[]): Promise<void> {
  await withStore(
    user,
    async (db) => {
      const tx = db.transaction('escrow', 'readwrite', { durability: 'strict' });
      await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
    },
    undefined,
  );
}

/**
 * Hands everything over, batch by batch; each is let go of only when the office has it. Gives whether
 * nothing is left. Throws where the line breaks: the rest goes the next time.
 */
export async function handOver(
  user: string,
  send: (parcels: WireParcel[]) => Promise<boolean[]>,
): Promise<boolean> {
  let after = 0;
  for (;;) {
    const batch = await nextBatch(user, after);
    if (!batch.length) break;
    const taken = await send(batch.map(([, parcel]) => onTheWire(parcel)));
    await letGo(
      user,
      batch.filter((_, index) => taken[index]).map(([key]) => key),
    );
    after = batch.at(-1)![0];
  }
  return (await waitingParcels(user)) === 0;
}

export const removeStore = (user: string): Promise<void> => deleteDB(storeName(user));
