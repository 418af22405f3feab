/** The centre that somebody works at, with its register: asked once by the screen, then kept current. */
import { plusDays } from '$lib/field/days';
import { today } from '$lib/model/days';
import type { Delivery, Person, Project, Spot, Stay } from '$lib/model/generated';
import { guessProject, runningProjects } from '$lib/field/rounds';
import { store } from '$lib/store';
import { now } from '$lib/ui';
import { centresOf } from './register';

/** Far enough back to know who usually comes. */
const daysBack = 60;

/** Call in a component's script. */
export class Centre {
  #wanted: () => string | null;
  day = $derived(today(new Date(now())));
  spots = store.live<Spot>({ kind: 'spot', limit: 500 });
  #all = store.live<Stay>(() => ({
    kind: 'stay',
    where: { day: { from: plusDays(this.day, -daysBack) } },
    sort: '-came_in',
    limit: 6000,
  }));
  #projects = store.live<Project>({ kind: 'project', limit: 200 });
  centres = $derived(centresOf(this.spots.rows, store.me.org, this.#all.rows, store.me.account));
  spot = $derived(this.centres.find(({ id }) => id === this.#wanted()) ?? this.centres[0] ?? null);
  stays = $derived(this.#all.rows.filter(({ fields }) => fields.spot === this.spot?.id));
  today = $derived(this.stays.filter(({ fields }) => fields.day === this.day));
  loading = $derived(this.spots.loading || this.#all.loading);
  #ids = $derived([
    ...new Set(this.stays.flatMap(({ fields }) => (fields.person ? [fields.person] : []))),
  ]);
  #people = store.live<Person>(() =>
    this.#ids.length ? { kind: 'person', where: { id: this.#ids }, limit: 5000 } : null,
  );
  people = $derived(this.#ids.length ? this.#people.rows : []);
  deliveries = store.live<Delivery>(() =>
    this.spot
      ? {
          kind: 'delivery',
          where: { spot: this.spot.id, time: { from: `${plusDays(this.day, -30)}T00:00:00.000Z` } },
          limit: 6000,
        }
      : null,
  );
  /** The project that a visit counts for: the one of the last visits, else the only one that runs. */
  project = $derived.by(() => {
    const running = runningProjects(this.#projects.rows, store.me.org, this.day);
    const last = this.stays.find(({ fields }) => fields.project)?.fields.project;
    if (last && running.some(({ id }) => id === last)) return last;
    return guessProject(running, 'day', []);
  });

  /** `wanted`: the centre that the address names. */
  constructor(wanted: () => string | null) {
    this.#wanted = wanted;
  }

  person(id: string | undefined) {
    return this.people.find((one) => one.id === id) ?? null;
  }
}
