/** Answers as a tree that is written to in place. */
import type { Answers, Item, Json, Step } from '../definition';
import { isObject, valueAt } from '../expr';

export const copy = <T extends Json>(value: T): T => structuredClone(value);

export const keyOf = (place: readonly Step[]): string => place.join('.');

/** Null, '' and an empty list are no answer. */
export const isAnswer = (value: Json | undefined): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Puts a value at a place whose groups and instances are there, or are made; null takes it away. */
export function put(answers: Answers, place: readonly Step[], value: Json): void {
  let here: Json = answers;
  place.slice(0, -1).forEach((step, index) => {
    const fresh: Json = typeof place[index + 1] === 'number' ? [] : {};
    if (typeof step === 'string') {
      const into = here as Answers;
      if (typeof into[step] !== 'object' || into[step] === null) into[step] = fresh;
      here = into[step]!;
    } else {
      const into = here as Json[];
      while (into.length <= step) into.push({});
      here = into[step]!;
    }
  });
  const last = place.at(-1);
  if (typeof last === 'string' && isObject(here)) {
    if (value === null) delete here[last];
    else here[last] = value;
  }
}

/** The instances of a repeat. */
export function instancesAt(answers: Answers, place: readonly Step[]): Answers[] {
  const found = valueAt(answers, place);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** Joins what is kept apart by class; instances of repeats stand at the same position in both. */
export function merge(answers: Answers, confidential: Answers | null | undefined): Answers {
  const whole = copy(answers);
  for (const [name, value] of Object.entries(confidential ?? {}))
    whole[name] = mergeValue(whole[name], value);
  return whole;
}

function mergeValue(a: Json | undefined, b: Json): Json {
  if (isObject(a) && isObject(b)) return merge(a, b);
  if (Array.isArray(a) && Array.isArray(b) && [...a, ...b].every(isObject)) {
    const [one, two] = [a as Answers[], b as Answers[]];
    const length = Math.max(one.length, two.length);
    return Array.from({ length }, (_, at) => merge(one[at] ?? {}, two[at]));
  }
  return copy(b);
}

/** Whether an item, or anything in it, is of a class. */
export function holds(item: Item, confidential: boolean, above = false): boolean {
  const own = above || item.class === 'confidential';
  if (!item.items) return item.type !== 'note' && own === confidential;
  return item.items.some((one) => holds(one, confidential, own));
}
