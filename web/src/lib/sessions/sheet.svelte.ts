/**
 * One session while somebody writes it. What is tapped or typed is kept at once, and what is typed a moment
 * later, so that a phone that dies takes nothing with it. What could not be kept (the phone was locked in
 * between) waits in memory for its author.
 */
import { untrack } from 'svelte';
import { keepDraft, takeDraft } from '../field/drafts';
import type { Fields, FieldValue, Id } from '../store/api';
import type { AttendanceRec, SessionRec } from './kinds';
import { markOf, nextMark, type Mark } from './roll';
import { begin, saveAttendance, type Start, type Writer } from './save';

/** Long enough not to write a word letter by letter, short enough to lose nothing. */
const quietMs = 400;

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export interface SheetOf {
  store: Writer;
  account: Id;
  /** Where the session stands now; asked whenever something is written. */
  start: () => Start;
  /** Shows what went wrong; true where it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
}

export class Sheet {
  /** Said here and not yet seen in the record. */
  #said = $state<Fields>({});
  #marks = $state<Record<Id, Mark>>({});
  #dirty = new Set<string>();
  #written = new Set<Id>();
  #begun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #of: SheetOf;
  readonly #key: string;

  constructor(of: SheetOf, session: Id) {
    this.#of = of;
    this.#key = `session ${session}`;
    const left = takeDraft<Fields>(this.#key, of.account, Date.now());
    if (left) for (const [field, value] of Object.entries(left)) this.set(field, value ?? null);
  }

  /** A field as it stands: what was said here, else what the record says. */
  value<T extends FieldValue>(field: string, session: SessionRec | null): T | undefined {
    const said = field in this.#said ? this.#said[field] : (session?.fields as Fields)?.[field];
    return (said ?? undefined) as T | undefined;
  }

  set(field: string, value: FieldValue): void {
    this.#said[field] = value;
    this.#dirty.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), quietMs);
  }

  /** Writes what waits. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      if (!this.#dirty.size) return;
      const fields = [...this.#dirty];
      const set = Object.fromEntries(fields.map((field) => [field, this.#said[field] ?? null]));
      await this.#begin($state.snapshot(set) as Fields);
      for (const field of fields)
        if (same(this.#said[field], set[field])) this.#dirty.delete(field);
    });
  }

  mark(person: Id, attendance: AttendanceRec | undefined): Mark {
    return this.#marks[person] ?? markOf(attendance);
  }

  /** The next mark of a child, by one tap. */
  tap(person: Id, attendance: AttendanceRec | undefined): Promise<boolean> {
    const next = nextMark(this.mark(person, attendance));
    this.#marks[person] = next;
    return this.#attend(person, attendance, { present: next === 'present' });
  }

  /** Marks a child as there, whatever stood before. */
  async add(person: Id, attendance: AttendanceRec | undefined): Promise<boolean> {
    if (this.mark(person, attendance) === 'present') return true;
    this.#marks[person] = 'present';
    return this.#attend(person, attendance, { present: true });
  }

  /** How a child was. Whoever is observed was there. */
  observe(
    person: Id,
    attendance: AttendanceRec | undefined,
    said: { observation: string[]; note: string | null },
  ): Promise<boolean> {
    const open = this.mark(person, attendance) === 'open';
    if (open) this.#marks[person] = 'present';
    return this.#attend(person, attendance, { ...(open ? { present: true } : {}), ...said });
  }

  #attend(
    person: Id,
    attendance: AttendanceRec | undefined,
    set: Parameters<typeof saveAttendance>[4],
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.#begin();
      const exists = attendance !== undefined || this.#written.has(person);
      await saveAttendance(this.#of.store, this.#of.start().session, person, exists, set);
      this.#written.add(person);
    });
  }

  /** The session itself comes before whatever hangs on it. */
  async #begin(more: Fields = {}): Promise<void> {
    const start = this.#of.start();
    await begin(this.#of.store, { ...start, exists: start.exists || this.#begun }, more);
    this.#begun = true;
  }

  #inTurn(action: () => Promise<void>): Promise<boolean> {
    const turn = this.#queue.then(() => this.#of.attempt(action));
    this.#queue = turn;
    return turn;
  }

  /** What the record says by now need not be held here any longer: others may change it. Call in an effect. */
  settle(session: SessionRec | null, attendances: readonly AttendanceRec[]): void {
    untrack(() => {
      for (const field of Object.keys(this.#said))
        if (
          !this.#dirty.has(field) &&
          same(this.#said[field], (session?.fields as Fields)?.[field])
        )
          delete this.#said[field];
      for (const one of attendances) {
        const person = one.fields.person ?? '';
        if (this.#marks[person] === markOf(one)) delete this.#marks[person];
      }
    });
  }

  /** Call when the screen goes: writes the rest, or keeps it for its author. */
  async leave(): Promise<void> {
    if (!this.#dirty.size) return;
    const left = Object.fromEntries([...this.#dirty].map((field) => [field, this.#said[field]]));
    const kept = $state.snapshot(left) as Fields;
    // Kept first: whether the phone is being locked is only known once the store has refused.
    keepDraft(this.#key, this.#of.account, kept, Date.now());
    clearTimeout(this.#timer);
    await this.#queue;
    try {
      await this.#begin(kept);
      takeDraft(this.#key, this.#of.account, Date.now());
    } catch {
      // It stays a draft: its author finds it when they come back to the session.
    }
  }
}
