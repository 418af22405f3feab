/** Who may go on with what was answered, besides having the right to change the record. */
import type { Definition } from './definition';
import { holds } from './form/tree';
import type { ResponseRec } from './choose';

/**
 * Only who sees all of it: whether later questions are asked may hang on an answer that is kept
 * confidential, and what is written over unseen would be lost.
 */
export function mayGoOn(definition: Definition, { hidden, fields }: ResponseRec): boolean {
  if (fields.declined || hidden.includes('answers')) return false;
  return !hidden.includes('private') || !definition.items.some((item) => holds(item, true));
}
