/** Which instruments can be asked where one stands. */
import { inLanguage } from '$lib/desk/people';
import type { Language } from '$lib/i18n/format';
import type { Instrument, InstrumentVersion, Response } from '$lib/model/generated';
import type { Rec } from '$lib/store/api';

export type InstrumentRec = Rec<Instrument>;
export type VersionRec = Rec<InstrumentVersion>;
export type ResponseRec = Rec<Response>;

/** Whom or what the worker has before them. */
export interface Standing {
  person: string | null;
  case: string | null;
  session: string | null;
  spot: string | null;
  round: string | null;
}

/** About whom something can be asked here, what fits best first. */
export function aboutHere(standing: Standing): string[] {
  if (standing.case) return ['case', 'child', 'household', 'adult'];
  if (standing.person) return ['child', 'household', 'adult'];
  if (standing.session) return ['session', 'nobody', 'child', 'adult'];
  return ['child', 'nobody', 'adult', 'household', 'spot'];
}

export interface Offer {
  instrument: InstrumentRec;
  version: VersionRec;
}

/** The version in use: the highest that was published. */
export function versionInUse(
  versions: readonly VersionRec[],
  instrument: string,
): VersionRec | null {
  let found: VersionRec | null = null;
  for (const one of versions)
    if (
      one.fields.instrument === instrument &&
      one.fields.published &&
      (one.fields.number ?? 0) >= (found?.fields.number ?? 0)
    )
      found = one;
  return found;
}

export function offers(
  instruments: readonly InstrumentRec[],
  versions: readonly VersionRec[],
  about: readonly string[],
): Offer[] {
  const found = instruments.flatMap((instrument) => {
    const version = versionInUse(versions, instrument.id);
    const fits = about.includes(instrument.fields.about ?? '');
    return version && fits && !instrument.fields.retired ? [{ instrument, version }] : [];
  });
  const place = ({ instrument }: Offer) => about.indexOf(instrument.fields.about ?? '');
  return found.sort(
    (a, b) => place(a) - place(b) || a.instrument.id.localeCompare(b.instrument.id),
  );
}

export const titleIn = (instrument: Instrument | undefined, language: Language): string =>
  (instrument && (inLanguage(instrument, 'title', language) ?? instrument.code)) || '';
