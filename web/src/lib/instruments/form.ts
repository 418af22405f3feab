/**
 * A form while it is filled: which questions are asked, what is worked out, what does not fit, and
 * how the answers part into their classes. As `crates/instruments/src/form.rs`, held to it by
 * `vectors/forms.json`. It shows nothing and keeps nothing.
 */
import { namesOf, type Answers, type Around, type Choice, type Definition } from './definition';
import type { Expr, Item, Json, Step } from './definition';
import { answerOf, evaluate, num, truth, valueAt, type Lists, type Row } from './expr';
import { labelOf, listsOf } from './form/lists';
import { withOwnWords } from './form/others';
import { copy, holds, instancesAt, isAnswer, keyOf, merge, put } from './form/tree';

export { merge } from './form/tree';

/** What is wrong with an answer: none where one is needed, or one that does not fit. */
export type Fault = 'required' | 'constraint';

export interface Field {
  path: Step[];
  item: Item;
  relevant: boolean;
  required: boolean;
  read_only: boolean;
  error: Fault | null;
  /** Those that may be chosen now; null where nothing is chosen. */
  choices: Choice[] | null;
}

export interface Problem {
  path: Step[];
  rule: Fault;
}

export interface Parts {
  answers: Answers;
  private: Answers;
}

/** More instances than anybody has siblings: a mistyped count must not stop the phone. */
const INSTANCES_MAX = 200;
/** A form whose calculations never come to rest is refused by the office; this is the last stop. */
const ROUNDS_MAX = 50;

const chooses = (item: Item) => ['select_one', 'select_multiple', 'rank'].includes(item.type);

export class Form {
  readonly definition: Definition;
  #around: Around;
  /** All that was said, also what is not asked any more: it comes back when it is asked again. */
  readonly said: Answers;
  /** What counts: the answers to what is asked. */
  #seen: Answers = {};
  readonly #lists: Lists;
  readonly #relevant = new Map<string, boolean>();

  private constructor(definition: Definition, around: Around, said: Answers) {
    this.definition = withOwnWords(definition);
    this.#around = around;
    this.said = said;
    this.#lists = listsOf(this.definition);
  }

  static start(definition: Definition, around: Around): Form {
    const form = new Form(definition, around, {});
    form.#refresh(true);
    return form;
  }

  static resume(
    definition: Definition,
    answers: Answers,
    confidential: Answers | null | undefined,
    around: Around,
  ): Form {
    const form = new Form(definition, around, merge(answers, confidential));
    form.#refresh(false);
    return form;
  }

  /** The answers that count. */
  get answers(): Answers {
    return this.#seen;
  }

  valueAt(path: readonly Step[]): Json {
    return valueAt(this.said, path);
  }

  answer(path: readonly Step[], value: Json): void {
    put(this.said, path, isAnswer(value) ? copy(value) : null);
    this.#trigger(namesOf(path));
    this.#refresh(false);
  }

  add(path: readonly Step[]): void {
    const all = instancesAt(this.said, path);
    if (all.length >= INSTANCES_MAX) return;
    put(this.said, path, [...all, {}]);
    this.#refresh(false, [...path, all.length]);
  }

  remove(path: readonly Step[], position: number): void {
    const all = instancesAt(this.said, path);
    put(
      this.said,
      path,
      all.filter((_, at) => at !== position),
    );
    this.#refresh(false);
  }

  /** Goes on in another language. */
  speak(language: string): void {
    this.#around = { ...this.#around, language };
    this.#refresh(false);
  }

  view(): Field[] {
    const fields: Field[] = [];
    this.#walk((item, path) => fields.push(this.#field(item, path)));
    return fields;
  }

  complete(): Problem[] {
    return this.view().flatMap(({ path, error }) => (error ? [{ path, rule: error }] : []));
  }

  /** What is kept: the answers that count, each in the field of its class. */
  split(): Parts {
    return {
      answers: part(this.definition.items, this.#seen, false, false),
      private: part(this.definition.items, this.#seen, true, false),
    };
  }

  #evaluate(expr: Expr, at: readonly Step[], row?: Row) {
    return evaluate(expr.ast, {
      answers: this.#seen,
      at,
      around: this.#around,
      lists: this.#lists,
      ...(row ? { row } : {}),
    });
  }

  /** Walks what stands in the form now, instance by instance. */
  #walk(
    visit: (item: Item, path: Step[], above: boolean) => void,
    items = this.definition.items,
    above: Step[] = [],
    relevant = true,
  ): void {
    for (const item of items) {
      const path = [...above, item.name];
      visit(item, path, relevant);
      if (!item.items) continue;
      const asked = this.#relevant.get(keyOf(path)) ?? relevant;
      if (item.type !== 'repeat') this.#walk(visit, item.items, path, asked);
      else
        instancesAt(this.said, path).forEach((_, at) =>
          this.#walk(visit, item.items, [...path, at], asked),
        );
    }
  }

  /** Works out what follows from what was said, until nothing changes any more. */
  #refresh(fresh: boolean, added?: Step[]): void {
    this.#seen = copy(this.said);
    if (fresh || added) this.#defaults(added);
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      let changed = false;
      this.#walk((item, path, above) => {
        if (this.#settle(item, path, above)) changed = true;
      });
      if (!changed) return;
    }
  }

  /** One item: is it asked, how often, what does it come to. Tells whether anything changed. */
  #settle(item: Item, path: Step[], above: boolean): boolean {
    const key = keyOf(path);
    const before = this.#relevant.get(key);
    const relevant = above && (!item.relevant || truth(this.#evaluate(item.relevant, path)));
    this.#relevant.set(key, relevant);
    let changed = before !== relevant;
    if (relevant && item.type === 'repeat' && item.repeat_count)
      changed = this.#count(item, path) || changed;
    if (relevant && item.calculation && !item.trigger?.length)
      changed = this.#work(item, path) || changed;
    this.#show(item, path, relevant);
    return changed;
  }

  /** Writes into what counts what was said, as far as it is asked. */
  #show(item: Item, path: Step[], relevant: boolean): void {
    if (!relevant) put(this.#seen, path, null);
    else if (item.type === 'group') {
      if (valueAt(this.#seen, path) === null) put(this.#seen, path, {});
    } else if (item.type === 'repeat') {
      const wanted = instancesAt(this.said, path).length;
      const shown = instancesAt(this.#seen, path);
      if (shown.length !== wanted || valueAt(this.#seen, path) === null)
        put(this.#seen, path, copy(instancesAt(this.said, path)));
    } else put(this.#seen, path, this.valueAt(path));
  }

  #count(item: Item, path: Step[]): boolean {
    const wanted = Math.min(
      INSTANCES_MAX,
      Math.max(0, Math.trunc(num(this.#evaluate(item.repeat_count!, path))) || 0),
    );
    const all = instancesAt(this.said, path);
    if (all.length === wanted) return false;
    put(
      this.said,
      path,
      Array.from({ length: wanted }, (_, at) => all[at] ?? {}),
    );
    put(this.#seen, path, copy(instancesAt(this.said, path)));
    for (let at = all.length; at < wanted; at += 1) this.#defaults([...path, at]);
    return true;
  }

  /** A calculation. `once(…)` keeps what it came to first. */
  #work(item: Item, path: Step[]): boolean {
    const { ast } = item.calculation!;
    const before = this.valueAt(path);
    if (ast[0] === 'call' && ast[1] === 'once' && isAnswer(before)) return false;
    const value = answerOf(this.#evaluate(item.calculation!, path));
    if (value === before) return false;
    put(this.said, path, value);
    return true;
  }

  /** What waits for this answer is worked out anew, and only then. */
  #trigger(names: string[]): void {
    const waited = (item: Item) => item.trigger?.some((path) => keyOf(path) === keyOf(names));
    this.#walk((item, path) => {
      if (item.calculation && waited(item)) this.#work(item, path);
    });
  }

  #defaults(within?: Step[]): void {
    const prefix = within ? `${keyOf(within)}.` : '';
    this.#walk((item, path) => {
      if (!item.default || !keyOf(path).startsWith(prefix) || isAnswer(this.valueAt(path))) return;
      const value = answerOf(this.#evaluate(item.default, path));
      put(this.said, path, value);
      put(this.#seen, path, value);
    });
  }

  #field(item: Item, path: Step[]): Field {
    const relevant = this.#relevant.get(keyOf(path)) ?? false;
    const holding = item.type === 'group' || item.type === 'note';
    const required =
      relevant && !holding && !!item.required && truth(this.#evaluate(item.required, path));
    const said = isAnswer(this.valueAt(path));
    let error: Fault | null = null;
    if (relevant && required && !said) error = 'required';
    else if (relevant && said && item.constraint && !truth(this.#evaluate(item.constraint, path)))
      error = 'constraint';
    return {
      path,
      item,
      relevant,
      required,
      read_only: relevant && !!item.read_only && truth(this.#evaluate(item.read_only, path)),
      error,
      choices: chooses(item) ? this.#choices(item, path) : null,
    };
  }

  #choices(item: Item, path: Step[]): Choice[] {
    const all = this.definition.lists[item.list ?? ''] ?? [];
    const filter = item.choice_filter;
    if (!filter) return all;
    return all.filter((choice, at) =>
      truth(
        this.#evaluate(filter, path, {
          name: choice.name,
          label: labelOf(choice, this.definition),
          columns: choice.columns ?? {},
          number: at + 1,
        }),
      ),
    );
  }
}

/** The answers of one class, nested as they were. */
function part(
  items: readonly Item[],
  from: Answers,
  confidential: boolean,
  above: boolean,
): Answers {
  const out: Answers = {};
  for (const item of items) {
    const value = from[item.name] ?? null;
    const own = above || item.class === 'confidential';
    if (!isAnswer(value) || !holds(item, confidential, above)) continue;
    if (!item.items) out[item.name] = value;
    else if (item.type === 'repeat')
      out[item.name] = instancesAt(from, [item.name]).map((one) =>
        part(item.items!, one, confidential, own),
      );
    else {
      const inside = part(item.items, value as Answers, confidential, own);
      if (Object.keys(inside).length) out[item.name] = inside;
    }
  }
  return out;
}
