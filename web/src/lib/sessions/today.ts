/** The sessions of a day: those that a series plans, those of a series that came on top, and single ones. */
import { isMine } from '../field/rounds';
import type { RoundRec } from '../field/kinds';
import type { Day, Me } from '../store/api';
import type { SeriesRec, SessionRec } from './kinds';
import type { PlannedDay } from './series';

export interface TodaySession {
  key: string;
  series: SeriesRec | null;
  session: SessionRec | null;
}

export interface Plans {
  today: Day;
  series: { rows: readonly SeriesRec[] };
  sessions: { rows: readonly SessionRec[] };
  days(series: SeriesRec, back: number): PlannedDay[];
}

/** In the order of the clock; what has no hour comes last. */
export function todays(
  plans: Plans,
  wanted: (series: SeriesRec) => boolean,
  me: Me | null,
): TodaySession[] {
  const found: TodaySession[] = [];
  for (const series of plans.series.rows) {
    if (!wanted(series)) continue;
    for (const { session } of plans.days(series, 0))
      found.push({ key: series.id, series, session });
  }
  for (const session of plans.sessions.rows) {
    if (session.fields.day !== plans.today || session.fields.series) continue;
    if (me && !isMine(session as unknown as RoundRec, me.account)) continue;
    found.push({ key: session.id, series: null, session });
  }
  const at = (one: TodaySession) => one.series?.fields.at ?? '99';
  return found.sort((a, b) => at(a).localeCompare(at(b)) || a.key.localeCompare(b.key));
}
