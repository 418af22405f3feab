/**
 * How complete a file is. It is a meter, never a wall: it counts from the day on which deliberate
 * work with the child begins (HMIS date of engagement).
 */
import type { Person } from '../model/generated';

export const facets = [
  'name',
  'sex',
  'age',
  'wishes',
  'living',
  'school',
  'find',
  'languages',
  'vulnerability',
  'carer',
  'consent',
] as const;
export type Facet = (typeof facets)[number];

export interface Completeness {
  done: Facet[];
  open: Facet[];
  /** Whole percent. */
  percent: number;
  /** Before engagement nothing is asked. */
  counts: boolean;
}

export function completeness(
  person: Person,
  around: { carers: number; consents: number; inCase?: boolean },
  /** Fields with a value that this reader may not see: filled, too. */
  hidden: readonly string[] = [],
): Completeness {
  const has = (field: keyof Person & string): boolean => {
    const value = person[field];
    return hidden.includes(field) || (Array.isArray(value) ? value.length > 0 : Boolean(value));
  };
  const filled: Record<Facet, boolean> = {
    name: Boolean(person.name?.script || person.name?.latin) || hidden.includes('name'),
    sex: has('sex') && person.sex !== 'not_stated',
    age: has('age') || has('born'),
    wishes: has('wishes'),
    living: has('living'),
    school: has('school') && person.school !== 'not_stated',
    find: has('place_note') || has('spots') || has('phone'),
    languages: has('languages'),
    vulnerability: has('vulnerability'),
    carer: around.carers > 0,
    consent: around.consents > 0,
  };
  const done = facets.filter((facet) => filled[facet]);
  return {
    done,
    open: facets.filter((facet) => !filled[facet]),
    percent: Math.round((100 * done.length) / facets.length),
    counts: Boolean(around.inCase || person.engaged_on) || person.stage === 'engaged',
  };
}
