/** Tonight's rounds on one board: who is out, who is late, who is quiet. */
import type { ContactRec, RoundRec } from '../field/kinds';
import { isOverdue, roundState } from '../field/rounds';
import type { Instant } from '../store/api';

export type Standing = 'unsafe' | 'late' | 'soon' | 'out' | 'planned' | 'back';

/** Half an hour before its time a team is on its way home, or somebody begins to wonder. */
const soonMs = 30 * 60_000;

export interface BoardRow {
  round: RoundRec;
  standing: Standing;
  /** Last sign of life that the office knows of. */
  sign: Instant | null;
  contacts: number;
  /** Contacts with a sign of danger. */
  flagged: number;
}

const order: readonly Standing[] = ['unsafe', 'late', 'soon', 'out', 'planned', 'back'];

export function standingOf(round: RoundRec, now: number): Standing {
  const state = roundState(round);
  if (state === 'back') return round.fields.all_safe === false ? 'unsafe' : 'back';
  if (state === 'planned') return 'planned';
  if (isOverdue(round, now)) return 'late';
  const due = Date.parse(round.fields.due_back ?? '');
  return due - now < soonMs ? 'soon' : 'out';
}

/** The latest of what the team did and what the office heard. A phone without a connection is silent, not lost. */
function signOf(round: RoundRec, contacts: readonly ContactRec[]): Instant | null {
  const { started, checked, reached, ended } = round.fields;
  const times = [started, checked, reached, ended, ...contacts.map(({ fields }) => fields.time)];
  return times.reduce<Instant | null>((last, at) => (at && at > (last ?? '') ? at : last), null);
}

/** Rounds of the day and whatever is still out, the most urgent first, then the one due first. */
export function boardOf(
  rounds: readonly RoundRec[],
  contacts: readonly ContactRec[],
  day: string,
  now: number,
): BoardRow[] {
  return rounds
    .filter((round) => round.fields.day === day || roundState(round) === 'out')
    .map((round) => {
      const own = contacts.filter(({ fields }) => fields.round === round.id);
      return {
        round,
        standing: standingOf(round, now),
        sign: signOf(round, own),
        contacts: own.length,
        flagged: own.filter(({ fields }) => fields.indicators?.length).length,
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.round.fields.due_back ?? '9').localeCompare(b.round.fields.due_back ?? '9'),
    );
}

/** Rounds that somebody in the office must ask after now. */
export const needsAsking = (rows: readonly BoardRow[]): BoardRow[] =>
  rows.filter(({ standing }) => standing === 'late' || standing === 'unsafe');
