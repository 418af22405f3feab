/** How many children peer sessions reached, as `rules::reach`; `vectors/reach.json` holds both together. */
import type { PeerGroup, Session } from '../model/generated';
import type { Day, Id, Rec, TallyCell } from '../store/api';

/** The school year begins on the first of November (MoEYS calendar of Cambodia, since 2024–25). */
const schoolYearBegins = 11;

export interface Audience {
  session: Id;
  school: string;
  day: Day;
  children: number;
}
/** Both numbers: side by side, never added. */
export interface Reach {
  attendances: number;
  estimated: number;
  largest: Id[];
}

export function schoolYear(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= schoolYearBegins ? year : year - 1;
}

const stands = (one: Audience, than: Audience): boolean => {
  if (one.children !== than.children) return one.children > than.children;
  return one.day === than.day ? one.session < than.session : one.day < than.day;
};

/** Per school and school year the largest audience of one session; of equally large ones the earliest. */
export function reach(audiences: readonly Audience[]): Reach {
  const largest = new Map<string, Audience>();
  for (const one of audiences.filter(({ children }) => children > 0)) {
    const key = JSON.stringify([one.school, schoolYear(one.day)]);
    const now = largest.get(key);
    if (!now || stands(one, now)) largest.set(key, one);
  }
  const chosen = [...largest.values()];
  const sum = (all: readonly Audience[]) => all.reduce((n, { children }) => n + children, 0);
  return {
    attendances: sum(audiences),
    estimated: sum(chosen),
    largest: chosen.map(({ session }) => session).sort(),
  };
}

/** A school's name however it was spaced and capitalised. */
const folded = (name: string): string => name.split(/\s+/).filter(Boolean).join(' ').toLowerCase();

type Where = Pick<Session, 'place' | 'spot'>;
type Group = { id: Id; fields: Pick<PeerGroup, 'school' | 'place'> };

/** At which school a session was: that of its group, unless it was held in another place. */
export function schoolOf({ place, spot }: Where, group: Group | null): string {
  const home = group?.fields.place;
  if (place && (!group || (home && home !== place))) return `place ${place}`;
  if (!group) return spot ? `spot ${spot}` : '';
  const name = folded(group.fields.school ?? '');
  return name ? `school ${name} ${home ?? ''}` : `group ${group.id}`;
}

/** Children of a tally: who is certainly 18 or older is none. */
export const childrenOf = (tally: readonly TallyCell[] | undefined): number =>
  (tally ?? []).reduce((n, cell) => (cell.band === '18+' ? n : n + cell.n), 0);

/** What sessions came to; what was called off came to nothing. */
export function audiences(
  sessions: readonly Rec<Session>[],
  groups: readonly Rec<PeerGroup>[],
  named: ReadonlyMap<Id, number>,
): Audience[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return sessions
    .filter(({ fields }) => fields.day && !fields.cancelled)
    .map(({ id, fields }) => ({
      session: id,
      school: schoolOf(fields, byId.get(fields.peer_group ?? '') ?? null),
      day: fields.day ?? '',
      children: childrenOf(fields.tally) + (named.get(id) ?? 0),
    }));
}
