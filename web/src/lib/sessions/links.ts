/** Addresses of group work. */
import { withIds } from '../field/links';
import type { Day } from '../store/api';

export const sessionHref = (id: string): string => `/sessions/${id}`;
export const seriesHref = (id: string): string => `/series/${id}`;
/** The session of a series on a day, whether anybody has written it down or not. */
export const rollHref = (series: string, day: Day, session: { id: string } | null): string =>
  session ? sessionHref(session.id) : withIds('/sessions/new', { series, day });
