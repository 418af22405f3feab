/** What is done every three months, as `rules::quarters`; `vectors/quarters.json` holds both together. */
import { plusDays } from '../field/days';
import type { QuarterMark, QuarterPlan } from '../model/generated';
import type { Day, Id, Rec } from '../store/api';

/** So many days before a quarter ends, whoever answers for it is told on Today. */
const soonDays = 45;

export interface Line {
  first: Day;
  last: Day;
  standing: 'done' | 'due' | 'missed';
  /** Whether somebody said why nothing was done. */
  told: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (year: number, quarter: number): Day =>
  `${String(year + Math.floor(quarter / 4)).padStart(4, '0')}-${two((quarter % 4) * 3 + 1)}-01`;

/** First and last day of the quarter of a day. */
export function quarterOf(day: Day): { first: Day; last: Day } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return { first: dayOf(year, quarter), last: plusDays(dayOf(year, quarter + 1), -1) };
}

/** The quarters of a plan up to the one that runs, the oldest first. */
export function lines(plan: QuarterPlan, marks: readonly QuarterMark[], today: Day): Line[] {
  const { starts, ends } = plan;
  if (!starts || starts > today) return [];
  const end = ends && ends < today ? ends : today;
  const all: Line[] = [];
  let { first, last } = quarterOf(starts);
  for (const until = quarterOf(end).first; first <= until;) {
    const within = (day: Day | undefined) => Boolean(day && first <= day && day <= last);
    const of = marks.filter((mark) => within(mark.quarter));
    const done = of.some((mark) => mark.done_by && within(mark.day));
    const standing = done ? 'done' : last < today ? 'missed' : 'due';
    all.push({ first, last, standing, told: of.some((mark) => Boolean(mark.why)) });
    ({ first, last } = quarterOf(plusDays(last, 1)));
  }
  return all;
}

const days = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Whether whoever answers for it is told: it ends soon, or was missed and nobody has said why. */
export const isChased = ({ standing, last, told }: Line, today: Day): boolean =>
  standing === 'due' ? days(today, last) < soonDays : standing === 'missed' && !told;

export interface Chased {
  key: string;
  plan: Rec<QuarterPlan>;
  line: Line;
}

/** What somebody is told on Today of the plans they answer for: what was missed first. */
export function chased(
  plans: readonly Rec<QuarterPlan>[],
  marks: readonly Rec<QuarterMark>[],
  me: Id,
  today: Day,
): Chased[] {
  return plans
    .filter(({ fields }) => fields.assignee === me)
    .flatMap((plan) => {
      const of = marks.filter((mark) => mark.fields.plan === plan.id).map(({ fields }) => fields);
      return lines(plan.fields, of, today)
        .filter((line) => isChased(line, today))
        .map((line) => ({ key: `${plan.id} ${line.first}`, plan, line }));
    })
    .sort((a, b) => a.line.first.localeCompare(b.line.first) || a.key.localeCompare(b.key));
}
