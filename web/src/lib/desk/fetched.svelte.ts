/**
 * An answer of the office that is not kept on this device: the last one stays in memory while the
 * app is unlocked, so that a lost connection leaves something to look at, with its time.
 */
import { api, problemCode, store } from '$lib/store';

interface Kept {
  data: unknown;
  at: string;
}
const kept = new Map<string, Kept>();
let keeper = '';

function memory(): Map<string, Kept> {
  const owner = store.phase === 'open' ? store.me.account : '';
  if (owner !== keeper) {
    kept.clear();
    keeper = owner;
  }
  return kept;
}

export class Fetched<T> {
  data = $state.raw<T | null>(null);
  /** When the office gave this answer. */
  at = $state<string | null>(null);
  loading = $state(false);
  /** Why the last try failed; see `problemText`. */
  failure = $state.raw<unknown>(null);
  /** Code of that failure: `problem.<code>`. */
  get problem(): string | null {
    return this.failure === null ? null : problemCode(this.failure);
  }
  #path: () => string | null;
  #asked = 0;

  /** Asks again whenever the path changes. Call in a component's script. */
  constructor(path: () => string | null) {
    this.#path = path;
    $effect(() => {
      const wanted = path();
      void this.#load(wanted);
    });
  }

  again = (): Promise<void> => this.#load(this.#path());

  async #load(path: string | null): Promise<void> {
    const turn = ++this.#asked;
    const known = path === null ? undefined : memory().get(path);
    this.data = (known?.data as T | undefined) ?? null;
    this.at = known?.at ?? null;
    this.failure = null;
    this.loading = path !== null;
    if (path === null) return;
    try {
      const data = await api.get<T>(path);
      memory().set(path, { data, at: new Date().toISOString() });
      if (turn !== this.#asked) return;
      this.data = data;
      this.at = memory().get(path)?.at ?? null;
    } catch (error) {
      if (turn === this.#asked) this.failure = error;
    } finally {
      if (turn === this.#asked) this.loading = false;
    }
  }
}
