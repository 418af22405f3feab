import { expect, it } from 'vitest';
import { rec } from '$lib/desk/fixtures';
import type { Fields } from '$lib/store/api';
import { sample } from './builder-testing';
import {
  begin,
  beginVersion,
  draftIn,
  draftOf,
  isTaken,
  sought,
  takeIntoUse,
  versionInUse,
  versionsOf,
  type InstrumentRec,
  type LibraryEntry,
  type VersionRec,
} from './library';

const instrument = (id: string, fields: Fields): InstrumentRec =>
  rec('instrument', id, fields) as InstrumentRec;
const version = (id: string, fields: Fields): VersionRec =>
  rec('instrument_version', id, fields) as VersionRec;

const all = [
  instrument('survey', {
    code: 'street_survey',
    title_en: 'Street survey',
    title_km: 'ការស្ទង់មតិ',
    purpose: 'survey',
  }),
  instrument('scale', { code: 'wellbeing', title_en: 'Wellbeing', purpose: 'scale' }),
  instrument('old', { code: 'old', title_en: 'An old survey', purpose: 'survey', retired: true }),
];
const versions = [
  version('v1', { instrument: 'survey', number: 1, published: '2026-10-01T00:00:00.000Z' }),
  version('w1', { instrument: 'scale', number: 1 }),
  version('v3', { instrument: 'survey', number: 3 }),
  version('v2', { instrument: 'survey', number: 2, published: '2026-11-01T00:00:00.000Z' }),
];

/** Writes down what it is told. */
function notebook() {
  const said: { kind: string; id: string | null; set: Fields }[] = [];
  return {
    said,
    edit: async (kind: string, id: string | null, set: Fields) => {
      said.push({ kind, id, set });
      return id ?? `${kind}-${said.length}`;
    },
    act: async () => undefined,
  };
}

it('finds by title in any language, by purpose, and keeps retired ones apart', () => {
  const ids = (text: string, purpose: string[] = [], retired = false) =>
    sought(all, { text, purpose, retired }, 'en').map(({ id }) => id);
  expect(ids('')).toEqual(['survey', 'scale']);
  expect(ids('STREET')).toEqual(['survey']);
  expect(ids('ស្ទង់')).toEqual(['survey']);
  expect(ids('', ['scale'])).toEqual(['scale']);
  expect(ids('survey', [], true)).toEqual(['old']);
});

it('knows which version is asked now and which is worked on', () => {
  const ours = versionsOf(versions, 'survey');
  expect(ours.map(({ id }) => id)).toEqual(['v3', 'v2', 'v1']);
  expect(versionInUse(ours, 'survey')?.id).toBe('v2');
  expect(draftOf(ours)?.id).toBe('v3');
  expect(versionInUse(versions, 'scale')).toBeNull();
  expect(draftIn(null, { en: 'New' })).toMatchObject({ title: { en: 'New' }, items: [] });
  const sent = { format: 1, languages: ['en'], items: [] };
  expect(draftIn(version('v', { definition: sent })).lists).toEqual({});
});

it('begins an instrument with version 1 and a code that no other has', async () => {
  const book = notebook();
  const made = await begin(
    book,
    { title: { en: 'Street survey' }, purpose: 'survey', about: 'person', draft: sample() },
    ['street_survey'],
  );
  expect(book.said[0]).toEqual({
    kind: 'instrument',
    id: null,
    set: {
      code: 'street_survey_2',
      title_en: 'Street survey',
      purpose: 'survey',
      about: 'person',
    },
  });
  expect(book.said[1]?.set).toMatchObject({ instrument: made.instrument, number: 1 });
});

it('takes one of the library into use as it came, with its source named', async () => {
  const entry = {
    code: 'wellbeing',
    title: { en: 'Wellbeing', th: 'ความเป็นอยู่' },
    purpose: 'scale',
    about: 'person',
    source: 'A public scale',
    definition: sample(),
  } as LibraryEntry;
  const book = notebook();
  await takeIntoUse(book, entry, []);
  expect(book.said[0]?.set).toMatchObject({
    code: 'wellbeing',
    title_th: 'ความเป็นอยู่',
    source: 'A public scale',
  });
  expect(book.said[1]?.set.definition).toEqual(sample());
  expect(isTaken(entry, all)).toBe(true);
  expect(isTaken(entry, [])).toBe(false);
});

it('numbers the next version after the highest, also where one is missing', async () => {
  const book = notebook();
  await beginVersion(book, 'survey', versionsOf(versions, 'survey').slice(0, 1), sample());
  expect(book.said[0]?.set).toMatchObject({ instrument: 'survey', number: 4 });
});
