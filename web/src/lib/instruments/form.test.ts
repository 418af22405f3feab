import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Around, Definition, Json, Step } from './definition';
import { Form, type Parts, type Refusal, type Wrong } from './form';

interface Doing {
  do: 'start' | 'answer' | 'add' | 'remove' | 'speak' | 'resume';
  path?: Step[];
  value?: Json;
  position?: number;
  language?: string;
  random?: number;
  refused?: Refusal;
}
interface Told {
  path: Step[];
  relevant: boolean;
  required: boolean;
  read_only: boolean;
  error: string | null;
  choices: string[] | null;
}
interface World {
  name: string;
  definition: Definition;
  steps: { step: Doing; view: Told[]; complete: Wrong[]; split: Parts }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/forms.json', import.meta.url), 'utf8'),
) as { around: Around; worlds: World[] };

const tell = (form: Form): Told[] =>
  form.view().map(({ path, relevant, required, read_only, error, choices }) => ({
    choices: choices?.map(({ name }) => name) ?? null,
    error,
    path,
    read_only,
    relevant,
    required,
  }));

describe('forms do what the office does', () => {
  it('plays many worlds', () => expect(vectors.worlds.length).toBeGreaterThanOrEqual(29));
  it.each(vectors.worlds)('$name', ({ definition, steps }) => {
    let around = { ...vectors.around };
    let form = Form.start(definition, around);
    for (const { step, view, complete, split } of steps) {
      const path = step.path ?? [];
      let refused: Refusal | null = null;
      if (step.do === 'answer') refused = form.answer(path, step.value ?? null);
      else if (step.do === 'add') refused = form.add(path);
      else if (step.do === 'remove') refused = form.remove(path, step.position ?? 0);
      else if (step.do === 'speak') {
        around = { ...around, language: step.language ?? '' };
        form.speak(around.language);
      } else if (step.do === 'resume') {
        around = { ...around, random: step.random ?? around.random };
        const left = form.split();
        form = Form.resume(definition, left.answers, left.private, around);
      }
      const what = JSON.stringify(step);
      expect(refused, what).toBe(step.refused ?? null);
      expect(tell(form), what).toEqual(view);
      expect(form.split(), what).toEqual(split);
      expect(form.complete(), what).toEqual(complete);
    }
  });
});
