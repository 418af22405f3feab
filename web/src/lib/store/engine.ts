/**
 * What runs in the worker: opens and closes stores, answers the page, keeps in step with the office.
 * Plain and testable: the world, the network and the timer come in as parameters.
 */
import type { Id, Join, LocalUser, Me, Rec, SignIn, SignInResult, UnlockResult } from './api';
import { instantOf, type World } from './ids';
import { Keyring, type OpenKeys } from './keys';
import { outboxFile, onTheWire } from './escrow';
import { Housekeeper } from './housekeeper';
import { Net, type Fetch } from './net';
import type { OpenStore } from './open-store';
import { allParcels } from './parcels';
import { meOf, type SignInAnswer } from './me';
import { ProblemError, problemCode, type News, type Operations, type Watch } from './protocol';
import { lastSeen } from './seen';
import { isPinOnly, Registry } from './registry';
import { issuedNow } from './renewal';
import { Syncer } from './syncer';

export interface EngineOptions {
  world: World;
  fetch: Fetch;
  /** Says something to the page. */
  tell(news: News): void;
  /** Rounds of PBKDF2; only tests lower it. */
  iterations?: number;
  /** Version of the app, as administrators see it. */
  version?: string;
  /** Gives a function that is to be told how many bytes came over the line. */
  received?(hear: (bytes: number) => void): void;
}

/** The worker's answers: as `Operations`, but they may take their time. */
type Answers = {
  [O in keyof Operations]: (
    ...args: Parameters<Operations[O]>
  ) => ReturnType<Operations[O]> | Promise<ReturnType<Operations[O]>>;
};

/** Changes within this time are told together. */
const tellAfterMilliseconds = 20;
/** While much is coming in: telling asks every open question anew and draws the screen, which takes longer than receiving. */
const tellAmidMilliseconds = 1_000;
/** So long after the last change names are folded for the next search. */
const foldAfterMilliseconds = 300;
/** What keeps records comes once somebody opens their store: the sign-in form does without. */
const opened = async (keys: OpenKeys, world: World): Promise<OpenStore> =>
  (await import('./open-store')).OpenStore.open(keys, world);

/** Bytes of others up to this size stay on the device once they were looked at. */
const keepBytesMax = 2 * 1024 * 1024;

export class Engine implements Answers {
  #options: EngineOptions;
  #registry: Registry;
  #keyring: Keyring;
  #net: Net;
  #house: Housekeeper;
  #store: OpenStore | null = null;
  #syncer: Syncer | null = null;
  #watches = new Map<number, Watch>();
  #folding: ReturnType<typeof setTimeout> | undefined;
  #telling: { timer: ReturnType<typeof setTimeout>; amid: boolean } | null = null;

  private constructor(options: EngineOptions, registry: Registry) {
    this.#options = options;
    this.#registry = registry;
    this.#keyring = new Keyring(registry, options.world, options.iterations);
    this.#net = new Net(options.fetch);
    const { world, version = '' } = options;
    const parts = { registry, keyring: this.#keyring, net: this.#net, world, version };
    this.#house = new Housekeeper(parts);
    this.#net.onsent = (bytes) => this.#house.count(bytes);
    options.received?.((bytes) => this.#house.count(bytes));
  }

  static async start(options: EngineOptions): Promise<Engine> {
    return new Engine(options, await Registry.open());
  }

  get #open(): OpenStore {
    if (!this.#store) throw new Error('closed');
    return this.#store;
  }

  users(): Promise<LocalUser[]> {
    return this.#registry.shown();
  }
  async #tellUsers(): Promise<void> {
    this.#options.tell({ news: 'users', users: await this.users() });
  }

  // Coming in

  async signIn(how: SignIn): Promise<SignInResult> {
    const candidates = this.#store ? [] : await this.#candidates(how);
    const device = this.#store?.book.head.me?.device ?? candidates[0]?.book.head.me?.device;
    let got: SignInAnswer;
    try {
      got = await this.#net.json<SignInAnswer>('POST', '/sign-in', {
        json: {
          user: how.user,
          passphrase: how.passphrase,
          totp: how.totp,
          device: { id: device, name: how.device_name },
        },
      });
    } catch (error) {
      return this.#notSignedIn(error, candidates);
    }
    const me = meOf(got);
    const store = await this.#storeFor(me, how, candidates);
    if (!store) return { ok: false, problem: 'other_account' };
    if (how.hint) await this.setHintOf(store.keys.user, how.hint);
    return this.#begin(store, me, got);
  }

  /** By a personal link, into a store of its own: whoever has one has no passphrase that could open another. */
  async join({ token, claim, pin, device_name: name }: Join): Promise<SignInResult> {
    if (this.#store) return { ok: false, problem: 'other_account' };
    let got: SignInAnswer;
    try {
      got = await this.#net.json<SignInAnswer>('POST', '/join', {
        json: { token, claim, device: { name } },
      });
    } catch (error) {
      return { ok: false, problem: problemCode(error) };
    }
    const keys = await this.#keyring.create(pin, null, 'pin');
    await this.#tellUsers();
    return this.#begin(await opened(keys, this.#options.world), meOf(got), got);
  }

  async #begin(store: OpenStore, me: Me, got: SignInAnswer): Promise<SignInResult> {
    const node = got.device.node ?? null;
    const issued = issuedNow(this.#options.world, got.renew_after_s);
    await store.commit({ j: 'session', me, token: got.token, issued, node });
    this.#net.token = got.token;
    await this.#house.contact(store);
    // Where the line breaks just now, the next round asks.
    await this.#house.terms(store).catch(() => undefined);
    await this.#enter(store);
    return { ok: true, has_pin: await this.#hasPin(store.keys) };
  }

  /** Stores on this device that this passphrase opens and that belong to this user name. */
  async #candidates(how: SignIn): Promise<OpenStore[]> {
    const found: OpenStore[] = [];
    for (const keys of await this.#keyring.openedBy(how.passphrase)) {
      const store = await opened(keys, this.#options.world);
      if (store.book.head.me?.user === how.user) found.push(store);
      else store.close();
    }
    return found;
  }

  /**
   * A store never opens without the office here, where nobody says whose it is: wrong tries could not be
   * counted. The lock screen counts them, and opens without the office.
   */
  #notSignedIn(error: unknown, candidates: OpenStore[]): SignInResult {
    const code = error instanceof ProblemError ? error.problem.code : 'unknown';
    candidates.forEach((store) => store.close());
    return code === 'totp_required' ? { ok: false, totp: true } : { ok: false, problem: code };
  }

  /** The store to open for an account: the open one, the one that is here, or a new one. */
  async #storeFor(me: Me, how: SignIn, candidates: OpenStore[]): Promise<OpenStore | null> {
    const open = this.#store;
    if (open) {
      const now = open.book.head.me;
      if (now && (now.account !== me.account || now.network.id !== me.network.id)) return null;
      // The passphrase may have been changed elsewhere: the store follows it.
      open.keys = await this.#keyring.rewrap(open.keys, 'pass', how.passphrase);
      return open;
    }
    let mine: OpenStore | null = null;
    for (const store of candidates) {
      const owner = store.book.head.me;
      if (!mine && owner?.account === me.account && owner.network.id === me.network.id)
        mine = store;
      else store.close();
    }
    if (mine) return mine;
    const keys = await this.#keyring.create(how.passphrase, how.hint ?? null);
    await this.#tellUsers();
    return opened(keys, this.#options.world);
  }

  async #hasPin(keys: OpenKeys): Promise<boolean> {
    return Boolean((await this.#registry.get(keys.user))?.pin);
  }

  async unlock(user: string, how: { pin: string } | { passphrase: string }): Promise<UnlockResult> {
    await this.#expire();
    const [by, secret] =
      'pin' in how ? (['pin', how.pin] as const) : (['pass', how.passphrase] as const);
    const result = await this.#keyring.open(user, by, secret);
    if (!result.keys) {
      if (result.gone) await this.#house.clear(user);
      await this.#tellUsers();
      const { tries_left, pin_destroyed, gone } = result;
      return { ok: false, tries_left, pin_destroyed, ...(gone ? { gone } : {}) };
    }
    await this.#enter(await opened(result.keys, this.#options.world));
    return { ok: true };
  }

  /** What ends by itself and what the office ordered, for those whose store is not open. */
  /** Gives whether the office was heard, where it had to be asked. */
  async lookAfter(): Promise<boolean> {
    await this.#expire();
    const { erased, heard } = await this.#house.obey(this.#store?.keys.user ?? null);
    if (erased) await this.#tellUsers();
    return heard;
  }

  async #expire(): Promise<void> {
    const gone = await this.#house.expire();
    if (!gone.length) return;
    const open = this.#store?.keys.user;
    if (open && gone.includes(open)) {
      await this.#store?.flush();
      this.#leave();
      this.#options.tell({ news: 'closed' });
    }
    for (const id of gone) await this.#house.clear(id);
    await this.#tellUsers();
  }

  async #enter(store: OpenStore): Promise<void> {
    if (this.#store !== store) {
      this.#leave();
      this.#store = store;
      store.onchange = (_touched, amid) => this.#tellSoon(amid);
    }
    this.#net.token = store.book.head.token;
    this.#tellOpen();
    this.#foldSoon();
    this.#syncer ??= new Syncer(store, this.#net, this.#options.world, {
      status: (sync) => this.#options.tell({ news: 'sync', sync }),
      members: () => this.#tellOpen(),
      ended: (now) => this.#ended(now),
      begun: async () => {
        if (await this.#house.begin(store)) this.#tellOpen();
      },
      over: (agreed) => this.#house.end(store, agreed),
      cut: () => this.#cut(store),
      extra: () => ({
        used: this.#house.used(store),
        ...(this.#house.ending ? { keys_end: this.#house.ending } : {}),
      }),
    });
    this.#syncer.start();
  }

  #leave(): void {
    clearTimeout(this.#folding);
    this.#syncer?.stop();
    this.#syncer = null;
    this.#store?.close();
    this.#store = null;
    this.#net.token = null;
  }

  /**
   * The session is over at the office, perhaps because the phone was lost: a PIN alone opens the
   * store no longer. Revoked while we listen, the screen locks at once.
   */
  async #ended(now: boolean): Promise<void> {
    const id = this.#store?.keys.user;
    const user = id ? await this.#registry.get(id) : undefined;
    if (user && (await this.#house.told(user))) {
      await this.#store?.flush();
      this.#leave();
      await this.#house.erase(user);
      await this.#tellUsers();
      this.#options.tell({ news: 'closed' });
      return;
    }
    if (user && isPinOnly(user)) {
      // There is no passphrase to open it with: what is unsent waits sealed, and a new link begins a new store.
      await this.#store?.flush();
      this.#leave();
      await this.#keyring.destroy(user.id, 'ended');
      await this.#house.clear(user.id);
      await this.#tellUsers();
      this.#options.tell({ news: 'closed' });
      return;
    }
    if (id) await this.#keyring.destroyPin(id);
    await this.#tellUsers();
    if (now) this.#options.tell({ news: 'closed' });
  }

  /** Without a line: perhaps for so long that the keys go, or go soon. */
  async #cut(store: OpenStore): Promise<void> {
    await this.#expire();
    if (this.#store === store) await this.#house.warn(store);
  }

  #tellOpen(): void {
    const { book, keys } = this.#open;
    const { me, settings, members } = book.head;
    if (me) this.#options.tell({ news: 'open', user: keys.user, me, settings, members });
  }

  async signOut(): Promise<void> {
    const store = this.#open;
    this.#syncer?.stop();
    this.#syncer = null;
    if (this.#net.token) await this.#net.send('POST', '/sign-out').catch(() => undefined);
    this.#net.token = null;
    await store.commit({ j: 'signed_out' });
  }

  async flush(): Promise<void> {
    this.#syncer?.stop();
    await this.#store?.flush();
  }

  async setPin(pin: string): Promise<void> {
    const store = this.#open;
    store.keys = await this.#keyring.rewrap(store.keys, 'pin', pin);
    await this.#tellUsers();
  }
  async setHint(hint: string | null): Promise<void> {
    await this.setHintOf(this.#open.keys.user, hint);
  }
  async setHintOf(id: string, hint: string | null): Promise<void> {
    const user = await this.#registry.get(id);
    if (user) await this.#registry.put({ ...user, hint });
    await this.#tellUsers();
  }
  async setSettings(settings: Parameters<Operations['setSettings']>[0]): Promise<void> {
    await this.#open.setSettings(settings);
    this.#tellOpen();
  }
  async changePassphrase(old: string, next: string): Promise<void> {
    const store = this.#open;
    await this.#net.json('POST', '/account/passphrase', { json: { old, new: next } });
    store.keys = await this.#keyring.rewrap(store.keys, 'pass', next);
  }
  async forget(): Promise<void> {
    const { book, keys } = this.#open;
    if (book.outbox().length || book.head.blobs.length || book.head.refused.length)
      throw new ProblemError({ status: 409, code: 'unsent' });
    await this.signOut();
    this.#leave();
    await this.#registry.remove(keys.user);
    await this.#tellUsers();
  }

  // Saying

  async edit(...args: Parameters<Operations['edit']>): Promise<Id> {
    const id = await this.#open.edit(...args);
    this.#syncer?.kick();
    return id;
  }
  async act(...args: Parameters<Operations['act']>): Promise<void> {
    await this.#open.act(...args);
    this.#syncer?.kick();
  }
  async attach(...args: Parameters<Operations['attach']>): Promise<Id> {
    const id = await this.#open.attach(...args);
    this.#syncer?.kick();
    return id;
  }
  async decide(...args: Parameters<Operations['decide']>): Promise<void> {
    await this.#open.decide(...args);
    this.#syncer?.kick();
  }
  async syncNow(): Promise<void> {
    await this.#syncer?.byHand();
  }
  async firstFetch(when: 'now' | 'later'): Promise<void> {
    await this.#syncer?.answerFirst(when);
  }
  /** Sealed parcels only: of no use to anybody but the office. */
  async exportOutbox(user?: string): Promise<Blob | null> {
    await this.#store?.flush();
    const id = user ?? this.#store?.keys.user;
    const parcels = id ? await allParcels(id) : [];
    return parcels.length ? outboxFile(parcels.map(onTheWire)) : null;
  }

  async bytes(attachment: Id): Promise<Blob> {
    const store = this.#open;
    const rec = store.book.view(attachment);
    const { sha256, media_type, parent } = rec?.fields ?? {};
    const type = typeof media_type === 'string' ? media_type : 'application/octet-stream';
    const here = typeof sha256 === 'string' ? await store.blob(sha256) : null;
    if (here) return new Blob([here], { type });
    const response = await this.#net.send('GET', `/records/${parent}/attachments/${attachment}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (typeof sha256 === 'string' && bytes.length <= keepBytesMax)
      await store.keepBlob(sha256, bytes);
    return new Blob([bytes], { type });
  }

  async request(method: string, path: string, body: unknown, bytes: boolean): Promise<unknown> {
    const sending =
      body instanceof Blob ? { bytes: new Uint8Array(await body.arrayBuffer()) } : { json: body };
    try {
      if (!bytes) return await this.#net.json(method, path, sending);
      const response = await this.#net.send(method, path, sending);
      return await response.blob();
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'signed_out')
        await this.#syncer?.signedOut();
      throw error;
    }
  }

  // Asking

  find(query: Parameters<Operations['find']>[0]): ReturnType<Operations['find']> {
    return this.#open.answer(query);
  }
  async watch(sub: number, what: Watch): Promise<void> {
    this.#watches.set(sub, what);
    this.#answer(sub, what);
    if (!('one' in what)) return;
    const rec = this.#open.book.view(what.one);
    if (rec) await this.#open.noteReading(rec);
  }
  unwatch(sub: number): void {
    this.#watches.delete(sub);
  }
  #answer(sub: number, what: Watch): void {
    const open = this.#open;
    if ('seen' in what) {
      const now = instantOf(this.#options.world.now());
      const only = what.seen === 'all' ? null : what.seen;
      this.#options.tell({ news: 'seen', sub, seen: lastSeen(open.book, now, only) });
      return;
    }
    let found: { rows: Rec[]; total: number };
    if ('query' in what) found = open.answer(what.query);
    else if ('timeline' in what) found = open.timeline(what.timeline);
    else {
      const rec = open.book.view(what.one);
      found = { rows: rec ? [rec] : [], total: rec ? 1 : 0 };
    }
    this.#options.tell({ news: 'rows', sub, ...found });
  }
  #tellSoon(amid: boolean): void {
    this.#syncer?.tell();
    if (this.#telling) {
      // What somebody does meanwhile does not wait for what comes in.
      if (amid || !this.#telling.amid) return;
      clearTimeout(this.#telling.timer);
    }
    const timer = setTimeout(
      () => {
        this.#telling = null;
        if (!this.#store) return;
        for (const [sub, what] of this.#watches) this.#answer(sub, what);
        this.#foldSoon();
      },
      amid ? tellAmidMilliseconds : tellAfterMilliseconds,
    );
    this.#telling = { timer, amid };
  }

  /** Between the steps whatever is asked gets its turn. */
  #foldSoon(): void {
    clearTimeout(this.#folding);
    const store = this.#store;
    if (!store) return;
    const steps = store.foldPeople();
    const next = () => {
      if (this.#store === store && !steps.next().done) this.#folding = setTimeout(next, 0);
    };
    this.#folding = setTimeout(next, foldAfterMilliseconds);
  }

  /** Closes everything; for tests and for the end of the worker. */
  close(): void {
    this.#leave();
    this.#registry.close();
  }
}
