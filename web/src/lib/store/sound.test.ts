import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { latinKey } from './text';

const vectors = new URL('../../../../vectors/latin_key.json', import.meta.url);
const cases = JSON.parse(readFileSync(vectors, 'utf8')) as {
  fn: string;
  in: string;
  out: string;
}[];

describe('names by their sound, as the server hears them', () => {
  it('has vectors to agree with', () => expect(cases.length).toBeGreaterThan(50));
  it.each(cases.map((one) => [one.fn, one.in, one.out]))('%s %j → %j', (fn, given, out) => {
    expect(fn).toBe('latin_key');
    expect(latinKey(given)).toBe(out);
  });
});
