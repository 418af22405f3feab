/** Functions that get values. As `eval.rs`, `numbers.rs` and `texts.rs` in `crates/instruments/src/expr`. */
import { dayPart, dayText, format, momentText, timeFraction, timePart } from './dates';
import { fits } from './pattern';
import type { Scope } from './scope';
import { each, isEmpty, num, text, truth, words, type Val } from './values';

/** XPath rounds halves up, towards the greater. */
function roundHalfUp(n: number): number {
  const below = Math.floor(n);
  return n - below >= 0.5 ? below + 1 : below;
}

function round(args: Val[]): number {
  if (args.length < 2) return roundHalfUp(num(args[0]));
  const scale = 10 ** Math.trunc(num(args[1]));
  return roundHalfUp(num(args[0]) * scale) / scale;
}

/** The numbers of what was answered: a question left out must not make a whole sum unknown. */
const answered = (args: Val[]): number[] =>
  args
    .flatMap(each)
    .filter((one) => !isEmpty(one))
    .map(num);

/** `checklist(min, max, …)`: whether so many are true; -1 as a bound = none. */
function checklist(args: Val[], width: 1 | 2): boolean {
  const [from, to] = [num(args[0]), num(args[1])];
  let total = 0;
  for (let at = 2; at < args.length; at += width)
    if (truth(args[at])) total += width === 1 ? 1 : num(args[at + 1]);
  return (from === -1 || total >= from) && (to === -1 || total <= to);
}

/** The characters from `start` to before `end`, counted from 0; below 0 counts from the end. */
function substr(args: Val[]): string {
  const all = [...text(args[0])];
  const place = (n: number) => {
    const from = Math.floor(n) < 0 ? Math.floor(n) + all.length : Math.floor(n);
    return Number.isNaN(from) ? 0 : Math.min(Math.max(from, 0), all.length);
  };
  return all
    .slice(place(num(args[1])), args.length > 2 ? place(num(args[2])) : all.length)
    .join('');
}

function translate(whole: string, from: string, to: string): string {
  const [out, into] = [[...from], [...to]];
  return [...whole]
    .map((sign) => (out.includes(sign) ? (into[out.indexOf(sign)] ?? '') : sign))
    .join('');
}

function dated(name: string, value: Val | undefined): string {
  const [whole, days] = [text(value), num(value)];
  const moment = whole.includes('T') && !Number.isNaN(days);
  if (name === 'date') return (moment ? dayPart(whole) : dayText(days)) ?? '';
  return (moment ? whole : momentText(days)) ?? '';
}

function before(whole: string, mark: string): string {
  const at = whole.indexOf(mark);
  return at < 0 ? '' : whole.slice(0, at);
}

function after(whole: string, mark: string): string {
  const at = whole.indexOf(mark);
  return at < 0 ? '' : whole.slice(at + mark.length);
}

function selectedAt(args: Val[]): string {
  const at = num(args[1]);
  return at >= 0 ? (words(text(args[0]))[Math.trunc(at)] ?? '') : '';
}

type Plain = (args: Val[], scope: Scope) => Val;
const math = (work: (n: number) => number): Plain => {
  return (args) => work(num(args[0]));
};

const table: Record<string, Plain> = {
  true: () => true,
  false: () => false,
  not: ([a]) => !truth(a),
  boolean: ([a]) => truth(a),
  'boolean-from-string': ([a]) => ['1', 'true'].includes(text(a)),
  string: ([a]) => text(a),
  concat: (args) => args.flatMap(each).map(text).join(''),
  join: ([between, ...rest]) => rest.flatMap(each).map(text).filter(Boolean).join(text(between)),
  contains: ([a, b]) => text(a).includes(text(b)),
  'starts-with': ([a, b]) => text(a).startsWith(text(b)),
  'ends-with': ([a, b]) => text(a).endsWith(text(b)),
  'substring-before': ([a, b]) => before(text(a), text(b)),
  'substring-after': ([a, b]) => after(text(a), text(b)),
  substr,
  'string-length': ([a]) => [...text(a)].length,
  'normalize-space': ([a]) => words(text(a)).join(' '),
  translate: ([a, b, c]) => translate(text(a), text(b), text(c)),
  regex: ([a, b]) => fits(text(a), text(b)),
  selected: ([a, b]) => words(text(a)).includes(text(b).trim()),
  'selected-at': selectedAt,
  'count-selected': ([a]) => words(text(a)).length,
  now: (_, scope) => scope.around.now,
  today: (_, scope) => dayPart(scope.around.now),
  uuid: (_, scope) => scope.around.uuid,
  random: (_, scope) => scope.around.random,
  date: ([a]) => dated('date', a),
  'date-time': ([a]) => dated('date-time', a),
  'decimal-date-time': ([a]) => num(a),
  'decimal-time': ([a]) => timeFraction(timePart(text(a))) ?? NaN,
  'format-date': ([a, b]) => format(text(a), text(b)),
  'format-date-time': ([a, b]) => format(text(a), text(b)),
  number: math(Number),
  int: math(Math.trunc),
  floor: math(Math.floor),
  ceiling: math(Math.ceil),
  round,
  abs: math(Math.abs),
  sqrt: math(Math.sqrt),
  pow: ([a, b]) => (num(a) === 1 ? 1 : num(a) ** num(b)),
  exp: math(Math.exp),
  exp10: math((n) => 10 ** n),
  log: math(Math.log),
  log10: math(Math.log10),
  pi: () => Math.PI,
  sin: math(Math.sin),
  cos: math(Math.cos),
  tan: math(Math.tan),
  asin: math(Math.asin),
  acos: math(Math.acos),
  atan: math(Math.atan),
  atan2: ([a, b]) => Math.atan2(num(a), num(b)),
  count: (args) => args.flatMap(each).length,
  'count-non-empty': (args) => args.flatMap(each).filter((one) => !isEmpty(one)).length,
  sum: (args) => answered(args).reduce((a, b) => a + b, 0),
  min: (args) => {
    const all = answered(args);
    return all.length ? Math.min(...all) : NaN;
  },
  max: (args) => {
    const all = answered(args);
    return all.length ? Math.max(...all) : NaN;
  },
  checklist: (args) => checklist(args, 1),
  'weighted-checklist': (args) => checklist(args, 2),
};

/** A function that is not known gives no number: the office refuses such an expression beforehand. */
export const plain = (name: string, args: Val[], scope: Scope): Val =>
  Object.hasOwn(table, name) ? table[name]!(args, scope) : NaN;
