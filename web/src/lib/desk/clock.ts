/** The risk clock as screens show it. The office sets `due`; before triage the clock is provisional. */
import type { Instant } from '$lib/store/api';

/** Hours to the first action by level: MoSVY Primero Cambodia (24 h, 72 h, 5 days). */
export const hoursOf: Record<string, number> = { high: 24, medium: 72, low: 120 };

/** The levels that start a clock, the most dangerous first. */
export const levels = ['high', 'medium', 'low'] as const;
export type Level = (typeof levels)[number];

const hour = 3_600_000;

/** When the first action is due for a level, counted from `from`; null where the level has no clock. */
export function dueOf(level: string | null | undefined, from: Instant): Instant | null {
  const hours = level ? hoursOf[level] : undefined;
  const start = Date.parse(from);
  if (hours === undefined || Number.isNaN(start)) return null;
  return new Date(start + hours * hour).toISOString();
}

/** Hours between asking and answering a referral, by its urgency (MoSVY service timeframe). */
export const urgencyHours: Record<string, number> = {
  one_hour: 1,
  three_hours: 3,
  one_day: 24,
  three_days: 72,
};
