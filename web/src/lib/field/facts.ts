/** The facts of a child's file, in the order in which a worker asks for them. */
import type { FieldValue } from '../store/api';

export const factGroups = {
  who: ['name', 'sex', 'age', 'born', 'nationality', 'languages', 'description'],
  life: ['living', 'school', 'vulnerability', 'stage', 'engaged_on'],
  find: ['place', 'place_note', 'spots', 'phone'],
  numbers: ['oscar_id', 'primero_id', 'mosvy_number', 'note'],
} as const;

export type FactGroup = keyof typeof factGroups;

/** A fact's field names are those of the model: a test holds them together. */
export const factFields: readonly string[] = Object.values(factGroups).flat();

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
