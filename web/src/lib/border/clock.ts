/**
 * A case of two countries: whose step is next, how long there is, how long the other side has been silent, and on
 * which days a child is visited after coming home. Mirrors `rules::border`, held to it by `vectors/border.json`.
 */
import type { CrossBorder } from '../model/generated';
import type { Day, Instant } from '../store/api';

export type Party = 'asking' | 'other';

const hour = 3_600_000;
const day = 24 * hour;
/** Both countries are at UTC+7, all year. */
const zone = 7 * hour;

const steps: Record<string, readonly string[]> = {
  tracing: ['request', 'screen', 'shelter', 'trace', 'reply', 'close', 'withdraw'],
  assessment: ['request', 'assess', 'reply', 'close', 'withdraw'],
  concern_report: ['request', 'screen', 'reply', 'close', 'withdraw'],
};

/** Whether a sort of request has a step. */
export const hasStep = (kind: string | undefined, act: string): boolean =>
  steps[kind ?? '']?.includes(act) ?? true;

/** The side where the child is, and that of the family. */
const sides = (direction: string | undefined): { child: Party; family: Party } =>
  direction === 'to_us'
    ? { child: 'other', family: 'asking' }
    : { child: 'asking', family: 'other' };

/** Whose an act is; null: either side's. */
export function sideOf(act: string, direction: string | undefined): Party | null {
  const { child, family } = sides(direction);
  if (['request', 'close', 'withdraw'].includes(act)) return 'asking';
  if (act === 'reply') return 'other';
  if (['screen', 'shelter', 'hand_over'].includes(act)) return child;
  const homeward = [
    'trace',
    'assess',
    'escort',
    'receive',
    'reintegrate',
    'follow_up',
    'feed_back',
  ];
  return homeward.includes(act) ? family : null;
}

/** Who must do the next thing; null when it is over. */
export function waitsFor({ status = 'draft', kind, direction }: CrossBorder): Party | null {
  const { child, family } = sides(direction);
  switch (status) {
    case 'draft':
    case 'replied':
      return 'asking';
    case 'requested':
      return 'other';
    case 'screening':
      return kind === 'concern_report' ? 'other' : child;
    case 'sheltered':
      return kind === 'concern_report' ? 'other' : family;
    case 'date_set':
      return child;
    case 'closed':
    case 'withdrawn':
      return null;
    default:
      return family;
  }
}

/** Days that a step may take: our own default, as in `rules::border`. */
const stepDays: Record<string, number> = {
  handed_over: 2,
  requested: 3,
  escorting: 3,
  screening: 7,
  sheltered: 7,
  assessing: 14,
  replied: 14,
  received: 14,
  tracing: 30,
  reintegrating: 30,
  following_up: 92,
};

const iso = (at: number): Instant => new Date(at).toISOString();

/**
 * Since when nothing was heard: since the step began. While a child is followed up each word about how it is begins the
 * time anew, for no step comes for a year.
 */
function lastWord({ status, step_since: since, fed_back: told }: CrossBorder): Instant | undefined {
  return status === 'following_up' && since && told && told > since ? told : since;
}

/** When the step is due in which it stands. A handover is due on its day. */
export function dueOf(fields: CrossBorder): Instant | null {
  const { status = 'draft', handover_on: on } = fields;
  const since = lastWord(fields);
  if (status === 'date_set') return on ? iso(Date.parse(`${on}T00:00:00Z`) + day - 1 - zone) : null;
  const days = stepDays[status];
  return since && days ? iso(Date.parse(since) + days * day) : null;
}

const dayNumber = (at: number) => Math.floor((at + zone) / day);
/** The calendar day in the field. */
export const fieldDay = (at: number): Day => iso(dayNumber(at) * day).slice(0, 10);

/** Days for which the other side has let the step wait that is theirs; null while it is not theirs. */
export function silentDays(fields: CrossBorder, now: number): number | null {
  const since = lastWord(fields);
  if (waitsFor(fields) !== 'other' || !since) return null;
  return Math.max(0, dayNumber(now) - dayNumber(Date.parse(since)));
}

/** Months after a child came home in which a visit is due. */
export const visitMonths = [1, 2, 3, 6, 9, 12] as const;

function plusMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last))).slice(0, 10);
}

/** The days on which visits are due. */
export const visitDays = (received: Day): Day[] =>
  visitMonths.map((months) => plusMonths(received, months));

/** The first visit that is not yet made. */
export const nextVisit = (received: Day, made: number): Day | null =>
  visitDays(received)[made] ?? null;

/** What was said and done, in its order, with the days that lay between: nobody has to work out who let whom wait. */
export interface Stage {
  what: 'requested' | 'answered' | 'handed_over' | 'received' | 'fed_back' | 'ended';
  at: Instant;
  /** Since the one before; null for the first. */
  days: number | null;
}

const stages = ['requested', 'answered', 'handed_over', 'received', 'fed_back', 'ended'] as const;

export function stagesOf(fields: CrossBorder): Stage[] {
  const all = stages.flatMap((what) => {
    const at = fields[what];
    return at ? [{ what, at }] : [];
  });
  return all
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((one, index) => {
      const before = all[index - 1];
      const number = (text: Instant) => dayNumber(Date.parse(text));
      return { ...one, days: before ? number(one.at) - number(before.at) : null };
    });
}

/** One of the visits after coming home: made on a day, to be made now, or still to come. */
export interface DueVisit {
  months: number;
  due: Day;
  made: Day | null;
  late: boolean;
}

/**
 * The visits that are due, with those that were made: a visit answers the day it was due or that passed before it, as a
 * case counts its rhythm.
 */
export function visitsDue(received: Day, seen: readonly Day[], today: Day): DueVisit[] {
  const days = visitDays(received);
  return days.map((due, index) => {
    const next = days[index + 1] ?? '9999';
    const made = [...seen].sort().find((day) => day >= due && day < next) ?? null;
    return { months: visitMonths[index] ?? 0, due, made, late: !made && due < today };
  });
}
