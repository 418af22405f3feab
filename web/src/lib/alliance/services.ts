/** The directory of services: what is found, what must be assured again. Pure; time is a parameter. */
import { inLanguage } from '../desk/people';
import type { Language } from '../store/api';
import { fold } from '../store/text';
import type { Service } from '../model/generated';
import type { Id } from '../store/api';
import { fits, isOffered, isOld, type Fit, type Need, type ServiceRec } from './fits';

export const serviceHref = (id: Id): string => `/alliance/${id}`;

export const serviceName = (fields: Service, language: Language): string | null =>
  inLanguage(fields, 'name', language);

/** A moment as the clock on the wall shows it: `2026-11-25T15:30`. */
export function wallClock(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Services that fit, and have these words in a name or in what they do; `also` adds words, such as the kind's label. */
export function found(
  services: readonly ServiceRec[],
  need: Need,
  words: string,
  now: number,
  also: (service: ServiceRec) => string,
): Fit[] {
  const wanted = fold(words.trim());
  const says = (service: ServiceRec) => {
    const { name_en, name_km, name_th, about } = service.fields;
    return fold([name_en, name_km, name_th, about, also(service)].filter(Boolean).join(' '));
  };
  return fits(services, need, now).filter(
    ({ service, against }) => !against.length && (!wanted || says(service).includes(wanted)),
  );
}

/** Services of an organisation that nobody has assured for long, the longest first. */
export const toAssure = (services: readonly ServiceRec[], own: Id, now: number): ServiceRec[] =>
  services
    .filter((one) => one.fields.organisation === own && isOffered(one) && isOld(one.fields, now))
    .sort((a, b) => (a.fields.assured ?? '').localeCompare(b.fields.assured ?? ''));
