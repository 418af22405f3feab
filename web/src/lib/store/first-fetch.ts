/** A first fetch that costs much on somebody's own credit is told before it begins. */
import type { FirstFetch } from './api';
import type { World } from './ids';
import type { Net } from './net';
import type { OpenStore } from './open-store';

const askedFromBytes = 1_000_000;
const askedFromRecords = 500;

export class FirstFetchGuard {
  #store: OpenStore;
  #net: Net;
  #world: World;
  #estimate: Omit<FirstFetch, 'later'> | null = null;
  #later = false;

  constructor(store: OpenStore, net: Net, world: World) {
    this.#store = store;
    this.#net = net;
    this.#world = world;
  }

  /** The question that waits for an answer. */
  get asking(): FirstFetch | undefined {
    return this.#estimate ? { ...this.#estimate, later: this.#later } : undefined;
  }

  /** Whether to fetch now. */
  async allows(): Promise<boolean> {
    const { position, fetch_agreed } = this.#store.book.head;
    if (position.since > 0 || fetch_agreed || this.#free) {
      this.#estimate = null;
      return true;
    }
    this.#estimate ??= await this.#net.json<{ records: number; bytes: number }>(
      'GET',
      '/sync/estimate',
    );
    const { records, bytes } = this.#estimate;
    if (records > askedFromRecords || bytes > askedFromBytes) return false;
    this.#estimate = null;
    return true;
  }

  get #free(): boolean {
    return (this.#world.line?.() ?? 'free') === 'free';
  }

  async answer(when: 'now' | 'later'): Promise<void> {
    this.#later = when === 'later';
    if (when === 'now') await this.#store.commit({ j: 'fetch_agreed' });
  }
}
