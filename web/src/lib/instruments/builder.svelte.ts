/**
 * One form while somebody builds it. What is changed is kept a moment later; what could not be kept (the phone was
 * locked in between) waits in memory for its author. The office reads the expressions when there is a connection.
 */
import { keepDraft, takeDraft } from '../field/drafts';
import type { Id } from '../store/api';
import { gaps, type Checked, type GapAt, type Problem } from './builder-check';
import type { Draft, Path } from './builder-draft';
import type { Definition } from './definition';

/** A whole form is written each time, for ever: not at every letter, nor at every question. */
const quietMs = 6_000;
const checkMs = 900;
/** As far as somebody can go back. */
const pastMax = 50;

export interface BuilderOf {
  account: Id;
  /** Keeps the form on this device. */
  save: (draft: Draft) => Promise<unknown>;
  /** Asks the office. */
  check: (draft: Draft) => Promise<Checked>;
}

export type Saving = 'kept' | 'waiting' | 'failed';
export type Checking = 'never' | 'busy' | 'done' | 'unreachable';

export class Builder {
  draft = $state.raw<Draft>() as Draft;
  /** The question that is open. */
  open = $state.raw<string[] | null>(null);
  /** The language that texts are written in. */
  language = $state('en');
  saving = $state<Saving>('kept');
  checking = $state<Checking>('never');
  /** Why the office could not be asked. */
  failure = $state.raw<unknown>(null);
  problems = $state.raw<Problem[]>([]);
  /** The last form that the office could read to its end: what can be tried out. */
  readable = $state.raw<Definition | null>(null);
  /** Whether `readable` is of the form as it stands. */
  current = $state(false);
  #past = $state.raw<Draft[]>([]);
  #saved: Draft;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #of: BuilderOf;
  readonly #key: string;

  constructor(of: BuilderOf, version: Id, draft: Draft, language: string) {
    this.#of = of;
    this.#key = `form ${version}`;
    this.#saved = draft;
    this.draft = draft;
    this.language = draft.languages.includes(language) ? language : (draft.languages[0] ?? 'en');
    const left = takeDraft<Draft>(this.#key, of.account, Date.now());
    if (left) this.change(left);
    else this.#checkSoon(0);
  }

  /** What is plainly missing, with or without a connection. */
  get gaps(): GapAt[] {
    return gaps(this.draft);
  }

  get ready(): boolean {
    return this.current && !this.problems.length && !this.gaps.length;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** The form becomes this; `open` says which question is looked at then. */
  change(next: Draft, open?: Path | null): void {
    if (open !== undefined) this.open = open && [...open];
    if (next === this.draft) return;
    this.#past = [...this.#past.slice(1 - pastMax), this.draft];
    this.#become(next);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.open = null;
    this.#become(before);
  }

  #become(next: Draft): void {
    this.draft = next;
    this.current = false;
    this.saving = 'waiting';
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), quietMs);
    this.#checkSoon(checkMs);
  }

  /** Writes what waits, in turn. True where nothing is left in memory only. */
  flush(): Promise<boolean> {
    clearTimeout(this.#saveTimer);
    const result = this.#queue.then(async () => {
      const draft = this.draft;
      if (draft === this.#saved) {
        this.saving = 'kept';
        return true;
      }
      try {
        await this.#of.save(draft);
        this.#saved = draft;
        if (this.draft === draft) this.saving = 'kept';
        return true;
      } catch {
        this.saving = 'failed';
        keepDraft(this.#key, this.#of.account, draft, Date.now());
        return false;
      }
    });
    this.#queue = result;
    return result;
  }

  #checkSoon(wait: number): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.check(), wait);
  }

  /** Asks the office about the form as it stands. */
  async check(): Promise<void> {
    clearTimeout(this.#checkTimer);
    const turn = ++this.#turn;
    const draft = this.draft;
    this.checking = 'busy';
    try {
      const { definition, problems } = await this.#of.check(draft);
      if (turn !== this.#turn) return;
      this.problems = problems;
      this.checking = 'done';
      this.current = definition !== null && draft === this.draft;
      if (definition) this.readable = definition;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.checking = 'unreachable';
      this.failure = error;
    }
  }

  /** Leaves the form: what waits is written, nothing is asked any more. */
  close(): void {
    this.#turn += 1;
    clearTimeout(this.#checkTimer);
    void this.flush();
  }
}
