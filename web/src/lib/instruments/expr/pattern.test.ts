import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fits, isPattern } from './pattern';

interface Case {
  pattern: string;
  usable: boolean;
  texts: { text: string; fits: boolean }[];
}
const cases = JSON.parse(
  readFileSync(new URL('../../../../../vectors/patterns.json', import.meta.url), 'utf8'),
) as Case[];

describe('patterns are those of the office', () => {
  it('knows them all', () => expect(cases.length).toBeGreaterThan(60));
  it.each(cases)('$pattern', ({ pattern, usable, texts }) => {
    expect(isPattern(pattern)).toBe(usable);
    for (const one of texts) expect(fits(one.text, pattern), one.text).toBe(one.fits);
    if (!usable) expect(fits(pattern, pattern)).toBe(false);
  });
});

it('does not hang where an engine of a browser would', () => {
  // Each of them takes such an engine longer than anybody waits: every further letter doubles it.
  const forty = 'a'.repeat(40);
  expect(fits(forty, '(a+)+$')).toBe(true);
  for (const pattern of ['(a+)+$', '(a|a)*$', '(a*)*$', '(a|aa)+$', '(a?){40}a{40}$'])
    expect(fits(`${forty}!`, pattern)).toBe(false);
});

/** Chances that are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
const throwOf = dice(20_261_128);
const one = (all: readonly string[]): string => all[throwOf(all.length)]!;
const several = <T>(most: number, make: () => T): T[] =>
  Array.from({ length: throwOf(most + 1) }, make);

const signs = ['a', 'b', '.', '[ab]', '[^a]', 'ក', '[ក-ខ]', '\\d', '\\w', '^', '$', '\\.'];
const often = ['*', '+', '?', '{2}', '{0,2}', '{1,}', '*?'];

/** A small pattern of all that can be said in one. */
function small(deep: number): string {
  const sort = deep ? throwOf(4) : 0;
  if (sort === 0) return one(signs);
  if (sort === 1) return several(3, () => small(deep - 1)).join('');
  if (sort === 2) return `(${several(3, () => small(deep - 1)).join('|')})`;
  return `(?:${small(deep - 1)})${one(often)}`;
}

it('small patterns fit as the engine of the browser says', () => {
  let fitted = 0;
  for (let n = 0; n < 20_000; n++) {
    const [pattern, text] = [small(4), several(6, () => one(['a', 'b', 'ក', '1', '.'])).join('')];
    const wanted = new RegExp(`^(?:${pattern})$`, 'u').test(text);
    expect(fits(text, pattern), `${pattern} on ${text}`).toBe(wanted);
    fitted += Number(wanted);
  }
  expect(fitted).toBeGreaterThan(500);
});

it('whatever is typed is read or refused', () => {
  let usable = 0;
  for (let n = 0; n < 20_000; n++) {
    const pattern = several(14, () => one([...'[]{}()*+?^$|\\ab0,-.ux'])).join('');
    if (!isPattern(pattern)) continue;
    usable += 1;
    // What is taken for a pattern is one for the engine too.
    expect(() => new RegExp(pattern), pattern).not.toThrow();
  }
  expect(usable).toBeGreaterThan(500);
});
