/** What a return is filled in with from the office's figures: the whole, and girls and boys where these are shown. */
import type { Figure } from '../desk/figures';
import type { ReturnValue } from '../model/generated';
import type { Id } from '../store/api';

export interface Filled {
  values: ReturnValue[];
  /** Whether the whole is hidden, for it is so small that it could tell who somebody is. */
  hidden: boolean;
}

/** The values that an opened figure gives to a return. A hidden part stays out; nothing hidden is written as nothing. */
export function valuesOf(results: Id, indicator: Id, figure: Figure): Filled {
  const { actual, of, hidden } = figure.row;
  if (hidden || actual === null || actual === undefined) return { values: [], hidden };
  const line = { results_return: results, indicator };
  const whole: ReturnValue = {
    ...line,
    numerator: String(actual),
    ...(of === null || of === undefined ? {} : { denominator: String(of) }),
  };
  // Of a share the grid has the parts alone, without what they are parts of.
  const grid = whole.denominator === undefined ? figure.by_age_and_sex : null;
  const parts = (grid?.columns ?? []).flatMap((sex, at): ReturnValue[] => {
    const n = grid?.column_totals[at] ?? 0;
    return n > 0 ? [{ ...line, sex, numerator: String(n) }] : [];
  });
  return { values: [whole, ...parts], hidden: false };
}
