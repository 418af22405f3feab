import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf, type Answers, type Around, type Ast, type Choice, type Step } from './definition';
import { answerOf, evaluate, text, truth, type Lists } from './expr';

interface World {
  answers: Answers;
  lists?: Record<string, Choice[]>;
  questions?: Record<string, string>;
}
interface Vectors {
  around: Around;
  worlds: Record<string, World>;
  cases: {
    world: string;
    at: Step[];
    row: { number: number; choice: Choice } | null;
    source: string;
    ast: Ast;
    text: string;
    truth: boolean;
    answer: unknown;
  }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/expressions.json', import.meta.url), 'utf8'),
) as Vectors;

function listsOf({ lists = {}, questions = {} }: World): Lists {
  const of = (row: Choice, column: string) => {
    if (column === 'name') return row.name;
    return column === 'label' ? row.label?.en : row.columns?.[column];
  };
  return {
    lookUp(list, column, key, value) {
      const row = lists[list]?.find((one) => of(one, key) === value);
      return row && of(row, column);
    },
    choiceLabel(path, choice, language) {
      const row = lists[questions[path.join('.')] ?? '']?.find((one) => one.name === choice);
      return row && textOf(row.label, language, ['en']);
    },
  };
}

describe('expressions give what the office works out', () => {
  it('knows them all', () => expect(vectors.cases.length).toBeGreaterThan(200));
  vectors.cases.forEach((one, index) => {
    it(`${index}: ${one.source}`, () => {
      const world = vectors.worlds[one.world]!;
      const row = one.row && {
        name: one.row.choice.name,
        label: one.row.choice.label?.en ?? '',
        columns: one.row.choice.columns ?? {},
        number: one.row.number,
      };
      const found = evaluate(one.ast, {
        answers: world.answers,
        at: one.at,
        around: vectors.around,
        lists: listsOf(world),
        ...(row ? { row } : {}),
      });
      expect({ text: text(found), truth: truth(found), answer: answerOf(found) }).toEqual({
        text: one.text,
        truth: one.truth,
        answer: one.answer,
      });
    });
  });
});
