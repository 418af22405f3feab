/** What an expression can see while it is worked out. As `crates/instruments/src/expr/scope.rs`. */
import type { Answers, Around, Json, Step } from '../definition';

/** The lists of a form, as expressions ask for them. */
export interface Lists {
  /** A column of the first row of `list` whose `key` is `value`. */
  lookUp(list: string, column: string, key: string, value: string): string | undefined;
  /** The label of a choice of the question at `path`. */
  choiceLabel(path: string[], choice: string, language: string): string | undefined;
}

/** The choice that a filter looks at. */
export interface Row {
  name: string;
  label: string;
  columns: Record<string, string>;
  /** Which choice of its list it is, from 1. */
  number: number;
}

export interface Scope {
  /** The answers that are relevant, nested as the items are. */
  answers: Answers;
  /** Where the expression stands. */
  at: readonly Step[];
  around: Around;
  lists: Lists;
  row?: Row;
}

export const isObject = (value: Json | undefined): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** What stands at a place. */
export function valueAt(answers: Json, place: readonly Step[]): Json {
  let value: Json | undefined = answers;
  for (const step of place) {
    if (typeof step === 'string') value = inside(value, step);
    else value = Array.isArray(value) ? value[step] : undefined;
  }
  return value ?? null;
}

/** The instances of a repeat, all or one; anything else stands for itself. */
function instances(value: Json, index: number | undefined): Json[] {
  if (!Array.isArray(value) || !value.every(isObject)) return [value];
  if (index === undefined) return value;
  return index < value.length ? [value[index]!] : [];
}

/**
 * The answers at a path of names. Inside the same repeat only the own instance counts, otherwise
 * all; a repeat itself gives all its instances. `chosen`: instances by the length of their path.
 */
export function nodes(scope: Scope, path: readonly string[], chosen?: Map<number, number>): Json[] {
  let found: Json[] = [scope.answers];
  let near: readonly Step[] | null = scope.at;
  path.forEach((name, depth) => {
    found = found.map((value) => inside(value, name) ?? null).filter((value) => value !== null);
    near = near && near[0] === name ? near.slice(1) : null;
    let here: number | undefined;
    if (near && typeof near[0] === 'number') {
      here = near[0];
      near = near.slice(1);
    }
    const last = depth + 1 === path.length;
    const index = chosen?.get(depth + 1) ?? (last ? undefined : here);
    found = found.flatMap((value) => instances(value, index));
  });
  return found.filter((value) => value !== null);
}

/** Which instance of a repeat the expression stands in, from 1. */
export function position(scope: Scope, repeat?: readonly string[]): number {
  let depth = 0;
  let last = NaN;
  for (const step of scope.at) {
    if (typeof step === 'string') {
      depth += 1;
      continue;
    }
    last = step + 1;
    if (depth === repeat?.length) return last;
  }
  return repeat ? NaN : last;
}
