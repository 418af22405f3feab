/** What became of the worries that members of a committee told: how many, how soon answered. No names, no children. */
import type { Concern } from '../model/generated';
import type { Id, Rec } from '../store/api';

export interface Told {
  raised: number;
  answered: number;
  /** Half were answered within so many hours; none without an answer. */
  hours: number | null;
}

export function told(concerns: readonly Rec<Concern>[], accounts: readonly Id[]): Told {
  const theirs = concerns.filter((one) => accounts.includes(one.by));
  const waits = theirs
    .flatMap(({ fields, created }) =>
      fields.fed_back ? [Date.parse(fields.fed_back) - Date.parse(fields.raised ?? created)] : [],
    )
    .sort((a, b) => a - b);
  const middle = waits[Math.floor((waits.length - 1) / 2)];
  return {
    raised: theirs.length,
    answered: waits.length,
    hours: middle === undefined ? null : Math.max(0, Math.round(middle / 3_600_000)),
  };
}
