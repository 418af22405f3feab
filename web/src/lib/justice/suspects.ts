/** Suspects: who may see them at all, and how a description becomes one. Pure. */
import type { Contact, Concern, Evidence, Suspect, Testimony } from '../model/generated';
import type { Fields, Me, Rec } from '../store/api';
import { hasRole, mayWrite } from '../store/rights';

export type SuspectRec = Rec<Suspect>;
export type EvidenceRec = Rec<Evidence>;
export type TestimonyRec = Rec<Testimony>;

/** Those few for whom the room is there: who writes it, and who checks it and sees no words. */
export const entersJustice = (me: Me): boolean =>
  mayWrite(me, 'suspect') || hasRole(me, ['auditor']);

/** Whoever may be told by a child, and sees at least their own. */
export const hearsTestimony = (me: Me): boolean => entersJustice(me) || mayWrite(me, 'testimony');

/** What somebody saw of an adult, in a contact or a concern. */
export type Seen = Rec<Contact> | Rec<Concern>;
const wordsOf = (seen: Seen): string | undefined =>
  seen.kind === 'contact'
    ? (seen.fields as Contact).adult_observed
    : (seen.fields as Concern).suspect;
const listOf = (seen: Seen): 'contacts' | 'concerns' =>
  seen.kind === 'contact' ? 'contacts' : 'concerns';

/** Whether it says something of an adult that this reader may see. */
export const saysOfAdult = (seen: Seen): boolean => Boolean(wordsOf(seen)?.trim());

/** A new suspect from what was seen: the words, and where they were said. Nothing of the child. */
export function suspectFrom(seen: Seen): Fields {
  return { description: wordsOf(seen)?.trim() ?? null, [listOf(seen)]: [seen.id] };
}

/** It was the same adult: one link more. Null where it is linked already. */
export function linkTo(suspect: SuspectRec, seen: Seen): Fields | null {
  const list = listOf(seen);
  const linked = suspect.fields[list] ?? [];
  return linked.includes(seen.id) ? null : { [list]: [...linked, seen.id] };
}

export const isLinked = (suspect: SuspectRec, seen: Seen): boolean =>
  (suspect.fields[listOf(seen)] ?? []).includes(seen.id);

/** How a suspect is called in a list: the alias, else the first words of what they look like. */
export function suspectTitle({ fields }: SuspectRec): string | null {
  const description = fields.description?.trim() ?? '';
  const short = description.length > 60 ? `${description.slice(0, 60).trimEnd()}…` : description;
  return fields.alias?.trim() || short || null;
}

/** A child who was heard is not asked again (UN Guidelines on Justice for Child Victims, 2005, paragraph 31). */
export function heardBefore(
  testimonies: readonly TestimonyRec[],
  person: string | null | undefined,
): TestimonyRec | null {
  const of = testimonies.filter((one) => person && one.fields.person === person);
  return (
    of.sort((a, b) => (b.fields.time ?? b.created).localeCompare(a.fields.time ?? a.created))[0] ??
    null
  );
}
