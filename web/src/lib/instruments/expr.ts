/**
 * What an expression gives, where it stands. It never fails: what makes no sense gives no number
 * and no text. As `crates/instruments/src/expr/eval.rs`, held to it by `vectors/expressions.json`.
 */
import { namesOf, type Ast, type Sign } from './definition';
import { plain } from './expr/functions';
import { nodes, position, valueAt, type Scope } from './expr/scope';
import { each, isEmpty, num, ofJson, text, truth, type Val } from './expr/values';

export { answerOf, isEmpty, num, ofJson, text, truth, type Val } from './expr/values';
export { isObject, valueAt, type Lists, type Row, type Scope } from './expr/scope';

export function evaluate(ast: Ast, scope: Scope): Val {
  switch (ast[0]) {
    case 'num':
    case 'str':
      return ast[1];
    case 'self':
      return ofJson(valueAt(scope.answers, scope.at));
    case 'ref':
      return nodes(scope, ast[1]).map(ofJson);
    case 'column':
      return column(scope, ast[1]);
    case 'neg':
      return -num(evaluate(ast[1], scope));
    case 'op': {
      const [, sign, ...all] = ast;
      return chain(sign, all, scope);
    }
    case 'call':
      return call(ast[1], ast[2], scope);
    case 'list': {
      const value = text(evaluate(ast[3], scope));
      return scope.lists.lookUp(ast[1], ast[2], ast[4] ?? 'name', value) ?? '';
    }
  }
}

function column({ row }: Scope, name: string): string {
  if (!row) return '';
  if (name === 'name' || name === 'label') return row[name];
  return Object.hasOwn(row.columns, name) ? row.columns[name]! : '';
}

function chain(sign: Sign, all: Ast[], scope: Scope): Val {
  if (sign === 'or') return all.some((one) => truth(evaluate(one, scope)));
  if (sign === 'and') return all.every((one) => truth(evaluate(one, scope)));
  const values = all.map((one) => evaluate(one, scope));
  if (sign === 'union') return values.flatMap(each);
  return values.length ? values.reduce((left, right) => two(sign, left, right)) : '';
}

function two(sign: Sign, left: Val, right: Val): Val {
  const [a, b] = [num(left), num(right)];
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    case 'mod':
      return a % b;
    default:
      return compare(sign, left, right);
  }
}

/** It is enough that one node fits. Where nothing was answered the answer is ''. */
function compare(sign: Sign, left: Val, right: Val): boolean {
  const all = (value: Val) => (Array.isArray(value) && !value.length ? [''] : each(value));
  const others = all(right);
  return all(left).some((a) => others.some((b) => compareOne(sign, a, b)));
}

function equal(a: Val, b: Val): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return truth(a) === truth(b);
  if (typeof a === 'number' || typeof b === 'number') return num(a) === num(b);
  return text(a) === text(b);
}

function compareOne(sign: Sign, a: Val, b: Val): boolean {
  switch (sign) {
    case '=':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '<':
      return num(a) < num(b);
    case '<=':
      return num(a) <= num(b);
    case '>':
      return num(a) > num(b);
    default:
      return num(a) >= num(b);
  }
}

/** Functions that decide which of their arguments are looked at, or where; the others get values. */
function call(name: string, args: Ast[], scope: Scope): Val {
  const value = (at: number): Val => (args[at] ? evaluate(args[at], scope) : '');
  const first = args[0];
  switch (name) {
    case 'if':
      return truth(value(0)) ? value(1) : value(2);
    case 'coalesce':
      for (const arg of args) {
        const found = evaluate(arg, scope);
        if (!isEmpty(found)) return found;
      }
      return '';
    // Whether it was worked out before is known where answers are kept, not here.
    case 'once':
      return value(0);
    case 'position':
      if (first?.[0] === 'ref') return position(scope, first[1]);
      return scope.row ? scope.row.number : position(scope);
    case 'indexed-repeat':
      return indexed(args, scope);
    case 'jr:choice-name': {
      const path = args[1]?.[0] === 'ref' ? args[1][1] : namesOf(scope.at);
      return scope.lists.choiceLabel(path, text(value(0)), scope.around.language) ?? '';
    }
    case 'pulldata':
      return pulled(args, scope);
    case 'string':
    case 'number':
    case 'string-length':
    case 'normalize-space':
      if (!args.length) return plain(name, [evaluate(['self'], scope)], scope);
  }
  return plain(
    name,
    args.map((arg) => evaluate(arg, scope)),
    scope,
  );
}

function pulled(args: Ast[], scope: Scope): Val {
  const [sort, field] = args;
  if (sort?.[0] !== 'str' || field?.[0] !== 'str') return NaN;
  const record = scope.around.records[sort[1]];
  return record && Object.hasOwn(record, field[1]) ? ofJson(record[field[1]]) : '';
}

/** `indexed-repeat(${name}, ${repeat}, 2, ${inner}, 1)` */
function indexed([wanted, ...pairs]: Ast[], scope: Scope): Val {
  if (wanted?.[0] !== 'ref') return '';
  const chosen = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) {
    const [repeat, which] = [pairs[at], pairs[at + 1]];
    if (repeat?.[0] !== 'ref' || !which) return '';
    const n = num(evaluate(which, scope));
    if (!(n >= 1 && n < 1e6)) return [];
    chosen.set(repeat[1].length, Math.trunc(n) - 1);
  }
  return nodes(scope, wanted[1], chosen).map(ofJson);
}
