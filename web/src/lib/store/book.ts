/**
 * What an open store holds in memory, and how each journal item changes it. Pure: the same items in
 * the same order give the same book, which is how it comes back after a pulled battery.
 */
import type {
  Entry,
  Fields,
  Id,
  Instant,
  KindName,
  Me,
  Member,
  Outcome,
  Rec,
  Refused,
  ServerRecord,
  Settings,
} from './api';
import { Blocks } from './blocks';
import type { Escrow } from './escrow';
import { overlay, remember, type Known, type LocalEntry } from './fold';
import { onNode } from './hlc';

/** A record as it lies on this device. */
export interface Held {
  r: ServerRecord;
  /** The audience keys through which this device has it. */
  via: string[];
  /** A colleague has opened it. */
  read?: boolean;
  /** This device has said something about it that the office has. */
  own?: boolean;
  known?: Known;
}

/** Bytes that the office does not have yet. */
export interface WaitingBlob {
  sha256: string;
  attachment: Id;
}

export interface Reading {
  record: Id;
  at: Instant;
}

export interface SyncPosition {
  since: number;
  hash: string;
  keys: string[];
}

/** Everything but the records. */
export interface Head {
  me: Me | null;
  /** Null = signed out: reading and recording go on, sending waits. */
  token: string | null;
  /** How old the token is; null where a store from before does not know. */
  issued: Issued | null;
  settings: Settings;
  members: Member[];
  position: SyncPosition;
  /** Records that came in answers which broke off, and whether one was here before. */
  torn: Record<Id, boolean>;
  local: LocalEntry[];
  refused: Refused[];
  blobs: WaitingBlob[];
  readings: Reading[];
  /** The device's part of its clock, where the office gave one. */
  node: string | null;
  /** Last reading of the clock. */
  clock: string | null;
  synced: Instant | null;
  /** What unsent work is sealed to the organisation with; null until the office has said. */
  escrow: Escrow | null;
  /** Bytes over the line in a month (`2026-11`). */
  used: { month: string; bytes: number } | null;
  /** The first fetch was agreed to. */
  fetch_agreed: boolean;
}

/** When a token was given out, by this device's clock, and after how long it is exchanged. */
export interface Issued {
  at: number;
  renewAfterMilliseconds: number;
}

export const emptyPosition: SyncPosition = { since: 0, hash: '', keys: [] };

export function emptyHead(): Head {
  return {
    me: null,
    token: null,
    issued: null,
    settings: { idle_minutes: 5 },
    members: [],
    position: emptyPosition,
    torn: {},
    local: [],
    refused: [],
    blobs: [],
    readings: [],
    node: null,
    clock: null,
    synced: null,
    escrow: null,
    used: null,
    fetch_agreed: false,
  };
}

export interface TakenEntry {
  id: Id;
  seq: number;
  outcome: Outcome;
}

export type Item =
  | { j: 'said'; entry: Entry; effect: Fields; blob?: WaitingBlob }
  | { j: 'took'; outcomes: TakenEntry[]; readings: number }
  | {
      j: 'down';
      lines: DownLine[];
      lost: string[];
      /** What is not to be held any more, although no line says so. */
      stale?: Id[];
      /** Null: more of the same answer is to come. */
      position: SyncPosition | null;
      at: Instant | null;
    }
  | { j: 'decided'; refused: Id; again?: { entry: Entry; effect: Fields } }
  /** Without an attachment where an older version of the app wrote it. */
  | { j: 'blob_sent'; sha256: string; attachment?: Id }
  | { j: 'session'; me: Me; token: string; issued?: Issued; node: string | null }
  | { j: 'renewed'; token: string; issued: Issued }
  | { j: 'me'; me: Me }
  | { j: 'signed_out' }
  | { j: 'settings'; settings: Settings }
  | { j: 'members'; members: Member[] }
  | { j: 'read'; readings: Reading[] }
  | { j: 'terms'; escrow: Escrow }
  | { j: 'returned'; refused: Refused[] }
  | { j: 'used'; used: { month: string; bytes: number } }
  | { j: 'fetch_agreed' };

export type DownLine = { held: Held } | { gone: Id; key: string };

/** Most offline readings that are kept; the server takes 5,000 at once. */
const readingsMax = 5_000;

export class Book {
  head: Head = emptyHead();
  readonly records = new Map<Id, Held>();
  readonly byKind = new Map<KindName, Set<Id>>();
  readonly blocks = new Blocks();
  /** Own entries by record, in order; the same objects as in `head.local`. */
  #local = new Map<Id, LocalEntry[]>();
  #views = new Map<Id, Rec>();
  #changes = new Map<KindName, number>();

  /** Takes what was on the disk. Gives true where a block was lost: the office is asked for all anew. */
  load(head: Head | null, blocks: ReadonlyMap<number, unknown[] | null>): boolean {
    if (head) this.head = { ...emptyHead(), ...head };
    let damaged = false;
    for (const [number, records] of blocks) {
      if (!records) {
        damaged = true;
        continue;
      }
      for (const held of records as Held[]) {
        this.records.set(held.r.id, held);
        this.blocks.place(held.r.id, number);
        this.#index(held.r.id, held.r.kind);
      }
    }
    for (const one of this.head.local) this.#addLocal(one);
    if (damaged) this.head.position = emptyPosition;
    return damaged;
  }

  #index(id: Id, kind: KindName): void {
    const ids = this.byKind.get(kind) ?? new Set<Id>();
    this.byKind.set(kind, ids.add(id));
  }

  #addLocal(one: LocalEntry): void {
    const { record, kind } = one.entry;
    const list = this.#local.get(record) ?? [];
    list.push(one);
    this.#local.set(record, list);
    this.#index(record, kind);
  }

  #dropLocal(one: LocalEntry): void {
    const { record } = one.entry;
    const rest = (this.#local.get(record) ?? []).filter((other) => other !== one);
    if (rest.length) this.#local.set(record, rest);
    else this.#local.delete(record);
    this.head.local = this.head.local.filter((other) => other !== one);
  }

  /** Changes the book by one item. Gives the records whose view may have changed. */
  apply(item: Item): Set<Id> {
    const touched = new Set<Id>();
    const head = this.head;
    switch (item.j) {
      case 'said':
        this.#say({ entry: item.entry, effect: item.effect }, touched);
        if (item.blob) head.blobs = [...head.blobs, item.blob];
        break;
      case 'took':
        for (const taken of item.outcomes) this.#took(taken, touched);
        head.readings = head.readings.slice(item.readings);
        break;
      case 'down':
        this.#down(item, touched);
        break;
      case 'decided': {
        head.refused = head.refused.filter((refused) => refused.entry.id !== item.refused);
        if (item.again) this.#sayAgain(item.again, touched);
        break;
      }
      case 'blob_sent':
        // The same picture may wait for another child's file too.
        head.blobs = head.blobs.filter(
          (blob) =>
            blob.sha256 !== item.sha256 ||
            (item.attachment !== undefined && blob.attachment !== item.attachment),
        );
        break;
      case 'session':
        head.me = item.me;
        head.token = item.token;
        head.issued = item.issued ?? null;
        head.node = item.node;
        // Locked out and signed in anew, a device has another name: what waits is said under it, for the office
        // takes no word by the clock of another device.
        if (item.node)
          for (const one of this.outbox())
            one.entry = { ...one.entry, at: onNode(one.entry.at, item.node) };
        break;
      case 'renewed':
        // Whoever signed out meanwhile stays out.
        if (head.token !== null) Object.assign(head, { token: item.token, issued: item.issued });
        break;
      case 'me':
        head.me = item.me;
        break;
      case 'signed_out':
        head.token = null;
        break;
      case 'settings':
        head.settings = item.settings;
        break;
      case 'members':
        head.members = item.members;
        break;
      case 'read':
        head.readings = [...head.readings, ...item.readings].slice(-readingsMax);
        break;
      case 'terms':
        head.escrow = item.escrow;
        break;
      case 'returned': {
        const known = new Set(head.refused.map((one) => one.entry.id));
        head.refused = [...head.refused, ...item.refused.filter((one) => !known.has(one.entry.id))];
        break;
      }
      case 'used':
        head.used = item.used;
        break;
      case 'fetch_agreed':
        head.fetch_agreed = true;
    }
    for (const id of touched) this.#change(id);
    return touched;
  }

  #change(id: Id): void {
    // Of what is gone only who has looked at it could have kept anything.
    const kind =
      this.#views.get(id)?.kind ??
      this.records.get(id)?.r.kind ??
      this.#local.get(id)?.[0]?.entry.kind;
    if (kind) this.#changes.set(kind, this.changesOf(kind) + 1);
    this.#views.delete(id);
  }

  /** How often something of a kind has changed: by it whoever has worked something out sees whether that still holds. */
  changesOf(kind: KindName): number {
    return this.#changes.get(kind) ?? 0;
  }

  #say(one: LocalEntry, touched: Set<Id>): void {
    this.head.local = [...this.head.local, one];
    this.#addLocal(one);
    if (!this.head.clock || one.entry.at > this.head.clock) this.head.clock = one.entry.at;
    touched.add(one.entry.record);
  }

  #sayAgain(again: { entry: Entry; effect: Fields }, touched: Set<Id>): void {
    this.#say(again, touched);
    const { sha256 } = again.effect;
    // Its bytes are still here, and wait again with it.
    if (again.entry.kind === 'attachment' && typeof sha256 === 'string')
      this.head.blobs = [...this.head.blobs, { sha256, attachment: again.entry.record }];
  }

  #took(taken: TakenEntry, touched: Set<Id>): void {
    const one = this.head.local.find(
      (local) => local.entry.id === taken.id && local.seq === undefined,
    );
    if (!one) return;
    const { record } = one.entry;
    touched.add(record);
    if (taken.outcome === 'accepted') {
      one.seq = taken.seq;
      const held = this.records.get(record);
      if (held && !held.own) {
        held.own = true;
        this.blocks.touch(record);
      }
      this.#settle(record);
      return;
    }
    this.#dropLocal(one);
    this.head.refused = [
      ...this.head.refused,
      { entry: one.entry, refusal: taken.outcome.refused },
    ];
    // The bytes of an attachment that was refused have nowhere to go until it is said again. What else is said about
    // an attachment that the office has, its caption, leaves its bytes alone.
    if (one.entry.edit?.set.sha256 !== undefined)
      this.head.blobs = this.head.blobs.filter((blob) => blob.attachment !== record);
    if (!this.#local.has(record) && !this.records.has(record)) this.#forget(record, one.entry.kind);
  }

  /** Lets go of own entries that the record holds by now. */
  #settle(id: Id): void {
    const local = this.#local.get(id);
    const held = this.records.get(id);
    if (!local || !held) return;
    const done = local.every((one) => one.seq !== undefined && one.seq <= held.r.version);
    if (!done) return;
    this.#local.delete(id);
    this.head.local = this.head.local.filter((one) => one.entry.record !== id);
    if (held.known || !held.own) {
      delete held.known;
      held.own = true;
      this.blocks.touch(id);
    }
  }

  #down(item: Extract<Item, { j: 'down' }>, touched: Set<Id>): void {
    for (const line of item.lines) {
      if ('gone' in line) {
        this.#lose(line.gone, [line.key], touched);
        continue;
      }
      const { id } = line.held.r;
      if (!item.position) this.head.torn[id] ??= this.records.has(id);
      this.#put(line.held, touched);
    }
    if (item.lost.length) {
      for (const id of [...this.records.keys()]) this.#lose(id, item.lost, touched);
    }
    for (const id of item.stale ?? []) this.#drop(id, touched);
    if (item.position) {
      this.head.position = item.position;
      this.head.torn = {};
    }
    if (item.at) this.head.synced = item.at;
  }

  #put(line: Held, touched: Set<Id>): void {
    const id = line.r.id;
    const old = this.records.get(id);
    if (old && old.r.version > line.r.version) return;
    const local = this.#local.get(id);
    const held: Held = {
      ...line,
      via: old ? [...new Set([...old.via, ...line.via])] : line.via,
      own: old?.own ?? local?.some((one) => one.seq !== undefined),
    };
    if (old && local) held.known = remember(old.r, old.known ?? {}, line.r);
    this.records.set(id, held);
    this.blocks.touch(id);
    this.#index(id, line.r.kind);
    this.#settle(id);
    touched.add(id);
  }

  #lose(id: Id, keys: readonly string[], touched: Set<Id>): void {
    const held = this.records.get(id);
    if (!held?.via.some((key) => keys.includes(key))) return;
    const via = held.via.filter((key) => !keys.includes(key));
    if (!via.length) {
      this.#drop(id, touched);
      return;
    }
    touched.add(id);
    this.blocks.touch(id);
    this.records.set(id, { ...held, via });
  }

  #drop(id: Id, touched: Set<Id>): void {
    const held = this.records.get(id);
    if (!held) return;
    touched.add(id);
    this.blocks.touch(id);
    this.records.delete(id);
    this.blocks.remove(id);
    // What was sent is the office's now; what was not sent stays and goes to the office's judgement.
    for (const one of this.#local.get(id) ?? []) if (one.seq !== undefined) this.#dropLocal(one);
    if (!this.#local.has(id)) this.#forget(id, held.r.kind);
  }

  #forget(id: Id, kind: KindName): void {
    this.byKind.get(kind)?.delete(id);
  }

  /**
   * What is not to be held any more after an answer that came to its end, having sent these records: what broken
   * answers had brought and this one does not; and where it began at zero, whatever it leaves out. The office
   * says of neither that it is gone: by its knowledge this device never had it. `anew`: of something that was here
   * before a broken answer only the office can say what is still to be seen of it.
   */
  leftOver(sent: ReadonlySet<Id>, fromZero: boolean): { stale: Id[]; anew: boolean } {
    const missing = (ids: Iterable<Id>) => [...ids].filter((id) => !sent.has(id));
    if (fromZero) return { stale: missing(this.records.keys()), anew: false };
    const { torn } = this.head;
    const ids = missing(Object.keys(torn));
    return { stale: ids.filter((id) => !torn[id]), anew: ids.some((id) => torn[id]) };
  }

  /** Own entries that only this device has, in the order in which they were said. */
  outbox(): LocalEntry[] {
    return this.head.local.filter((one) => one.seq === undefined);
  }

  /** Attachments' bytes that this device may still hold: of records that it has, and what waits to be sent. */
  bytesHeld(): Set<string> {
    const held = new Set(this.head.blobs.map((blob) => blob.sha256));
    const take = (sha256: unknown) => {
      if (typeof sha256 === 'string') held.add(sha256);
    };
    for (const id of this.byKind.get('attachment') ?? []) {
      const rec = this.view(id);
      if (rec && !rec.erased) take(rec.fields.sha256);
    }
    // What was refused may be said again, with its bytes.
    for (const { entry } of this.head.refused) take(entry.edit?.set.sha256);
    return held;
  }

  /** The version that this device has of a record: what its author has before them. */
  seen(id: Id): number {
    return this.records.get(id)?.r.version ?? 0;
  }

  /** A record as screens see it. */
  view(id: Id): Rec | null {
    const cached = this.#views.get(id);
    if (cached) return cached;
    const held = this.records.get(id);
    const local = this.#local.get(id) ?? [];
    const me = this.head.me;
    if (!me || (!held && !local.length)) return null;
    const author = { account: me.account, org: me.org, team: me.team };
    const record = overlay(held?.r ?? null, local, held?.known ?? {}, author);
    const version = held?.r.version ?? 0;
    const rec: Rec = {
      ...record,
      clashes: record.clashes ?? {},
      hidden: record.hidden ?? [],
      erased: record.erased ?? false,
      sending: this.#sending(held, local, me.account),
      pending: local
        .filter((one) => one.entry.act && (one.seq === undefined || one.seq > version))
        .map(({ entry }) => ({ entry: entry.id, name: entry.act!.name, args: entry.act!.args })),
    };
    this.#views.set(id, rec);
    return rec;
  }

  #sending(held: Held | undefined, local: LocalEntry[], account: Id): Rec['sending'] {
    if (local.some((one) => one.seq === undefined)) return 'here';
    const own = local.length > 0 || held?.own || held?.r.by === account;
    if (!own) return null;
    return held?.read ? 'seen' : 'sent';
  }

  /** Records of the changed blocks, for the disk. */
  changedBlocks(): Map<number, unknown[]> {
    return this.blocks.changed((id) => this.records.get(id));
  }
}
