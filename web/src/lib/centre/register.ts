/** The day register of a centre: who is in, who usually comes, what is usually given. */
import type { Fields, Instant } from '../store/api';
import type { DeliveryRec, PersonRec, SpotRec, StayRec } from './kinds';

/** Spots that keep a day register. */
export const centreTypes: readonly string[] = ['drop_in_centre', 'border_desk'];

export const isCentre = (spot: SpotRec): boolean => centreTypes.includes(spot.fields.kind ?? '');

/** The centres of an organisation; the one used last stands first. */
export function centresOf(
  spots: readonly SpotRec[],
  org: string,
  stays: readonly StayRec[],
  account: string,
): SpotRec[] {
  const last = new Map<string, string>();
  for (const { by, created, fields } of stays)
    if (fields.spot && by === account && created > (last.get(fields.spot) ?? ''))
      last.set(fields.spot, created);
  return spots
    .filter((spot) => isCentre(spot) && (spot.org ?? org) === org)
    .sort(
      (a, b) =>
        (last.get(b.id) ?? '').localeCompare(last.get(a.id) ?? '') ||
        (a.fields.label ?? '').localeCompare(b.fields.label ?? ''),
    );
}

/** Came in and has not gone out. */
export const isIn = ({ fields }: StayRec): boolean => Boolean(fields.came_in) && !fields.went_out;

export interface RegisterSums {
  /** Here now. */
  inside: number;
  /** Different people of the day; one who came twice counts once. */
  people: number;
  visits: number;
  returned: number;
  alone: number;
}

/** Who somebody of a stay is: the file, else the line itself. */
export const whoOf = (stay: StayRec): string => stay.fields.person ?? stay.id;

export const isAlone = ({ fields }: StayRec): boolean =>
  (fields.flags ?? []).includes('child_alone') || (fields.with_whom ?? []).includes('alone');

export function registerSums(stays: readonly StayRec[]): RegisterSums {
  const different = (some: readonly StayRec[]) => new Set(some.map(whoOf)).size;
  return {
    inside: different(stays.filter(isIn)),
    people: different(stays),
    visits: stays.length,
    returned: different(stays.filter((stay) => stay.fields.returned_today)),
    alone: different(stays.filter(isAlone)),
  };
}

/** A visit two weeks ago weighs half as much as one today. */
const halfLifeDays = 14;

/** Children who usually come here and are not in: most likely first. */
export function regulars(
  people: readonly PersonRec[],
  stays: readonly StayRec[],
  now: number,
): PersonRec[] {
  const weight = new Map<string, number>();
  const inside = new Set(stays.filter(isIn).map(whoOf));
  for (const { fields } of stays) {
    if (!fields.person || !fields.came_in) continue;
    const days = Math.max(0, (now - Date.parse(fields.came_in)) / 86_400_000);
    weight.set(
      fields.person,
      (weight.get(fields.person) ?? 0) + Math.pow(0.5, days / halfLifeDays),
    );
  }
  return people
    .filter(({ id, fields }) => !inside.has(id) && !['died', 'moved'].includes(fields.status ?? ''))
    .filter(({ id }) => weight.has(id))
    .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || a.id.localeCompare(b.id));
}

/** What a centre gives, before its own habits are known. */
const firstServices = [
  'food_hot_meal',
  'outreach_hygiene',
  'counselling_generalist',
  'activity_migration_education',
  'medical_care',
  'return_phone_home',
  'outreach_transport',
  'activity_kids_club',
] as const;

/** The services offered as one tap: what was given here most, filled up with what a centre gives. */
export function usualServices(deliveries: readonly DeliveryRec[], most = 8): string[] {
  const counts = new Map<string, number>();
  for (const { fields } of deliveries)
    if (fields.service && !fields.undone)
      counts.set(fields.service, (counts.get(fields.service) ?? 0) + 1);
  const own = [...counts].sort((a, b) => b[1] - a[1]).map(([service]) => service);
  return [...new Set([...own, ...firstServices])].slice(0, most);
}

/** Services given in a stay, those taken back left out. */
export const servicesOf = (stay: string, deliveries: readonly DeliveryRec[]): DeliveryRec[] =>
  deliveries.filter(({ fields }) => fields.stay === stay && !fields.undone);

/** What coming in sets. A service or a way home is said when it happens. */
export function cameIn(
  where: { spot: string; day: string; arrival?: string | null; project?: string | null },
  person: string | null,
  at: Instant,
): Fields {
  return {
    spot: where.spot,
    day: where.day,
    came_in: at,
    ...(person ? { person } : {}),
    ...(where.arrival ? { arrival: where.arrival } : {}),
    ...(where.project ? { project: where.project } : {}),
  };
}

/** What giving a service in a stay sets. Given again after it was taken back, it simply stands again. */
export function given(stay: StayRec, service: string, at: Instant): Fields {
  const { person, spot, arrival, project } = stay.fields;
  return {
    stay: stay.id,
    service,
    time: at,
    undone: false,
    ...(person ? { person } : {}),
    ...(spot ? { spot } : {}),
    ...(arrival ? { arrival } : {}),
    ...(project ? { project } : {}),
  };
}
