/**
 * The plan of an area: what is due, how much was done. The share done mirrors `rules::prevention`;
 * `vectors/plan-share.json` holds both together. Pure: time is a parameter.
 */
import type { ActionItem, AreaVisit, Series, TargetArea } from '../model/generated';
import { plusDays } from '../field/days';
import type { Day, Id, Me, Rec } from '../store/api';

export type AreaRec = Rec<TargetArea>;
export type ItemRec = Rec<ActionItem>;
export type VisitRec = Rec<AreaVisit>;

export const areaHref = (id: Id): string => `/prevention/${id}`;

/** After how many months the plan is counted. */
const months = [3, 6, 12] as const;

export interface ShareDone {
  months: number;
  /** The last day that counts. */
  until: Day;
  of: number;
  done: number;
  /** Whole per cent, rounded down; null where there was no line. */
  percent: number | null;
}

/** The same day some months later, or the last of that month where it has no such day. */
function plusMonths(day: Day, more: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + more, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + more, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** What was true at the end of each of these months that has passed: later lines do not count, dropped ones are not done. */
export function sharesDone(
  agreed: Day,
  items: readonly Pick<ActionItem, 'agreed' | 'status' | 'done_on'>[],
  today: Day,
): ShareDone[] {
  return months.flatMap((n) => {
    const until = plusMonths(agreed, n);
    if (until > today) return [];
    const counted = items.filter((one) => !one.agreed || one.agreed <= until);
    const done = counted.filter(
      (one) => one.status === 'done' && one.done_on && one.done_on <= until,
    ).length;
    const of = counted.length;
    return [{ months: n, until, of, done, percent: of ? Math.floor((done * 100) / of) : null }];
  });
}

export const statusOf = (item: ItemRec): string => item.fields.status ?? 'planned';
export const isOpenItem = (item: ItemRec): boolean => !['done', 'dropped'].includes(statusOf(item));
/** The day by which a line is to be done: the last that was agreed. */
export const dueOf = (item: ItemRec): Day | null =>
  item.fields.postponed_to ?? item.fields.due ?? null;
export const isLate = (item: ItemRec, today: Day): boolean =>
  isOpenItem(item) && (dueOf(item) ?? today) < today;

/** What is open first, by its day; then what is ended, the last first. */
export function inOrder(items: readonly ItemRec[]): ItemRec[] {
  const [open, ended] = [items.filter(isOpenItem), items.filter((one) => !isOpenItem(one))];
  const due = (one: ItemRec) => dueOf(one) ?? '9999';
  return [
    ...open.sort((a, b) => due(a).localeCompare(due(b)) || a.created.localeCompare(b.created)),
    ...ended.sort((a, b) => b.updated.localeCompare(a.updated)),
  ];
}

export interface Standing {
  of: number;
  done: number;
  late: number;
}

export const standing = (items: readonly ItemRec[], today: Day): Standing => ({
  of: items.length,
  done: items.filter((one) => statusOf(one) === 'done').length,
  late: items.filter((one) => isLate(one, today)).length,
});

export const isActiveArea = (area: AreaRec): boolean => area.fields.active !== false;

/** Whose day an area belongs to: who is named for it, or wrote it where nobody is. */
export function isMyArea(me: Me, area: AreaRec): boolean {
  const named = area.fields.team ?? [];
  return named.includes(me.account) || (!named.length && area.by === me.account);
}

export interface PreventionDue {
  key: string;
  what: 'item' | 'review' | 'visit';
  area: Id;
  /** The words of a line of the plan; none of a review. */
  text: string | null;
  day: Day;
  href: string;
}

/** Days ahead from which something is shown. */
const aheadDays = 7;

/** Lines of plans, reviews and visits that are due in these areas by today or within a week. */
export function preventionDue(
  areas: readonly AreaRec[],
  items: readonly ItemRec[],
  visits: readonly VisitRec[],
  today: Day,
): PreventionDue[] {
  const soon = plusDays(today, aheadDays);
  const due: PreventionDue[] = [];
  for (const area of areas.filter(isActiveArea)) {
    const href = areaHref(area.id);
    const put = (what: PreventionDue['what'], id: Id, day: Day | null, text: string | null) => {
      if (day && day <= soon)
        due.push({ key: `${what} ${id}`, what, area: area.id, text, day, href });
    };
    for (const item of items)
      if (item.fields.area === area.id && isOpenItem(item))
        put('item', item.id, dueOf(item), item.fields.what ?? null);
    put('review', area.id, area.fields.review ?? null, null);
    const last = visits
      .filter((one) => one.fields.area === area.id)
      .sort((a, b) => (b.fields.day ?? '').localeCompare(a.fields.day ?? ''))[0];
    put('visit', area.id, last?.fields.next ?? null, null);
  }
  return due.sort((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key));
}

/** Most days of one workshop. */
export const workshopDaysMax = 14;

/** The days of a workshop: one after the other from the first. */
export function workshopDays(series: Series): Day[] {
  const { starts, rule } = series;
  const count = Number(/^FREQ=DAILY;COUNT=(\d+)$/.exec(rule ?? '')?.[1] ?? 1);
  if (!starts) return [];
  return Array.from({ length: Math.min(count, workshopDaysMax) }, (_, n) => plusDays(starts, n));
}

export const workshopRule = (days: number): string => `FREQ=DAILY;COUNT=${days}`;

export const rolesTotal = (roles: Record<string, number> | undefined): number =>
  Object.values(roles ?? {}).reduce((sum, n) => sum + n, 0);

/** Roles without those that nobody had: what is kept. */
export function rolesKept(roles: Record<string, number>): Record<string, number> | null {
  const some = Object.entries(roles).filter(([, n]) => n > 0);
  return some.length ? Object.fromEntries(some) : null;
}
