/** When to agree with the office: after a word, when the network comes back, when told, each minute. */
import type { Member, SyncStatus } from './api';
import { FirstFetchGuard } from './first-fetch';
import type { World } from './ids';
import type { Net } from './net';
import type { OpenStore } from './open-store';
import { ProblemError } from './protocol';
import { renew } from './renewal';
import { down, up, upBlobs, type Ground } from './sync';

export interface Listener {
  status(sync: SyncStatus): void;
  members(): void;
  /** A round begins; the office is there. */
  begun(): Promise<void>;
  /** A round is over; `agreed` when nothing more was to be sent or fetched. */
  over(agreed: boolean): Promise<void>;
  /** A round failed for want of a line. */
  cut(): Promise<void>;
  /** What the device knows of itself beside the records. */
  extra(): Pick<SyncStatus, 'used' | 'keys_end'>;
  /** The office ended the session; `now` when it said so by itself: somebody revoked it from afar. */
  ended(now: boolean): Promise<void>;
}

const everyMilliseconds = 60_000;
const backoffFirst = 2_000;
const backoffMax = 300_000;
/** Words said in one breath go up together. */
const gatherMilliseconds = 300;
const membersEvery = 3_600_000;

/** How long to wait after so many failures in a row; a share of it by chance, so that phones do not march in step. */
export function backoff(failures: number, chance: number): number {
  const full = Math.min(backoffMax, backoffFirst * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (0.5 + chance / 2));
}

/** Where the feeds of the office stand by an event; beyond everything when it does not say. */
function positionOf(data: string): number {
  try {
    const { position } = JSON.parse(data) as { position?: unknown };
    return typeof position === 'number' ? position : Infinity;
  } catch {
    return Infinity;
  }
}

export class Syncer {
  #store: OpenStore;
  #net: Net;
  #world: World;
  #listener: Listener;
  #state: SyncStatus['state'] = 'idle';
  #problem: string | undefined;
  #sent = 0;
  #failures = 0;
  #running: Promise<void> | null = null;
  #again = false;
  /** Something was said since the round under way began to send. */
  #kicked = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #membersAt = 0;
  #first: FirstFetchGuard;
  #file: SyncStatus['file'];
  /** Asked for by hand: what waits for a line that costs nothing waits no more. */
  #byHand = false;
  #news: AbortController | null = null;
  /** The furthest position that the office told and that is not looked at yet. */
  #heard = 0;
  /** Ends the wait before the next try to hear news. */
  #hearAgain: (() => void) | null = null;

  constructor(store: OpenStore, net: Net, world: World, listener: Listener) {
    this.#store = store;
    this.#net = net;
    this.#world = world;
    this.#listener = listener;
    this.#first = new FirstFetchGuard(store, net, world);
  }

  #online = (): void => {
    this.#failures = 0;
    void this.now();
  };
  #offline = (): void => this.#set('offline', 'offline');

  start(): void {
    if (this.#stopped) return;
    globalThis.addEventListener?.('online', this.#online);
    globalThis.addEventListener?.('offline', this.#offline);
    if (!this.#net.token) {
      this.#set('signed_out');
      return;
    }
    void this.now();
    void this.#whileOpen(this.#listen());
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#news?.abort();
    globalThis.removeEventListener?.('online', this.#online);
    globalThis.removeEventListener?.('offline', this.#offline);
  }

  status(): SyncStatus {
    const { head } = this.#store.book;
    return {
      state: this.#state,
      here: this.#store.book.outbox().length,
      blobs: head.blobs.length,
      sent: this.#sent,
      refused: head.refused,
      last: head.synced ?? undefined,
      problem: this.#problem,
      file: this.#file,
      files_wait: head.blobs.length > 0 && this.#filesWait(),
      asking: this.#first.asking,
      ...this.#listener.extra(),
    };
  }
  #filesWait(): boolean {
    const cost = this.#world.line?.() ?? 'free';
    return !this.#byHand && cost !== 'free' && this.#store.book.head.settings.files_wait === true;
  }
  /** All of it, also what waits for a line that costs nothing. */
  byHand(): Promise<void> {
    this.#byHand = true;
    return this.now().finally(() => (this.#byHand = false));
  }
  async answerFirst(when: 'now' | 'later'): Promise<void> {
    await this.#first.answer(when);
    this.tell();
    if (when === 'now') void this.now();
  }
  tell(): void {
    if (!this.#stopped) this.#listener.status(this.status());
  }
  #set(state: SyncStatus['state'], problem?: string): void {
    this.#state = state;
    this.#problem = problem;
    this.tell();
  }

  /** Soon: something was said. */
  kick(): void {
    this.#kicked = true;
    this.tell();
    // While the office cannot be reached, the next try is already set.
    if (this.#failures === 0) this.#after(gatherMilliseconds);
  }
  #after(milliseconds: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), milliseconds);
  }

  /** Now; resolves when the round is over. */
  now(): Promise<void> {
    if (this.#stopped || !this.#net.token) return Promise.resolve();
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    clearTimeout(this.#timer);
    this.#running = this.#whileOpen(this.#rounds()).finally(() => (this.#running = null));
    return this.#running;
  }

  /** The store may be closed under way: what was not written is fetched or sent the next time. */
  #whileOpen(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      if (!this.#stopped) throw error;
    });
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#round();
    } while (this.#again && !this.#stopped);
  }

  async #round(): Promise<void> {
    this.#set('busy');
    const store = this.#store;
    const ground: Ground = {
      book: store.book,
      net: this.#net,
      world: this.#world,
      commit: (item) => store.commit(item),
      take: (item) => store.take(item),
      compact: () => store.compact(),
      blob: (sha256) => store.blob(sha256),
      progress: (file) => {
        this.#file = file;
        this.tell();
      },
    };
    try {
      await this.#listener.begun();
      this.#kicked = false;
      this.#sent += await up(ground);
      if (!this.#filesWait()) await upBlobs(ground);
      const fetching = await this.#first.allows();
      if (fetching) await down(ground);
      await this.#members();
      await this.#listener.over(fetching && !store.book.outbox().length);
      const alive = () => !this.#stopped && this.#net.token !== null;
      // News come on a line of their own: it is opened anew, before the office takes the old token no more.
      if (await renew(store, this.#net, this.#world, alive)) this.#listenAnew();
      this.#failures = 0;
      // The office is there: who waits long after many failures to hear from it need wait no more.
      this.#hearAgain?.();
      this.#set('idle');
      this.#after(this.#kicked ? gatherMilliseconds : everyMilliseconds);
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (this.#stopped) return;
    this.#failures += 1;
    this.#file = undefined;
    const { status, code } =
      error instanceof ProblemError ? error.problem : { status: 0, code: 'unknown' };
    if (status === 401) {
      await this.signedOut();
      return;
    }
    await this.#listener.cut();
    if (this.#stopped) return;
    this.#set(code === 'offline' ? 'offline' : 'error', code);
    this.#after(backoff(this.#failures, this.#world.random(1)[0]! / 255));
  }

  /** The token is no longer good: recording goes on, sending waits for the next sign-in. */
  async signedOut(): Promise<void> {
    if (!this.#net.token) return;
    this.#net.token = null;
    this.#news?.abort();
    await this.#store.commit({ j: 'signed_out' });
    this.#set('signed_out');
    await this.#listener.ended(false);
  }

  async #members(): Promise<void> {
    const now = this.#world.now();
    if (now - this.#membersAt < membersEvery) return;
    const answer = await this.#net.json<Member[] | { members: Member[] }>('GET', '/members');
    this.#membersAt = now;
    const members = Array.isArray(answer) ? answer : answer.members;
    if (JSON.stringify(members) === JSON.stringify(this.#store.book.head.members)) return;
    await this.#store.commit({ j: 'members', members });
    this.#listener.members();
  }

  /**
   * The office stands at a position: asks for what is new, unless it is here. A round under way may well bring it, such
   * as what was just said on this very phone.
   */
  async #moved(position: number): Promise<void> {
    const waiting = this.#heard > 0;
    this.#heard = Math.max(this.#heard, position);
    if (waiting) return;
    await this.#running;
    const heard = this.#heard;
    this.#heard = 0;
    if (heard > this.#store.book.head.position.since) await this.now();
  }

  #listenAnew(): void {
    this.#news?.abort();
    this.#hearAgain?.();
  }

  /** Hears from the office that something changed. Silence is no harm: there is a round each minute. */
  async #listen(): Promise<void> {
    let failures = 0;
    while (!this.#stopped && this.#net.token) {
      this.#news = new AbortController();
      const token = this.#net.token;
      try {
        let event = '';
        for await (const line of this.#net.lines('GET', '/events', { signal: this.#news.signal })) {
          failures = 0;
          if (line.startsWith('event:')) event = line.slice(6).trim();
          else if (line === '') event = '';
          if (line.startsWith('data:') && event === 'changed')
            void this.#moved(positionOf(line.slice(5)));
          if (line.startsWith('data:') && event === 'revoked') {
            // That a token was replaced ends its line, too, but nobody's session.
            if (token !== this.#net.token) break;
            await this.signedOut();
            await this.#listener.ended(true);
            return;
          }
        }
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 401) {
          await this.signedOut();
          return;
        }
      }
      if (token !== this.#net.token) continue;
      failures += 1;
      const wait = backoff(failures, this.#world.random(1)[0]! / 255);
      await new Promise<void>((resolve) => {
        this.#hearAgain = resolve;
        setTimeout(resolve, wait);
      });
      this.#hearAgain = null;
    }
  }
}
