/** A definition laid out for filling: every item by number, and in which order they are worked out. */
import type { Ast, Definition, Item, Step } from '../definition';
import { keyOf } from './tree';
import { holds } from './tree';

export interface Node {
  path: string[];
  item: Item;
  confidential: boolean;
  /** The number of the nearest repeat around it. */
  repeat: number | null;
  inside: number[];
}

export interface Plan {
  nodes: Node[];
  top: number[];
  /** Each after all that it is worked out from. */
  order: number[];
  numbers: Map<string, number>;
}

export const isWorkedOut = ({ item }: Node): boolean => !!item.calculation && !item.trigger?.length;

/** Whether it has answers of a class, or anything in it. */
export const holdsClass = (node: Node, confidential: boolean): boolean =>
  holds(node.item, confidential, node.confidential);

export function planOf({ items }: Definition): Plan {
  const plan: Plan = { nodes: [], top: [], order: [], numbers: new Map() };
  const lay = (
    all: readonly Item[],
    above: string[],
    repeat: number | null,
    around: boolean,
    into: number[],
  ) => {
    for (const item of all) {
      const number = plan.nodes.length;
      const confidential = around || item.class === 'confidential';
      const node: Node = { path: [...above, item.name], item, confidential, repeat, inside: [] };
      plan.nodes.push(node);
      into.push(number);
      plan.numbers.set(keyOf(node.path), number);
      const inner = item.type === 'repeat' ? number : repeat;
      lay(item.items ?? [], node.path, inner, confidential, node.inside);
    }
  };
  lay(items, [], null, false, plan.top);
  plan.order = orderOf(plan);
  return plan;
}

/** Calls a function with every path that an expression reads. */
function reads(ast: Ast, visit: (path: string[]) => void): void {
  if (ast[0] === 'ref') visit(ast[1]);
  else if (ast[0] === 'neg') reads(ast[1], visit);
  else if (ast[0] === 'list') reads(ast[3], visit);
  else if (ast[0] === 'call') ast[2].forEach((one) => reads(one, visit));
  else if (ast[0] === 'op') {
    const [, , ...all] = ast;
    all.forEach((one) => reads(one, visit));
  }
}

export function readsAny(ast: Ast): boolean {
  let found = false;
  reads(ast, () => (found = true));
  return found;
}

/** What waits for others comes after them; of those that are ready the first in the form goes first. */
function orderOf({ nodes, numbers }: Plan): number[] {
  const needs = nodes.map(({ path, item }) => {
    const found = new Set<number>();
    const add = (names: readonly string[]) => {
      const number = numbers.get(keyOf(names));
      if (number !== undefined) found.add(number);
    };
    add(path.slice(0, -1));
    const deciding = [
      item.relevant,
      item.repeat_count,
      item.trigger?.length ? undefined : item.calculation,
    ];
    for (const one of deciding) if (one) reads(one.ast, add);
    return found;
  });
  const dependents = nodes.map((): number[] => []);
  needs.forEach((found, at) => found.forEach((needed) => dependents[needed]!.push(at)));
  const missing = needs.map((found) => found.size);
  const order: number[] = [];
  const done = nodes.map(() => false);
  // Where to look next: nothing before it is ready.
  let from = 0;
  for (let first = 0; order.length < nodes.length;) {
    while (from < nodes.length && (done[from] || missing[from]! > 0)) from += 1;
    while (done[first]) first += 1;
    // Circles are refused before anybody fills the form: what is left follows as it stands.
    const number = from < nodes.length ? from : first;
    order.push(number);
    done[number] = true;
    for (const dependent of dependents[number]!) {
      missing[dependent]! -= 1;
      if (missing[dependent] === 0) from = Math.min(from, dependent);
    }
  }
  return order;
}

/** Where a node stands within an instance of the nearest repeat around it; `[]` = it stands in none. */
export function placeIn({ nodes }: Plan, node: Node, instance: readonly Step[]): Step[] {
  const above = node.repeat === null ? 0 : nodes[node.repeat]!.path.length;
  return [...instance, ...node.path.slice(above)];
}

/** Whether an instance stands in the same instances as a place, as far as they go together. */
export function areNear(instance: readonly Step[], place: readonly Step[]): boolean {
  for (let at = 0; at < Math.min(instance.length, place.length); at += 1) {
    if (instance[at] === place[at]) continue;
    return !(typeof instance[at] === 'number' && typeof place[at] === 'number');
  }
  return true;
}
