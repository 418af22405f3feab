/** The steps of a case in MoSVY order, what comes next, and how cases are listed. */
import type { Case, Concern } from '$lib/model/generated';
import type { Fields, Id, Rec } from '$lib/store/api';

export type CaseRec = Rec<Case>;

/** Identify → register → assess → plan → implement → follow up → close. */
export const caseSteps = [
  'identified',
  'registered',
  'assessed',
  'planned',
  'implementing',
  'following_up',
  'closed',
] as const;

export type CaseAct =
  | 'register'
  | 'assess'
  | 'plan'
  | 'implement'
  | 'follow_up'
  | 'close'
  | 'set_risk'
  | 'assign'
  | 'reopen'
  | 'lose'
  | 'find';

const next: Record<string, CaseAct> = {
  identified: 'register',
  registered: 'assess',
  assessed: 'plan',
  planned: 'implement',
  implementing: 'follow_up',
  following_up: 'close',
  reopened: 'assess',
  closed: 'reopen',
  lost: 'find',
};

/** The act that moves the case one step on. */
export const nextStep = (status: string | undefined): CaseAct | null =>
  (status ? next[status] : undefined) ?? null;

export const isOpenCase = (record: CaseRec): boolean =>
  record.fields.status !== 'closed' && Boolean(record.fields.status);

/** Everything else that may be done, besides the next step. */
export function otherActs(status: string | undefined): CaseAct[] {
  if (!status || status === 'closed') return [];
  const acts: CaseAct[] = ['set_risk', 'assign', 'close'];
  if (status !== 'lost') acts.push('lose');
  return acts.filter((act) => act !== nextStep(status));
}

/**
 * Where a status stands among the steps; -1 before the case is opened. A reopened case was
 * registered once: it is assessed anew.
 */
export const stepIndex = (status: string | undefined): number =>
  caseSteps.findIndex((step) => step === (status === 'reopened' ? 'registered' : status));

export type StepState = 'done' | 'now' | 'ahead';
export function stepStates(status: string | undefined): { step: string; state: StepState }[] {
  const at = stepIndex(status);
  return caseSteps.map((step, index) => ({
    step,
    state: index < at || status === 'closed' ? 'done' : index === at ? 'now' : 'ahead',
  }));
}

// No I, L, O, U, 0 or 1: letters and digits that cannot be misheard or misread for one another.
const spoken = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A number for the telephone that a device can give without the office: code of the organisation,
 * year, and five signs by chance. `random` gives numbers from 0 up to 1.
 */
export function caseNumber(code: string | undefined, year: number, random: () => number): string {
  const signs = Array.from({ length: 5 }, () => spoken[Math.floor(random() * spoken.length)]);
  const prefix = (code ?? '').replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return [prefix, String(year).slice(-2), signs.join('')].filter(Boolean).join('-');
}

/** What a new case takes over from the concern that led to it. */
export function caseFrom(concern: Rec<Concern>, number: string): Fields {
  const { person, about } = concern.fields;
  return {
    person,
    number,
    concerns: [concern.id],
    ...(about?.length ? { about } : {}),
  };
}

const order: Record<string, number> = { high: 0, medium: 1, low: 2 };

/** Open first, the most dangerous first, then by the time that is left. */
export function caseOrder(cases: readonly CaseRec[]): CaseRec[] {
  const rank = (one: CaseRec) => (isOpenCase(one) ? 0 : 10) + (order[one.fields.risk ?? ''] ?? 3);
  const time = (one: CaseRec) =>
    one.fields.due ? Date.parse(one.fields.due) : Number.MAX_SAFE_INTEGER;
  return [...cases].sort(
    (a, b) => rank(a) - rank(b) || time(a) - time(b) || b.updated.localeCompare(a.updated),
  );
}

export const caseFilters = [
  'mine',
  'high',
  'overdue',
  'lost',
  'approval',
  'clash',
  'closed',
] as const;
export type CaseFilter = (typeof caseFilters)[number];

/** Cases in which somebody asks the reader to approve something. */
export type Asking = ReadonlySet<Id>;
const nobody: Asking = new Set();

function passes(one: CaseRec, filter: CaseFilter, me: Id, now: number, asking: Asking): boolean {
  switch (filter) {
    case 'mine':
      return one.fields.owner === me;
    case 'high':
      return one.fields.risk === 'high';
    case 'overdue':
      return isOpenCase(one) && one.fields.due !== undefined && Date.parse(one.fields.due) < now;
    case 'lost':
      return one.fields.status === 'lost';
    case 'approval':
      return asking.has(one.id);
    case 'clash':
      return Object.keys(one.clashes).length > 0;
    case 'closed':
      return one.fields.status === 'closed';
  }
}

export function filterCases(
  cases: readonly CaseRec[],
  chosen: readonly string[],
  me: Id,
  now: number,
  asking = nobody,
): CaseRec[] {
  const known = caseFilters.filter((filter) => chosen.includes(filter));
  return cases.filter(
    (one) =>
      (known.includes('closed') || one.fields.status !== 'closed') &&
      known.every((filter) => passes(one, filter, me, now, asking)),
  );
}

export function countCases(
  cases: readonly CaseRec[],
  me: Id,
  now: number,
  asking = nobody,
): Record<CaseFilter, number> {
  const open = cases.filter((one) => one.fields.status !== 'closed');
  return Object.fromEntries(
    caseFilters.map((filter) => [
      filter,
      (filter === 'closed' ? cases : open).filter((one) => passes(one, filter, me, now, asking))
        .length,
    ]),
  ) as Record<CaseFilter, number>;
}
