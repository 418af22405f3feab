/** Whose faces stand first at a spot: children met here lately, then those usually here. */
import type { ContactRec, PersonRec } from './kinds';

export interface Face {
  person: PersonRec;
  /** Last time anybody met the child, as far as this device knows. */
  last: string | null;
  /** Already met in this round. */
  tonight: boolean;
}

export function idsMetHere(contacts: readonly ContactRec[]): string[] {
  return [...new Set(contacts.map((contact) => contact.fields.person ?? '').filter(Boolean))];
}

/** `halfLifeDays`: a meeting three weeks ago weighs half as much as one today. */
const halfLifeDays = 21;

export function rankFaces(
  people: readonly PersonRec[],
  contacts: readonly ContactRec[],
  spot: string,
  round: string | null,
  now: number,
): Face[] {
  const score = new Map<string, number>();
  const last = new Map<string, string>();
  const tonight = new Set<string>();
  for (const contact of contacts) {
    const { person, time, spot: where, round: when } = contact.fields;
    if (!person || !time) continue;
    const days = Math.max(0, (now - Date.parse(time)) / 86_400_000);
    if (where === spot)
      score.set(person, (score.get(person) ?? 0) + Math.pow(0.5, days / halfLifeDays));
    if (time > (last.get(person) ?? '')) last.set(person, time);
    if (round && when === round) tonight.add(person);
  }
  const weight = (person: PersonRec): number =>
    (score.get(person.id) ?? 0) +
    (person.fields.spots?.includes(spot) ? 0.5 : 0) -
    // Met tonight: the next tap is for somebody else.
    (tonight.has(person.id) ? 100 : 0);
  return people
    .filter((person) => !['died', 'moved'].includes(person.fields.status ?? 'active'))
    .map((person) => ({
      person,
      last: last.get(person.id) ?? null,
      tonight: tonight.has(person.id),
    }))
    .sort((a, b) => weight(b.person) - weight(a.person) || a.person.id.localeCompare(b.person.id));
}
