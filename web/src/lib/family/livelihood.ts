/** A family's plan to earn enough: income then and now, what is left of the loan, when it is looked at again. */
import { plusMonths } from '../casework/rhythm';
import type { Course, Livelihood, LivelihoodStep } from '../model/generated';
import { addAmounts } from '../sessions/money';
import type { Day } from '../store/api';

/** Our own default. */
const reviewMonths = 3;

const scale = 6;
const units = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
};

/** How much more `now` is than `then`, exact: the sign and the amount. */
export function difference(then: string, now: string): { sign: '+' | '−' | ''; amount: string } {
  const by = units(now) - units(then);
  const digits = (by < 0n ? -by : by).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return {
    sign: by > 0n ? '+' : by < 0n ? '−' : '',
    amount: digits.slice(0, -scale) + (fraction ? `.${fraction}` : ''),
  };
}

const of = (steps: readonly LivelihoodStep[], what: string) =>
  steps
    .filter((step) => step.what === what && step.day)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));

export interface Standing {
  /** As told at the last review; none before the first. */
  now: { amount: string; day: Day } | null;
  change: ReturnType<typeof difference> | null;
  repaid: string;
  /** What is left of the loan; none without one. More than was lent leaves nothing. */
  left: string | null;
  missed: number;
  /** The day on which the plan is looked at again; none once it ended. */
  review: Day | null;
}

export function standing(plan: Livelihood, steps: readonly LivelihoodStep[]): Standing {
  const told = of(steps, 'income').filter((step) => step.amount);
  const last = told.at(-1);
  const repaid = addAmounts(of(steps, 'repayment').flatMap((step) => step.amount ?? []));
  const left = plan.loan ? difference(repaid, plan.loan) : null;
  const from = last?.day ?? plan.begun;
  return {
    now: last?.amount && last.day ? { amount: last.amount, day: last.day } : null,
    change: plan.income && last?.amount ? difference(plan.income, last.amount) : null,
    repaid,
    left: left && (left.sign === '−' ? '0' : left.amount),
    missed: of(steps, 'missed').length,
    review: plan.ended || !from ? null : plusMonths(from, reviewMonths),
  };
}

export type WorkField = 'after_3' | 'after_6';

/** What is asked next of somebody who completed a course, and from which day: work after three months, after six. */
export function workDue({ ended, result, ...said }: Course): { field: WorkField; day: Day } | null {
  if (!ended || result !== 'completed') return null;
  if (!said.after_3 && !said.after_6) return { field: 'after_3', day: plusMonths(ended, 3) };
  return said.after_6 ? null : { field: 'after_6', day: plusMonths(ended, 6) };
}
