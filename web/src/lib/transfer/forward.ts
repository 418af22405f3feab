/** The next referral after one that came to nothing, and a draft that is gone on with: what is taken over from before. */
import type { Case, Person, Referral } from '$lib/model/generated';
import type { Fields, Id, Rec } from '$lib/store/api';
import { cameToNothing } from '../desk/referrals';

/** Whether the sender may ask another partner after this referral. */
export const mayForward = (referral: Rec<Referral>, org: Id): boolean =>
  (referral.org ?? org) === org && cameToNothing(referral.fields.status);

export interface Beginning {
  kind: string;
  service: string | null;
  urgency: string | null;
  reason: string;
  to: Id | null;
  toldByPhone: string | null;
  /** The record that is gone on with; null begins a new one. */
  draft: Id | null;
  before: Id | null;
}

/** Where the steps begin: from nothing, from a draft, or from the referral before. */
export function beginningOf(from: Rec<Referral> | null): Beginning {
  const fields = from?.fields ?? {};
  const draft = from !== null && (fields.status ?? 'draft') === 'draft';
  return {
    kind: fields.kind ?? 'service',
    service: fields.service ?? null,
    urgency: fields.urgency ?? 'three_days',
    reason: fields.reason ?? '',
    // The one that said no is not asked again; whom it suggested is.
    to: (draft ? fields.to : fields.suggested) ?? null,
    toldByPhone: draft ? (fields.told_by_phone ?? null) : null,
    draft: draft ? from.id : null,
    before: draft ? (fields.before ?? null) : (from?.id ?? null),
  };
}

/** Fields of a person that one may write down oneself from what was shared: no picture, which stays the sender's. */
const ownable: readonly (keyof Person)[] = [
  'name',
  'sex',
  'age',
  'languages',
  'nationality',
  'phone',
  'place',
  'place_note',
  'living',
  'school',
  'vulnerability',
  'wishes',
];

/** The receiver's own file of a child that was handed over: what was shared and nothing else. */
export const ownFile = (shared: Person): Fields =>
  Object.fromEntries(
    ownable.filter((name) => shared[name] !== undefined).map((name) => [name, shared[name]]),
  ) as Fields;

const ownableOfCase: readonly (keyof Case)[] = ['about', 'care', 'summary', 'child_view'];

/** The receiver's own case: what the sender told of its own. */
export const ownCase = (shared: Case): Fields =>
  Object.fromEntries(
    ownableOfCase.filter((name) => shared[name] !== undefined).map((name) => [name, shared[name]]),
  ) as Fields;

/** The referrals before and after one, as far as they are here: each with its own history. */
export function chainOf(
  all: readonly Rec<Referral>[],
  one: Rec<Referral>,
): { before: Rec<Referral> | null; after: Rec<Referral>[] } {
  return {
    before: all.find((other) => other.id === one.fields.before) ?? null,
    after: all.filter((other) => other.fields.before === one.id),
  };
}
