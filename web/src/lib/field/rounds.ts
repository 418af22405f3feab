/** Rules of thumb and sums of an outreach round. */
import type { Project } from '../model/generated';
import type { Instant, Member, Rec } from '../store/api';
import type { ContactRec, RoundRec, SpotRec, TallySheetRec } from './kinds';

export type Shift = 'day' | 'evening' | 'night';

/** The shift that an hour of the day belongs to: evening from 16, night from 20 to 5. */
export function guessShift(hour: number): Shift {
  if (hour >= 20 || hour < 5) return 'night';
  return hour >= 16 ? 'evening' : 'day';
}

/** The day to which a round belongs: one that starts after midnight belongs to the night before. */
export function roundDay(now: Date): string {
  const start = new Date(now.getTime() - (now.getHours() < 5 ? 86_400_000 : 0));
  return new Date(start.getTime() - start.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A first guess of when the team is back: three hours on, at a half hour. */
export function guessDueBack(now: number): Instant {
  const half = 1_800_000;
  return new Date(Math.round((now + 3 * 3_600_000) / half) * half).toISOString();
}

export const shiftDueBack = (due: Instant, minutes: number): Instant =>
  new Date(Date.parse(due) + minutes * 60_000).toISOString();

export type RoundState = 'planned' | 'out' | 'back';

export const roundState = (round: RoundRec): RoundState => {
  const status = round.fields.status;
  return status === 'out' || status === 'back' ? status : 'planned';
};

/** Whether a round is this account's own: it started it or goes along. */
export const isMine = (round: RoundRec, account: string): boolean =>
  round.by === account || (round.fields.team ?? []).includes(account);

/** Out and past the time at which the team meant to be back: somebody must look. */
export const isOverdue = (round: RoundRec, now: number): boolean =>
  roundState(round) === 'out' &&
  Boolean(round.fields.due_back) &&
  Date.parse(round.fields.due_back ?? '') < now;

const fieldRoles = ['outreach_worker', 'duty_worker', 'caseworker', 'counsellor'];

const deskRoles = [
  'system_admin',
  'finance',
  'me_officer',
  'auditor',
  'analyst',
  'donor_reader',
  'director',
];

/** Whether somebody goes out at all: the office's own roles do not. */
export const comesAlong = (member: Member): boolean =>
  member.roles.some((role) => !deskRoles.includes(role));

/** Colleagues who may come along: those who go out first, then by name. */
export function teamChoices(members: readonly Member[], me: string, team: string | null): Member[] {
  const rank = (member: Member): number =>
    (member.id === me ? 0 : 4) +
    (team && member.team === team ? 0 : 2) +
    (member.roles.some((role) => fieldRoles.includes(role)) ? 0 : 1);
  return members
    .filter((member) => member.active)
    .sort((a, b) => rank(a) - rank(b) || a.display.localeCompare(b.display));
}

/** Spots in the order in which a team is likely to want them: of this shift, lately visited. */
export function spotChoices(
  spots: readonly SpotRec[],
  shift: string,
  recentRounds: readonly RoundRec[],
): SpotRec[] {
  const visits = new Map<string, number>();
  for (const round of recentRounds)
    for (const id of round.fields.spots ?? []) visits.set(id, (visits.get(id) ?? 0) + 1);
  const score = (spot: SpotRec): number =>
    (spot.fields.shifts?.includes(shift) ? 1000 : 0) + (visits.get(spot.id) ?? 0);
  return [...spots].sort(
    (a, b) => score(b) - score(a) || (a.fields.label ?? '').localeCompare(b.fields.label ?? ''),
  );
}

/** Projects of the own organisation that run on a day: those a round may count for. */
export const runningProjects = (
  projects: readonly Rec<Project>[],
  org: string,
  day: string,
): Rec<Project>[] =>
  projects.filter(
    ({ org: owner, fields }) =>
      owner === org && (fields.starts ?? '') <= day && day <= (fields.ends ?? '9999'),
  );

/** The project a round most likely counts for: that of the last round of this shift, else the only one that runs. */
export function guessProject(
  running: readonly Rec<Project>[],
  shift: string,
  recentRounds: readonly RoundRec[],
): string | null {
  const last = recentRounds.find((round) => round.fields.shift === shift)?.fields.project;
  if (last && running.some((project) => project.id === last)) return last;
  return running.length === 1 ? (running[0]?.id ?? null) : null;
}

/**
 * The spots that are meant without a word of the worker: those of the last round of this shift,
 * else those where children are at that time.
 */
export function usualSpots(
  choices: readonly SpotRec[],
  shift: string,
  recentRounds: readonly RoundRec[],
): string[] {
  const there = (id: string) => choices.some((spot) => spot.id === id);
  const last = recentRounds.find(
    (round) => round.fields.shift === shift && round.fields.spots?.some(there),
  );
  if (last) return (last.fields.spots ?? []).filter(there);
  return choices.filter((spot) => spot.fields.shifts?.includes(shift)).map((spot) => spot.id);
}

export interface RoundSums {
  contacts: number;
  /** Different children with a file. */
  children: number;
  known: number;
  fresh: number;
  unnamed: number;
  /** People counted only. */
  tallied: number;
  /** Contacts with at least one sign. */
  flagged: number;
  here: number;
}

export const tallyTotal = (cells: readonly { n: number }[] | undefined): number =>
  (cells ?? []).reduce((sum, cell) => sum + cell.n, 0);

export function roundSums(
  contacts: readonly ContactRec[],
  sheets: readonly TallySheetRec[],
): RoundSums {
  const of = (who: string) => contacts.filter((contact) => contact.fields.who === who).length;
  const people = new Set(contacts.map((contact) => contact.fields.person).filter(Boolean));
  return {
    contacts: contacts.length,
    children: people.size,
    known: of('known'),
    fresh: of('new'),
    unnamed: of('unnamed'),
    tallied: [...contacts, ...sheets].reduce((sum, rec) => sum + tallyTotal(rec.fields.tally), 0),
    flagged: contacts.filter((contact) => contact.fields.indicators?.length).length,
    here: [...contacts, ...sheets].filter((rec) => rec.sending === 'here').length,
  };
}

/** Contacts per spot of a round, for the strip. */
export function perSpot(contacts: readonly ContactRec[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const contact of contacts) {
    const spot = contact.fields.spot;
    if (spot) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  }
  return counts;
}
