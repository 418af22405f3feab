import { describe, expect, it } from 'vitest';
import { kinds } from '../model/generated';
import type { Message } from './format';

const files = import.meta.glob<{ default: Record<string, Message> }>('./*/*.json', { eager: true });
const areas = [...new Set(Object.keys(files).map((path) => path.split('/')[1]!))];
const messages = (area: string, language: string) => files[`./${area}/${language}.json`]!.default;

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
/** Zero-width, no-break and other blanks that nobody sees, and everything that turns direction. */
const invisible = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u206f\ufeff]/;

it('finds the messages of all areas', () => expect(areas.length).toBeGreaterThanOrEqual(4));

describe.each(areas)('messages of %s', (area) => {
  const english = messages(area, 'en');

  it.each(['km', 'th'])('has the same keys in %s', (language) => {
    expect(Object.keys(messages(area, language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(['en', 'km', 'th'])('says something readable for every key in %s', (language) => {
    const bad = Object.entries(messages(area, language)).filter(([, message]) =>
      texts(message).some((text) => !text.trim() || text !== text.trim() || invisible.test(text)),
    );
    expect(bad).toEqual([]);
  });

  it.each(['km', 'th'])('fills the same placeholders in %s', (language) => {
    const other = messages(area, language);
    const different = Object.entries(english).filter(([key, message]) => {
      const wanted = new Set(texts(message).flatMap(placeholders));
      const found = new Set(texts(other[key] ?? '').flatMap(placeholders));
      return wanted.size !== found.size || [...wanted].some((name) => !found.has(name));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each([
    ['km', /[\u1780-\u17ff]/],
    ['th', /[\u0e00-\u0e7f]/],
  ] as const)('is said in its own script in %s', (language, script) => {
    // Proper names and abbreviations stand as they are everywhere; sentences do not.
    const same = Object.entries(messages(area, language)).filter(([, message]) =>
      texts(message).some((text) => {
        const said = text.replace(/\{\w+\}/g, '');
        return /\p{Script=Latin}/u.test(said) && !script.test(said) && said.length > 12;
      }),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

/** A number and what it counts. Ranges ("0–1 years") and age bands are of several whatever their ends are. */
const counted = /(?<!–|\bto )\{(?!band)(\w+)\} (?:[a-z-]+ ){0,2}?(people|children|[a-z]{3,}s)\b/g;
const units =
  /^(days|months|weeks|hours|minutes|seconds|years|people|children|adults|girls|boys|times|visits|records|files|organisations|certificates|sessions|contacts|questions|places|photos)$/;
/** Ends in s and counts nothing, as what follows `n`. */
const noNoun = /^(was|has|ends|begins|stays|leaves|says|uses|words|its|this|does|needs|comes)$/;

/** What of a text has a count before a word for several, where no other text stands for one. */
function withoutSingular(message: Message): string[] {
  const byN = typeof message !== 'string' && message.one !== undefined;
  const isCount = (name: string, noun: string) =>
    name === 'n' ? !byN && !noNoun.test(noun) : units.test(noun);
  return texts(message).flatMap((text) =>
    [...text.matchAll(counted)].flatMap(([found, name, noun]) =>
      isCount(name!, noun!) ? [found] : [],
    ),
  );
}

it('sees a count without a singular', () => {
  for (const bad of [
    '{n} days',
    'After {n} months',
    'within {days} days',
    '{n} open cases',
    '{n} people',
  ])
    expect(withoutSingular(bad), bad).toHaveLength(1);
  expect(
    withoutSingular({ one: '{n} time in {days} days', other: '{n} times in {days} days' }),
  ).toHaveLength(2);
  expect(withoutSingular({ other: 'the last {n} sessions' })).toHaveLength(1);
  for (const good of [
    '{days} {days|day|days}',
    '{min}–{max} years',
    '{n} is late',
    { one: '{n} day', other: '{n} days' },
  ])
    expect(withoutSingular(good)).toEqual([]);
});

it('has a singular for everything that is counted in English', () => {
  const missing = areas.flatMap((area) =>
    Object.entries(messages(area, 'en')).flatMap(([key, message]) =>
      withoutSingular(message).map((found) => `${key}: ${found}`),
    ),
  );
  expect(missing).toEqual([]);
});

it.each(['en', 'km', 'th'])('names every kind of record in %s', (language) => {
  const said = new Set(areas.flatMap((area) => Object.keys(messages(area, language))));
  expect(Object.keys(kinds).filter((kind) => !said.has(`kind.${kind}`))).toEqual([]);
});

it('uses a key in one area only', () => {
  const keys = areas.flatMap((area) => Object.keys(messages(area, 'en')));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
