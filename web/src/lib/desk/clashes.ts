/** Clashes: fields with more than one live value, waiting for a person's word. */
import { kinds } from '$lib/model/generated';
import type { ClashValue, Fields, FieldValue, Rec } from '$lib/store/api';

export interface OpenClash {
  field: string;
  values: ClashValue[];
  /** Only these must be settled by a person; the others just show that two were heard. */
  decisive: boolean;
}

/** The clashes of a record, decisive ones first. */
export function clashesOf(record: Rec<object>): OpenClash[] {
  const facts = kinds[record.kind].fields;
  return Object.entries(record.clashes)
    .filter(([field, values]) => facts[field] && values.length > 1)
    .map(([field, values]) => ({ field, values, decisive: facts[field]!.decisive }))
    .sort((a, b) => Number(b.decisive) - Number(a.decisive) || a.field.localeCompare(b.field));
}

/** Shapes for which somebody may type a third value instead of choosing one of the two. */
const typed = ['text', 'long_text', 'name', 'code', 'codes', 'account', 'count', 'day'];

export const allowsThird = (record: Rec<object>, field: string): boolean =>
  typed.includes(kinds[record.kind].fields[field]?.shape ?? '');

/** The value stands as the act's only argument. */
export const settleArgs = (field: string, value: FieldValue): Fields => ({ [field]: value });
