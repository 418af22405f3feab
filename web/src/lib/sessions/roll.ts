/** The roll-call: who stands on it and in which order, and what it adds up to. */
import { ageFromBirth, ageNow, mainName } from '../model/names';
import type { Person } from '../model/generated';
import type { Day, TallyCell } from '../store/api';
import { tallyTotal } from '../field/rounds';
import { step } from '../field/tally';
import type { AttendanceRec, PersonRec, SessionRec } from './kinds';

export type Mark = 'present' | 'absent' | 'open';

/** What an attendance says; nothing said = open. */
export const markOf = (attendance: AttendanceRec | undefined): Mark =>
  attendance?.fields.present === true
    ? 'present'
    : attendance?.fields.present === false
      ? 'absent'
      : 'open';

/** One tap: there. A second: not there. A third: there after all. */
export const nextMark = (mark: Mark): Exclude<Mark, 'open'> =>
  mark === 'present' ? 'absent' : 'present';

export interface Roll {
  /** Those who belong to it. */
  members: PersonRec[];
  /** Who came to the last ones without belonging to it. */
  recent: PersonRec[];
  /** Who was added today. */
  added: PersonRec[];
}

/** How many of those who came lately are offered as faces. */
export const recentMax = 24;

/**
 * Faces in an order that does not move while somebody taps: by name within their group. Who came lately and
 * belongs to nothing is chosen by how often, then stands by name.
 */
export function rollOf(
  people: ReadonlyMap<string, PersonRec>,
  members: readonly string[],
  before: readonly AttendanceRec[],
  here: readonly AttendanceRec[],
): Roll {
  const belongs = new Set(members);
  const often = new Map<string, number>();
  for (const one of before) {
    const person = one.fields.person;
    if (person && one.fields.present && !belongs.has(person))
      often.set(person, (often.get(person) ?? 0) + 1);
  }
  const recent = [...often]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, recentMax)
    .map(([id]) => id);
  const shown = new Set([...members, ...recent]);
  const added = here.map((one) => one.fields.person ?? '').filter((id) => id && !shown.has(id));
  const named = (ids: readonly string[]): PersonRec[] =>
    [...new Set(ids)]
      .map((id) => people.get(id))
      .filter((person): person is PersonRec => person !== undefined)
      .sort((a, b) => faceName(a).localeCompare(faceName(b)) || a.id.localeCompare(b.id));
  return { members: named(members), recent: named(recent), added: named(added) };
}

/** What a child is called on a tile: as people call them. */
export const faceName = (person: PersonRec): string =>
  person.fields.name?.nickname ?? mainName(person.fields.name) ?? person.fields.description ?? '';

/** Faces called the same: they need more than that name to be told apart. */
export function namesakes(people: readonly PersonRec[]): Set<string> {
  const by = new Map<string, string[]>();
  for (const person of people) {
    const name = faceName(person);
    by.set(name, [...(by.get(name) ?? []), person.id]);
  }
  return new Set([...by.values()].filter((ids) => ids.length > 1).flat());
}

/** Whether somebody is certainly an adult that day: in doubt a child (Thai and Cambodian practice). */
export function isAdult(person: Person, day: Day): boolean {
  if (person.born) return (ageFromBirth(person.born, day)?.min ?? 0) >= 18;
  return person.age ? ageNow(person.age, day).min >= 18 : false;
}

export interface SessionSums {
  /** Named people ticked, each once. */
  named: number;
  /** Of these, those who are or may be children: the unique children. */
  children: number;
  /** People counted without a name. */
  tallied: number;
  adults: number;
  volunteers: number;
  /** Everybody who was there. */
  everybody: number;
  served: number | null;
  planned: number | null;
  observed: number;
  /** What only this phone has yet, what the office has, what somebody there has looked at. */
  here: number;
  sent: number;
  seen: number;
}

export function sessionSums(
  session: SessionRec | null,
  attendances: readonly AttendanceRec[],
  people: ReadonlyMap<string, PersonRec>,
  day: Day,
): SessionSums {
  const f = session?.fields;
  const present = new Set(
    attendances.filter((one) => one.fields.present === true).map((one) => one.fields.person ?? ''),
  );
  present.delete('');
  const adultsNamed = [...present].filter((id) => {
    const person = people.get(id);
    return person ? isAdult(person.fields, day) : false;
  });
  const tallied = tallyTotal(f?.tally);
  const adults = f?.adults ?? 0;
  const said = [...(session ? [session] : []), ...attendances];
  const sending = (state: string) => said.filter((rec) => rec.sending === state).length;
  return {
    named: present.size,
    children: present.size - adultsNamed.length,
    tallied,
    adults,
    volunteers: f?.volunteers ?? 0,
    everybody: present.size + tallied + adults,
    served: f?.served ?? null,
    planned: f?.planned ?? null,
    observed: attendances.filter((one) => one.fields.observation?.length).length,
    here: sending('here'),
    sent: sending('sent'),
    seen: sending('seen'),
  };
}

/** Tells of a name whether it stands in a text. */
export function nameFinder(text: string): (name: string | undefined) => boolean {
  const said = text.toLocaleLowerCase();
  const words = ` ${said.split(/[^\p{L}\p{M}]+/u).join(' ')} `;
  return (name) => {
    const wanted = name?.trim().toLocaleLowerCase() ?? '';
    if (wanted.length < 3) return false;
    // Latin letters are matched as whole words; Khmer and Thai put no space between words.
    return /^[\p{Script=Latin}\s]+$/u.test(wanted)
      ? words.includes(` ${wanted} `)
      : said.includes(wanted);
  };
}

/** Who is named in what was meant to be about the whole group. */
export function namesIn(text: string, people: readonly PersonRec[]): PersonRec[] {
  const isThere = nameFinder(text);
  return people.filter(({ fields: { name } }) =>
    [name?.nickname, name?.script, name?.latin, ...(name?.aliases ?? [])].some(isThere),
  );
}

/** What two phones counted apart, as one count. */
export function addTallies(counts: readonly (readonly TallyCell[])[]): TallyCell[] {
  return counts
    .flat()
    .reduce<TallyCell[]>((sum, cell) => step(sum, cell.sex, cell.band, cell.n), []);
}
