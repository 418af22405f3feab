/** Keeping what was answered: the record first, then its photos and voices, then their ids in the answers. */
import type { Writer } from '$lib/field/save';
import type { Fields, Id } from '$lib/store/api';
import { withIds, type Filled } from './fill';

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
