/** Alarms on unusual reading, as the office answers them: counts and rules, no child. */
import type { Id, Instant } from '../store/api';

export const rules = ['many_files', 'above_usual', 'not_theirs', 'system_reads'] as const;
export type Rule = (typeof rules)[number];

export interface Alarm {
  id: Id;
  account: Id;
  name?: string | null;
  roles: string[];
  day: string;
  raised: Instant;
  files: number;
  rules: { rule: Rule; count: number; limit: number }[];
  answers: {
    by: Id;
    name?: string | null;
    at: Instant;
    finding: string;
    reason?: string | null;
    files: number;
  }[];
  open: boolean;
}

export interface Alarms {
  alarms: Alarm[];
  rules: {
    files: { role: string; files: number }[];
    files_else: number;
    times_usual: number;
    above_usual_min: number;
    usual_days: number;
    not_theirs: number;
  };
}

export const alarmsPath = '/reading-alarms';
export const answerPath = (id: Id): string => `${alarmsPath}/${id}/answers`;

/** Fewer characters are no reason; as the office counts them. */
export const reasonMin = 10;

export const isAnswer = (finding: string | null, reason: string): boolean =>
  finding !== null && [...reason.trim()].length >= reasonMin;

/** What waits first, then the latest. */
export const alarmOrder = (all: readonly Alarm[]): Alarm[] =>
  [...all].sort(
    (a, b) =>
      Number(b.open) - Number(a.open) ||
      b.day.localeCompare(a.day) ||
      b.raised.localeCompare(a.raised),
  );

export const waiting = (all: readonly Alarm[]): Alarm[] =>
  alarmOrder(all.filter((one) => one.open));
