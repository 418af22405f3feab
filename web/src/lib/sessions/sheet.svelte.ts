/**
 * One session while somebody writes it. What is tapped is kept at once, and what is typed a moment later
 * (`field/typing.svelte.ts`), so that a phone that dies takes nothing with it.
 */
import { untrack } from 'svelte';
import { Typing } from '../field/typing.svelte';
import type { Fields, FieldValue, Id } from '../store/api';
import type { AttendanceRec, SessionRec } from './kinds';
import { markOf, nextMark, type Mark } from './roll';
import { begin, saveAttendance, type Start, type Writer } from './save';

export interface SheetOf {
  store: Writer;
  account: Id;
  /** Where the session stands now; asked whenever something is written. */
  start: () => Start;
  /** Shows what went wrong; true where it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
}

export class Sheet {
  #marks = $state<Record<Id, Mark>>({});
  #written = new Set<Id>();
  #begun = false;
  readonly #of: SheetOf;
  readonly #typing: Typing;

  constructor(of: SheetOf, session: Id) {
    this.#of = of;
    this.#typing = new Typing({
      key: `session ${session}`,
      account: of.account,
      write: (fields) => this.#begin(fields),
      attempt: of.attempt,
    });
  }

  /** A field as it stands: what was said here, else what the record says. */
  value<T extends FieldValue>(field: string, session: SessionRec | null): T | undefined {
    return this.#typing.value<T>(field, session?.fields as Fields | undefined);
  }

  set(field: string, value: FieldValue): void {
    this.#typing.set(field, value);
  }

  /** Writes what waits. */
  flush(): Promise<boolean> {
    return this.#typing.flush();
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
    return this.#typing.inTurn(async () => {
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

  /** What the record says by now need not be held here any longer: others may change it. Call in an effect. */
  settle(session: SessionRec | null, attendances: readonly AttendanceRec[]): void {
    this.#typing.settle(session?.fields as Fields | undefined);
    untrack(() => {
      for (const one of attendances) {
        const person = one.fields.person ?? '';
        if (this.#marks[person] === markOf(one)) delete this.#marks[person];
      }
    });
  }

  /** Call when the screen goes: writes the rest, or keeps it for its author. */
  leave(): Promise<void> {
    return this.#typing.leave();
  }
}
