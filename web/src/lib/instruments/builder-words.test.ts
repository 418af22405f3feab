import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import en from '../i18n/builder/en.json';
import km from '../i18n/builder/km.json';
import th from '../i18n/builder/th.json';

const crates = fileURLToPath(new URL('../../../../crates/', import.meta.url));

/** What the check of a form and the import never say: rules of answers and of the files of the library. */
const elsewhere = /^(answers|form|library|results)(\/|\.rs$)|(^|\/)tests(\/|\.rs$)/;
/** Fields of a score, not rules: they have the form of one. */
const fields = ['scores.bands', 'scores.label', 'scores.min'];

function rulesOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replace(/#\[cfg\(test\)\]\s*mod \w+ \{[^]*/, '');
  return [...code.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map((found) => found[1]!);
}

const filesOf = (crate: string): string[] =>
  readdirSync(join(crates, crate, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.rs') && !elsewhere.test(file))
    .map((file) => join(crates, crate, 'src', file));
const files = ['instruments', 'xlsform'].flatMap(filesOf);
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
