/** Writing down what was seen: several records that belong together, in their right order. */
import type { Fields, Id, Store } from '../store/api';
import { contactFields, newChildFields, type ContactDraft } from './contact';
import type { SpotRec } from './kinds';

export type Writer = Pick<Store, 'edit' | 'act' | 'attach'>;

export interface Photo {
  bytes: Blob;
  consent: string;
}
export interface Media {
  voices: Blob[];
  photos: Photo[];
}
export const noMedia = (): Media => ({ voices: [], photos: [] });

export interface Saved {
  contact: Id;
  person: Id | null;
}

/** A contact, with the child's new file before it and its voice notes and photos after it. */
export async function saveContact(
  store: Writer,
  draft: ContactDraft,
  where: { round: string | null; spot: SpotRec | null; place?: string | null },
  media: Media,
  now: string,
): Promise<Saved> {
  let person = draft.person;
  if (draft.who === 'new' && !person)
    person = await store.edit('person', null, newChildFields(draft, where.spot));
  const contact = await store.edit(
    'contact',
    null,
    contactFields(
      { ...draft, person },
      { round: where.round, spot: where.spot?.id ?? null, place: where.place, time: now },
    ),
  );
  await attachAll(store, { kind: 'contact', id: contact, person: person ?? undefined }, media);
  return { contact, person };
}

/** A worry. Its clock starts now. */
export async function saveConcern(
  store: Writer,
  fields: Fields,
  media: Media,
  now: string,
): Promise<Id> {
  const id = await store.edit('concern', null, { ...fields, raised: now });
  const person = typeof fields.person === 'string' ? fields.person : undefined;
  await attachAll(store, { kind: 'concern', id, person }, media);
  return id;
}

export async function attachAll(
  store: Writer,
  parent: {
    kind: 'contact' | 'concern' | 'note' | 'person' | 'session' | 'attendance';
    id: Id;
    person?: Id;
  },
  media: Media,
): Promise<void> {
  for (const voice of media.voices) await store.attach(parent, voice, { type: 'voice' });
  for (const photo of media.photos)
    await store.attach(parent, photo.bytes, { type: 'photo', consent_class: photo.consent });
}
