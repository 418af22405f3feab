/** The store as screens see it: reactive state of the page, everything else in the worker. */
import { browser, version } from '$app/environment';
import { untrack } from 'svelte';
import type {
  Api,
  AttachOptions,
  AttachParent,
  Fields,
  Id,
  Instant,
  Join,
  KindName,
  LiveList,
  LiveOne,
  LiveSeen,
  LocalUser,
  Me,
  Member,
  Phase,
  Query,
  Rec,
  Settings,
  SignIn,
  SignInResult,
  Store,
  SyncStatus,
  UnlockResult,
} from './api';
import { Leader } from './leader';
import { Port, type Line } from './port';
import type { News, Watch } from './protocol';

const quiet: SyncStatus = { state: 'idle', here: 0, blobs: 0, sent: 0, refused: [], used: 0 };

class Live {
  rows = $state.raw<Rec[]>([]);
  total = $state(0);
  map = $state.raw<ReadonlyMap<Id, Instant>>(new Map());
  loading = $state(true);
  get rec(): Rec | null {
    return this.rows[0] ?? null;
  }
}

export class Client implements Store {
  phase = $state<Phase>('starting');
  sync = $state.raw<SyncStatus>(quiet);
  users = $state.raw<LocalUser[]>([]);
  members = $state.raw<Member[]>([]);
  settings = $state.raw<Settings>({ idle_minutes: 5 });
  /** Quick hide is on: the harmless screen is shown instead of anything else. */
  hidden = $state(false);
  /** Forms that are open now: an update waits for them. */
  forms = $state(0);

  #me = $state.raw<Me | null>(null);
  /** Which of `users` is open. */
  #user = $state<string | null>(null);
  #port: Port | null = null;
  #open: () => Line;
  #lives = new Map<number, { live: Live; what: Watch }>();
  #nextLive = 1;
  #leader: Leader;

  constructor(open: () => Line, leader: Leader) {
    this.#open = open;
    this.#leader = leader;
  }

  get me(): Me {
    if (!this.#me) throw new Error('nobody is signed in');
    return this.#me;
  }

  /** How whoever is signed in stands on this device's lock screen. */
  get mine(): LocalUser | null {
    return this.users.find((user) => user.id === this.#user) ?? null;
  }

  /** Begins: this tab becomes the leader, or says that another one is. */
  async start(): Promise<void> {
    this.#leader.onlost = () => {
      this.#drop();
      this.phase = 'elsewhere';
    };
    this.#leader.onwon = () => void this.#begin();
    if (!(await this.#leader.claim())) this.phase = 'elsewhere';
  }

  async #begin(): Promise<void> {
    this.#port = new Port(this.#open(), (news) => this.#hear(news));
    this.users = await this.#port.call('users');
    this.phase = this.users.length ? 'locked' : 'no_user';
  }

  #drop(): void {
    this.#port?.close();
    this.#port = null;
    this.#me = null;
    this.#user = null;
    this.members = [];
    this.sync = quiet;
    for (const { live } of this.#lives.values()) {
      live.rows = [];
      live.total = 0;
      live.map = new Map();
      live.loading = true;
    }
  }

  #hear(news: News): void {
    switch (news.news) {
      case 'users':
        this.users = news.users;
        // The office may have had the last store erased, while its owner was being asked for the PIN.
        if (this.phase === 'locked' && !news.users.length) this.phase = 'no_user';
        break;
      case 'open':
        this.#me = news.me;
        this.#user = news.user;
        this.settings = news.settings;
        this.members = news.members;
        if (this.phase !== 'open') {
          this.phase = 'open';
          // Unsent work must not be what the browser throws away first when the phone is full.
          if (browser) void navigator.storage?.persist?.();
          for (const [sub, { what }] of this.#lives) this.#watch(sub, what);
        }
        break;
      case 'closed':
        void this.lock();
        break;
      case 'sync':
        this.sync = news.sync;
        break;
      case 'rows': {
        const found = this.#lives.get(news.sub);
        if (!found) break;
        found.live.rows = news.rows;
        found.live.total = news.total;
        found.live.loading = false;
        break;
      }
      case 'seen': {
        const found = this.#lives.get(news.sub);
        if (!found) break;
        found.live.map = news.seen;
        found.live.loading = false;
      }
    }
  }

  get #call(): Port['call'] {
    const port = this.#port;
    if (!port) throw new Error('closed');
    return port.call.bind(port) as Port['call'];
  }

  #watch(sub: number, what: Watch): void {
    // Before the store is open there is nothing to ask; it is asked then.
    if (this.phase === 'open') this.#port?.call('watch', sub, what).catch(() => undefined);
  }

  #live(what: () => Watch | null): Live {
    const live = new Live();
    // A question is often put together from another answer, which is a new object whenever anything at all was
    // synced. Only other words make it another question: asked anew, it would show as loading and take the
    // place of whatever somebody is writing.
    const words = $derived(JSON.stringify(what()));
    // Asked again when it changes, given up with the component.
    $effect(() => {
      const watch = JSON.parse(words) as Watch | null;
      live.loading = true;
      if (!watch) {
        live.rows = [];
        live.total = 0;
        live.loading = false;
        return;
      }
      const sub = this.#nextLive++;
      this.#lives.set(sub, { live, what: watch });
      this.#watch(sub, watch);
      return () => {
        this.#lives.delete(sub);
        this.#port?.call('unwatch', sub).catch(() => undefined);
      };
    });
    return live;
  }

  live<F extends object = Fields>(query: Query | (() => Query | null)): LiveList<F> {
    return this.#live(() => {
      const asked = typeof query === 'function' ? query() : query;
      return asked && { query: asked };
    }) as unknown as LiveList<F>;
  }

  one<F extends object = Fields>(id: Id | null | (() => Id | null)): LiveOne<F> {
    return this.#live(() => {
      const asked = typeof id === 'function' ? id() : id;
      return asked ? { one: asked } : null;
    }) as unknown as LiveOne<F>;
  }

  known<F extends object = Fields>(id: Id): Rec<F> | null {
    // Whoever asks wants it once, not again with every list that changes.
    return untrack(() => {
      for (const { live } of this.#lives.values()) {
        const rec = live.rows.find((one) => one.id === id);
        if (rec) return rec as unknown as Rec<F>;
      }
      return null;
    });
  }

  timeline(person: Id | (() => Id | null)): LiveList {
    return this.#live(() => {
      const asked = typeof person === 'function' ? person() : person;
      return asked ? { timeline: asked } : null;
    });
  }

  lastSeen(person: Id | (() => Id | null) = 'all'): LiveSeen {
    return this.#live(() => {
      const asked = typeof person === 'function' ? person() : person;
      return asked ? { seen: asked } : null;
    });
  }

  async find<F extends object = Fields>(query: Query): Promise<{ rows: Rec<F>[]; total: number }> {
    const found = await this.#call('find', $state.snapshot(query) as Query);
    return found as unknown as { rows: Rec<F>[]; total: number };
  }
  edit(kind: KindName, id: Id | null, set: Fields): Promise<Id> {
    return this.#call('edit', kind, id, $state.snapshot(set) as Fields);
  }
  act(kind: KindName, id: Id, name: string, args: Fields = {}): Promise<void> {
    return this.#call('act', kind, id, name, $state.snapshot(args) as Fields);
  }
  attach(parent: AttachParent, bytes: Blob, options: AttachOptions): Promise<Id> {
    return this.#call('attach', $state.snapshot(parent), bytes, $state.snapshot(options));
  }
  bytes(attachment: Id): Promise<Blob> {
    return this.#call('bytes', attachment);
  }
  decide(entry: Id, decision: 'retry' | 'drop' | { edit: Fields }): Promise<void> {
    return this.#call('decide', entry, $state.snapshot(decision) as typeof decision);
  }
  syncNow(): Promise<void> {
    return this.#call('syncNow');
  }
  exportOutbox(user?: string): Promise<Blob | null> {
    return this.#call('exportOutbox', user);
  }
  firstFetch(when: 'now' | 'later'): Promise<void> {
    return this.#call('firstFetch', when);
  }

  signIn(how: SignIn): Promise<SignInResult> {
    return this.#call('signIn', $state.snapshot(how));
  }
  join(how: Join): Promise<SignInResult> {
    return this.#call('join', $state.snapshot(how));
  }
  async signOut(): Promise<void> {
    await this.#call('signOut');
    await this.lock();
  }
  unlock(user: string, how: { pin: string } | { passphrase: string }): Promise<UnlockResult> {
    return this.#call('unlock', user, $state.snapshot(how));
  }

  /** Drops the worker with all it knows and starts an empty one. What was said is on disk. */
  async lock(): Promise<void> {
    const port = this.#port;
    if (!port || this.phase === 'elsewhere') return;
    this.phase = 'starting';
    // What is being written gets its moment; then everything in memory goes.
    await Promise.race([
      port.call('flush').catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 500)),
    ]);
    if (this.#port !== port) return;
    this.#drop();
    await this.#begin();
  }
  hide(): void {
    this.hidden = true;
    void this.lock();
  }
  setPin(pin: string): Promise<void> {
    return this.#call('setPin', pin);
  }
  setHint(hint: string | null): Promise<void> {
    return this.#call('setHint', hint);
  }
  setSettings(settings: Partial<Settings>): Promise<void> {
    return this.#call('setSettings', $state.snapshot(settings));
  }
  changePassphrase(old: string, next: string): Promise<void> {
    return this.#call('changePassphrase', old, next);
  }
  async forget(): Promise<void> {
    await this.#call('forget');
    await this.lock();
  }
  useHere(): Promise<void> {
    return this.#leader.steal();
  }
  holdForm(): () => void {
    // Counting must not make the caller's effect depend on the count.
    const count = (by: 1 | -1) => untrack(() => (this.forms += by));
    count(1);
    let held = true;
    return () => {
      if (held) count(-1);
      held = false;
    };
  }

  /** Online calls; see `api`. */
  request(method: string, path: string, body?: unknown, bytes = false): Promise<unknown> {
    const given = body instanceof Blob ? body : $state.snapshot(body);
    return this.#call('request', method, path, given, bytes);
  }
}

function openWorker(): Line {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: version });
}

export const store = new Client(openWorker, new Leader(browser ? navigator.locks : null));

export const api: Api = {
  get: <T>(path: string) => store.request('GET', path) as Promise<T>,
  post: <T>(path: string, body?: unknown) => store.request('POST', path, body) as Promise<T>,
  put: <T>(path: string, body?: unknown) => store.request('PUT', path, body) as Promise<T>,
  patch: <T>(path: string, body?: unknown) => store.request('PATCH', path, body) as Promise<T>,
  delete: <T>(path: string) => store.request('DELETE', path) as Promise<T>,
  blob: (path: string) => store.request('GET', path, undefined, true) as Promise<Blob>,
  paper: (record: Id, paper: unknown) =>
    store.request('POST', `/records/${record}/paper`, { paper }, true) as Promise<Blob>,
  upload: <T>(path: string, file: Blob) => store.request('POST', path, file) as Promise<T>,
};
