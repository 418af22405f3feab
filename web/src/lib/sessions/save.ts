/**
 * Writing down a session: who was there, who belongs, what follows. Ids follow from what they stand for, so that
 * two phones without a connection write the same record.
 */
import type { Day, Fields, FieldValue, Id, Me, Store } from '../store/api';
import { ofName, ofPair } from '../store/ids';
import { plusDays } from '../field/days';
import type { Absence } from './absence';
import type { SeriesRec } from './kinds';
import { sessionName, sessionOf } from './series';

export type Writer = Pick<Store, 'edit'>;

/** The id at which every phone arrives for a series' session of a day. */
export const sessionId = (series: Id, day: Day): Promise<Id> => ofName(series, sessionName(day));

export interface Start {
  session: Id;
  series: SeriesRec | null;
  day: Day;
  /** Whether the session is written down already. */
  exists: boolean;
  /** Whether the author may know of the spot of the series. */
  knowsSpot?: boolean;
}

/** Writes the session itself where it is not there yet: whatever hangs on it comes after. */
export async function begin(store: Writer, start: Start, more: Fields = {}): Promise<void> {
  const first =
    !start.exists && start.series ? sessionOf(start.series, start.day, start.knowsSpot) : {};
  const set = { ...first, ...more };
  if (Object.keys(set).length) await store.edit('session', start.session, set);
}

/** Says something about one child at one session. */
export async function saveAttendance(
  store: Writer,
  session: Id,
  person: Id,
  exists: boolean,
  set: { present?: boolean; observation?: string[]; note?: string | null },
): Promise<Id> {
  const id = await ofPair(session, person);
  const given: Fields = exists ? set : { session, person, ...set };
  await store.edit('attendance', id, given);
  return id;
}

/** A child belongs to a series from a day on; one who comes back belongs again. */
export async function addMember(store: Writer, series: Id, person: Id, since: Day): Promise<Id> {
  const id = await ofPair(series, person);
  await store.edit('membership', id, { series, person, since, until: null });
  return id;
}

export async function removeMember(
  store: Writer,
  membership: Id,
  lastDay: Day,
  why: string,
): Promise<void> {
  await store.edit('membership', membership, {
    until: lastDay,
    ...(why.trim() ? { note: why.trim() } : {}),
  });
}

/** The file of a child who comes for the first time: what people call them is enough. */
export const newChild = (
  store: Writer,
  nickname: string,
  sex: string | undefined,
  where: { spot?: Id; place?: string },
): Promise<Id> =>
  store.edit('person', null, {
    name: { nickname: nickname.trim(), named_by: 'self' },
    stage: 'sighting',
    ...(sex ? { sex } : {}),
    ...(where.spot ? { spots: [where.spot] } : {}),
    ...(where.place ? { place: where.place } : {}),
  });

/** Somebody is to ask after a child, within two days where nobody says otherwise (practice of the network). */
export const askAfterDays = 2;

export const askAfter = (
  store: Writer,
  absence: Absence,
  how: { title: string; assignee: Id; due: Day },
): Promise<Id> =>
  store.edit('task', null, {
    person: absence.person,
    cause: 'absence',
    title: how.title,
    assignee: how.assignee,
    due: how.due,
  });

export const askAfterDue = (today: Day): Day => plusDays(today, askAfterDays);

/** Why a child stays away: a note of the child that names the session missed last, so the watch knows it. */
export async function explain(
  store: Writer,
  absence: Absence,
  text: string,
  now: string,
): Promise<Id> {
  const last = absence.missed.at(-1);
  return store.edit('note', null, {
    person: absence.person,
    kind: 'other',
    time: now,
    ...(last ? { session: last.id } : {}),
    text: text.trim(),
  });
}

/** A note about one child after a group, apart from what is said about the group. */
export const personalNote = (
  store: Writer,
  session: Id,
  person: Id,
  said: { text: string; confidential: string; time: string },
): Promise<Id> =>
  store.edit('note', null, {
    person,
    session,
    kind: 'counselling',
    time: said.time,
    ...(said.text.trim() ? { text: said.text.trim() } : {}),
    ...(said.confidential.trim() ? { private: said.confidential.trim() } : {}),
  });

export interface SeriesDraft {
  label: string;
  kind: string[];
  meal: string[];
  rule: string;
  starts: Day;
  at: string;
  minutes: number;
  spot: Id | null;
  place: string | null;
  team: Id[];
  project: Id | null;
  planned: number;
  note: string;
}

/** Day until 16:00, evening until 20:00, then night: as rounds are told apart. */
const shiftAt = (at: string): string | null => {
  const hour = Number(at.slice(0, 2));
  if (!at) return null;
  return hour >= 20 || hour < 5 ? 'night' : hour >= 16 ? 'evening' : 'day';
};

export function seriesFields(draft: SeriesDraft): Fields {
  const meal = draft.kind[0] === 'meal';
  return {
    label: draft.label.trim() || null,
    kind: draft.kind[0] ?? null,
    meal: meal ? (draft.meal[0] ?? null) : null,
    rule: draft.rule,
    starts: draft.starts,
    at: draft.at || null,
    shift: shiftAt(draft.at),
    minutes: draft.minutes || null,
    spot: draft.spot,
    place: draft.place,
    team: draft.team.length ? draft.team : null,
    project: draft.project,
    planned: meal && draft.planned ? draft.planned : null,
    note: draft.note.trim() || null,
  };
}

const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a draft says that the record does not say yet; nothing is claimed by silence. */
export function changesOf(before: Fields | null, wanted: Fields): Fields {
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !same(before?.[field], value)),
  );
}

export const draftOfSeries = (
  series: SeriesRec | null,
  me: Me,
  today: Day,
  rule: string,
): SeriesDraft => {
  const f = series?.fields ?? {};
  return {
    label: f.label ?? '',
    kind: f.kind ? [f.kind] : [],
    meal: f.meal ? [f.meal] : [],
    rule: f.rule ?? rule,
    starts: f.starts ?? today,
    at: f.at ?? '',
    minutes: f.minutes ?? 0,
    spot: f.spot ?? null,
    place: f.place ?? null,
    team: f.team ?? (series ? [] : [me.account]),
    project: f.project ?? null,
    planned: f.planned ?? 0,
    note: f.note ?? '',
  };
};
