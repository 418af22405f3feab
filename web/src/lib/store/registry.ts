/**
 * Who has a store on this device. It is the only thing that lies open on the disk: a random id, the
 * hint that the person chose (or none), salts, wrapped keys, counts of wrong tries, when the office was
 * last heard of, and two words that mean nothing to anybody else: the name of the organisation's key and
 * the leash.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeysGone, LocalUser } from './api';
import type { Wrap } from './crypto';

/** The PIN's wrap is destroyed after this many wrong ones in a row. */
export const wrongPinsMax = 5;
/** The keys are destroyed after this many wrong tries in a row, of whatever kind. */
export const wrongTriesMax = 10;

export interface Registered {
  id: string;
  hint: string | null;
  /** Null = the keys are gone, or there is only a PIN. */
  pass: Wrap | null;
  pin: Wrap | null;
  /** Wrong PINs in a row. */
  wrong: number;
  /** Wrong tries of any kind in a row. */
  tries?: number;
  /** Names the organisation's key that unsent work is sealed to: who of it signs in here hands it over. */
  escrow?: string;
  /** Asks the office, without a session, whether to erase; good for nothing else. */
  leash?: string;
  /** Last contact with the office, Unix milliseconds, and after how many days without one the keys go. */
  contact?: number;
  offline_days?: number;
  /** The latest time that this device has shown: set back, its clock must not lengthen anything. */
  clock?: number;
  gone?: KeysGone;
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
  /** Changes a user's row; nothing where there is none. */
  async change(id: string, change: (user: Registered) => Partial<Registered>): Promise<void> {
    const user = await this.get(id);
    if (user) await this.put({ ...user, ...change(user) });
  }
  async shown(): Promise<LocalUser[]> {
    return (await this.all()).map(shownUser);
  }
  close(): void {
    this.#db.close();
  }
}

export const storeName = (id: string): string => `sn-${id}`;

/** Whose store nothing but the PIN opens: they came by a personal link and have no passphrase. */
export const isPinOnly = (user: Registered): boolean => user.pin !== null && user.pass === null;

export const shownUser = (user: Registered): LocalUser => ({
  id: user.id,
  hint: user.hint,
  has_pin: user.pin !== null,
  tries_left: user.pin && user.pass ? wrongPinsMax - user.wrong : wrongTriesMax - (user.tries ?? 0),
  ...(isPinOnly(user) ? { pin_only: true } : {}),
  ...(user.gone ? { gone: user.gone } : {}),
});
