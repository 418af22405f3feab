/** What lies outside a form when it begins: the clock, chance, and whom it is about. */
import { ageRange } from '$lib/field/words';
import type { Case, Person } from '$lib/model/generated';
import { today } from '$lib/model/days';
import type { Around, Json } from './definition';
import { wallMoment } from './moments';

export interface Known {
  person?: Person | null;
  case?: Case | null;
}

/** What `pulldata('person', …)` reads: coded facts, never a name, a story or a telephone number. */
export function recordsOf({ person, case: file }: Known): Around['records'] {
  const records: Around['records'] = {};
  if (person) {
    const age = ageRange(person, today());
    records.person = facts({
      sex: person.sex,
      age: age?.min,
      age_max: age?.max,
      living: person.living,
      place: person.place,
      nationality: person.nationality,
    });
  }
  if (file) records.case = facts({ risk: file.risk, status: file.status, care: file.care });
  return records;
}

const facts = (all: Record<string, Json | undefined>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(all).filter((one): one is [string, Json] => one[1] !== undefined),
  );

export function aroundNow(language: string, known: Known, now = new Date()): Around {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return {
    now: wallMoment(now),
    language,
    random: chance / 2 ** 32,
    uuid: crypto.randomUUID(),
    records: recordsOf(known),
  };
}
