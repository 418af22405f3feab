/** What an assessment found low, and what the plan says to it. */
import type { Answers, Definition, Item, Texts } from '$lib/instruments/definition';
import { valueAt } from '$lib/instruments/expr';
import { merge } from '$lib/instruments/form/tree';
import type { PlanItem } from '$lib/model/generated';
import type { Rec } from '$lib/store/api';

export interface LowItem {
  /** Its way through the form, joined: the name by which a line of the plan answers it. */
  name: string;
  label: Texts;
  score: number;
}

/** A list of choices is a scale where its names are 1, 2, 3 and on. */
function isScale(definition: Definition, item: Item): boolean {
  const names = (definition.lists[item.list ?? ''] ?? []).map((choice) => choice.name);
  return names.length > 2 && names.every((name, at) => name === String(at + 1));
}

/** The questions that scored 1 or 2: each must be answered by the plan, or waived with a reason (MoSVY care plan). */
export function lowItems(
  definition: Definition,
  answers: Answers,
  secret: Answers | null,
): LowItem[] {
  const all = merge(answers, secret);
  const walk = (items: readonly Item[], path: string[]): LowItem[] =>
    items.flatMap((item) => {
      const here = [...path, item.name];
      if (item.items && item.type === 'group') return walk(item.items, here);
      if (item.type !== 'select_one' || !isScale(definition, item)) return [];
      const score = Number(valueAt(all, here));
      if (score !== 1 && score !== 2) return [];
      return [{ name: here.join('/'), label: item.label ?? {}, score }];
    });
  return walk(definition.items, []);
}

/** What no line of the plan answers yet. A cancelled line answers nothing; a waived one says why nothing is done. */
export function unanswered(
  low: readonly LowItem[],
  response: string,
  lines: readonly Rec<PlanItem>[],
): LowItem[] {
  const answered = new Set(
    lines
      .filter(({ fields }) => fields.response === response && fields.status !== 'cancelled')
      .map(({ fields }) => fields.item),
  );
  return low.filter((item) => !answered.has(item.name));
}

/** The area of life that a question is about, as far as its name tells it. */
const domains: [RegExp, string][] = [
  [/food|meal|nutrition|growth/, 'food'],
  [/shelter|home/, 'shelter'],
  [/health|ill|body|wellness/, 'physical_health'],
  [/mood|emotion|heart|heal|feeling/, 'mental_health'],
  [/school|learn|progress|performance|education/, 'education'],
  [/abuse|harm|safe|protect/, 'safety'],
  [/legal|rights|document/, 'legal'],
  [/income|debt|money|work|economy/, 'livelihood'],
  [/bond|carer|family|warm|guid/, 'family'],
  [/social|friend|support|communit/, 'social'],
];
export const domainOf = (name: string): string => {
  const last = name.split('/').at(-1) ?? name;
  const find = (text: string) => domains.find(([sign]) => sign.test(text))?.[1];
  return find(last) ?? find(name) ?? 'other';
};
