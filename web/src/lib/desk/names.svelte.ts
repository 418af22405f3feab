/** Names of what records point to, kept live: colleagues, organisations, places. */
import { currentLanguage, screenLanguage, t } from '$lib/i18n/index.svelte';
import { isPublicReport, type Authored } from '$lib/intake/reports';
import { gazetteer } from '$lib/model/gazetteer.svelte';
import type { Organisation, Person, Place } from '$lib/model/generated';
import { Places } from '$lib/model/places';
import { store, type Id, type LiveList, type Rec } from '$lib/store';
import { now } from '$lib/ui/now.svelte';
import { memberName, orgName } from './people';
import { nameText, type Names } from './values';

export class Directory implements Names {
  #orgs: LiveList<Organisation>;
  #places: LiveList<Place>;
  #orgById = $derived.by(() => new Map(this.#orgs.rows.map((org) => [org.id, org])));
  #placeByCode = $derived.by(
    () => new Map(this.#places.rows.map((place) => [place.fields.code ?? '', place.fields])),
  );
  #today = $derived(new Date(now()).toISOString().slice(0, 10));
  #placeBook = $derived(new Places(gazetteer, this.#placeByCode, screenLanguage(), this.#today));

  /** Call in a component's script. */
  constructor() {
    this.#orgs = store.live<Organisation>({ kind: 'organisation', limit: 500 });
    this.#places = store.live<Place>({ kind: 'place', limit: 5000 });
  }

  get orgs(): Rec<Organisation>[] {
    return this.#orgs.rows;
  }
  /** Official places with the network's own names, to choose from. */
  get places(): Places {
    return this.#placeBook;
  }

  org = (id: Id | null | undefined): string =>
    orgName(id ? this.#orgById.get(id)?.fields : null, currentLanguage()) ?? t('care.other_org');

  /** A colleague by name; accounts elsewhere only by their organisation, where it is known. */
  member = (id: Id, org?: Id | null): string =>
    memberName(id, store.members, store.me) ??
    (org && org !== store.me.org ? this.org(org) : t(org ? 'care.colleague' : 'care.other_org'));

  /** Who wrote a record down; a report of the public was written down by the program itself. */
  author = (one: Authored): string =>
    isPublicReport(one) ? t('intake.public_page') : this.member(one.by, one.org);

  /** The places in the language that is spoken: a paper may be in another than the screen. */
  #spoken(): Places {
    const language = currentLanguage();
    return language === screenLanguage()
      ? this.#placeBook
      : new Places(gazetteer, this.#placeByCode, language, this.#today);
  }
  place = (code: string): string => this.#spoken().name(code);
  /** A place with all that it lies in: where it stands alone, many villages have one name. */
  placeWithin = (code: string): string => this.#spoken().full(code);
}

/** Names of the children whom records are about. */
export class ChildNames {
  #people: LiveList<Person>;
  #byId = $derived.by(
    () => new Map(this.#people.rows.map(({ id, fields }) => [id, nameText(fields.name)])),
  );

  /** Call in a component's script. */
  constructor(records: () => readonly Rec<{ person?: Id }>[]) {
    const ids = $derived([...new Set(records().flatMap(({ fields }) => fields.person ?? []))]);
    this.#people = store.live<Person>(() =>
      ids.length ? { kind: 'person', where: { id: ids }, limit: ids.length } : null,
    );
  }

  /** None where the child is not known by name, or not here. */
  of = (person: Id | null | undefined): string | null => this.#byId.get(person ?? '') || null;
}
