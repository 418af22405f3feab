/** Instruments with their versions, as the lists of the office show them, and what comes with Safetynet. */
import type { Fields, FieldValue, Id, Language, Store } from '$lib/store/api';
import { emptyDraft, type Draft } from './builder-draft';
import { nameFrom, nameIn } from './builder-names';
import { titleIn, type InstrumentRec, type VersionRec } from './choose';
import { definitionOf, type Texts } from './definition';

export { titleIn, versionInUse, type InstrumentRec, type VersionRec } from './choose';
/** The part of the store that is written to. */
export type Writer = Pick<Store, 'edit' | 'act'>;

/** One of those that come with Safetynet. */
export interface LibraryEntry {
  code: string;
  title: Texts;
  purpose: string;
  about: string;
  /** Where it comes from. */
  source: string;
  /** As the office sends it: what is empty is left out. */
  definition: unknown;
}

export const draftOfEntry = (entry: LibraryEntry): Draft =>
  definitionOf(entry.definition) ?? emptyDraft(entry.title, ['en']);

export const instrumentHref = (id: Id): string => `/instruments/${id}`;
export const editHref = (id: Id, version: Id): string => `/instruments/${id}/edit/${version}`;

/** Versions of an instrument, the newest first. */
export const versionsOf = (versions: readonly VersionRec[], instrument: Id): VersionRec[] =>
  versions
    .filter(({ fields }) => fields.instrument === instrument)
    .sort((a, b) => (b.fields.number ?? 0) - (a.fields.number ?? 0));

export const isPublished = (version: VersionRec): boolean => Boolean(version.fields.published);

/** What somebody reads: drafts are for those who make forms. */
export const readable = (versions: readonly VersionRec[], makes: boolean): VersionRec[] =>
  versions.filter((version) => makes || isPublished(version));

/** The one that is worked on, if any. */
export const draftOf = (versions: readonly VersionRec[]): VersionRec | null =>
  versions.find((version) => !isPublished(version)) ?? null;

/** What a version asks; an empty form where none is there or it cannot be read. */
export const draftIn = (version: VersionRec | null, title: Texts = {}): Draft =>
  definitionOf(version?.fields.definition) ?? emptyDraft(title, ['en']);

export interface Wish {
  text: string;
  purpose: string[];
  retired: boolean;
}

/** Those that somebody looks for, by title, in the order of the reader's alphabet. */
export function sought(
  instruments: readonly InstrumentRec[],
  wish: Wish,
  language: Language,
): InstrumentRec[] {
  const words = wish.text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const said = ({ fields }: InstrumentRec) =>
    [fields.title_en, fields.title_km, fields.title_th, fields.code]
      .filter(Boolean)
      .join(' ')
      .toLocaleLowerCase();
  return instruments
    .filter(
      (one) =>
        Boolean(one.fields.retired) === wish.retired &&
        (!wish.purpose.length || wish.purpose.includes(one.fields.purpose ?? '')) &&
        words.every((word) => said(one).includes(word)),
    )
    .sort((a, b) =>
      titleIn(a.fields, language).localeCompare(titleIn(b.fields, language), language),
    );
}

/** A definition as a field of a record: the office reads it again, whatever the types here say. */
const asField = (definition: Draft): FieldValue => definition as unknown as FieldValue;

export interface Beginning {
  title: Texts;
  purpose: string | null;
  about: string | null;
  source?: string | null;
  code?: string | null;
  draft: Draft;
}

const instrumentFields = (of: Beginning, codes: readonly string[]): Fields => {
  const said = of.title.en ?? Object.values(of.title).find(Boolean) ?? '';
  const beside = codes.map((name) => ({ name }));
  return {
    code: nameIn(beside, nameFrom(of.code ?? said, 'form')),
    title_en: of.title.en ?? null,
    title_km: of.title.km ?? null,
    title_th: of.title.th ?? null,
    purpose: of.purpose,
    about: of.about,
    source: of.source ?? null,
  };
};

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** A new instrument with its first version, not yet published. `codes`: those that others have. */
export async function begin(
  store: Writer,
  of: Beginning,
  codes: readonly string[],
): Promise<{ instrument: Id; version: Id }> {
  const instrument = await store.edit('instrument', null, given(instrumentFields(of, codes)));
  const version = await store.edit('instrument_version', null, {
    instrument,
    number: 1,
    definition: asField(of.draft),
  });
  return { instrument, version };
}

/** One from the library, as it came. */
export const takeIntoUse = (store: Writer, entry: LibraryEntry, codes: readonly string[]) =>
  begin(store, { ...entry, draft: draftOfEntry(entry) }, codes);

/** The next version, which begins as the last one ended. */
export const beginVersion = (
  store: Writer,
  instrument: Id,
  versions: readonly VersionRec[],
  draft: Draft,
): Promise<Id> =>
  store.edit('instrument_version', null, {
    instrument,
    number: Math.max(0, ...versions.map(({ fields }) => fields.number ?? 0)) + 1,
    definition: asField(draft),
  });

export const keep = (store: Writer, version: Id, draft: Draft): Promise<Id> =>
  store.edit('instrument_version', version, { definition: asField(draft) });

/** Whether one of the library is there already. */
export const isTaken = (entry: LibraryEntry, instruments: readonly InstrumentRec[]): boolean =>
  instruments.some(({ fields }) => fields.code === entry.code);
