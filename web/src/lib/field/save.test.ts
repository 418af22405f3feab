import { describe, expect, it } from 'vitest';
import type { AttachOptions, AttachParent, Fields } from '../store/api';
import { emptyDraft } from './contact';
import type { SpotRec } from './kinds';
import { saveConcern, saveContact, type Writer } from './save';
import { rec } from './testing/recs';

/** Remembers what was written, in its order. */
function paper() {
  const written: { kind: string; id: string; set: Fields }[] = [];
  const attached: { parent: AttachParent; options: AttachOptions }[] = [];
  const store: Writer = {
    edit: (kind, id, set) => {
      const given = id ?? `${kind}-${written.length + 1}`;
      written.push({ kind, id: given, set });
      return Promise.resolve(given);
    },
    act: () => Promise.resolve(),
    attach: (parent, _bytes, options) => {
      attached.push({ parent, options });
      return Promise.resolve('attachment');
    },
  };
  return { store, written, attached };
}
const now = '2026-11-22T14:40:00.000Z';
const spot = rec<SpotRec>('spot', { label: 'River' });
const sound = new Blob(['…'], { type: 'audio/webm' });

describe('saving a contact', () => {
  it('opens the file of a new child first, then points the contact and its voice at it', async () => {
    const { store, written, attached } = paper();
    const draft = { ...emptyDraft('new'), nickname: 'Srey' };
    const media = { voices: [sound], photos: [{ bytes: sound, consent: 'internal_only' }] };
    const saved = await saveContact(store, draft, { round: 'r', spot }, media, now);
    expect(written.map((one) => one.kind)).toEqual(['person', 'contact']);
    expect(written[1]?.set).toMatchObject({ person: saved.person, who: 'new', time: now });
    expect(attached.map((one) => one.options)).toEqual([
      { type: 'voice' },
      { type: 'photo', consent_class: 'internal_only' },
    ]);
    for (const one of attached)
      expect(one.parent).toEqual({ kind: 'contact', id: saved.contact, person: saved.person });
  });

  it('makes no file for a known child or a count', async () => {
    const { store, written } = paper();
    const none = { voices: [], photos: [] };
    await saveContact(store, emptyDraft('known', 'p'), { round: null, spot: null }, none, now);
    const tally = { ...emptyDraft('tally'), tally: [{ sex: 'male', band: '5-9', n: 4 } as const] };
    await saveContact(store, tally, { round: 'r', spot }, none, now);
    expect(written.map((one) => one.kind)).toEqual(['contact', 'contact']);
    expect(written[1]?.set.tally).toEqual([{ sex: 'male', band: '5-9', n: 4 }]);
  });
});

describe('saving a worry', () => {
  it('starts its clock and keeps the voice with it', async () => {
    const { store, written, attached } = paper();
    const id = await saveConcern(store, { person: 'p' }, { voices: [sound], photos: [] }, now);
    expect(written[0]).toEqual({ kind: 'concern', id, set: { person: 'p', raised: now } });
    expect(attached[0]?.parent).toEqual({ kind: 'concern', id, person: 'p' });
  });
});
