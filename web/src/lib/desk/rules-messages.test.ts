/**
 * Reasons of refusals and notes on method are written once, beside the rules in Rust, and copied
 * here for the app. `UPDATE=1 npx vitest run rules-messages` writes them anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
type Sentences = Record<string, Record<string, string>>;
const source = (name: string): Sentences =>
  JSON.parse(readFileSync(at(`../../../../crates/rules/data/${name}.json`), 'utf8')) as Sentences;

it.each(['en', 'km', 'th'])('the app says the rules in %s as the rules say them', (language) => {
  const said = Object.fromEntries([
    ...Object.entries(source('refusals')).map(([rule, text]) => [`rule.${rule}`, text[language]]),
    ...Object.entries(source('methods')).map(([name, text]) => [`method.${name}`, text[language]]),
  ]);
  const wanted = `${JSON.stringify(said, null, 2)}\n`;
  const file = at(`../i18n/rules/${language}.json`);
  if (process.env.UPDATE) {
    mkdirSync(at('../i18n/rules'), { recursive: true });
    writeFileSync(file, wanted);
  }
  // The rules' own tests write these files too: the order of keys is theirs.
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(said);
});
