/** All series with what is planned and what was done, kept live. */
import type { Series, Session } from '$lib/model/generated';
import { plusDays } from '$lib/field/days';
import { today } from '$lib/model/days';
import { store } from '$lib/store';
import type { Day, LiveList } from '$lib/store/api';
import type { SeriesRec, SessionRec } from './kinds';
import { calendar, type Calendar } from './recurrence';
import { around, isActive, planAgainstDone, type Around, type PlannedDay } from './series';

/** So far back plan and done are compared: a quarter of a year. */
export const planDays = 92;

/** Call in a component's script. */
export class Planned {
  readonly today: Day = today();
  series: LiveList<Series>;
  sessions: LiveList<Session>;
  #calendar = $state.raw<Calendar | null>(null);

  constructor() {
    this.series = store.live<Series>({ kind: 'series', sort: 'label', limit: 500 });
    this.sessions = store.live<Session>({
      kind: 'session',
      where: { day: { from: plusDays(this.today, -planDays) } },
      sort: ['-day', '-created'],
      limit: 2000,
    });
    void calendar().then((loaded) => (this.#calendar = loaded));
  }

  loading = $derived.by(
    () => this.series.loading || this.sessions.loading || this.#calendar === null,
  );

  #bySeries = $derived.by(() => {
    const by = new Map<string, SessionRec[]>();
    for (const session of this.sessions.rows) {
      const of = session.fields.series;
      if (of) by.set(of, [...(by.get(of) ?? []), session]);
    }
    return by;
  });

  /** Plan against done of a series, `back` days before today to today. */
  days(series: SeriesRec, back: number): PlannedDay[] {
    const from = plusDays(this.today, -back);
    // A paused series is asked for nothing; what took place stays.
    const planned =
      this.#calendar && isActive(series)
        ? this.#calendar.days(series.fields, from, this.today)
        : [];
    const held = (this.#bySeries.get(series.id) ?? []).filter(
      (session) => (session.fields.day ?? '') >= from && (session.fields.day ?? '') <= this.today,
    );
    return planAgainstDone(planned, held, this.today);
  }

  around(series: SeriesRec): Around {
    if (!this.#calendar || !isActive(series)) return { last: null, next: null };
    return around(this.#calendar, series.fields, this.today);
  }
}
