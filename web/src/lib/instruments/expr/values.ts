/**
 * Values of expressions and how they become each other: XPath 1.0, with days as numbers.
 * As `crates/instruments/src/expr/convert.rs`; `vectors/expressions.json` holds both to the same.
 */
import type { Json } from '../definition';
import { daysOf } from './dates';

/** A list is nodes: answers at a path, one for each instance of a repeat. */
export type Val = number | string | boolean | Val[];

/** Names chosen together stand between blanks. */
export const words = (text: string): string[] => text.split(/[ \t\r\n]+/).filter(Boolean);

export function ofJson(value: Json | undefined): Val {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' ');
  return typeof value === 'object' ? '' : value;
}

/** As an answer: what cannot be worked out is none. */
export function answerOf(value: Val): Json {
  if (Array.isArray(value)) return value.length ? answerOf(value[0]!) : null;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 || 0 : null;
  return value === '' ? null : value;
}

/** As XPath writes a number: never with an exponent. */
export function numberText(n: number): string {
  const text = n === 0 ? '0' : String(n);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, minus = '', first = '', rest = '', exponent = '0'] = parts;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  return point > 0 ? minus + digits.padEnd(point, '0') : `${minus}0.${'0'.repeat(-point)}${digits}`;
}

export function text(value: Val | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'number' ? numberText(value) : String(value);
}

export function num(value: Val | undefined): number {
  if (value === undefined) return NaN;
  if (Array.isArray(value)) return num(value[0]);
  if (typeof value !== 'string') return Number(value);
  const bare = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(bare)) return Number(bare);
  return daysOf(bare) ?? NaN;
}

/** One answer counts as what it is, so that a calculated `false` is false. */
export function truth(value: Val | undefined): boolean {
  if (Array.isArray(value)) return value.length === 1 ? truth(value[0]) : value.length > 0;
  return Boolean(value);
}

/** Its values: each node, or itself. */
export const each = (value: Val): Val[] => (Array.isArray(value) ? value : [value]);

/** Whether nothing was said. */
export function isEmpty(value: Val): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === '' || (typeof value === 'number' && Number.isNaN(value));
}
