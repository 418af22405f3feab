/** Joint trainings: who took part, of which organisation, and the number of a certificate. */
import type { Certificate, Session } from '../model/generated';
import type { Day, Id, Rec } from '../store/api';

export type CertificateRec = Rec<Certificate>;
export type TrainingRec = Rec<Session>;

export const trainingHref = (id: Id): string => `/alliance/trainings/${id}`;
export const certificateHref = (id: Id): string => `/alliance/certificates/${id}`;

/** The number on a certificate: whose, of which day, and the end of its id, which no two have in common. */
export const numberOf = (code: string | undefined, day: Day, id: Id): string =>
  [code || 'SN', day.replaceAll('-', ''), id.slice(-6).toUpperCase()].join('-');

export interface Sums {
  people: number;
  present: number;
  issued: number;
  organisations: number;
}

export function sumsOf(certificates: readonly CertificateRec[]): Sums {
  const there = certificates.filter(({ fields }) => fields.present === true);
  return {
    people: certificates.length,
    present: there.length,
    issued: certificates.filter(({ fields }) => fields.status === 'issued').length,
    organisations: new Set(there.flatMap(({ fields }) => fields.organisation ?? [])).size,
  };
}

/** Those that can be given now: was there, has a name, not given yet. */
export const toIssue = (certificates: readonly CertificateRec[]): CertificateRec[] =>
  certificates.filter(
    ({ fields }) =>
      fields.present === true &&
      Boolean(fields.who) &&
      (fields.status ?? 'taking_part') === 'taking_part',
  );

export function bySession(certificates: readonly CertificateRec[]): Map<Id, CertificateRec[]> {
  const all = new Map<Id, CertificateRec[]>();
  for (const one of certificates) {
    const { session } = one.fields;
    if (session) all.set(session, [...(all.get(session) ?? []), one]);
  }
  return all;
}
