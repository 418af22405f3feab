/** What may be done with a matter of law where it stands; what is still owed to the child. */
import { machines } from '../model/machines.generated';
import { parseAmount } from '../sessions/money';
import type { MatterRec } from './kinds';

export const statusOf = (matter: MatterRec): string => matter.fields.status ?? 'complaint';

/** What leads on comes first, what ends it last. */
const order = [
  'resume',
  'investigate',
  'prosecute',
  'try',
  'decide',
  'enforce',
  'appeal',
  'close',
  'drop',
] as const;
export type MatterAct = (typeof order)[number];

/** What comes next most often, where two acts lead on. */
const usual: Record<string, MatterAct> = {
  complaint: 'investigate',
  investigation: 'prosecute',
  prosecution: 'try',
  verdict: 'enforce',
  enforced: 'close',
};

/** The acts of a state, the usual next one first. */
export function matterActs(matter: MatterRec): MatterAct[] {
  const status = statusOf(matter);
  const moves = machines.legal_matter?.moves ?? [];
  const possible = order.filter((act) =>
    moves.some((move) => move.act === act && move.from.includes(status)),
  );
  const first = usual[status];
  return first ? [first, ...possible.filter((act) => act !== first)] : possible;
}

/** Acts that ask for something before they are done. */
export const asks = (act: MatterAct): boolean =>
  ['decide', 'drop', 'resume', 'close', 'appeal'].includes(act);

/** Every move still possible is over: the matter needs nobody's eyes. */
export const isOver = (matter: MatterRec): boolean =>
  ['closed', 'dropped'].includes(statusOf(matter));

/** Open matters first, the latest on top. */
export const matterOrder = (matters: readonly MatterRec[]): MatterRec[] =>
  [...matters].sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || b.updated.localeCompare(a.updated),
  );

const millionths = (amount: string | undefined): bigint | null => {
  const read = amount === undefined ? null : parseAmount(amount);
  if (read === null) return null;
  const [whole = '0', fraction = ''] = read.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};

/** Compensation that was awarded and did not reach the child: what it often comes to. */
export function isOwed({ fields }: MatterRec): boolean {
  const awarded = millionths(fields.awarded);
  return awarded !== null && awarded > 0n && (millionths(fields.paid) ?? 0n) < awarded;
}

/** A child who speaks, and nobody has asked what protects them. */
export const isUnprotected = (matter: MatterRec): boolean =>
  !isOver(matter) && !matter.fields.protection?.length;
