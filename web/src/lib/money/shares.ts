/** How a spending is parted over funds while it is written. */
import type { Id } from '../store/api';
import { hundredPercent, millionths } from './position';

export type Percents = Record<Id, string | null>;

/** All shares together, in millionths of a per cent. */
export const sumOf = (percents: Percents): bigint =>
  Object.values(percents).reduce((sum, one) => sum + (millionths(one) ?? 0n), 0n);

export const isWhole = (percents: Percents): boolean => sumOf(percents) === hundredPercent;

/** A sum of per cent as it is said: `33.3`. */
export function percentText(sum: bigint): string {
  const [whole, rest] = [sum / 1_000_000n, sum % 1_000_000n];
  const fraction = rest.toString().padStart(6, '0').replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : `${whole}`;
}

/** What must be said anew: shares that differ from those that are kept; a fund that was taken off pays nothing. */
export function changedShares(before: Percents, wanted: Percents): { fund: Id; percent: string }[] {
  const funds = [...new Set([...Object.keys(before), ...Object.keys(wanted)])].sort();
  return funds.flatMap((fund) => {
    const [old, now] = [before[fund] ?? '0', wanted[fund] || '0'];
    return millionths(old) === millionths(now) ? [] : [{ fund, percent: now }];
  });
}

interface FundLike {
  projects?: string[];
  purpose?: string[];
  starts?: string;
  ends?: string;
}

/** Whether a fund may pay for this: what the office asks too (`workflow::spending`). */
export function mayPay(
  fund: FundLike,
  { project, category, day }: { project?: string; category?: string; day?: string },
): boolean {
  const allows = (all: string[] | undefined, one: string | undefined) =>
    !all?.length || (one !== undefined && all.includes(one));
  const inTime = !day || ((!fund.starts || fund.starts <= day) && (!fund.ends || day <= fund.ends));
  return allows(fund.projects, project) && allows(fund.purpose, category) && inTime;
}
