/** What is told of a child on a paper of ours: what this device may see of her, nothing else. */
import { fieldLabel, showValue, type Names } from '$lib/desk/values';
import type { Person } from '$lib/model/generated';
import type { Fields, Rec } from '$lib/store/api';
import { factsOf, type Block } from './paper';

/** Names of what records point to. */
export interface PaperNames extends Names {
  org: (id: string | null | undefined) => string;
}

export function childFacts(person: Rec<Person> | null, names: Names): Block[] {
  const fields = (person?.fields ?? {}) as Fields;
  return factsOf(
    ['name', 'sex', 'born', 'age', 'languages', 'place'].flatMap((field) => {
      const value = fields[field];
      return value === undefined || value === null
        ? []
        : [[fieldLabel('person', field), showValue('person', field, value, names)] as const];
    }),
  );
}
