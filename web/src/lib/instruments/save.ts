/** Keeping what was answered: the record first, then its photos and voices, then their ids in the answers. */
import type { Writer } from '$lib/field/save';
import type { CaseRec, SessionRec, SpotRec } from '$lib/field/kinds';
import type { AgeValue, Fields, Id } from '$lib/store/api';
import type { VersionRec } from './choose';
import { withIds, type Filled } from './fill';

/** Whom: a known child, or what is seen of somebody who stays unnamed. */
export interface Whom {
  person: string | null;
  sex: string[];
  age: AgeValue | null;
}

export interface Asking {
  version: VersionRec;
  /** Whom or what the instrument is about. */
  about: string;
  case: CaseRec | null;
  whom: Whom;
  place: { session: string | null; round: string | null; spot: string | null };
  spot: SpotRec | null;
  session: SessionRec | null;
}

/** What a new response says of itself: nothing that stands on the round or session is typed again. */
export function askedFields(asking: Asking): Fields {
  const { version, about, whom, place, spot, session } = asking;
  return {
    instrument: version.fields.instrument ?? null,
    version: version.id,
    person: whom.person ?? asking.case?.fields.person ?? null,
    case: asking.case?.id ?? null,
    parent: place.session ?? (about === 'spot' ? place.spot : null),
    round: place.round,
    spot: place.spot,
    place: spot?.fields.place ?? session?.fields.place ?? null,
    project: session?.fields.project ?? null,
    // A known child's file says it already.
    sex: whom.person ? null : (whom.sex[0] ?? null),
    age: whom.person ? null : whom.age,
  };
}

export interface Keeping {
  /** The response that goes on; null begins one. */
  id: Id | null;
  /** What a new one says of itself: version, person, round … */
  asked: Fields;
  complete: boolean;
  now: string;
}

/** Nothing of what is not said is written. */
const given = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );

export async function saveResponse(
  store: Writer,
  filled: Filled,
  { id, asked, complete, now }: Keeping,
): Promise<Id> {
  const begin = id ? {} : { ...given(asked), time: now };
  const whole = (ids: ReadonlyMap<string, string | null>): Fields => {
    const confidential = withIds(filled.private, ids);
    return {
      answers: withIds(filled.answers, ids),
      ...(id || Object.keys(confidential).length ? { private: confidential } : {}),
    };
  };
  const first = await store.edit('response', id, {
    ...begin,
    ...whole(new Map(filled.waiting.map((one) => [one.id, null]))),
    language: filled.language,
    complete: complete && !filled.waiting.length,
  });
  if (!filled.waiting.length) return first;
  const person = typeof asked.person === 'string' ? asked.person : undefined;
  const ids = new Map<string, string>();
  for (const { id: standIn, bytes, type, consent } of filled.waiting)
    ids.set(
      standIn,
      await store.attach({ kind: 'response', id: first, person }, bytes, {
        type,
        ...(consent ? { consent_class: consent } : {}),
      }),
    );
  await store.edit('response', first, { ...whole(ids), complete });
  return first;
}

/** That somebody did not wish to answer is an answer too; nothing of what was said is kept. */
export const saveDeclined = (
  store: Writer,
  asked: Fields,
  language: string,
  now: string,
): Promise<Id> =>
  store.edit('response', null, {
    ...given(asked),
    language,
    time: now,
    declined: true,
    complete: true,
  });
