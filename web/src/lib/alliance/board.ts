/** The board of the network as the office gives it (`/board/network`): small counts are hidden there, not here. */
import type { Bars, Grid } from '../desk/figures';
import type { Day } from '../store/api';

/** Who sees it; the office decides again (`rules::policy::network_k`). */
export const boardSeers = ['case_supervisor', 'centre_manager', 'director', 'me_officer'] as const;

export interface NetworkBoard {
  period: string;
  hidden_below: number;
  sent: number | null;
  accept_minutes: number | null;
  closed: number | null;
  closed_of: number | null;
  feedback_minutes: number | null;
  feedback_in_time: number | null;
  feedback_of: number | null;
  feedback_days: number;
  declined: Bars;
  unmet: Grid;
}

/** This year and the two before. */
export const yearsTo = (today: Day): string[] =>
  [0, 1, 2].map((back) => String(Number(today.slice(0, 4)) - back));

/** Whole hours, at least one: nobody waits for a minute's sake. */
export const wholeHours = (minutes: number): number => Math.max(1, Math.round(minutes / 60));
