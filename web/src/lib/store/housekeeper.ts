/**
 * What a device does beside the records: keys that end, stores that are to be erased, unsent work of
 * others that it hands over unread, and what it tells the office of itself.
 */
import type { Refused } from './api';
import { newEscrow, type Terms, type WireParcel } from './escrow';
import type { World } from './ids';
import { instantOf } from './ids';
import type { Keyring } from './keys';
import { renewedMe } from './me';
import type { Net } from './net';
import type { OpenStore } from './open-store';
import { handOver, strip, waitingParcels } from './parcels';
import { ProblemError } from './protocol';
import type { Registered, Registry } from './registry';

const dayMilliseconds = 86_400_000;
/** Where the office has not said: as its own default. */
const offlineDaysUsual = 30;
/** The person is told so long before the keys go. */
const warnedMilliseconds = 5 * dayMilliseconds;
/** Contact is noted at most this often: not every minute must write. */
const contactEvery = 10 * 60_000;
const reportEvery = 6 * 3_600_000;
/** Less is not worth a write; at most so much is forgotten when the battery is pulled. */
const usedBytesNoted = 16 * 1024;

interface LeashAnswer {
  erase: boolean;
  taken: boolean[];
}

/** Housekeeping never stops the work: only a broken line and an ended session do, as everywhere. */
async function besides(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (!problem || problem.status === 401 || problem.code === 'offline') throw error;
  }
}

/** When a store's keys go without contact; null where it never had any. */
export function keysEnd(user: Registered): number | null {
  if (user.contact === undefined) return null;
  return user.contact + (user.offline_days ?? offlineDaysUsual) * dayMilliseconds;
}

export class Housekeeper {
  #registry: Registry;
  #keyring: Keyring;
  #net: Net;
  #world: World;
  #version: string;
  /** Bytes over the line that are not yet noted. */
  #bytes = 0;
  #reported: { at: number; said: string; by: string } | null = null;
  #termsOf: string | null = null;
  /** Whose owner was asked after since it was opened. */
  #metOwnerOf: OpenStore | null = null;
  /** Whether every store that was asked about lately was answered for. */
  #heard = true;
  /** When the keys of the open store go, if that is near. */
  ending: string | null = null;

  constructor(parts: {
    registry: Registry;
    keyring: Keyring;
    net: Net;
    world: World;
    version: string;
  }) {
    this.#registry = parts.registry;
    this.#keyring = parts.keyring;
    this.#net = parts.net;
    this.#world = parts.world;
    this.#version = parts.version;
  }

  /** Bytes went over the line. */
  count(bytes: number): void {
    this.#bytes += bytes;
  }
  used(store: OpenStore): number {
    const { used } = store.book.head;
    return (used?.month === this.#month() ? used.bytes : 0) + this.#bytes;
  }
  #month(): string {
    return instantOf(this.#world.now()).slice(0, 7);
  }

  // Keys

  /** Asks the office what unsent work is to be kept with. */
  async terms(store: OpenStore): Promise<void> {
    const terms = await this.#net.json<Terms>('GET', '/device/terms');
    const { escrow } = store.book.head;
    if (escrow?.key !== terms.key || escrow.credential !== terms.credential)
      await store.commit({ j: 'terms', escrow: await newEscrow(terms, this.#world) });
    const { key, leash, offline_days } = terms;
    await this.#registry.change(store.keys.user, () => ({ escrow: key, leash, offline_days }));
    this.#termsOf = store.keys.user;
  }

  /** The office was heard of now. */
  async contact(store: OpenStore): Promise<void> {
    const now = this.#world.now();
    await this.#note(store.keys.user, (user) =>
      Math.abs(now - (user.contact ?? 0)) > contactEvery ? { contact: now, clock: now } : null,
    );
    this.ending = null;
  }

  async #note(id: string, change: (user: Registered) => Partial<Registered> | null): Promise<void> {
    const user = await this.#registry.get(id);
    const changed = user && change(user);
    if (changed) await this.#registry.put({ ...user, ...changed });
  }

  /** Takes the keys of who was without contact for too long. Gives who that is. */
  async expire(): Promise<string[]> {
    const gone: string[] = [];
    for (const user of await this.#registry.all()) {
      const end = keysEnd(user);
      if (user.gone || end === null) continue;
      const now = Math.max(this.#world.now(), user.clock ?? 0);
      if (now >= end) {
        await this.#keyring.destroy(user.id, 'expired');
        gone.push(user.id);
      } else if (now - (user.clock ?? 0) > contactEvery)
        await this.#registry.put({ ...user, clock: now });
    }
    return gone;
  }

  /** Notes whether the keys of an open store go soon. */
  async warn(store: OpenStore): Promise<void> {
    const user = await this.#registry.get(store.keys.user);
    const end = user ? keysEnd(user) : null;
    const near = end !== null && end - this.#world.now() <= warnedMilliseconds;
    this.ending = near ? instantOf(end) : null;
  }

  /** What is left of a user without keys: the sealed parcels, or nothing. */
  async clear(id: string): Promise<void> {
    await strip(id);
    if ((await waitingParcels(id)) === 0) await this.#registry.remove(id);
  }

  // The leash

  /**
   * Asks for each user whose store is not open whether it is to be erased. Gives whether any was, and whether the office
   * was heard each time.
   */
  async obey(open: string | null): Promise<{ erased: boolean; heard: boolean }> {
    let erased = false;
    this.#heard = true;
    for (const user of await this.#registry.all()) {
      if (user.id === open || !user.leash) continue;
      if (await this.told(user)) {
        await this.erase(user);
        erased = true;
      }
    }
    return { erased, heard: this.#heard };
  }

  /** Whether the office orders this user's store to be erased. No answer is no order. */
  async told(user: Registered): Promise<boolean> {
    if (!user.leash) return false;
    const order = await this.#leash(user.leash, {}).catch((error: unknown) => {
      this.#heard &&= error instanceof ProblemError;
      return null;
    });
    return order?.erase === true;
  }

  /** Erases: the keys first, then, once what was unsent is with the office, everything. */
  async erase(user: Registered): Promise<void> {
    await this.#keyring.destroy(user.id, 'erased');
    await strip(user.id);
    const { leash } = user;
    if (!leash) return;
    try {
      const all = await handOver(
        user.id,
        async (parcels) => (await this.#leash(leash, { parcels })).taken,
      );
      await this.#leash(leash, { erased: true });
      // What the office could not open stays, sealed: here nobody can open it either.
      if (all) await this.#registry.remove(user.id);
      else await this.#registry.change(user.id, () => ({ leash: undefined }));
    } catch (error) {
      // The line broke: the rest at the next contact.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  #leash(leash: string, more: { parcels?: WireParcel[]; erased?: boolean }): Promise<LeashAnswer> {
    const json = { leash, ...more };
    return this.#net.json<LeashAnswer>('POST', '/device/leash', { json, compress: true });
  }

  // Each round

  /**
   * Before words go up: what waits sealed on this device for somebody of this organisation goes first. Gives
   * whether the owner of the store goes by another name or place now.
   */
  async begin(store: OpenStore): Promise<boolean> {
    const before = store.book.head.me;
    await besides(this.#begin(store));
    await besides(this.#meetOwner(store));
    return store.book.head.me !== before;
  }
  async #meetOwner(store: OpenStore): Promise<void> {
    if (this.#metOwnerOf === store) return;
    const me = await renewedMe(store.book.head.me, this.#net);
    if (me) await store.commit({ j: 'me', me });
    this.#metOwnerOf = store;
  }
  async #begin(store: OpenStore): Promise<void> {
    if (this.#termsOf !== store.keys.user || !store.book.head.escrow) await this.terms(store);
    const key = store.book.head.escrow?.key;
    for (const user of await this.#registry.all()) {
      if (!user.gone || user.escrow !== key) continue;
      const all = await handOver(user.id, async (parcels) => {
        const answer = await this.#net.json<{ taken: boolean[] }>('POST', '/sync/escrow', {
          json: { parcels },
          compress: true,
        });
        return answer.taken;
      });
      if (all) await this.#registry.remove(user.id);
    }
  }

  /** After a round: what it came to, and what came back of one's own. */
  async end(store: OpenStore, agreed: boolean): Promise<void> {
    await this.contact(store);
    await this.#noteUsed(store);
    await besides(this.#report(store, agreed));
  }
  async #report(store: OpenStore, agreed: boolean): Promise<void> {
    const { head } = store.book;
    const report = {
      agreed,
      waiting: store.book.outbox().length,
      files: head.blobs.length,
      refused: head.refused.length,
      used: this.used(store),
      version: this.#version,
    };
    const said = JSON.stringify({ ...report, used: 0 });
    const now = this.#world.now();
    const last = this.#reported;
    const fresh = last?.by === store.keys.user && now - last.at < reportEvery && last.said === said;
    if (fresh) return;
    const json = { ...report, now: instantOf(now) };
    const { returned } = await this.#net.json<{ returned: number }>('POST', '/device/report', {
      json,
    });
    this.#reported = { at: now, said, by: store.keys.user };
    if (returned) await this.#fetchReturned(store);
  }

  async #fetchReturned(store: OpenStore): Promise<void> {
    const answer = await this.#net.json<{
      returned: { entry: Refused['entry']; refused: Refused['refusal'] }[];
    }>('GET', '/sync/escrow');
    const refused = answer.returned.map((one) => ({ entry: one.entry, refusal: one.refused }));
    await store.commit({ j: 'returned', refused });
    const entries = refused.map((one) => one.entry.id);
    await this.#net.send('POST', '/sync/escrow/delivered', { json: { entries } });
  }

  async #noteUsed(store: OpenStore): Promise<void> {
    if (this.#bytes < usedBytesNoted) return;
    const bytes = this.used(store);
    this.#bytes = 0;
    await store.commit({ j: 'used', used: { month: this.#month(), bytes } });
  }
}
