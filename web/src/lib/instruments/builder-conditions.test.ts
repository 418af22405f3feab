import { describe, expect, it } from 'vitest';
import {
  conditionsOf,
  limitsOf,
  limitsSource,
  sourceOf,
  tests,
  type Condition,
  type Conditions,
} from './builder-conditions';

const one = (condition: Condition): Conditions => ({ join: 'and', all: [condition] });

describe('conditions and the expressions that say them', () => {
  it.each<[string, Conditions]>([
    ["${work} = 'begging'", one({ question: 'work', test: 'is', value: 'begging' })],
    ['${age} < 18', one({ question: 'age', test: 'less', value: 18 })],
    ['${age} >= 5.5', one({ question: 'age', test: 'at_least', value: 5.5 })],
    ['${debt} > -3', one({ question: 'debt', test: 'more', value: -3 })],
    ["selected(${work}, 'begging')", one({ question: 'work', test: 'includes', value: 'begging' })],
    [
      "not(selected(${work}, 'begging'))",
      one({ question: 'work', test: 'includes_not', value: 'begging' }),
    ],
    ["${reason} != ''", one({ question: 'reason', test: 'answered', value: '' })],
    ["${reason} = ''", one({ question: 'reason', test: 'unanswered', value: '' })],
    ['${said} = "she\'s well"', one({ question: 'said', test: 'is', value: "she's well" })],
    [
      "${age} < 18 and selected(${work}, 'begging') and ${street} != 'no'",
      {
        join: 'and',
        all: [
          { question: 'age', test: 'less', value: 18 },
          { question: 'work', test: 'includes', value: 'begging' },
          { question: 'street', test: 'is_not', value: 'no' },
        ],
      },
    ],
    [
      "${street} = 'yes' or ${age} <= 9",
      {
        join: 'or',
        all: [
          { question: 'street', test: 'is', value: 'yes' },
          { question: 'age', test: 'at_most', value: 9 },
        ],
      },
    ],
  ])('%s', (source, conditions) => {
    expect(conditionsOf(source)).toEqual(conditions);
    expect(sourceOf(conditions)).toBe(source);
  });

  it.each([
    [
      "  ${ age }<18 and( selected( ${work},'begging' ) )",
      "${age} < 18 and selected(${work}, 'begging')",
    ],
    ["(${street}='yes')", "${street} = 'yes'"],
    ['${ឈ្មោះ} = 1', '${ឈ្មោះ} = 1'],
  ])('reads %s as people write it', (written, plain) => {
    expect(sourceOf(conditionsOf(written)!)).toBe(plain);
  });

  it.each([
    "${a} = 'x' and ${b} = 'y' or ${c} = 'z'",
    "(${a} = 'x' or ${b} = 'y') and ${c} = 'z'",
    "not(${a} = 'x')",
    '${a} + 1 > 3',
    '${a} = ${b}',
    "'x' = ${a}",
    'count-selected(${work}) > 1',
    "pulldata('person', 'age') < 18",
    "/data/living/street = 'yes'",
    "${a} = 'x' and",
    "${a} = 'x' ${b} = 'y'",
    'selected(${work}, ${other})',
    '. > 3',
    "concat('it''s', \"'\")",
    '',
  ])('leaves alone what is more than a list: %s', (source) => {
    expect(conditionsOf(source)).toBeNull();
  });

  it('says a text with both quotes in a way that the office can read', () => {
    const source = sourceOf(one({ question: 'said', test: 'is', value: `a'b"c` }));
    expect(source).toBe(`\${said} = concat('a', "'", 'b"c')`);
  });

  it('writes large and small numbers without an exponent, which expressions lack', () => {
    expect(sourceOf(one({ question: 'n', test: 'is', value: 1e21 }))).not.toContain('e');
    expect(sourceOf(one({ question: 'n', test: 'is', value: 1e-7 }))).toBe('${n} = 0.0000001');
  });

  it('reads back every test that it can write', () => {
    for (const test of tests) {
      const value = test === 'answered' || test === 'unanswered' ? '' : 'x';
      const conditions = one({ question: 'q', test, value });
      expect(conditionsOf(sourceOf(conditions))).toEqual(conditions);
    }
  });
});

describe('limits of a number', () => {
  it.each([
    ['. >= 0 and . <= 25', { min: 0, max: 25 }],
    ['. >= 5', { min: 5 }],
    ['. <= 0.5', { max: 0.5 }],
  ])('%s', (source, limits) => {
    expect(limitsOf(source)).toEqual(limits);
    expect(limitsSource(limits)).toBe(source);
  });

  it('reads them in either order and as they are typed', () => {
    expect(limitsOf('.<=25 and .>=-2')).toEqual({ min: -2, max: 25 });
  });

  it.each(['. > 5', '. >= 5 or . <= 2', '. >= 5 and . >= 6', '. >= ${age}', 'regex(., "x")', ''])(
    'leaves alone what is more than that: %s',
    (source) => expect(limitsOf(source)).toBeNull(),
  );
});
