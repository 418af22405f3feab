/** Agreements between organisations: where one stands, who may do what, which end soon. Pure; time is a parameter. */
import type { Agreement } from '../model/generated';
import type { Day, Id, Rec } from '../store/api';

export type AgreementRec = Rec<Agreement>;

/** `over` = signed by both and past its last day; the others are the states of the record. */
export type Standing = 'draft' | 'offered' | 'standing' | 'over' | 'ended';

const standings: readonly string[] = ['draft', 'offered', 'standing', 'ended'];

export function standingOf({ fields }: AgreementRec, today: Day): Standing {
  const status = fields.status ?? 'draft';
  if (status === 'standing' && fields.until !== undefined && fields.until < today) return 'over';
  return (standings.includes(status) ? status : 'draft') as Standing;
}

/** The organisation on the other side; null for an agreement between two others. */
export function otherSide(agreement: AgreementRec, own: Id): Id | null {
  const writer = agreement.org ?? own;
  if (writer === own) return agreement.fields.with ?? null;
  return agreement.fields.with === own ? writer : null;
}

export const isOurs = (agreement: AgreementRec, own: Id): boolean =>
  (agreement.org ?? own) === own || agreement.fields.with === own;

const days = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Days until its last one; null where it has none or is not in force. */
export function daysLeft(agreement: AgreementRec, today: Day): number | null {
  if (standingOf(agreement, today) !== 'standing' || !agreement.fields.until) return null;
  return days(today, agreement.fields.until);
}

/** Days before its end on which an agreement is told. Our own default: time to meet and sign again. */
export const endsSoonDays = 30;

/** Agreements of an organisation that end soon, the first to end first. */
export const endingSoon = (
  agreements: readonly AgreementRec[],
  own: Id,
  today: Day,
): AgreementRec[] =>
  agreements
    .filter((one) => isOurs(one, own) && (daysLeft(one, today) ?? Infinity) <= endsSoonDays)
    .sort((a, b) => (a.fields.until ?? '').localeCompare(b.fields.until ?? ''));

/** What waits for the signature of an organisation. */
export const toSign = (agreements: readonly AgreementRec[], own: Id): AgreementRec[] =>
  agreements.filter(({ fields }) => fields.status === 'offered' && fields.with === own);

export const isComplete = ({ fields }: AgreementRec): boolean =>
  Boolean(fields.with && fields.share?.length && fields.purposes?.length);

/** Those of an organisation first by where they stand, then by their end. */
export function inOrder(agreements: readonly AgreementRec[], own: Id, today: Day): AgreementRec[] {
  const rank: Record<Standing, number> = { offered: 0, standing: 1, draft: 2, over: 3, ended: 4 };
  return agreements
    .filter((one) => isOurs(one, own))
    .sort(
      (a, b) =>
        rank[standingOf(a, today)] - rank[standingOf(b, today)] ||
        (a.fields.until ?? '9').localeCompare(b.fields.until ?? '9') ||
        a.id.localeCompare(b.id),
    );
}
