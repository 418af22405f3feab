/** A child who is written down with the case that is opened for it, and not before: a form that is closed leaves nobody. */
import type { Case, Person } from '$lib/model/generated';
import type { Fields, Id, Store } from '$lib/store';

type Writer = Pick<Store, 'edit' | 'act'>;

export class NewChild {
  readonly fields: Person;
  #written: Promise<Id> | null = null;

  /** What is known of the child, without what is not. */
  constructor(known: Person) {
    const said = Object.entries(known).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && !value.length),
    );
    this.fields = Object.fromEntries(said);
  }

  /** Writes the child down: once, however often saving had to be tried. */
  write(store: Writer): Promise<Id> {
    this.#written ??= store
      .edit('person', null, { ...this.fields } as Fields)
      .catch((why: unknown) => {
        this.#written = null;
        throw why;
      });
    return this.#written;
  }
}

/** A child who has a file already, or one without. */
export type ChildOfCase = { id: Id } | NewChild;

export const idOfChild = (store: Writer, child: ChildOfCase): Promise<Id> =>
  child instanceof NewChild ? child.write(store) : Promise.resolve(child.id);

/** Writes down child, case and its opening, in the order in which the office must hear of them. Gives the case. */
export async function openCaseFor(
  store: Writer,
  child: ChildOfCase,
  fields: Case,
  opening: { risk: string; owner?: Id | null },
): Promise<Id> {
  const person = await idOfChild(store, child);
  const id = await store.edit('case', null, { ...fields, person } as Fields);
  const { risk, owner } = opening;
  await store.act('case', id, 'open', { risk, ...(owner ? { owner } : {}) });
  return id;
}
