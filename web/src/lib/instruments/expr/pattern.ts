/**
 * Patterns of `regex()`, as `crates/instruments/src/expr/pattern.rs`: what forms use of regular expressions, walked in
 * time that grows with text and pattern only. The engine of the browser tries what it finds ambiguous again and
 * again: `(a+)+$` on forty letters would stop a phone for good. All possibilities are walked at once (Thompson 1968).
 */
type Range = readonly [number, number];
interface CharSet {
  negated: boolean;
  ranges: readonly Range[];
}
type Node =
  | { is: 'one'; set: CharSet }
  | { is: 'start' | 'end' }
  | { is: 'sequence' | 'either'; all: Node[] }
  | { is: 'times'; one: Node; least: number; most: number | null };
type Step =
  | { is: 'one'; set: CharSet }
  | { is: 'start' | 'end' | 'fits' }
  | { is: 'go'; to: number }
  | { is: 'fork'; one: number; other: number };

/** Longest program, groups within each other, most that a count in braces says. */
const stepsMax = 5_000;
const deepMax = 50;
const timesMax = 2_000;

const code = (sign: string): number => sign.codePointAt(0) ?? 0;
const digits: readonly Range[] = [[code('0'), code('9')]];
const word: readonly Range[] = [
  ...digits,
  [code('A'), code('Z')],
  [code('_'), code('_')],
  [code('a'), code('z')],
];
/** White space of Unicode. */
const blanks: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const sets: Record<string, CharSet> = {
  d: { negated: false, ranges: digits },
  D: { negated: true, ranges: digits },
  w: { negated: false, ranges: word },
  W: { negated: true, ranges: word },
  s: { negated: false, ranges: blanks },
  S: { negated: true, ranges: blanks },
};
const signs: Record<string, string> = { t: '\t', n: '\n', r: '\r' };
const single = (sign: number): CharSet => ({ negated: false, ranges: [[sign, sign]] });

/** A pattern that cannot be used. */
class Unusable extends Error {}
const refuse = (): never => {
  throw new Unusable();
};

class Reader {
  readonly #signs: string[];
  #at = 0;

  constructor(source: string) {
    this.#signs = [...source];
  }

  get sign(): string | undefined {
    return this.#signs[this.#at];
  }

  #eat(sign: string): boolean {
    const there = this.sign === sign;
    if (there) this.#at += 1;
    return there;
  }

  either(deep: number): Node {
    if (deep > deepMax) refuse();
    const all = [this.#sequence(deep)];
    while (this.#eat('|')) all.push(this.#sequence(deep));
    return all.length === 1 ? all[0]! : { is: 'either', all };
  }

  #sequence(deep: number): Node {
    const all: Node[] = [];
    for (let sign = this.sign; sign && sign !== '|' && sign !== ')'; sign = this.sign)
      all.push(this.#times(this.#one(sign, deep)));
    return { is: 'sequence', all };
  }

  #one(sign: string, deep: number): Node {
    this.#at += 1;
    switch (sign) {
      case '^':
        return { is: 'start' };
      case '$':
        return { is: 'end' };
      case '.':
        return { is: 'one', set: { negated: true, ranges: [[0x0a, 0x0a]] } };
      case '(': {
        if (this.#eat('?') && !this.#eat(':')) refuse();
        const inside = this.either(deep + 1);
        return this.#eat(')') ? inside : refuse();
      }
      case '[':
        return { is: 'one', set: this.#class() };
      case '\\': {
        const found = this.#escape();
        return { is: 'one', set: typeof found === 'number' ? single(found) : found };
      }
      default:
        return '*+?{]}'.includes(sign) ? refuse() : { is: 'one', set: single(code(sign)) };
    }
  }

  #times(one: Node): Node {
    const often = this.#often();
    if (!often) return one;
    if (one.is === 'start' || one.is === 'end') refuse();
    // As few as possible or as many: the whole text fits or it does not.
    this.#eat('?');
    if (this.sign && '*+?{'.includes(this.sign)) refuse();
    return { is: 'times', one, least: often[0], most: often[1] };
  }

  #often(): [number, number | null] | null {
    if (this.#eat('*')) return [0, null];
    if (this.#eat('+')) return [1, null];
    if (this.#eat('?')) return [0, 1];
    if (!this.#eat('{')) return null;
    const least = this.#number();
    const most = !this.#eat(',') ? least : this.sign === '}' ? null : this.#number();
    return this.#eat('}') && (most === null || most >= least) ? [least, most] : refuse();
  }

  #number(): number {
    let found = '';
    while (this.sign && /^[0-9]$/.test(this.sign)) found += this.#signs[this.#at++];
    return found && Number(found) <= timesMax ? Number(found) : refuse();
  }

  #class(): CharSet {
    const negated = this.#eat('^');
    const ranges: Range[] = [];
    for (;;) {
      const sign = this.#signs[this.#at++];
      if (sign === undefined || sign === '[') return refuse();
      if (sign === ']') return ranges.length ? { negated, ranges } : refuse();
      const from = sign === '\\' ? this.#escape() : code(sign);
      if (typeof from !== 'number') {
        if (from.negated) refuse();
        ranges.push(...from.ranges);
        continue;
      }
      const after = this.#signs[this.#at + 1];
      if (this.sign !== '-' || after === undefined || after === ']') {
        ranges.push([from, from]);
        continue;
      }
      this.#at += 1;
      const end = this.#signs[this.#at++]!;
      const to = end === '\\' ? this.#escape() : code(end);
      if (end === '[' || typeof to !== 'number' || to < from) return refuse();
      ranges.push([from, to]);
    }
  }

  #escape(): number | CharSet {
    const sign = this.#signs[this.#at++] ?? '';
    if (sign in sets) return sets[sign]!;
    if (sign in signs) return code(signs[sign]!);
    if (sign === 'x') return this.#code(2);
    if (sign === 'u') {
      if (!this.#eat('{')) return this.#code(4);
      const close = this.#signs.indexOf('}', this.#at);
      const found = this.#code(close - this.#at);
      this.#at += 1;
      return found;
    }
    return /^[!-/:-@[-`{-~]$/.test(sign) ? code(sign) : refuse();
  }

  /** So many hexadecimal digits. */
  #code(many: number): number {
    const found = this.#signs.slice(this.#at, this.#at + many).join('');
    if (many < 1 || many > 6 || found.length !== many || !/^[0-9A-Fa-f]+$/.test(found)) refuse();
    this.#at += many;
    const value = Number.parseInt(found, 16);
    const half = value >= 0xd800 && value <= 0xdfff;
    return value > 0x10ffff || half ? refuse() : value;
  }
}

function write(node: Node, steps: Step[]): void {
  if (steps.length > stepsMax) refuse();
  switch (node.is) {
    case 'one':
    case 'start':
    case 'end':
      steps.push(node);
      break;
    case 'sequence':
      node.all.forEach((one) => write(one, steps));
      break;
    case 'either': {
      const ends: { is: 'go'; to: number }[] = [];
      node.all.forEach((one, number) => {
        if (number + 1 === node.all.length) return write(one, steps);
        const fork = { is: 'fork' as const, one: steps.length + 1, other: 0 };
        const end = { is: 'go' as const, to: 0 };
        steps.push(fork);
        write(one, steps);
        steps.push(end);
        ends.push(end);
        fork.other = steps.length;
      });
      for (const end of ends) end.to = steps.length;
      break;
    }
    case 'times':
      writeTimes(node, steps);
  }
  if (steps.length > stepsMax) refuse();
}

function writeTimes(node: Node & { is: 'times' }, steps: Step[]): void {
  const fork = () => {
    const made = { is: 'fork' as const, one: steps.length + 1, other: 0 };
    steps.push(made);
    return made;
  };
  for (let n = 0; n < node.least; n++) write(node.one, steps);
  if (node.most === null) {
    const [start, made] = [steps.length, fork()];
    write(node.one, steps);
    steps.push({ is: 'go', to: start });
    made.other = steps.length;
    return;
  }
  const forks = [];
  for (let n = node.least; n < node.most; n++) {
    forks.push(fork());
    write(node.one, steps);
  }
  for (const made of forks) made.other = steps.length;
}

const has = ({ negated, ranges }: CharSet, sign: number): boolean =>
  ranges.some(([from, to]) => from <= sign && sign <= to) !== negated;

/** A pattern read once; null = it cannot be used. */
const kept = new Map<string, Step[] | null>();
const keptMax = 100;

/** The program of a pattern, null where it cannot be used: the check of a definition refuses it. */
function program(source: string): Step[] | null {
  const known = kept.get(source);
  if (known !== undefined) return known;
  let steps: Step[] | null = [];
  try {
    const reader = new Reader(source);
    const node = reader.either(0);
    if (reader.sign !== undefined) refuse();
    write(node, steps);
    steps.push({ is: 'fits' });
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    steps = null;
  }
  if (kept.size >= keptMax) kept.clear();
  kept.set(source, steps);
  return steps;
}

/** Whether a pattern can be used. */
export const isPattern = (source: string): boolean => program(source) !== null;

/** Whether the whole text fits a pattern; none does one that cannot be used. */
export function fits(whole: string, source: string): boolean {
  const steps = program(source);
  if (!steps) return false;
  const text = [...whole].map(code);
  /** Where each step was reached last. */
  const seen = new Int32Array(steps.length).fill(-1);
  const reach = (from: number, at: number, into: number[]): void => {
    const open = [from];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (seen[step] === at) continue;
      seen[step] = at;
      const one = steps[step]!;
      if (one.is === 'go') open.push(one.to);
      else if (one.is === 'fork') open.push(one.one, one.other);
      else if (one.is === 'one' || one.is === 'fits') into.push(step);
      else if (at === (one.is === 'start' ? 0 : text.length)) open.push(step + 1);
    }
  };
  let now: number[] = [];
  reach(0, 0, now);
  for (const [at, sign] of text.entries()) {
    const next: number[] = [];
    for (const step of now) {
      const one = steps[step]!;
      if (one.is === 'one' && has(one.set, sign)) reach(step + 1, at + 1, next);
    }
    if (!next.length) return false;
    now = next;
  }
  return now.some((step) => steps[step]!.is === 'fits');
}
