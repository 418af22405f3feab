/** What is due for somebody today, red first; and what is new for them. Pure: time is a parameter. */
import { dueOfConcern, isClosed, isNew, levelOf } from '../desk/concerns';
import { isOpenCase } from '../desk/cases';
import { isWaiting } from '../desk/referrals';
import { riskOf, type RiskLevel } from '../model/risk';
import { nextVisit, reassessment } from '../casework/rhythm';
import type { Approval } from '../model/generated';
import type { Me, Rec } from '../store/api';
import { hasRole } from '../store/rights';
import { senderDue, type SenderSort } from '../transfer/due';
import { dayMilliseconds, endOfDay, localDay, plusDays } from './days';
import type {
  CaseRec,
  ConcernRec,
  ContactRec,
  NoteRec,
  ReferralRec,
  RoundRec,
  TaskRec,
} from './kinds';
import { isMine, roundState } from './rounds';
import { accompanied, nearness } from '../justice/hearings';
import type { HearingRec } from '../justice/kinds';
import { placementDue, type Homes, type PlacementSort } from '../placement/due';

export type DueSort =
  | 'round'
  | 'round_unsafe'
  | 'concern'
  | 'case'
  | 'referral_answer'
  | 'referral_step'
  | 'task'
  | 'contact_step'
  | 'hearing'
  | 'clash'
  | PlacementSort
  | 'approval'
  | 'visit'
  | 'reassess'
  | SenderSort;

export interface DueItem {
  key: string;
  sort: DueSort;
  rec: Rec<object>;
  person: string | null;
  due: string | null;
  level: RiskLevel;
  red: boolean;
}

export interface Plenty {
  concerns: readonly ConcernRec[];
  cases: readonly CaseRec[];
  tasks: readonly TaskRec[];
  referrals: readonly ReferralRec[];
  rounds: readonly RoundRec[];
  /** Contacts of this account that name a next day. */
  steps: readonly ContactRec[];
  clashed: readonly Rec<object>[];
  /** Days before an authority that come near, or passed and nobody said how. */
  hearings: readonly HearingRec[];
  /** Where children live, their papers, and who looks for a bed. */
  homes: Homes;
  /** When children were last met. */
  seen: ReadonlyMap<string, string>;
  /** What colleagues ask somebody else to approve. */
  approvals?: readonly Rec<Approval>[];
  /** The day of the last visit, by case; none while they are not read yet. */
  visited?: ReadonlyMap<string, string>;
}

const supervising = ['case_supervisor', 'centre_manager', 'director'];
const atTheCentre = ['duty_worker', 'centre_manager'];
const outside = ['outreach_worker', 'duty_worker', 'education_worker', 'health_worker'];

/** Who answers for everybody's concerns, not only their own. */
export const isSupervisor = (me: Me): boolean => hasRole(me, supervising);
/** Who goes out: a round can be started with one tap. */
export const goesOut = (me: Me): boolean => hasRole(me, outside);
/** Whose day is at the centre or the desk: its register comes before a round. */
export const keepsRegister = (me: Me): boolean => hasRole(me, atTheCentre);

function item(
  sort: DueSort,
  rec: Rec<object>,
  due: string | null,
  now: number,
  more: { person?: string; level?: string } = {},
): DueItem {
  const level = riskOf(more.level);
  return {
    key: `${sort} ${rec.id}`,
    sort,
    rec,
    person: more.person ?? null,
    due,
    level,
    red: level === 'high' || (due !== null && Date.parse(due) < now),
  };
}

function mineToAct(concern: ConcernRec, me: Me): boolean {
  if (isClosed(concern)) return false;
  if (concern.fields.assignee) return concern.fields.assignee === me.account;
  return isSupervisor(me) && (isNew(concern) || concern.fields.status === 'triaged');
}

/** Somebody was not safe, and it is not long ago: whoever answers for the team must have asked by then. */
const unsafeDays = 3;
const cameBackUnsafe = (round: RoundRec, now: number): boolean =>
  roundState(round) === 'back' &&
  round.fields.all_safe === false &&
  now - Date.parse(round.fields.ended ?? round.updated) < unsafeDays * dayMilliseconds;

/** Cases without a clock come up for review by their day. */
const caseDue = (one: CaseRec): string | null =>
  one.fields.due ?? (one.fields.review ? endOfDay(one.fields.review) : null);

/** What case work asks for by itself: another's word, a visit by the rhythm of the risk, an assessment that grew old. */
function caseworkDue(all: Plenty, me: Me, now: number, soon: string): DueItem[] {
  const items: DueItem[] = [];
  for (const one of all.approvals ?? [])
    if (one.by !== me.account && (one.fields.status ?? 'asked') === 'asked')
      items.push(item('approval', one, null, now, { person: one.fields.person }));
  for (const one of all.cases) {
    if (one.fields.owner !== me.account) continue;
    const more = { person: one.fields.person };
    const visit = all.visited ? nextVisit(one.fields, all.visited.get(one.id) ?? null) : null;
    if (visit && visit <= soon) items.push(item('visit', one, endOfDay(visit), now, more));
    const again = reassessment(one.fields);
    if (again && again <= soon) items.push(item('reassess', one, endOfDay(again), now, more));
  }
  return items;
}

export function dueItems(all: Plenty, me: Me, now: number): DueItem[] {
  const soon = plusDays(localDay(now), 7);
  const items: DueItem[] = [];
  for (const round of all.rounds)
    if (roundState(round) === 'out' && (isMine(round, me.account) || isSupervisor(me))) {
      const due = round.fields.due_back ?? null;
      const late = due !== null && Date.parse(due) < now;
      // Others' rounds concern a supervisor only once they are late.
      if (late || isMine(round, me.account)) items.push(item('round', round, due, now));
    } else if (cameBackUnsafe(round, now) && isSupervisor(me))
      items.push(item('round_unsafe', round, null, now, { level: 'high' }));
  for (const concern of all.concerns)
    if (mineToAct(concern, me))
      items.push(
        item('concern', concern, dueOfConcern(concern), now, {
          person: concern.fields.person,
          level: concern.fields.urgent ? 'high' : levelOf(concern),
        }),
      );
  for (const one of all.cases) {
    const due = caseDue(one);
    if (!isOpenCase(one) || !due) continue;
    const own = one.fields.owner === me.account && localDay(due) <= soon;
    // Others' cases concern a supervisor once they are late.
    if (own || (isSupervisor(me) && Date.parse(due) < now))
      items.push(
        item('case', one, due, now, { person: one.fields.person, level: one.fields.risk }),
      );
  }
  items.push(...caseworkDue(all, me, now, soon));
  for (const referral of all.referrals) {
    const { to, status, person } = referral.fields;
    if (to !== me.org) continue;
    if (isWaiting(status))
      items.push(item('referral_answer', referral, referral.fields.due ?? null, now, { person }));
    else if (status === 'accepted' || status === 'started')
      items.push(item('referral_step', referral, null, now, { person }));
  }
  for (const { sort, rec, due, person, level } of senderDue(all.referrals, all.cases, me, now))
    items.push(item(sort, rec, due, now, { person, level }));
  for (const task of all.tasks) {
    const { assignee, status, due, person } = task.fields;
    if (assignee !== me.account || (status ?? 'open') !== 'open') continue;
    items.push(item('task', task, due ? endOfDay(due) : null, now, { person }));
  }
  const mine = new Set(
    all.cases.filter((one) => one.fields.owner === me.account).map((one) => one.id),
  );
  for (const { sort, rec, due, person, level } of placementDue(
    all.homes,
    mine,
    me,
    now,
    isSupervisor(me),
  ))
    items.push(item(sort, rec, due, now, { person, level }));
  for (const hearing of all.hearings)
    if (hearingDue(hearing, mine, me, now)) items.push(hearingItem(hearing, now));
  for (const contact of all.steps)
    if (stepDue(contact, all.seen, now)) items.push(stepItem(contact, now));
  for (const rec of all.clashed) {
    const { person } = rec.fields as { person?: string };
    items.push(item('clash', rec, null, now, { person: rec.kind === 'person' ? rec.id : person }));
  }
  return inOrder(items);
}

/** A next step falls due on its day, and is over once the child was met after the promise. */
function stepDue(contact: ContactRec, seen: ReadonlyMap<string, string>, now: number): boolean {
  const { next_day, person, time } = contact.fields;
  if (!next_day || next_day > localDay(now)) return false;
  // A promise of more than a month ago is history, not work of today.
  if (next_day < plusDays(localDay(now), -31)) return false;
  return !person || (seen.get(person) ?? '') <= (time ?? contact.created);
}
const stepItem = (contact: ContactRec, now: number): DueItem =>
  item('contact_step', contact, endOfDay(contact.fields.next_day ?? ''), now, {
    person: contact.fields.person,
  });

/** Who goes with the child and whose case it is from seven days before; a supervisor the day before, or when nobody goes. */
function hearingDue(hearing: HearingRec, cases: ReadonlySet<string>, me: Me, now: number): boolean {
  const near = nearness(hearing, now);
  if (!near) return false;
  if (hearing.fields.escort === me.account || cases.has(hearing.fields.case ?? '')) return true;
  return isSupervisor(me) && (near !== 'soon' || !accompanied(hearing));
}
const hearingItem = (hearing: HearingRec, now: number): DueItem =>
  item('hearing', hearing, hearing.fields.time ?? null, now, {
    person: hearing.fields.person,
    level: nearness(hearing, now) === 'next' ? 'high' : undefined,
  });

const weight: Record<RiskLevel, number> = { high: 0, medium: 1, low: 2, none: 3 };

const unsafe = (one: DueItem): number => Number(one.sort === 'round_unsafe');

/** A team that is not safe, then red; within, what is due first; what has no clock comes after by its level. */
function inOrder(items: DueItem[]): DueItem[] {
  const time = (one: DueItem) => (one.due ? Date.parse(one.due) : Number.MAX_SAFE_INTEGER);
  return items.sort(
    (a, b) =>
      unsafe(b) - unsafe(a) ||
      Number(b.red) - Number(a.red) ||
      time(a) - time(b) ||
      weight[a.level] - weight[b.level] ||
      a.key.localeCompare(b.key),
  );
}

export interface Recent {
  concerns: readonly ConcernRec[];
  tasks: readonly TaskRec[];
  referrals: readonly ReferralRec[];
  contacts: readonly ContactRec[];
  notes: readonly NoteRec[];
}

/** What others did lately that touches this person's work. Newest first. */
export function newFor(recent: Recent, me: Me, myChildren: ReadonlySet<string>): Rec<object>[] {
  const own = (person: string | undefined) => Boolean(person && myChildren.has(person));
  const found: Rec<object>[] = [
    // A concern somebody here raised has moved on: its teller is told.
    ...recent.concerns.filter((one) => one.by === me.account && !isNew(one)),
    ...recent.concerns.filter((one) => one.by !== me.account && own(one.fields.person)),
    ...recent.tasks.filter((one) => one.by !== me.account && one.fields.assignee === me.account),
    ...recent.referrals.filter((one) => one.org === me.org && Boolean(one.fields.answered)),
    ...recent.contacts.filter((one) => one.by !== me.account && own(one.fields.person)),
    ...recent.notes.filter((one) => one.by !== me.account && own(one.fields.person)),
  ];
  const seen = new Set<string>();
  return found
    .filter((rec) => !seen.has(rec.id) && seen.add(rec.id))
    .sort((a, b) => b.updated.localeCompare(a.updated));
}
