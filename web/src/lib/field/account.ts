/** What the office answers about who saw what of a child, and how it is told in plain words. */
import type { FieldValue, Id, Instant, KindName } from '../store/api';

export interface ReadOn {
  day: string;
  account: Id;
  org: Id;
  what: { word: string; read: number; wrote: number }[];
}

export interface TakenOn {
  day: string;
  account: Id;
  org: Id;
  how: 'export' | 'account' | 'answers' | 'paper';
  /** Of a paper: the kind of record that it was a paper of. */
  paper?: KindName | null;
  words: string[];
}

export interface Went {
  record: Id;
  kind: KindName;
  created: Instant;
  fields: Record<string, FieldValue>;
  at_once: string[];
  accepted: string[];
  consent?: Record<string, FieldValue> | null;
  authority?: string | null;
}

export interface SystemTold {
  org: Id;
  name?: string | null;
  referral: Id;
  what: string;
  at: Instant;
}

/** A sealed one-time link that somebody without an account opened. */
export interface LinkRead {
  referral: Id;
  to: Id;
  by: Id;
  made: Instant;
  opened: Instant;
  answered?: Instant | null;
  shown: string[];
}

/** How many devices of one person hold the file, and on how many it is gone. */
export interface HeldBy {
  account: Id;
  org: Id;
  held: number;
  locked: number;
  erased: number;
}

export interface Somebody {
  account: Id;
  org: Id;
  name?: string | null;
  roles: string[];
}

export interface Account {
  from: string;
  until: string;
  readings: ReadOn[];
  next?: string | null;
  emergencies: Went[];
  went: Went[];
  systems: SystemTold[];
  taken: TakenOn[];
  links: LinkRead[];
  devices: HeldBy[];
  people: Somebody[];
  erased: boolean;
  cut: boolean;
}

/** What stands in a file, in so few sorts that a family can read it. */
export const sorts = [
  'file',
  'family',
  'case',
  'note',
  'counselling',
  'meeting',
  'consent',
  'plan',
  'visit',
  'answers',
  'law',
  'sent',
  'home',
  'school',
  'paper',
] as const;
export type Sort = (typeof sorts)[number];

const sortOf: Record<string, Sort> = {
  person: 'file',
  relationship: 'family',
  kin: 'family',
  livelihood: 'family',
  livelihood_step: 'family',
  case: 'case',
  approval: 'case',
  conference: 'case',
  note: 'note',
  counselling: 'counselling',
  contact: 'meeting',
  membership: 'meeting',
  attendance: 'meeting',
  certificate: 'meeting',
  arrival: 'meeting',
  stay: 'meeting',
  delivery: 'meeting',
  consent: 'consent',
  task: 'plan',
  plan_item: 'plan',
  visit: 'visit',
  response: 'answers',
  screening: 'answers',
  determination: 'answers',
  wish: 'answers',
  legal_matter: 'law',
  hearing: 'law',
  referral: 'sent',
  cross_border: 'sent',
  statutory_report: 'sent',
  bed_ask: 'sent',
  placement: 'home',
  authority_document: 'home',
  handover: 'home',
  escort_leg: 'home',
  schooling: 'school',
  school_check: 'school',
  school_aid: 'school',
  course: 'school',
  attachment: 'paper',
};

/** How many of each sort, in the order of the list; what nobody named is counted with papers. */
export function bySort(words: readonly { word: string; n: number }[]): { sort: Sort; n: number }[] {
  const sums = new Map<Sort, number>();
  for (const { word, n } of words) {
    const sort = sortOf[word] ?? 'paper';
    if (n > 0) sums.set(sort, (sums.get(sort) ?? 0) + n);
  }
  return sorts.flatMap((sort) => {
    const n = sums.get(sort);
    return n ? [{ sort, n }] : [];
  });
}

/** Whether something was asked of others and nothing came of it. */
export function cameToNothing({ kind, fields }: Went): boolean {
  const status = String(fields.status ?? '');
  if (kind === 'referral') return ['declined', 'expired', 'not_helped'].includes(status);
  if (kind === 'bed_ask') return ['expired', 'cancelled'].includes(status);
  return kind === 'cross_border' && fields.answer === 'cannot_help';
}

/** Periods to choose from; `own` = the days are said. */
export const periods = ['months', 'year', 'all', 'own'] as const;
export type Period = (typeof periods)[number];

const before = (day: string, { months = 0, years = 0 }): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months - 12 * years);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.toISOString().slice(0, 10);
};

/** First and last day; null where own days do not make a period that the office answers. */
export function daysOf(
  period: Period,
  today: string,
  own: { from: string | null; until: string | null },
): { from: string; until: string } | null {
  if (period === 'months') return { from: before(today, { months: 3 }), until: today };
  if (period === 'year') return { from: before(today, { years: 1 }), until: today };
  if (period === 'all') return { from: before(today, { years: 6 }), until: today };
  const { from, until } = own;
  if (!from || !until || from > until || from < before(until, { years: 6 })) return null;
  return { from, until };
}

export const accountPath = (
  person: Id,
  { from, until }: { from: string; until: string },
  after?: string | null,
): string =>
  `/records/${person}/account?from=${from}&until=${until}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

/** The page before with what the next one adds. */
export const joined = (first: Account, more: Account): Account => ({
  ...first,
  readings: [...first.readings, ...more.readings],
  next: more.next ?? null,
  people: [
    ...first.people,
    ...more.people.filter(({ account }) => !first.people.some((one) => one.account === account)),
  ],
  cut: first.cut || more.cut,
});
