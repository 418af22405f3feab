/** A form while somebody fills it, as the screen's parts share it. */
import { untrack } from 'svelte';
import type { Answers, Around, Definition, Item, Json, Step, Texts } from './definition';
import type { Filled, Waiting } from './fill';
import { Form, type Field } from './form';
import { isAnswer, keyOf } from './form/tree';
import { isSilent, pagesOf, pathOf, type Page } from './pages';
import { answerText } from './show';

export interface Beginning {
  definition: Definition;
  around: Around;
  language: string;
  answers?: Answers;
  private?: Answers;
  waiting?: Waiting[];
  page?: number;
  /** Goes on at the last page on which something was answered. */
  goesOn?: boolean;
  onchange?: (filled: Filled) => void;
}

export class Filling {
  readonly definition: Definition;
  readonly #form: Form;
  readonly #pages: Page[];
  readonly #onchange: ((filled: Filled) => void) | undefined;
  #version = $state(0);
  language = $state('');
  waiting = $state.raw<Waiting[]>([]);
  #at = $state(0);
  /** What does not fit is said only after somebody tried to go on. */
  tried = $state(false);

  readonly fields: Map<string, Field> = $derived.by(() => {
    void this.#version;
    return new Map(this.#form.view().map((field) => [keyOf(field.path), field]));
  });
  /** Those pages on which something is asked. */
  readonly pages: Page[] = $derived.by(() => this.#pages.filter((page) => this.#isAsked(page)));
  readonly at: number = $derived(Math.min(this.#at, Math.max(0, this.pages.length - 1)));

  constructor(begin: Beginning) {
    const { definition, around, answers, private: confidential } = begin;
    this.#form =
      answers || confidential
        ? Form.resume(definition, answers ?? {}, confidential, around)
        : Form.start(definition, around);
    this.definition = this.#form.definition;
    this.#pages = pagesOf(this.definition.items);
    this.#onchange = begin.onchange;
    this.language = begin.language;
    this.waiting = begin.waiting ?? [];
    this.#at = begin.page ?? (begin.goesOn ? this.#lastAnswered() : 0);
  }

  value(path: readonly Step[]): Json {
    void this.#version;
    return this.#form.valueAt(path);
  }

  field(path: readonly Step[]): Field | undefined {
    return this.fields.get(keyOf(path));
  }

  /** Whether there is something to see: a repeat as often as never has nothing to say. */
  shows(item: Item, path: readonly Step[]): boolean {
    if (isSilent(item) || !this.field(path)?.relevant) return false;
    return !item.repeat_count || this.count(path) > 0;
  }

  /** A text of the form as it is read aloud: with answers in the reader's words and digits. */
  text(texts: Texts | undefined, at: readonly Step[]): string {
    void this.#version;
    const show = (item: Item, value: Json) =>
      answerText(this.definition, item, value, this.language) || '…';
    return texts ? this.#form.text(texts, at, show) : '';
  }

  /** What was taken for a question and has no record yet. */
  waits(value: Json): Waiting | null {
    return this.waiting.find((one) => one.id === value) ?? null;
  }

  /** How many instances a repeat has. */
  count(path: readonly Step[]): number {
    void this.#version;
    return this.#form.count(path);
  }

  answer(path: readonly Step[], value: Json): void {
    const before = this.waits(this.#form.valueAt(path));
    if (this.#form.answer(path, value) === null && before)
      this.waiting = this.waiting.filter((one) => one !== before);
    this.#changed();
  }

  attach(path: readonly Step[], bytes: Blob, type: Waiting['type'], consent?: string): void {
    const id = crypto.randomUUID();
    this.waiting = [...this.waiting, { id, bytes, type, ...(consent ? { consent } : {}) }];
    this.answer(path, id);
  }

  add(path: readonly Step[]): void {
    this.#form.add(path);
    this.#changed();
  }

  remove(path: readonly Step[], position: number): void {
    this.#form.remove(path, position);
    this.#changed();
  }

  speak(language: string): void {
    this.language = language;
    this.#form.speak(language);
    this.#changed();
  }

  turn(to: number): void {
    this.#at = Math.min(Math.max(0, to), this.pages.length - 1);
    this.tried = false;
    this.#changed();
  }

  /** What does not fit on a page, in its order. */
  problems(page: Page): Field[] {
    return this.#fieldsOf(page).filter((field) => field.error);
  }

  /** The first page on which something does not fit; null where all is well. */
  firstProblem(): number | null {
    const found = this.pages.findIndex((page) => this.problems(page).length);
    return found < 0 ? null : found;
  }

  filled(): Filled {
    return {
      ...this.#form.split(),
      language: this.language,
      waiting: this.waiting,
      page: this.#at,
    };
  }

  #changed(): void {
    this.#version += 1;
    untrack(() => this.#onchange?.(this.filled()));
  }

  #lastAnswered(): number {
    const answered = (page: Page) =>
      this.#fieldsOf(page).some(
        ({ item, path, relevant }) =>
          relevant && !isSilent(item) && !item.items && isAnswer(this.#form.valueAt(path)),
      );
    return Math.max(0, this.pages.findLastIndex(answered));
  }

  #fieldsOf(page: Page): Field[] {
    const starts = page.items.map((item) => keyOf([...pathOf(page), item.name]));
    return [...this.fields].flatMap(([key, field]) =>
      starts.some((start) => key === start || key.startsWith(`${start}/`)) ? [field] : [],
    );
  }

  #isAsked(page: Page): boolean {
    const path = pathOf(page);
    return page.items.some((item) => this.shows(item, [...path, item.name]));
  }
}
