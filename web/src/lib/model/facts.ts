/** Reading the generated facts of kinds and codes without caring which list is present. */
import { codes, kinds, type KindName } from './generated';

export interface FieldFacts {
  shape: string;
  class: 'coded' | 'personal' | 'confidential';
  codes?: string;
  ref?: string;
  decisive: boolean;
  act_only: boolean;
}

/** Ids of a code list, in its order; empty for an unknown list. */
export function codesOf(list: string | undefined): string[] {
  const all = codes as Record<string, readonly string[]>;
  return [...((list ? all[list] : undefined) ?? [])];
}

export function fieldsOf(kind: KindName): Record<string, FieldFacts> {
  return (kinds as Record<KindName, { fields: Record<string, FieldFacts> }>)[kind].fields;
}

export const factsOf = (kind: KindName, field: string): FieldFacts | undefined =>
  fieldsOf(kind)[field];
