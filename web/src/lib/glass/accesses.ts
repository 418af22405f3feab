/** Files that were opened in an emergency. Pure: time is a parameter. */
import type { EmergencyAccess } from '../model/generated';
import type { Me, Rec } from '../store/api';
import { hasRole, mayAct, mayWrite } from '../store/rights';

export type AccessRec = Rec<EmergencyAccess>;

/** Longest, hours; the office refuses more (`rules::emergency`). */
export const hoursMax = 4;
/** Fewest characters of a reason. */
export const reasonMin = 10;

/** Until when the file stood open: what ran out ended with its hours, whenever that was noticed. */
export function openedTo({ fields }: AccessRec): string {
  const { until = '', ended } = fields;
  return ended && ended < until ? ended : until;
}

/** Whether the file stands open, as far as this device knows. */
export const stands = (access: AccessRec, now: number): boolean =>
  access.fields.status === 'open' && Date.parse(access.fields.until ?? '') > now;

/** Whether somebody is the one to judge it: never whoever opened it. */
export const mayReview = (me: Me, access: AccessRec): boolean =>
  access.fields.status !== 'reviewed' &&
  access.fields.holder !== me.account &&
  mayAct(me, access, 'review');

/** Whether somebody may close it now: its holder, or whoever reviews. */
export const mayEnd = (me: Me, access: AccessRec, now: number): boolean =>
  stands(access, now) && (access.fields.holder === me.account || mayReview(me, access));

export const isOverdue = (access: AccessRec, now: number): boolean =>
  access.fields.status !== 'reviewed' && Date.parse(access.fields.due ?? '') < now;

/** What stands open first, then what waits for a review longest, then the rest, latest first. */
export function accessOrder(all: readonly AccessRec[], now: number): AccessRec[] {
  const rank = (one: AccessRec) =>
    stands(one, now) ? 0 : one.fields.status === 'reviewed' ? 2 : 1;
  const from = (one: AccessRec) => one.fields.from ?? one.created;
  return [...all].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x !== y) return x - y;
    return x === 2 ? from(b).localeCompare(from(a)) : from(a).localeCompare(from(b));
  });
}

/** Whom Today tells: who reviews, and who works with the child; while it stands open or waits for a review. */
export const dueNow = (all: readonly AccessRec[], me: Me, now: number): AccessRec[] =>
  accessOrder(
    all.filter(
      (one) =>
        mayReview(me, one) || (stands(one, now) && Boolean(one.fields.told?.includes(me.account))),
    ),
    now,
  );

/** Who works with children and may ask; or looks at what others asked for. */
export const mayAsk = (me: Me): boolean => mayWrite(me, 'person') && !hasRole(me, ['system_admin']);
export const concernsEmergencies = (me: Me): boolean =>
  mayAsk(me) || hasRole(me, ['case_supervisor', 'centre_manager', 'director']);
