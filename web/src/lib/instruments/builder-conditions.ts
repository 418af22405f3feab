/**
 * What a builder of forms can say with a few taps, and the expression that says the same: "show only if" as questions,
 * tests and values joined by *and* or *or*, and limits of a number. Whatever else an expression says is not read here: it
 * is shown as it stands and kept. Nothing is evaluated (the office makes the tree, `POST /instruments/check`).
 */

/** How an answer is compared. `includes` asks among several that were chosen. */
export const tests = [
  'is',
  'is_not',
  'includes',
  'includes_not',
  'more',
  'at_least',
  'less',
  'at_most',
  'answered',
  'unanswered',
] as const;
export type Test = (typeof tests)[number];

export interface Condition {
  /** Name of the question that is asked about. */
  question: string;
  test: Test;
  /** Numbers are compared as numbers. Not looked at by `answered` and `unanswered`. */
  value: string | number;
}

export interface Conditions {
  join: 'and' | 'or';
  all: Condition[];
}

/** The smallest and the largest number that is taken. */
export interface Limits {
  min?: number;
  max?: number;
}

const signs: Partial<Record<Test, string>> = {
  is: '=',
  is_not: '!=',
  more: '>',
  at_least: '>=',
  less: '<',
  at_most: '<=',
};

/** XPath has no escapes: a text with both quotes is put together from parts. */
function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  const parts = text.split("'").map((part) => `'${part}'`);
  return `concat(${parts.join(`, "'", `)})`;
}

/** Without exponent: expressions have none. */
const plain = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

const literal = (value: string | number): string =>
  typeof value === 'number' ? plain(value) : quoted(value);

function conditionSource({ question, test, value }: Condition): string {
  const name = `\${${question}}`;
  switch (test) {
    case 'includes':
      return `selected(${name}, ${quoted(String(value))})`;
    case 'includes_not':
      return `not(selected(${name}, ${quoted(String(value))}))`;
    case 'answered':
      return `${name} != ''`;
    case 'unanswered':
      return `${name} = ''`;
    default:
      return `${name} ${signs[test]} ${literal(value)}`;
  }
}

/** The expression that says it; empty where there is nothing to say. */
export const sourceOf = ({ join, all }: Conditions): string =>
  all.map(conditionSource).join(` ${join} `);

type Token =
  | { is: 'name'; name: string }
  | { is: 'text'; text: string }
  | { is: 'number'; number: number }
  | { is: 'sign'; sign: string };

const words =
  /\s+|\$\{\s*([^{}\s]+)\s*\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?|-?\.\d+)|(!=|<=|>=|[=<>(),.]|[a-z][a-z-]*)/gy;

/** None where it holds a sign that no simple condition has. */
function tokens(source: string): Token[] | null {
  const found: Token[] = [];
  words.lastIndex = 0;
  while (words.lastIndex < source.length) {
    const match = words.exec(source);
    if (!match) return null;
    const [, name, single, double, number, sign] = match;
    const text = single ?? double;
    if (name !== undefined) found.push({ is: 'name', name });
    else if (text !== undefined) found.push({ is: 'text', text });
    else if (number !== undefined) found.push({ is: 'number', number: Number(number) });
    else if (sign !== undefined) found.push({ is: 'sign', sign });
  }
  return found;
}

/** Reads tokens one after the other; whatever does not fit ends the reading with null. */
class Reader {
  #tokens: Token[];
  #at = 0;

  constructor(all: Token[]) {
    this.#tokens = all;
  }

  get ended(): boolean {
    return this.#at === this.#tokens.length;
  }

  sign(...wanted: string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.is !== 'sign' || !wanted.includes(token.sign)) return null;
    this.#at += 1;
    return token.sign;
  }

  take<Is extends Token['is']>(is: Is): Extract<Token, { is: Is }> | null {
    const token = this.#tokens[this.#at];
    if (token?.is !== is) return null;
    this.#at += 1;
    return token as Extract<Token, { is: Is }>;
  }

  literal(): string | number | null {
    return this.take('text')?.text ?? this.take('number')?.number ?? null;
  }
}

function selected(reader: Reader, test: 'includes' | 'includes_not'): Condition | null {
  if (!reader.sign('selected') || !reader.sign('(')) return null;
  const question = reader.take('name')?.name;
  if (question === undefined || !reader.sign(',')) return null;
  const value = reader.take('text')?.text;
  return value !== undefined && reader.sign(')') ? { question, test, value } : null;
}

function condition(reader: Reader): Condition | null {
  if (reader.sign('(')) {
    const inside = condition(reader);
    return reader.sign(')') ? inside : null;
  }
  if (reader.sign('not')) {
    const inside = reader.sign('(') ? selected(reader, 'includes_not') : null;
    return reader.sign(')') ? inside : null;
  }
  const question = reader.take('name')?.name;
  if (question === undefined) return selected(reader, 'includes');
  const sign = reader.sign(...Object.values(signs));
  const value = reader.literal();
  if (sign === null || value === null) return null;
  if (value === '' && sign === '!=') return { question, test: 'answered', value };
  if (value === '' && sign === '=') return { question, test: 'unanswered', value };
  const test = tests.find((one) => signs[one] === sign);
  return test ? { question, test, value } : null;
}

/** What an expression says, where that can be said with a few taps. */
export function conditionsOf(source: string): Conditions | null {
  const found = tokens(source);
  if (!found) return null;
  const reader = new Reader(found);
  const first = condition(reader);
  if (!first) return null;
  const all = [first];
  let join: 'and' | 'or' = 'and';
  while (!reader.ended) {
    const sign = reader.sign('and', 'or');
    // Mixed, the brackets matter: that is no list any more.
    if (!sign || (all.length > 1 && sign !== join)) return null;
    join = sign as 'and' | 'or';
    const next = condition(reader);
    if (!next) return null;
    all.push(next);
  }
  return { join, all };
}

export const limitsSource = ({ min, max }: Limits): string =>
  [min === undefined ? null : `. >= ${plain(min)}`, max === undefined ? null : `. <= ${plain(max)}`]
    .filter((part) => part !== null)
    .join(' and ');

/** The limits that an expression sets, where it does nothing else. */
export function limitsOf(source: string): Limits | null {
  const found = tokens(source);
  if (!found) return null;
  const reader = new Reader(found);
  const limits: Limits = {};
  do {
    const sign = reader.sign('.') && reader.sign('>=', '<=');
    const side = sign === '>=' ? 'min' : 'max';
    const number = reader.take('number')?.number;
    if (!sign || number === undefined || limits[side] !== undefined) return null;
    limits[side] = number;
  } while (reader.sign('and'));
  return reader.ended ? limits : null;
}

/** Which tests make sense for an answer of this type; the first is what one begins with. */
export function testsFor(type: string): readonly Test[] {
  switch (type) {
    case 'select_multiple':
    case 'rank':
      return ['includes', 'includes_not', 'answered', 'unanswered'];
    case 'integer':
    case 'decimal':
    case 'range':
      return ['is', 'is_not', 'more', 'at_least', 'less', 'at_most', 'answered', 'unanswered'];
    case 'select_one':
    case 'text':
    case 'calculate':
    case 'hidden':
      return ['is', 'is_not', 'answered', 'unanswered'];
    default:
      return ['answered', 'unanswered'];
  }
}

/** Whether a test looks at a value at all. */
export const comparesValue = (test: Test): boolean => test !== 'answered' && test !== 'unanswered';
