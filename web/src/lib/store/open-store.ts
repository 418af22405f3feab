/** One user's open store: book and disk in step, and what a person can say and ask. */
import type {
  Act,
  AttachOptions,
  AttachParent,
  Edit,
  Entry,
  Fields,
  Id,
  KindName,
  Query,
  Rec,
  Settings,
} from './api';
import { kinds } from '../model/generated';
import { Book, type Head, type Item, type WaitingBlob } from './book';
import { sha256, type Bytes } from './crypto';
import { Disk } from './disk';
import { effectOf } from './effects';
import { Keeper } from './keeper';
import { attachmentBytesMax } from './limits';
import { nodeOfDevice, tick, wallOf } from './hlc';
import { hex, instantOf, uuid7, type World } from './ids';
import type { OpenKeys } from './keys';
import { ProblemError } from './protocol';
import { foldPeople } from './finder';
import { answer, timeline } from './query';
import { fieldsOf } from '../model/facts';

/** The journal is folded into blocks when it has grown to this. */
const journalItemsMax = 200;
/** The same record opened again within this is one reading. */
const readingAgainMilliseconds = 10 * 60_000;
/** Groups of kinds whose opening is accounted for. */
const accountable = ['people', 'care', 'referral', 'justice'];

export class OpenStore {
  readonly book = new Book();
  keys: OpenKeys;
  #disk: Disk;
  #world: World;
  #line: Promise<unknown> = Promise.resolve();
  #lastRead = new Map<Id, number>();
  #keeper: Keeper;
  /** Told after every change which records changed; `amid` = more of the same is coming in. */
  onchange: (touched: ReadonlySet<Id>, amid: boolean) => void = () => undefined;

  private constructor(keys: OpenKeys, disk: Disk, world: World) {
    this.keys = keys;
    this.#disk = disk;
    this.#world = world;
    this.#keeper = new Keeper(this.book, (digest) => disk.blob(digest), world);
  }

  static async open(keys: OpenKeys, world: World): Promise<OpenStore> {
    const disk = await Disk.open(keys.user, keys.data, world);
    const store = new OpenStore(keys, disk, world);
    const loaded = await disk.load<Head, Item>();
    const damaged = store.book.load(loaded.head, loaded.blocks);
    for (const item of loaded.items) store.book.apply(item);
    if (damaged) {
      // Blocks are a copy of what the office has: it is asked for all of it again.
      store.book.head.position = { since: 0, hash: '', keys: [] };
      store.book.blocks.all();
      await store.compact();
    } else if (disk.items >= journalItemsMax) await store.compact();
    return store;
  }

  /** One after the other: the disk and the book never see two changes at once. */
  #inLine<T>(work: () => Promise<T> | T): Promise<T> {
    const next = this.#line.then(work, work);
    this.#line = next.catch(() => undefined);
    return next;
  }

  /** Resolves when everything that was begun is on the disk. */
  async flush(): Promise<void> {
    await this.#line;
  }

  commit(item: Item, blob?: { sha256: string; bytes: Bytes }): Promise<void> {
    return this.#inLine(() => this.#write(item, blob));
  }

  async #write(item: Item, blob?: { sha256: string; bytes: Bytes }): Promise<void> {
    await this.#disk.append(item, blob, await this.#keeper.change(item, blob));
    this.onchange(this.book.apply(item), false);
    if (this.#disk.items >= journalItemsMax) await this.#compact();
  }

  take(item: Item): Promise<void> {
    return this.#inLine(() => this.onchange(this.book.apply(item), true));
  }

  compact(): Promise<void> {
    return this.#inLine(async () => {
      await this.#compact();
      this.onchange(new Set(), false);
    });
  }

  async #compact(): Promise<void> {
    const { head } = this.book;
    const blocks = this.book.changedBlocks();
    await this.#disk.compact({ head, blocks, bytes: this.book.bytesHeld() });
    this.book.blocks.written();
  }

  #entry(kind: KindName, record: Id, said: { edit: Edit } | { act: Act }): Entry {
    const { me, clock, node } = this.book.head;
    if (!me) throw new Error('nobody is signed in');
    const at = tick(clock, this.#world.now(), node ?? nodeOfDevice(me.device));
    return { id: uuid7(this.#world), record, kind, at, ...said };
  }

  /** Says an entry; on the disk when it resolves. Made in line, so that clocks follow the order. */
  #say(
    kind: KindName,
    record: Id,
    said: { edit: Edit } | { act: Act },
    blob?: { waiting: WaitingBlob; bytes: Bytes },
  ): Promise<void> {
    return this.#inLine(async () => {
      const entry = this.#entry(kind, record, said);
      const item: Item = { j: 'said', entry, effect: this.#effect(entry), blob: blob?.waiting };
      await this.#write(item, blob && { sha256: blob.waiting.sha256, bytes: blob.bytes });
    });
  }

  #effect(entry: Entry): Fields {
    if (entry.edit) return entry.edit.set;
    const { name, args } = entry.act!;
    const before = this.book.view(entry.record);
    return effectOf(entry.kind, name, {
      args,
      fields: before?.fields ?? {},
      at: wallOf(entry.at),
      created: before?.created,
      account: this.book.head.me?.account ?? '',
      org: this.book.head.me?.org ?? '',
    });
  }

  async edit(kind: KindName, id: Id | null, set: Fields): Promise<Id> {
    const facts = fieldsOf(kind);
    for (const field of Object.keys(set)) {
      if (!facts[field]) throw new Error(`${kind} has no field ${field}`);
      if (facts[field].act_only) throw new Error(`${kind}.${field} changes by acts only`);
    }
    const record = id ?? uuid7(this.#world);
    const clean = Object.fromEntries(
      Object.entries(set).filter(([, value]) => value !== undefined),
    ) as Fields;
    await this.#say(kind, record, { edit: { set: clean, seen: this.book.seen(record) } });
    return record;
  }

  act(kind: KindName, id: Id, name: string, args: Fields): Promise<void> {
    return this.#say(kind, id, { act: { name, args, seen: this.book.seen(id) } });
  }

  async attach(parent: AttachParent, blob: Blob, options: AttachOptions): Promise<Id> {
    if (blob.size > attachmentBytesMax) throw new ProblemError({ status: 413, code: 'too_large' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const digest = hex(await sha256(bytes));
    const attachment = uuid7(this.#world);
    const set: Fields = {
      kind: options.type,
      parent: parent.id,
      media_type: blob.type || 'application/octet-stream',
      sha256: digest,
      size: bytes.length,
    };
    const person = parent.person ?? (parent.kind === 'person' ? parent.id : undefined);
    if (person) set.person = person;
    if (options.consent_class) set.consent = options.consent_class;
    if (options.caption) set.caption = options.caption;
    const waiting = { sha256: digest, attachment };
    await this.#say('attachment', attachment, { edit: { set, seen: 0 } }, { waiting, bytes });
    return attachment;
  }

  blob(digest: string): Promise<Bytes | null> {
    return this.#disk.blob(digest);
  }
  /** Keeps bytes of others. Under a hash lie the bytes of that hash, or none. */
  async keepBlob(digest: string, bytes: Bytes): Promise<void> {
    if (hex(await sha256(bytes)) === digest) await this.#disk.putBlob(digest, bytes);
  }

  async decide(id: Id, decision: 'retry' | 'drop' | { edit: Fields }): Promise<void> {
    await this.#inLine(async () => {
      const refused = this.book.head.refused.find((one) => one.entry.id === id);
      if (!refused) return;
      const { kind, record, edit, act } = refused.entry;
      const seen = this.book.seen(record);
      let again: { entry: Entry; effect: Fields } | undefined;
      if (decision !== 'drop') {
        const set = decision === 'retry' ? edit?.set : decision.edit;
        const said = set ? { edit: { set, seen } } : { act: { ...act!, seen } };
        const entry = this.#entry(kind, record, said);
        again = { entry, effect: this.#effect(entry) };
      }
      await this.#write({ j: 'decided', refused: id, again });
    });
  }

  setSettings(settings: Partial<Settings>): Promise<void> {
    return this.commit({ j: 'settings', settings: { ...this.book.head.settings, ...settings } });
  }

  /** Notes that a record was opened on this device: the office accounts for who looked. */
  async noteReading(rec: Rec): Promise<void> {
    if (!accountable.includes(kinds[rec.kind].group) || rec.version === 0) return;
    const now = this.#world.now();
    if (now - (this.#lastRead.get(rec.id) ?? 0) < readingAgainMilliseconds) return;
    this.#lastRead.set(rec.id, now);
    await this.commit({ j: 'read', readings: [{ record: rec.id, at: instantOf(now) }] });
  }

  /** The records that a list on the screen asks for. */
  answer(query: Query): { rows: Rec[]; total: number } {
    return answer(this.book, query);
  }

  /** Everything about a person, newest first. */
  timeline(person: Id): { rows: Rec[]; total: number } {
    return timeline(this.book, person);
  }

  /** Makes names ready for the next search, some at each step. */
  foldPeople(): Generator<void> {
    return foldPeople(this.book);
  }

  close(): void {
    this.#disk.close();
  }
}
