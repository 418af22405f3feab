import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findable, fold, matches, normalise, Words } from './text';

const vectors = new URL('../../../../vectors/text.json', import.meta.url);
const cases = existsSync(vectors)
  ? (JSON.parse(readFileSync(vectors, 'utf8')) as { fn: string; in: string; out: string }[])
  : [];

describe('text, as the server reads it', () => {
  it('has vectors to agree with', () => expect(cases.length).toBeGreaterThan(50));
  it.each(cases.map((one) => [one.fn, one.in, one.out]))('%s %j → %j', (fn, given, out) => {
    const run = { normalise, fold }[fn];
    expect(run, `unknown function ${fn}`).toBeDefined();
    expect(run?.(given)).toBe(out);
  });
});

describe('finding', () => {
  it('finds a Khmer name however its parts were typed', () => {
    expect(matches('ស្រ្តី', ['ស្ត្រី'])).toBe(true);
  });
  it('finds across case, tones and digits', () => {
    expect(matches('PHUONG', ['Nguyễn Phượng'])).toBe(true);
    expect(matches('๒๕', ['house 25'])).toBe(true);
  });
  it.each([
    ['vuthy', 'Wuthi'],
    ['ly', 'Li Sok'],
    ['sok li', 'LY SOKH'],
    ['phal', 'Fal'],
  ])('finds %s by its sound in %s', (question, name) =>
    expect(matches(question, [name])).toBe(true),
  );
  it.each([
    ['house numbers', '7b', 'Block 9b'],
    ['the beginning of a sound', 'ly', 'Lina'],
    ['another name', 'dara', 'Vuthy'],
  ])('hears no likeness in %s', (_, question, name) =>
    expect(matches(question, [name])).toBe(false),
  );
  it('needs every word', () => expect(matches('dara sok', ['Sok Dany'])).toBe(false));
});

describe('the short ways', () => {
  const signs = [...'កខគដតថយរលវសអឣ', ...'្្្់៌៉៊ាិីុេោំះៈ៍៎', ...'กขน้ำ่้ิ', ...'aEé\u0301\u0323đ7’-', ' ', ' '];
  let seed = 11;
  const below = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
  const some = (from: readonly string[], long: number) =>
    Array.from({ length: below(long) }, () => from[below(from.length)]).join('');

  it('fold a text by its words as a whole', () => {
    const known = new Words();
    // A blank that does not break is no place where words are parted, and folds to a plain one.
    for (let n = 0; n < 4000; n += 1) {
      const text = some(signs, 14);
      expect(fold(text), JSON.stringify(text)).toBe(fold(text.replaceAll(' ', '\u00a0')));
      expect(findable([text], known)).toEqual(findable([text]));
    }
  });

  it('leave alone only what is in order', () => {
    // ឣ becomes អ, and with it the whole run is taken apart.
    const khmer = signs.filter((sign) => /[\u1780-\u17ff]/.test(sign));
    let alone = 0;
    for (let n = 0; n < 4000; n += 1) {
      const run = `ក${some(khmer, 9)}`;
      expect(`អ${normalise(run)}`, JSON.stringify(run)).toBe(normalise(`ឣ${run}`));
      alone += Number(normalise(run) === run);
    }
    expect(alone).toBeGreaterThan(100);
    expect(alone).toBeLessThan(3900);
  });
});
