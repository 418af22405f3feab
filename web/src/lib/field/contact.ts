/** One contact as it is being written, and what follows from it. */
import type { AgeValue, Fields, FieldValue, TallyCell } from '../store/api';
import type { ContactRec, SpotRec } from './kinds';

export type Who = 'known' | 'new' | 'unnamed' | 'tally';

export interface ContactDraft {
  who: Who;
  person: string | null;
  /** New child. */
  nickname: string;
  script: string;
  latin: string;
  sex: string[];
  age: AgeValue | null;
  description: string;
  tally: TallyCell[];
  with_whom: string[];
  group_size: number;
  doing: string[];
  condition: string[];
  indicators: string[];
  offered: string[];
  accepted: string[];
  concern_level: string[];
  said: string;
  next_step: string;
  next_day: string | null;
  adult_observed: string;
  adult_called: string;
  note: string;
}

export function emptyDraft(who: Who, person: string | null = null): ContactDraft {
  return {
    who,
    person,
    nickname: '',
    script: '',
    latin: '',
    sex: [],
    age: null,
    description: '',
    tally: [],
    with_whom: [],
    group_size: 0,
    doing: [],
    condition: [],
    indicators: [],
    offered: [],
    accepted: [],
    concern_level: [],
    said: '',
    next_step: '',
    next_day: null,
    adult_observed: '',
    adult_called: '',
    note: '',
  };
}

/** A draft of a contact that was recorded, to correct or complete it. */
export function draftOf(contact: ContactRec): ContactDraft {
  const f = contact.fields;
  return {
    ...emptyDraft((f.who as Who | undefined) ?? 'known', f.person ?? null),
    sex: f.sex ? [f.sex] : [],
    age: f.age ?? null,
    description: f.description ?? '',
    tally: f.tally ?? [],
    with_whom: f.with_whom ?? [],
    group_size: f.group_size ?? 0,
    doing: f.doing ?? [],
    condition: f.condition ?? [],
    indicators: f.indicators ?? [],
    offered: f.offered ?? [],
    accepted: f.accepted ?? [],
    concern_level: f.concern_level ? [f.concern_level] : [],
    said: f.said ?? '',
    next_step: f.next_step ?? '',
    next_day: f.next_day ?? null,
    adult_observed: f.adult_observed ?? '',
    adult_called: f.adult_called ?? '',
    note: f.note ?? '',
  };
}

export type Missing = 'person' | 'nickname' | 'description' | 'tally' | null;

/** The one thing that a contact of this sort cannot do without. */
export function missing(draft: ContactDraft): Missing {
  if (draft.who === 'known') return draft.person ? null : 'person';
  if (draft.who === 'new')
    return [draft.nickname, draft.script, draft.latin].some((part) => part.trim())
      ? null
      : 'nickname';
  if (draft.who === 'tally') return draft.tally.length ? null : 'tally';
  const known = draft.description.trim() || draft.sex.length || draft.age;
  return known || draft.person ? null : 'description';
}

const text = (value: string): string | undefined => value.trim() || undefined;
const list = <T>(value: T[]): T[] | undefined => (value.length ? value : undefined);

/** What a new contact sets: only what was said, so that nothing is claimed by silence. */
export function contactFields(
  draft: ContactDraft,
  where: { round: string | null; spot: string | null; place?: string | null; time: string },
): Fields {
  const unnamed = draft.who === 'unnamed';
  return clean({
    round: where.round ?? undefined,
    spot: where.spot ?? undefined,
    place: where.place ?? undefined,
    time: where.time,
    who: draft.who,
    person: draft.person ?? undefined,
    description: unnamed ? text(draft.description) : undefined,
    age: unnamed ? (draft.age ?? undefined) : undefined,
    sex: unnamed ? draft.sex[0] : undefined,
    tally: draft.who === 'tally' ? list(draft.tally) : undefined,
    ...common(draft),
  });
}

function common(draft: ContactDraft): Fields {
  return {
    with_whom: list(draft.with_whom),
    group_size: draft.group_size || undefined,
    doing: list(draft.doing),
    condition: list(draft.condition),
    indicators: list(draft.indicators),
    offered: list(draft.offered),
    accepted: list(draft.accepted.filter((id) => draft.offered.includes(id))),
    concern_level: draft.concern_level[0],
    said: text(draft.said),
    next_step: text(draft.next_step),
    next_day: draft.next_day ?? undefined,
    adult_observed: text(draft.adult_observed),
    adult_called: text(draft.adult_called),
    note: text(draft.note),
  };
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what the correction changes; what was emptied is cleared. */
export function corrections(before: ContactRec, draft: ContactDraft): Fields {
  const unnamed = draft.who === 'unnamed';
  const wanted: Fields = {
    ...common(draft),
    ...(unnamed
      ? { description: text(draft.description), age: draft.age ?? undefined, sex: draft.sex[0] }
      : {}),
    ...(draft.who === 'tally' ? { tally: list(draft.tally) } : {}),
  };
  const now = before.fields as Fields;
  const hidden = new Set(before.hidden);
  const changes = Object.entries(wanted)
    // A value that this reader may not see is not theirs to empty.
    .filter(([field, value]) => !(hidden.has(field) && value === undefined))
    .filter(([field, value]) => !same(now[field], value));
  return Object.fromEntries(changes.map(([field, value]) => [field, value ?? null]));
}

/** The file of a child met for the first time: a nickname is enough. */
export function newChildFields(draft: ContactDraft, spot: SpotRec | null): Fields {
  const name = clean({
    nickname: text(draft.nickname),
    script: text(draft.script),
    latin: text(draft.latin),
    named_by: 'self',
  }) as Record<string, string>;
  return clean({
    name,
    sex: draft.sex[0],
    age: draft.age ?? undefined,
    description: text(draft.description),
    spots: spot ? [spot.id] : undefined,
    place: spot?.fields.place,
    stage: 'sighting',
  });
}

/** A worry that came up in a contact takes along all that is known from it. */
export function concernFromContact(contact: ContactRec, spot: SpotRec | null): Fields {
  const f = contact.fields;
  const story = [f.said, f.note].filter((part): part is string => Boolean(part)).join('\n');
  return clean({
    person: f.person,
    contact: contact.id,
    indicators: f.indicators,
    place: f.place ?? spot?.fields.place,
    suggested: f.concern_level,
    story: story || (f.person ? undefined : f.description),
    suspect: f.adult_observed,
    source: 'street',
  });
}

/** An unnamed child is recognised: the file takes the description, the contact keeps its own. */
export function childFromContact(contact: ContactRec, spot: SpotRec | null): Fields {
  const f = contact.fields;
  return clean({
    sex: f.sex,
    age: f.age,
    description: f.description,
    spots: spot ? [spot.id] : undefined,
    place: f.place ?? spot?.fields.place,
    stage: 'sighting',
  });
}

/** Adds or takes away one stock phrase in a description, keeping what was typed. */
export function togglePhrase(description: string, phrase: string): string {
  const parts = description.split(/,\s*/).filter((part) => part.trim());
  const at = parts.indexOf(phrase);
  if (at >= 0) parts.splice(at, 1);
  else parts.push(phrase);
  return parts.join(', ');
}

export const hasPhrase = (description: string, phrase: string): boolean =>
  description.split(/,\s*/).includes(phrase);
