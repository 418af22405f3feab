/**
 * Half-written forms survive a lock or a turn to another screen: in memory only, never on disk,
 * for their author alone, and not for long.
 */
interface Kept {
  account: string;
  at: number;
  what: unknown;
}
const minutesMax = 30;
const kept = new Map<string, Kept>();

export function keepDraft(key: string, account: string, what: unknown, now: number): void {
  kept.set(key, { account, at: now, what });
}

/** A form whose screen may go while it is written, or while it is being saved. */
export class HalfWritten<T> {
  readonly #of: { key: string; account: string; what: () => T };
  #over = false;
  #gone = false;
  #left: Kept | undefined;

  constructor(key: string, account: string, what: () => T) {
    this.#of = { key, account, what };
  }

  /** Whether its screen went: nobody is called back to it. */
  get gone(): boolean {
    return this.#gone;
  }

  /** Call when the screen goes: what is half written is kept for its author. */
  leave(now: number): void {
    const { key, account, what } = this.#of;
    this.#gone = true;
    if (this.#over) return;
    keepDraft(key, account, what(), now);
    this.#left = kept.get(key);
  }

  /** Call when it was saved or given up: then nothing is half written, also where the screen went before. */
  over(): void {
    this.#over = true;
    if (this.#left && kept.get(this.#of.key) === this.#left) kept.delete(this.#of.key);
  }
}

/** What this account left under keys that begin so; it stays where it is. */
export function draftsOf(begins: string, account: string, now: number): [string, unknown][] {
  return [...kept].flatMap(([key, draft]) =>
    key.startsWith(begins) && draft.account === account && now - draft.at <= minutesMax * 60_000
      ? [[key, draft.what]]
      : [],
  );
}

/** The draft that this account left under this key; it is taken, not copied. */
export function takeDraft<T>(key: string, account: string, now: number): T | null {
  for (const [other, draft] of kept)
    if (draft.account !== account || now - draft.at > minutesMax * 60_000) kept.delete(other);
  const found = kept.get(key);
  kept.delete(key);
  return (found?.what as T | undefined) ?? null;
}
