/** Answers as a tree that is written to in place. */
import type { Answers, Item, Json, Step } from '../definition';
import { isObject } from '../expr/scope';

export const copy = <T extends Json>(value: T): T =>
  typeof value === 'object' && value !== null ? structuredClone(value) : value;

/** Names hold no stroke. */
export const keyOf = (place: readonly Step[]): string => place.join('/');

/** Null, '' and an empty list are no answer. */
export const isAnswer = (value: Json | undefined): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Sets a name, whatever it is called: `__proto__` too is a name like others. */
export function set(into: Answers, name: string, value: Json): void {
  Object.defineProperty(into, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

/** What stands under a name. */
export const get = (from: Json | undefined, name: string): Json | undefined =>
  isObject(from) && Object.hasOwn(from, name) ? from[name] : undefined;

/** Puts a value at a place; the groups and lists on the way are made. Null takes away. */
export function put(tree: Answers, place: readonly Step[], value: Json): void {
  let here: Json = tree;
  place.forEach((step, index) => {
    const last = index === place.length - 1;
    const fresh: Json = typeof place[index + 1] === 'number' ? [] : {};
    if (typeof step === 'string' && isObject(here)) {
      if (last && value === null) delete here[step];
      else if (last) set(here, step, value);
      else {
        const inside = get(here, step);
        if (!inside || typeof inside !== 'object' || Array.isArray(inside) !== Array.isArray(fresh))
          set(here, step, fresh);
        here = here[step]!;
      }
    } else if (typeof step === 'number' && Array.isArray(here)) {
      while (here.length <= step) here.push({});
      if (last) here[step] = value;
      else here = here[step]!;
    }
  });
}

/** Joins what is kept apart by class; instances of repeats stand at the same position in both. */
export function merge(answers: Answers, confidential: Answers | null | undefined): Answers {
  const whole = copy(answers);
  for (const [name, value] of Object.entries(confidential ?? {}))
    set(whole, name, mergeValue(get(answers, name), value));
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

/** The instances of a repeat among answers. */
export const instancesOf = (value: Json | undefined): Answers[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** Whether an item, or anything in it, has answers of a class. */
export function holds(item: Item, confidential: boolean, above = false): boolean {
  const own = above || item.class === 'confidential';
  if (!item.items) return item.type !== 'note' && own === confidential;
  return item.items.some((one) => holds(one, confidential, own));
}
