/** Cases of two countries as lists and buttons: what may be done, what waits, for whom. Pure. */
import type { CrossBorder } from '../model/generated';
import { machines } from '../model/machines.generated';
import type { Id, Rec } from '../store/api';
import { dueOf, hasStep, sideOf, silentDays, waitsFor, type Party } from './clock';

export type BorderRec = Rec<CrossBorder>;

/** The way of a return, in its order. */
export const way = [
  'requested',
  'screening',
  'sheltered',
  'tracing',
  'assessing',
  'replied',
  'date_set',
  'handed_over',
  'escorting',
  'received',
  'reintegrating',
  'following_up',
  'closed',
] as const;

export const statusOf = (one: BorderRec): string => one.fields.status ?? 'draft';
export const isOver = (one: BorderRec): boolean => ['closed', 'withdrawn'].includes(statusOf(one));

/** Which side this organisation is. What is not sent yet has no organisation but the reader's. */
export const partyOf = (one: BorderRec, org: Id): Party =>
  (one.org ?? org) === org ? 'asking' : 'other';

/** Where the child is, as the reader's side says it: what is abroad for one is at home for the other. */
export function whereFor(one: BorderRec, org: Id): string | undefined {
  const { direction } = one.fields;
  if (partyOf(one, org) === 'asking' || !direction) return direction;
  return direction === 'from_us' ? 'to_us' : 'from_us';
}

/** The other side uses no Safetynet: whoever asked writes down its steps, as they were told. */
export const isOutside = (one: BorderRec): boolean => !one.fields.to;

/** What must be known before the other side is asked (rule `cross_border.incomplete`). */
const isComplete = ({ fields, org }: BorderRec, own: Id): boolean =>
  Boolean(
    fields.person &&
    fields.kind &&
    fields.direction &&
    (fields.to ? fields.to !== (org ?? own) : fields.other_side),
  );

/** The acts that the side of this organisation may do now, in the order of the way. */
export function borderActs(one: BorderRec, org: Id): string[] {
  const me = partyOf(one, org);
  const status = statusOf(one);
  const moves = machines.cross_border?.moves ?? [];
  const acts = moves.filter((move) => move.from.includes(status)).map((move) => move.act);
  return [...new Set(acts)].filter((act) => {
    if (!hasStep(one.fields.kind, act)) return false;
    if (act === 'request' && !isComplete(one, org)) return false;
    const side = sideOf(act, one.fields.direction);
    return side === null || side === me || (me === 'asking' && isOutside(one));
  });
}

/** Whether the act is one that the other side told us of. */
export const isTold = (one: BorderRec, act: string, org: Id): boolean =>
  partyOf(one, org) === 'asking' && isOutside(one) && sideOf(act, one.fields.direction) === 'other';

/** Whether the next step is this organisation's. */
export const waitsForMe = (one: BorderRec, org: Id): boolean => {
  const next = waitsFor(one.fields);
  return next !== null && next === partyOf(one, org);
};

/** Days without a word from the other side, from where this organisation stands; null where it is our own turn. */
export function silence(one: BorderRec, org: Id, now: number): number | null {
  if (partyOf(one, org) === 'asking') return silentDays(one.fields, now);
  return null;
}

/** The other side's step is overdue: said in the open. */
export const isSilent = (one: BorderRec, org: Id, now: number): boolean =>
  silence(one, org, now) !== null && Date.parse(dueOf(one.fields) ?? '') < now;

const since = (one: BorderRec): number => Date.parse(one.fields.step_since ?? one.created);

/** By step in the order of the way, drafts first and what is over last; within a step the longest waiting first. */
export function bySteps(all: readonly BorderRec[]): { status: string; rows: BorderRec[] }[] {
  return ['draft', ...way, 'withdrawn']
    .map((status) => ({
      status,
      rows: all
        .filter((one) => statusOf(one) === status)
        .sort((a, b) => since(a) - since(b) || a.id.localeCompare(b.id)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What is due for this organisation: its own steps, and those of the other side that are overdue. Soonest first. */
export const dueNow = (all: readonly BorderRec[], org: Id, now: number): BorderRec[] =>
  all
    .filter((one) => statusOf(one) !== 'draft' && !isOver(one))
    .filter((one) => waitsForMe(one, org) || isSilent(one, org, now))
    .sort((a, b) => (dueOf(a.fields) ?? '9').localeCompare(dueOf(b.fields) ?? '9'));
