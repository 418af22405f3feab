/**
 * A form while it is filled: which questions are asked, what is worked out, what does not fit, and
 * how the answers part into their classes. As `crates/instruments/src/form.rs`, held to it by
 * `vectors/forms.json`. It shows nothing and keeps nothing.
 */
import { namesOf, textOf, type Answers, type Around, type Choice } from './definition';
import type { Definition, Expr, Item, Json, Step, Texts } from './definition';
import { evaluate, num, ofJson, text, truth, valueAt } from './expr';
import { nodes, type Lists, type Row } from './expr/scope';
import { choicesOf, labelOf, listOf, listsOf } from './form/lists';
import { OTHER, withOwnWords } from './form/others';
import { INSTANCES_MAX, fitting, partOf } from './form/parts';
import { areNear, isWorkedOut, placeIn, planOf } from './form/plan';
import { readsAny, type Node, type Plan } from './form/plan';
import { coerced, shapeFault, type ShapeFault } from './form/shapes';
import { copy, instancesOf, isAnswer, keyOf, merge, put } from './form/tree';
import { withAnswers } from './form/texts';
import { rangeOf } from './numbers';

export { merge } from './form/tree';

/** Which rule an answer breaks. */
export type Fault = 'required' | 'choice' | 'range' | 'constraint';
/** Why something was not taken. */
export type Refusal = ShapeFault | 'answer.unasked' | 'answer.read_only' | 'answer.instances';

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

export interface Wrong {
  path: Step[];
  rule: Fault;
  /** What the form says to that, if it says anything of its own. */
  message: string | null;
}

export interface Parts {
  answers: Answers;
  private: Answers;
}

/** Where defaults are to be set: in the form itself, or in an instance of a repeat. */
interface Fresh {
  repeat: number | null;
  place: Step[];
}

const chooses = (item: Item) => ['select_one', 'select_multiple', 'rank'].includes(item.type);
const hasAnswer = (item: Item) => !['group', 'repeat', 'note'].includes(item.type);
const isAsked = (item: Item) => hasAnswer(item) && !['calculate', 'hidden'].includes(item.type);

export class Form {
  /** With the questions for words of one's own. */
  readonly definition: Definition;
  #around: Around;
  readonly #plan: Plan;
  readonly #lists: Lists;
  /** All that was said, also to what is not asked any more: asked again it is there again. */
  #said: Answers = {};
  /** What counts: the answers to what is asked. A group that is asked is there, if empty. */
  #seen: Answers = {};
  #asked = new Set<string>();
  /** For each repeat the places of its instances. */
  #instances: Step[][][] = [];

  private constructor(definition: Definition, around: Around) {
    this.definition = withOwnWords(definition);
    this.#around = around;
    this.#plan = planOf(this.definition);
    this.#lists = listsOf(this.definition);
  }

  /** An empty form: defaults are set, calculations worked out. */
  static start(definition: Definition, around: Around): Form {
    const form = new Form(definition, around);
    form.#workOut([{ repeat: null, place: [] }]);
    return form;
  }

  /** A form that was left. What does not fit the definition is left out. */
  static resume(
    definition: Definition,
    answers: Answers,
    confidential: Answers | null | undefined,
    around: Around,
  ): Form {
    const form = new Form(definition, around);
    form.#said = fitting(form.definition, form.#plan, merge(answers, confidential));
    form.#takeUp();
    return form;
  }

  /** What was said at a place, also where it is not asked any more. */
  valueAt(path: readonly Step[]): Json {
    return valueAt(this.#said, path);
  }

  /** How many instances of a repeat are asked. */
  count(path: readonly Step[]): number {
    return instancesOf(valueAt(this.#seen, path)).length;
  }

  answer(path: readonly Step[], said: Json): Refusal | null {
    const node = this.#nodeAt(path);
    if (!node || !hasAnswer(node.item)) return 'answer.unasked';
    if (isWorkedOut(node) || this.#isReadOnly(node, path)) return 'answer.read_only';
    const value = isAnswer(said) ? copy(said) : null;
    const choices = listOf(this.definition, node.item.list);
    const fault = value === null ? null : shapeFault(node.item, choices, value);
    if (fault) return fault;
    if (JSON.stringify(this.valueAt(path)) === JSON.stringify(value)) return null;
    put(this.#said, path, value);
    this.#workOut([]);
    this.#trigger(path);
    return null;
  }

  add(path: readonly Step[]): Refusal | null {
    const number = this.#repeatAt(path);
    if (typeof number === 'string') return number;
    const length = instancesOf(this.valueAt(path)).length;
    if (length >= INSTANCES_MAX) return 'answer.instances';
    const place = [...path, length];
    put(this.#said, place, {});
    this.#workOut([{ repeat: number, place }]);
    return null;
  }

  remove(path: readonly Step[], position: number): Refusal | null {
    const number = this.#repeatAt(path);
    if (typeof number === 'string') return number;
    const all = this.valueAt(path);
    if (!Array.isArray(all) || position >= all.length) return 'answer.unasked';
    all.splice(position, 1);
    this.#workOut([]);
    return null;
  }

  /** Goes on in another language. */
  speak(language: string): void {
    this.#around = { ...this.#around, language };
    this.#workOut([]);
  }

  /** Every item in its order, in every instance of the repeats that are asked. */
  view(): Field[] {
    const fields: Field[] = [];
    const show = (numbers: number[], above: Step[]) => {
      for (const number of numbers) {
        const node = this.#plan.nodes[number]!;
        const path = [...above, node.item.name];
        fields.push(this.#field(node, path));
        if (node.item.type === 'group') show(node.inside, path);
        else if (node.item.type === 'repeat')
          instancesOf(valueAt(this.#seen, path)).forEach((_, at) =>
            show(node.inside, [...path, at]),
          );
      }
    };
    show(this.#plan.top, []);
    return fields;
  }

  /** What is missing or wrong; nothing = complete. */
  complete(): Wrong[] {
    return this.view().flatMap(({ path, item, error }) => {
      if (!error) return [];
      const texts = { required: item.required_message, constraint: item.constraint_message };
      const said = error === 'required' || error === 'constraint' ? texts[error] : undefined;
      return [{ path, rule: error, message: said ? this.text(said, path) : null }];
    });
  }

  /** A text in the language of the form with the answers in it that it names: `${name}`. */
  text(
    texts: Texts,
    at: readonly Step[],
    show: (item: Item, value: Json) => string = (_, value) => text(ofJson(value)),
  ): string {
    const said = textOf(texts, this.#around.language, this.definition.languages);
    const answer = (path: string[]) => nodes(this.#scope(at), path)[0] ?? null;
    return withAnswers(said, this.definition.items, answer, show);
  }

  /** What is kept: the answers that count, each in the field of its class. */
  split(): Parts {
    return {
      answers: partOf(this.#plan, this.#seen, false),
      private: partOf(this.#plan, this.#seen, true),
    };
  }

  #scope(at: readonly Step[], row?: Row) {
    const scope = { answers: this.#seen, at, around: this.#around, lists: this.#lists };
    return row ? { ...scope, row } : scope;
  }

  #value(expr: Expr, at: readonly Step[], row?: Row) {
    return evaluate(expr.ast, this.#scope(at, row));
  }

  #isTrue(expr: Expr | undefined, at: readonly Step[], row?: Row): boolean {
    return !!expr && truth(this.#value(expr, at, row));
  }

  /** The item at a place whose instances are all there. */
  #nodeAt(path: readonly Step[]): Node | null {
    const node = this.#plan.nodes[this.#plan.numbers.get(keyOf(namesOf(path))) ?? -1];
    if (!node) return null;
    const last = path.findLastIndex((step) => typeof step === 'number');
    const above = node.repeat === null ? [] : path.slice(0, last + 1);
    if (node.repeat !== null) {
      const known = this.#instances[node.repeat] ?? [];
      if (!known.some((one) => keyOf(one) === keyOf(above))) return null;
    }
    return keyOf(placeIn(this.#plan, node, above)) === keyOf(path) ? node : null;
  }

  #repeatAt(path: readonly Step[]): number | Refusal {
    const node = this.#nodeAt(path);
    if (node?.item.type !== 'repeat') return 'answer.unasked';
    if (node.item.repeat_count) return 'answer.read_only';
    return this.#plan.nodes.indexOf(node);
  }

  /**
   * Sets what is fresh to its defaults and works out all the rest, until nothing fresh comes up any
   * more. Before a default that reads an answer, what has been set so far is worked out.
   */
  #workOut(fresh: Fresh[]): void {
    for (let dirty = true; ;) {
      for (let one = fresh.shift(); one; one = fresh.shift())
        dirty = this.#defaults(one, dirty, fresh, () => true);
      if (!dirty) return;
      fresh.push(...this.#pass());
      dirty = false;
    }
  }

  /** What was not asked when the form was left has its default again: nothing of it was kept. */
  #takeUp(): void {
    const fresh = this.#pass();
    const asked = new Set(this.#asked);
    const news = new Set(fresh.map(({ place }) => keyOf(place)));
    const known: Fresh[] = [{ repeat: null, place: [] }];
    this.#instances.forEach((places, repeat) => {
      for (const place of places) if (!news.has(keyOf(place))) known.push({ repeat, place });
    });
    let dirty = false;
    for (const one of known)
      dirty = this.#defaults(one, dirty, fresh, (place) => !asked.has(keyOf(place)));
    this.#workOut(fresh);
  }

  #defaults(at: Fresh, was: boolean, fresh: Fresh[], wanted: (place: Step[]) => boolean): boolean {
    let dirty = was;
    for (const node of this.#plan.nodes) {
      const { item } = node;
      if (!item.default || node.repeat !== at.repeat || !hasAnswer(item)) continue;
      const place = placeIn(this.#plan, node, at.place);
      if (!wanted(place) || isAnswer(this.valueAt(place))) continue;
      if (dirty && readsAny(item.default.ast)) {
        fresh.push(...this.#pass());
        dirty = false;
      }
      const value = this.#worked(node, item.default, place);
      if (value === null) continue;
      put(this.#said, place, value);
      dirty = true;
    }
    return dirty;
  }

  /** Works everything out once, each item after those that it reads. Gives the instances that came up. */
  #pass(): Fresh[] {
    this.#seen = {};
    this.#asked.clear();
    this.#instances = this.#plan.nodes.map(() => []);
    const fresh: Fresh[] = [];
    for (const number of this.#plan.order) {
      const node = this.#plan.nodes[number]!;
      for (const instance of node.repeat === null ? [[]] : [...this.#instances[node.repeat]!])
        this.#settle(number, node, placeIn(this.#plan, node, instance), fresh);
    }
    return fresh;
  }

  #settle(number: number, node: Node, place: Step[], fresh: Fresh[]): void {
    const above = place.slice(0, -1);
    const around = above.length ? valueAt(this.#seen, above) : this.#seen;
    if (typeof around !== 'object' || around === null || Array.isArray(around)) return;
    if (node.item.relevant && !this.#isTrue(node.item.relevant, place)) return;
    this.#asked.add(keyOf(place));
    if (node.item.type === 'group') put(this.#seen, place, {});
    else if (node.item.type === 'repeat') this.#settleRepeat(number, node, place, fresh);
    else if (node.item.type !== 'note') this.#settleQuestion(node, place);
  }

  #settleRepeat(number: number, { item }: Node, place: Step[], fresh: Fresh[]): void {
    const said = instancesOf(this.valueAt(place)).length;
    const count = item.repeat_count ? num(this.#value(item.repeat_count, place)) : said;
    const wanted = Math.min(INSTANCES_MAX, Math.max(0, Math.trunc(count) || 0));
    put(
      this.#seen,
      place,
      Array.from({ length: wanted }, () => ({})),
    );
    for (let at = 0; at < wanted; at += 1) {
      const instance = [...place, at];
      if (at >= said) {
        put(this.#said, instance, {});
        fresh.push({ repeat: number, place: instance });
      }
      this.#instances[number]!.push(instance);
    }
  }

  #settleQuestion(node: Node, place: Step[]): void {
    const { calculation } = node.item;
    if (calculation && isWorkedOut(node)) {
      const once = calculation.ast[0] === 'call' && calculation.ast[1] === 'once';
      if (!once || !isAnswer(this.valueAt(place)))
        put(this.#said, place, this.#worked(node, calculation, place));
    }
    const answer = this.valueAt(place);
    if (isAnswer(answer)) put(this.#seen, place, copy(answer));
  }

  #worked({ item }: Node, expr: Expr, place: Step[]): Json {
    return coerced(item, listOf(this.definition, item.list), this.#value(expr, place));
  }

  /** Sets what waits for the answer at a place. What is set so sets nothing else. */
  #trigger(changed: readonly Step[]): void {
    const key = keyOf(namesOf(changed));
    for (const node of this.#plan.nodes) {
      const { item, repeat } = node;
      if (!hasAnswer(item) || !item.trigger?.some((path) => keyOf(path) === key)) continue;
      for (const instance of repeat === null ? [[]] : [...(this.#instances[repeat] ?? [])]) {
        if (!areNear(instance, changed)) continue;
        const place = placeIn(this.#plan, node, instance);
        put(
          this.#said,
          place,
          item.calculation ? this.#worked(node, item.calculation, place) : null,
        );
        this.#workOut([]);
      }
    }
  }

  #isReadOnly({ item }: Node, place: readonly Step[]): boolean {
    return this.#isTrue(item.read_only, place);
  }

  #field(node: Node, path: Step[]): Field {
    const { item } = node;
    const relevant = this.#asked.has(keyOf(path));
    const choices = chooses(item) ? this.#choices(item, path) : null;
    const required = relevant && isAsked(item) && this.#isTrue(item.required, path);
    return {
      path,
      item,
      relevant,
      required,
      read_only:
        relevant && ((hasAnswer(item) && isWorkedOut(node)) || this.#isReadOnly(node, path)),
      error: relevant ? this.#fault(item, path, required, choices) : null,
      choices,
    };
  }

  #fault(item: Item, path: Step[], required: boolean, choices: Choice[] | null): Fault | null {
    if (!isAsked(item)) return null;
    const answer = valueAt(this.#seen, path);
    if (!isAnswer(answer)) return required ? 'required' : null;
    const chosen = Array.isArray(answer) ? answer : [answer];
    if (choices && !chosen.every((name) => choices.some((one) => one.name === name)))
      return 'choice';
    if (item.type === 'range' && !onScale(item, Number(answer))) return 'range';
    return item.constraint && !this.#isTrue(item.constraint, path) ? 'constraint' : null;
  }

  #choices(item: Item, path: Step[]): Choice[] {
    const all = choicesOf(this.definition, item);
    const filter = item.choice_filter;
    if (!filter) return all;
    return all.filter((choice, at) => {
      if (choice.name === OTHER && !choice.label) return true;
      const label = labelOf(choice, this.definition);
      const row = { name: choice.name, label, columns: choice.columns ?? {}, number: at + 1 };
      return this.#isTrue(filter, path, row);
    });
  }
}

/** Whether a number stands on the scale of a range. */
function onScale(item: Item, n: number): boolean {
  const { start, end, step } = rangeOf(item.parameters);
  const steps = (n - start) / step;
  return n >= start && n <= end && Math.abs(steps - Math.round(steps)) < 1e-6;
}
