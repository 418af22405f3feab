import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import en from '../i18n/builder/en.json';
import km from '../i18n/builder/km.json';
import th from '../i18n/builder/th.json';

const source = fileURLToPath(new URL('../../../../crates/instruments/src/', import.meta.url));

/** What the check of a form and the import never say: rules of answers and of the files of the library. */
const elsewhere = /^(answers|form|library|results)(\/|\.rs$)|(^|\/)tests(\/|\.rs$)/;
/** Fields of a score, not rules: they have the form of one. */
const fields = ['scores.bands', 'scores.label', 'scores.min'];

function rulesOf(file: string): string[] {
  const code = readFileSync(join(source, file), 'utf8').split('#[cfg(test)]')[0]!;
  return [...code.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map((found) => found[1]!);
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.rs') && !elsewhere.test(file));
const rules = [...new Set(files.flatMap(rulesOf))].filter((one) => !fields.includes(one)).sort();

it('finds the rules of the check, of expressions and of the import', () => {
  expect(rules.length).toBeGreaterThan(100);
  const one = ['definition.size', 'score.bands', 'expr.circle', 'expr.sign', 'range.labels'];
  expect(rules).toEqual(expect.arrayContaining([...one, 'parameters.seed', 'file.unwritable']));
});

it.each([
  ['English', en],
  ['Khmer', km],
  ['Thai', th],
])('says every rule in %s, and none that is no more', (_, messages) => {
  const said = Object.keys(messages).flatMap((key) => /^build\.rule\.(.+)$/.exec(key)?.[1] ?? []);
  expect(said.sort()).toEqual(rules);
});
