/** What an answer of each type may be, and how a value that was worked out becomes one. */
import type { Choice, Item, Json } from '../definition';
import { daysOf } from '../expr/dates';
import { answerOf, num, text, truth, words, type Val } from '../expr/values';
import { OTHER } from './others';
import { isAnswer } from './tree';

export type ShapeFault = 'answer.shape' | 'answer.choice';

/** Most points of a line or an area. */
const POINTS_MAX = 1000;

const isDay = (value: string): boolean => value.length === 10 && daysOf(value) !== null;
const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const moment =
  /^(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const isMoment = (value: string): boolean => isDay(moment.exec(value)?.[1] ?? '');
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Two decimals at most: a finer place would find a child. */
function isPoint(value: string): boolean {
  const parts = /^(-?\d{1,2}(?:\.\d{1,2})?) (-?\d{1,3}(?:\.\d{1,2})?)$/.exec(value);
  return !!parts && Math.abs(Number(parts[1])) <= 90 && Math.abs(Number(parts[2])) <= 180;
}

const isName = (value: Json): value is string => typeof value === 'string';

/** Why a value cannot be the answer to a question; null = it can. */
export function shapeFault(item: Item, choices: readonly Choice[], value: Json): ShapeFault | null {
  const offered = (name: string) =>
    choices.some((one) => one.name === name) || (!!item.other && name === OTHER);
  const said = typeof value === 'string' ? value : null;
  const is = (fits: boolean): ShapeFault | null => (fits ? null : 'answer.shape');
  switch (item.type) {
    case 'text':
    case 'barcode':
      return is(said !== null);
    case 'integer':
      return is(typeof value === 'number' && Number.isSafeInteger(value));
    case 'decimal':
    case 'range':
      return is(typeof value === 'number' && Number.isFinite(value));
    case 'select_one':
      if (said === null) return 'answer.shape';
      return offered(said) ? null : 'answer.choice';
    case 'select_multiple':
    case 'rank':
      if (!Array.isArray(value) || !value.every(isName)) return 'answer.shape';
      if (new Set(value).size !== value.length) return 'answer.shape';
      return value.every(offered) ? null : 'answer.choice';
    case 'date':
      return is(said !== null && isDay(said));
    case 'time':
      return is(said !== null && isTime(said));
    case 'datetime':
      return is(said !== null && isMoment(said));
    case 'acknowledge':
      return is(value === true);
    case 'image':
    case 'audio':
    case 'file':
      return is(said !== null && id.test(said));
    case 'geopoint':
      return is(said !== null && isPoint(said));
    case 'geotrace':
    case 'geoshape': {
      const points = said?.split(';') ?? [];
      return is(points.length > 0 && points.length <= POINTS_MAX && points.every(isPoint));
    }
    case 'calculate':
    case 'hidden':
      return is(['number', 'string', 'boolean'].includes(typeof value));
    default:
      return 'answer.shape';
  }
}

/** A value that was worked out, as an answer of the question's type; null where it cannot be one. */
export function coerced(item: Item, choices: readonly Choice[], value: Val): Json {
  const answer = isAnswer(answerOf(value)) ? turned(item, value) : null;
  return answer === null || shapeFault(item, choices, answer) ? null : answer;
}

function turned({ type }: Item, value: Val): Json {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'range':
      return answerOf(num(value));
    case 'select_multiple':
    case 'rank':
      return [...new Set(words(text(value)))];
    case 'acknowledge':
      return truth(value) || null;
    case 'date':
      return text(value).split('T')[0]!;
    case 'time':
      return (text(value).split('T')[1] ?? text(value)).slice(0, 5);
    case 'calculate':
    case 'hidden':
      return answerOf(value);
    default:
      return text(value);
  }
}
