/** What of a referral is due for those who sent it. Pure: time is a parameter. */
import { isOpenCase } from '../desk/cases';
import { awaitsConfirmation, cameToNothing, isWaiting } from '../desk/referrals';
import type { CaseRec, ReferralRec } from '../field/kinds';
import type { RiskLevel } from '../model/risk';
import type { Me, Rec } from '../store/api';
import { hasRole } from '../store/rights';

export type SenderSort =
  'referral_late' | 'referral_write' | 'referral_next' | 'referral_confirm' | 'case_handed_over';

export interface SenderDue {
  sort: SenderSort;
  rec: Rec<object>;
  person?: string;
  due: string;
  level?: RiskLevel;
}

const hour = 3_600_000;
/** What was told by telephone is written within two days (our own default; MoSVY asks for a written form, no hours). */
export const writeWithinHours = 48;
const askAfterDays = 7;
const forgetAfterDays = 30;
const answerHours: Record<string, number> = {
  one_hour: 1,
  three_hours: 3,
  one_day: 24,
  three_days: 72,
};
/** How much an answer that does not come endangers the child. */
const levelOf: Record<string, RiskLevel> = {
  one_hour: 'high',
  three_hours: 'high',
  one_day: 'medium',
};

const later = (from: string, hours: number): string =>
  new Date(Date.parse(from) + hours * hour).toISOString();
const lately = (at: string | undefined, now: number): boolean =>
  at !== undefined && now - Date.parse(at) < forgetAfterDays * 24 * hour;

/**
 * An answer that is overdue goes to the sender and to whoever answers for all; the next partner, the written form and
 * the question how it went are the sender's; that a case was taken over is told to those who may close it.
 */
export function senderDue(
  referrals: readonly ReferralRec[],
  cases: readonly CaseRec[],
  me: Me,
  now: number,
): SenderDue[] {
  const supervises = hasRole(me, ['case_supervisor']);
  const open = new Map(cases.filter(isOpenCase).map((one) => [one.id, one]));
  const followed = new Set(
    referrals.filter((one) => one.fields.status !== 'withdrawn').map((one) => one.fields.before),
  );
  const due: SenderDue[] = [];
  for (const referral of referrals) {
    const { fields, id } = referral;
    if ((referral.org ?? me.org) !== me.org) continue;
    const mine =
      referral.by === me.account || open.get(fields.case ?? '')?.fields.owner === me.account;
    const { person, urgency = '', status = 'draft' } = fields;
    const level = levelOf[urgency];
    const say = (sort: SenderSort, when: string, more: Partial<SenderDue> = {}) =>
      due.push({ sort, rec: referral, person, due: when, level: undefined, ...more });
    const late = isWaiting(status) && fields.due !== undefined && Date.parse(fields.due) < now;
    if (late && (mine || supervises)) say('referral_late', fields.due ?? '', { level });
    const file = fields.taken_over ? open.get(fields.case ?? '') : undefined;
    if (file && supervises)
      say('case_handed_over', later(fields.taken_over ?? '', 24), { rec: file });
    if (!mine) continue;
    if (status === 'draft' && fields.told_by_phone)
      say('referral_write', later(fields.told_by_phone, writeWithinHours));
    const over = fields.ended ?? fields.answered;
    if (!lately(over, now)) continue;
    if (awaitsConfirmation(referral)) say('referral_confirm', later(over ?? '', askAfterDays * 24));
    // What the sender took back itself needs no other partner.
    if (cameToNothing(status) && status !== 'withdrawn' && !followed.has(id))
      if (!fields.case || open.has(fields.case) || !cases.some((one) => one.id === fields.case))
        say('referral_next', later(over ?? '', answerHours[urgency] ?? 72), { level });
  }
  return due;
}
