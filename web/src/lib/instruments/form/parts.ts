/** What is taken into a form and what is kept of it. */
import type { Answers, Definition, Json } from '../definition';
import { listOf } from './lists';
import { holdsClass, type Plan } from './plan';
import { shapeFault } from './shapes';
import { copy, get, instancesOf, isAnswer, set } from './tree';

/** More than anybody has siblings: a mistyped count must not stop the phone. */
export const INSTANCES_MAX = 100;

/** The answers of one class. Instances of a repeat all stand in each field of whose class it asks. */
export function partOf(plan: Plan, from: Json, confidential: boolean, numbers = plan.top): Answers {
  const out: Answers = {};
  for (const number of numbers) {
    const node = plan.nodes[number]!;
    const value = get(from, node.item.name) ?? null;
    if (node.item.type === 'group') {
      const inside = partOf(plan, value, confidential, node.inside);
      if (Object.keys(inside).length) set(out, node.item.name, inside);
    } else if (node.item.type === 'repeat') {
      const nowhere = !holdsClass(node, false) && !holdsClass(node, true);
      const stands = nowhere ? node.confidential === confidential : holdsClass(node, confidential);
      const all = stands ? instancesOf(value) : [];
      const parts = all.map((one) => partOf(plan, one, confidential, node.inside));
      if (parts.length) set(out, node.item.name, parts);
    } else if (node.confidential === confidential && isAnswer(value)) {
      set(out, node.item.name, copy(value));
    }
  }
  return out;
}

/** Of answers from elsewhere, those that fit the definition. */
export function fitting(
  definition: Definition,
  plan: Plan,
  from: Json,
  numbers = plan.top,
): Answers {
  const out: Answers = {};
  for (const number of numbers) {
    const { item, inside } = plan.nodes[number]!;
    const value = get(from, item.name);
    if (!isAnswer(value) || value === undefined) continue;
    if (item.type === 'group') {
      if (typeof value === 'object' && !Array.isArray(value))
        set(out, item.name, fitting(definition, plan, value, inside));
    } else if (item.type === 'repeat') {
      const all = instancesOf(value).slice(0, INSTANCES_MAX);
      set(
        out,
        item.name,
        all.map((one) => fitting(definition, plan, one, inside)),
      );
    } else if (!shapeFault(item, listOf(definition, item.list), value)) {
      set(out, item.name, value);
    }
  }
  return out;
}
