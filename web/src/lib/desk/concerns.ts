/** The concern inbox: what comes first, what looks alike, what may be done next. */
import type { Concern } from '$lib/model/generated';
import type { Id, Instant, Rec } from '$lib/store/api';
import { dueOf } from './clock';

export type ConcernRec = Rec<Concern>;

export const isClosed = (concern: ConcernRec): boolean =>
  concern.fields.status === 'closed' || concern.fields.status === 'case_opened';

/** Not yet looked at by anybody who sets a level. */
export const isNew = (concern: ConcernRec): boolean =>
  !concern.fields.status || concern.fields.status === 'new';

/** The level that counts now: the one set at triage, else the one its teller suggested. */
export const levelOf = (concern: ConcernRec): string | undefined =>
  concern.fields.level ?? concern.fields.suggested;

export const raisedOf = (concern: ConcernRec): Instant => concern.fields.raised ?? concern.created;

/** When the first action is due. Before triage it is reckoned from the suggested level. */
export function dueOfConcern(concern: ConcernRec): Instant | null {
  if (isClosed(concern)) return null;
  return concern.fields.due ?? dueOf(levelOf(concern), raisedOf(concern));
}

export function isOverdue(concern: ConcernRec, now: number): boolean {
  const due = dueOfConcern(concern);
  return due !== null && Date.parse(due) < now;
}

function rank(concern: ConcernRec, now: number): number {
  if (isClosed(concern)) return 9;
  if (concern.fields.urgent || isOverdue(concern, now)) return 0;
  const level = levelOf(concern);
  // A concern nobody has judged yet may be anything: it stands before the medium ones.
  return { high: 1, medium: 3, low: 4, no_action: 5 }[level ?? ''] ?? 2;
}

/** Red first, then by the time that is left; closed ones last, newest first. */
export function inboxOrder(concerns: readonly ConcernRec[], now: number): ConcernRec[] {
  const time = (concern: ConcernRec) => Date.parse(dueOfConcern(concern) ?? raisedOf(concern));
  return [...concerns].sort((a, b) => {
    const by = rank(a, now) - rank(b, now);
    if (by) return by;
    return isClosed(a) ? Date.parse(b.updated) - Date.parse(a.updated) : time(a) - time(b);
  });
}

export const filters = [
  'new',
  'mine',
  'urgent',
  'overdue',
  'high',
  'medium',
  'low',
  'closed',
] as const;
export type Filter = (typeof filters)[number];

function passes(concern: ConcernRec, filter: Filter, me: Id, now: number): boolean {
  switch (filter) {
    case 'new':
      return isNew(concern);
    case 'mine':
      return concern.fields.assignee === me || concern.by === me;
    case 'urgent':
      return Boolean(concern.fields.urgent);
    case 'overdue':
      return isOverdue(concern, now);
    case 'closed':
      return isClosed(concern);
    default:
      return levelOf(concern) === filter;
  }
}

/** Every chosen filter must hold; closed concerns only show when asked for. */
export function filterInbox(
  concerns: readonly ConcernRec[],
  chosen: readonly string[],
  me: Id,
  now: number,
): ConcernRec[] {
  const known = filters.filter((filter) => chosen.includes(filter));
  const levels = known.filter((filter) => ['high', 'medium', 'low'].includes(filter));
  const others = known.filter((filter) => !levels.includes(filter));
  return concerns.filter(
    (concern) =>
      (known.includes('closed') || !isClosed(concern)) &&
      (!levels.length || levels.some((level) => passes(concern, level, me, now))) &&
      others.every((filter) => passes(concern, filter, me, now)),
  );
}

/** How many of the open concerns each filter would leave. */
export function countFilters(
  concerns: readonly ConcernRec[],
  me: Id,
  now: number,
): Record<Filter, number> {
  const open = concerns.filter((concern) => !isClosed(concern));
  const count = (filter: Filter) =>
    (filter === 'closed' ? concerns : open).filter((one) => passes(one, filter, me, now)).length;
  return Object.fromEntries(filters.map((filter) => [filter, count(filter)])) as Record<
    Filter,
    number
  >;
}

export interface Similar {
  concern: ConcernRec;
  /** Why it is shown: the same child, or the same place and signs, or worry, within two weeks. */
  because: 'child' | 'place_and_signs';
  /** Signs that both have. */
  shared: string[];
}

const twoWeeks = 14 * 86_400_000;

/** Same official place, or the same commune where one of them is more exact (`KH-` and six digits). */
function samePlace(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  const commune = 'KH-'.length + 6;
  return (
    a === b ||
    (Math.min(a.length, b.length) >= commune && a.slice(0, commune) === b.slice(0, commune))
  );
}

/** Reports that may speak of the same child or the same danger. Only a person decides whether they do. */
export function similarTo(concern: ConcernRec, all: readonly ConcernRec[]): Similar[] {
  const signs = new Set(concern.fields.indicators ?? []);
  const at = Date.parse(raisedOf(concern));
  const found: Similar[] = [];
  for (const other of all) {
    if (other.id === concern.id) continue;
    const shared = (other.fields.indicators ?? []).filter((sign) => signs.has(sign));
    const about = other.fields.about?.some((one) => concern.fields.about?.includes(one)) ?? false;
    const near = Math.abs(Date.parse(raisedOf(other)) - at) <= twoWeeks;
    if (concern.fields.person && other.fields.person === concern.fields.person)
      found.push({ concern: other, because: 'child', shared });
    else if (
      near &&
      (shared.length || about) &&
      samePlace(concern.fields.place, other.fields.place)
    )
      found.push({ concern: other, because: 'place_and_signs', shared });
  }
  const weight = (one: Similar) => (one.because === 'child' ? 0 : 1);
  return found.sort(
    (a, b) =>
      weight(a) - weight(b) ||
      b.shared.length - a.shared.length ||
      Date.parse(raisedOf(b.concern)) - Date.parse(raisedOf(a.concern)),
  );
}

export type ConcernAct = 'triage' | 'assign' | 'open_case' | 'close' | 'reopen';

/** What may be done with a concern where it stands; the first is the next right thing. */
export function concernActs(concern: ConcernRec): ConcernAct[] {
  switch (concern.fields.status ?? 'new') {
    case 'new':
      return ['triage', 'close'];
    case 'triaged':
      return ['assign', 'open_case', 'triage', 'close'];
    case 'assigned':
      return ['open_case', 'assign', 'triage', 'close'];
    default:
      return concern.fields.status === 'closed' ? ['reopen'] : [];
  }
}
