/** A made-up phone for tests: one disk (fake-indexeddb), an engine that can be switched off and on. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Query, Rec, SyncStatus } from '../api';
import { Engine } from '../engine';
import { realWorld, type LineCost, type World } from '../ids';
import type { News } from '../protocol';
import type { Office } from './office';

export class Phone {
  office: Office;
  engine!: Engine;
  news: News[] = [];
  /** How wrong this phone's clock is, milliseconds. */
  skew = 0;
  /** Bytes came over its line. */
  received: (bytes: number) => void = () => undefined;
  /** What its line costs. */
  line: LineCost = 'free';

  private constructor(office: Office) {
    this.office = office;
  }

  /** A new phone with an empty disk. */
  static async new(office: Office): Promise<Phone> {
    globalThis.indexedDB = new IDBFactory();
    const phone = new Phone(office);
    await phone.on();
    return phone;
  }

  async on(): Promise<void> {
    this.news = [];
    const world: World = { ...realWorld, now: () => Date.now() + this.skew, line: () => this.line };
    this.engine = await Engine.start({
      world,
      fetch: (input, init) => this.office.fetch(input, init),
      tell: (news) => this.news.push(structuredClone(news)),
      iterations: 10,
      received: (hear) => (this.received = hear),
    });
  }

  /** The battery is pulled and put back: nothing of the memory is left. */
  async restart(): Promise<void> {
    this.engine.close();
    await this.on();
  }

  signIn(user: string, passphrase: string, totp?: string) {
    return this.engine.signIn({ user, passphrase, totp, device_name: 'test' });
  }
  async unlock(passphrase: string, index = 0) {
    const users = await this.engine.users();
    return this.engine.unlock(users[index]!.id, { passphrase });
  }
  rows(query: Query): Rec[] {
    return this.engine.find(query).rows;
  }
  get sync(): SyncStatus {
    const last = this.news.findLast((news) => news.news === 'sync');
    return (last as Extract<News, { news: 'sync' }>).sync;
  }

  /** The state as it is told next. */
  async statusNow(): Promise<SyncStatus> {
    await this.engine.syncNow();
    return this.sync;
  }

  /** What lies in one database, by store. */
  async disk(name: string): Promise<Record<string, unknown[]>> {
    const db = await done(indexedDB.open(name));
    const stores: Record<string, unknown[]> = {};
    for (const store of db.objectStoreNames)
      stores[store] = await done(db.transaction(store).objectStore(store).getAll());
    db.close();
    return stores;
  }

  /** Every byte on the disk, as text: what a thief could read. */
  async diskText(): Promise<string> {
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      parts.push(name ?? '');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const values = await done(objects.getAll());
        const keys = await done(objects.getAllKeys());
        parts.push(readable([keys, values]));
      }
      db.close();
    }
    return parts.join('\n');
  }

  /** Changes what lies in a store of the (only) user's disk. */
  async tamper(store: string, change: (value: never, key: IDBValidKey) => unknown): Promise<void> {
    const name = (await indexedDB.databases()).find((db) => db.name !== 'sn-users')!.name!;
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const objects = db.transaction(store, 'readwrite').objectStore(store);
    const keys = await done(objects.getAllKeys());
    const values = await done(objects.getAll());
    for (const [index, key] of keys.entries()) {
      const changed = change(values[index] as never, key);
      if (changed !== undefined) await done(objects.put(changed, key));
    }
    db.close();
  }
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function readable(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('utf-8').decode(value);
  if (Array.isArray(value)) return value.map(readable).join('\n');
  if (value && typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key}=${readable(part)}`)
      .join('\n');
  return String(value);
}
