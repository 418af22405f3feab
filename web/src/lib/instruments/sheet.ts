/** Answers as somebody reads them later: under the questions that were asked then. */
import type { Answers, Around, Definition, Item, Json, Step } from './definition';
import { evaluate, truth, valueAt } from './expr';
import { nodes } from './expr/scope';
import { listsOf } from './form/lists';
import { withOwnWords } from './form/others';
import { holds, instancesOf, isAnswer, merge } from './form/tree';
import { isSilent } from './pages';

export interface Line {
  path: Step[];
  item: Item;
  /** How deep it stands in groups. */
  depth: number;
  /** Position of the instance that begins here. */
  instance?: number;
  value: Json;
  /** `kept`: there may be an answer, but not for this reader. */
  state: 'answered' | 'open' | 'kept' | 'heading';
}

export interface Read {
  definition: Definition;
  answers: Answers;
  private: Answers | null;
  /** Whether the reader may not see what is confidential. */
  hidden: boolean;
  around: Around;
}

export interface Sheet {
  definition: Definition;
  lines: Line[];
  /** The answer at a path of names, as seen from a place. */
  answer: (at: readonly Step[]) => (path: string[]) => Json;
}

/**
 * What is read, in the form's order. A question that was not asked is left out; whether it was can
 * be told only from answers that the reader sees.
 */
export function sheetOf(read: Read): Sheet {
  const definition = withOwnWords(read.definition);
  const answers = merge(read.answers, read.private);
  const lists = listsOf(definition);
  const asked = (item: Item, at: Step[]): boolean =>
    !item.relevant ||
    truth(evaluate(item.relevant.ast, { answers, at, around: read.around, lists }));
  const lines: Line[] = [];

  const walk = (items: readonly Item[], above: Step[], depth: number, confidential: boolean) => {
    for (const item of items) {
      const path = [...above, item.name];
      const own = confidential || item.class === 'confidential';
      const value = valueAt(answers, path);
      const kept = read.hidden && own && !isAnswer(value);
      if (isSilent(item) || item.type === 'note') continue;
      if (!kept && !isAnswer(value) && !asked(item, path)) continue;
      if (!item.items) {
        const state = isAnswer(value) ? 'answered' : kept ? 'kept' : 'open';
        lines.push({ path, item, depth, value, state });
        continue;
      }
      if (read.hidden && own && !holds(item, false, own)) {
        lines.push({ path, item, depth, value: null, state: 'kept' });
        continue;
      }
      const before = lines.length;
      if (item.label) lines.push({ path, item, depth, value: null, state: 'heading' });
      const headed = lines.length;
      if (item.type === 'repeat')
        instancesOf(value).forEach((_, instance) => {
          const place = [...path, instance];
          lines.push({
            path: place,
            item,
            depth: depth + 1,
            instance,
            value: null,
            state: 'heading',
          });
          walk(item.items!, place, depth + 2, own);
        });
      else walk(item.items, path, depth + 1, own);
      // A heading over nothing says nothing.
      if (lines.length === headed) lines.length = before;
    }
  };
  walk(definition.items, [], 0, false);
  const answer = (at: readonly Step[]) => (path: string[]) =>
    nodes({ answers, at, around: read.around, lists }, path)[0] ?? null;
  return { definition, lines, answer };
}
