/** Consents: what a form asks, whether it is complete, and which ones stand. */
import type { Consent } from '$lib/model/generated';
import type { Day, Fields, Id, Rec } from '$lib/store/api';

export interface ConsentDraft {
  purpose: string | null;
  recipient: Id | null;
  share: string[];
  giver: string | null;
  how: string | null;
  explained_in: string | null;
  until: Day | null;
}

/** A year from a day: nobody agrees for ever by oversight. */
export const yearFrom = (day: Day): Day =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;

export const emptyConsent = (today: Day, language: string, recipient: Id | null): ConsentDraft => ({
  purpose: 'casework',
  recipient,
  share: [],
  giver: null,
  how: 'spoken',
  explained_in: language,
  until: yearFrom(today),
});

/** Who, what for, to whom and what must be said, and it must not end before it begins. */
export const isComplete = (draft: ConsentDraft, today: Day): boolean =>
  Boolean(draft.purpose && draft.recipient && draft.giver && draft.share.length) &&
  (!draft.until || draft.until >= today);

export const consentFields = (draft: ConsentDraft, person: Id, today: Day): Fields => ({
  person,
  purpose: draft.purpose,
  recipient: draft.recipient,
  share: draft.share,
  giver: draft.giver,
  given: today,
  ...(draft.how ? { how: draft.how } : {}),
  ...(draft.explained_in ? { explained_in: draft.explained_in } : {}),
  ...(draft.until ? { until: draft.until } : {}),
});

/** Whether a consent stands on a day. */
export const stands = (consent: Rec<Consent>, today: Day): boolean =>
  consent.fields.status === 'given' && (!consent.fields.until || consent.fields.until >= today);

/** To whom a consent can be given: the own organisation first, it is meant most often. */
export const recipientsOf = (
  orgs: readonly Id[],
  own: Id,
  label: (id: Id) => string,
): { id: Id; label: string }[] =>
  orgs
    .map((id) => ({ id, label: label(id) }))
    .sort((a, b) => Number(b.id === own) - Number(a.id === own));
