/**
 * Who has a store on this device. It is the only thing that lies open on the disk: a random id, the
 * hint that the person chose (or none), salts, wrapped keys and the count of wrong PINs.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LocalUser } from './api';
import type { Wrap } from './crypto';

/** The PIN's wrap is destroyed after this many wrong ones in a row. */
export const wrongPinsMax = 5;

export interface Registered {
  id: string;
  hint: string | null;
  pass: Wrap;
  pin: Wrap | null;
  wrong: number;
}

interface Schema extends DBSchema {
  users: { key: string; value: Registered };
}

export class Registry {
  #db: IDBPDatabase<Schema>;
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(): Promise<Registry> {
    return new Registry(
      await openDB<Schema>('sn-users', 1, {
        upgrade: (db) => void db.createObjectStore('users', { keyPath: 'id' }),
      }),
    );
  }

  all(): Promise<Registered[]> {
    return this.#db.getAll('users');
  }
  get(id: string): Promise<Registered | undefined> {
    return this.#db.get('users', id);
  }
  /** On the disk when it resolves: the wrong-PIN counter must survive a pulled battery. */
  async put(user: Registered): Promise<void> {
    const tx = this.#db.transaction('users', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put(user), tx.done]);
  }
  /** Takes a user off this device, with everything in their store. */
  async remove(id: string): Promise<void> {
    await this.#db.delete('users', id);
    await deleteDB(storeName(id));
  }
  async shown(): Promise<LocalUser[]> {
    return (await this.all()).map(shownUser);
  }
  close(): void {
    this.#db.close();
  }
}

export const storeName = (id: string): string => `sn-${id}`;

export const shownUser = (user: Registered): LocalUser => ({
  id: user.id,
  hint: user.hint,
  has_pin: user.pin !== null,
  tries_left: wrongPinsMax - user.wrong,
});
