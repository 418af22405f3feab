/**
 * Fields of a record while somebody writes them: kept a moment after the last letter, not only when the field is left, so
 * that a phone that is locked in mid-sentence loses nothing. What could not be kept (the phone was locked in between)
 * waits in memory for its author.
 */
import { untrack } from 'svelte';
import type { Fields, FieldValue, Id } from '../store/api';
import { keepDraft, takeDraft } from './drafts';

/** Long enough not to write a word letter by letter, short enough to lose nothing. */
const quietMs = 400;

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export interface TypingOf {
  /** Names the draft. */
  key: string;
  account: Id;
  write: (fields: Fields) => Promise<unknown>;
  /** Shows what went wrong; true where it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
}

export class Typing {
  /** Said here and not yet seen in the record. */
  #said = $state<Fields>({});
  #dirty = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #of: TypingOf;

  constructor(of: TypingOf) {
    this.#of = of;
    const left = takeDraft<Fields>(of.key, of.account, Date.now());
    if (left) for (const [field, value] of Object.entries(left)) this.#hold(field, value ?? null);
  }

  /** A field as it stands: what was said here, else what the record says. */
  value<T extends FieldValue>(field: string, fields: Fields | undefined): T | undefined {
    const said = field in this.#said ? this.#said[field] : fields?.[field];
    return (said ?? undefined) as T | undefined;
  }

  /**
   * What is tapped is written at once: a count of somebody else that came in between would pass for seen, and go under
   * this one without a clash. Letters wait for the next.
   */
  set(field: string, value: FieldValue): void {
    this.#hold(field, value);
    if (typeof value !== 'string') void this.flush();
  }

  #hold(field: string, value: FieldValue): void {
    this.#said[field] = value;
    this.#dirty.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), quietMs);
  }

  /** Writes what waits. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    return this.inTurn(async () => {
      if (!this.#dirty.size) return;
      const fields = [...this.#dirty];
      const set = Object.fromEntries(fields.map((field) => [field, this.#said[field] ?? null]));
      await this.#of.write($state.snapshot(set) as Fields);
      for (const field of fields)
        if (same(this.#said[field], set[field])) this.#dirty.delete(field);
    });
  }

  /** After whatever was begun before it. */
  inTurn(action: () => Promise<void>): Promise<boolean> {
    const turn = this.#queue.then(() => this.#of.attempt(action));
    this.#queue = turn;
    return turn;
  }

  /** What the record says by now need not be held here any longer: others may change it. Call in an effect. */
  settle(fields: Fields | undefined): void {
    untrack(() => {
      for (const field of Object.keys(this.#said))
        if (!this.#dirty.has(field) && same(this.#said[field], fields?.[field]))
          delete this.#said[field];
    });
  }

  /** Call when the screen goes: writes the rest, or keeps it for its author. */
  async leave(): Promise<void> {
    if (!this.#dirty.size) return;
    const { key, account, write } = this.#of;
    const left = Object.fromEntries([...this.#dirty].map((field) => [field, this.#said[field]]));
    const kept = $state.snapshot(left) as Fields;
    // Kept first: whether the phone is being locked is only known once the store has refused.
    keepDraft(key, account, kept, Date.now());
    clearTimeout(this.#timer);
    await this.#queue;
    try {
      await write(kept);
      takeDraft(key, account, Date.now());
    } catch {
      // It stays a draft: its author finds it when they come back.
    }
  }
}
