/** What somebody began to ask and did not ask to its end, to be gone on with from Today. */
import { withIds } from '../field/links';
import type { ResponseRec } from './choose';
import type { Filled } from './fill';
import type { Whom } from './save';
import { stateOf } from './state';

export const draftsBegin = 'response ';

/** Under which key an asking waits in memory. */
export const draftKey = (what: string): string => `${draftsBegin}${what}`;

/** An asking that somebody turned away from before it was put away: it waits in memory for a while. */
export interface LeftOpen {
  /** Where it goes on. */
  href: string;
  instrument: string | null;
  /** When it was begun. */
  time: string;
  whom: Whom;
  filled: Filled | null;
}

export interface Unfinished {
  /** Where it goes on. */
  href: string;
  instrument: string | null;
  person: string | null;
  begun: string;
  /** Whether it is written: what is not goes with the memory of the device. */
  kept: boolean;
}

/** The latest first. What is open again in memory is one with its record. */
export function unfinished(
  records: readonly ResponseRec[],
  open: readonly LeftOpen[],
  goesOn: (response: ResponseRec) => boolean,
): Unfinished[] {
  const found = new Map<string, Unfinished>();
  for (const response of records) {
    const { fields, id, created } = response;
    if (stateOf(fields) !== 'unfinished' || !goesOn(response)) continue;
    const href = withIds(`/instruments/answer/${fields.version ?? ''}`, { response: id });
    found.set(href, {
      href,
      instrument: fields.instrument ?? null,
      person: fields.person ?? null,
      begun: fields.time ?? created,
      kept: true,
    });
  }
  for (const { href, instrument, time, whom, filled } of open)
    // Looked at and left without an answer, nothing was begun.
    if (filled) {
      const person = found.get(href)?.person ?? whom.person;
      found.set(href, { href, instrument, person, begun: time, kept: false });
    }
  return [...found.values()].sort((a, b) => b.begun.localeCompare(a.begun));
}
