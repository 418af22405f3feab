/** Referrals: steps, who may do what when, which partner fits, and exactly what it would see. */
import { kinds, shareSets } from '$lib/model/generated';
import type {
  Case,
  Consent,
  KindName,
  Note,
  Organisation,
  Person,
  PlanItem,
  Referral,
} from '$lib/model/generated';
import { ageFromBirth, ageNow } from '$lib/model/names';
import type { Day, Fields, FieldValue, Id, Rec } from '$lib/store/api';

export type ReferralRec = Rec<Referral>;

export type ReferralAct =
  | 'send'
  | 'accept'
  | 'decline'
  | 'start'
  | 'complete'
  | 'take_over'
  | 'not_help'
  | 'withdraw'
  | 'confirm';

const waiting = ['sent', 'delivered', 'seen'];
const ended = ['declined', 'completed', 'not_helped', 'withdrawn', 'expired'];

export const isWaiting = (status: string | undefined): boolean => waiting.includes(status ?? '');
export const isEnded = (status: string | undefined): boolean => ended.includes(status ?? '');
/** Statuses in which the partner has said yes: it sees what was agreed. */
export const isAccepted = (status: string | undefined): boolean =>
  ['accepted', 'started', 'completed'].includes(status ?? '');

/**
 * Whether a referral came to this organisation. When its view has ended even the recipient is no
 * longer among what it sees: then it is whatever another organisation keeps.
 */
export const cameTo = (referral: ReferralRec, org: Id): boolean =>
  referral.fields.to === org || (referral.org !== null && referral.org !== org);

/** What must be known before a referral can be sent (rules `referral.incomplete`, `referral.no_consent`). */
const isComplete = ({ fields }: ReferralRec): boolean =>
  Boolean(fields.person && fields.to && fields.service && fields.urgency && fields.consent);

/** What the side of this organisation may do where the referral stands; the first is the main one. */
export function referralActs(referral: ReferralRec, org: Id): ReferralAct[] {
  const status = referral.fields.status ?? 'draft';
  if (referral.fields.to === org) {
    if (isWaiting(status)) return ['accept', 'decline'];
    // A case that is handed over ends when the receiver has a file of its own.
    const done = referral.fields.kind === 'transfer' ? 'take_over' : 'complete';
    if (status === 'accepted')
      return done === 'take_over' ? [done, 'not_help'] : ['start', done, 'not_help'];
    if (status === 'started') return [done, 'not_help'];
    return [];
  }
  if ((referral.org ?? org) !== org) return [];
  if (awaitsConfirmation(referral)) return ['confirm'];
  if (status === 'draft') return isComplete(referral) ? ['send', 'withdraw'] : ['withdraw'];
  // Nobody of the partner signs in: whoever asked writes down how it went.
  if (referral.fields.by_link && (status === 'accepted' || status === 'started')) {
    const ends: ReferralAct[] =
      referral.fields.kind === 'transfer' ? ['not_help'] : ['complete', 'not_help'];
    return [...(status === 'accepted' ? (['start'] as const) : []), ...ends, 'withdraw'];
  }
  return isWaiting(status) || status === 'accepted' || status === 'started' ? ['withdraw'] : [];
}

/** Ended by the partner, and nobody has asked the person yet how it went. */
export const awaitsConfirmation = ({ fields }: ReferralRec): boolean =>
  (fields.status === 'completed' || fields.status === 'not_helped') && !fields.confirmed;

/** Came to nothing: another partner may be asked. */
export const cameToNothing = (status: string | undefined): boolean =>
  ['declined', 'not_helped', 'withdrawn', 'expired'].includes(status ?? '');

export const stages = ['sent', 'seen', 'accepted', 'started', 'completed'] as const;
export type Stage = (typeof stages)[number];

const reached: Record<string, number> = {
  sent: 0,
  delivered: 0,
  seen: 1,
  accepted: 2,
  started: 3,
  completed: 4,
};

/** The last stage that a referral certainly reached, by its status and the times it carries. */
function furthest(referral: ReferralRec): number {
  const { status = 'draft', sent, answered } = referral.fields;
  const known = reached[status];
  if (known !== undefined) return known;
  if (status === 'declined') return 1;
  if (status === 'not_helped') return 2;
  // Withdrawn or expired: only what it says of itself counts.
  return answered ? 2 : sent ? 0 : -1;
}

/** How many referrals reached each stage. */
export function funnel(referrals: readonly ReferralRec[]): { stage: Stage; n: number }[] {
  const far = referrals.map(furthest);
  return stages.map((stage, index) => ({ stage, n: far.filter((one) => one >= index).length }));
}

export type PathState = 'done' | 'now' | 'ahead' | 'stopped';
export interface PathStep {
  status: string;
  at: string | null;
  state: PathState;
}

/** The way of one referral with the times that are known. */
export function pathOf(referral: ReferralRec): PathStep[] {
  const { status = 'draft', sent, answered, ended: over } = referral.fields;
  const times: Record<string, string | undefined> = {
    sent,
    accepted: answered,
    completed: over,
  };
  const stopped = ['declined', 'not_helped', 'withdrawn', 'expired'].includes(status);
  const at = furthest(referral);
  const steps: PathStep[] = stages.map((stage, index) => ({
    status: stage,
    at: (index <= at && times[stage]) || null,
    state:
      index < at
        ? 'done'
        : index === at
          ? stopped || stage === 'completed'
            ? 'done'
            : 'now'
          : 'ahead',
  }));
  if (!stopped) return steps;
  const past = steps.slice(0, at + 1).map((step) => ({ ...step, state: 'done' as const }));
  return [
    ...past,
    { status, at: over ?? (status === 'declined' ? answered : null) ?? null, state: 'stopped' },
  ];
}

/** Whole years that a person can have today, as far as anything is known. */
export function yearsOf(person: Person, today: Day): { min: number; max: number } | null {
  if (person.born) return ageFromBirth(person.born, today);
  return person.age ? ageNow(person.age, today) : null;
}

/** Age band for the minimum view. The lower end counts: who may be a child is treated as one. */
export function bandOf(person: Person, today: Day): string {
  const years = yearsOf(person, today);
  if (!years) return 'not_stated';
  const age = years.min;
  if (age < 5) return '0-4';
  if (age < 10) return '5-9';
  if (age < 15) return '10-14';
  return age < 18 ? '15-17' : '18+';
}

/** The province of a place: partners do not need more before they accept. */
export const provinceOf = (place: string | undefined): string | undefined => place?.slice(0, 5);

/** What the partner sees first, taken from the child's file at the moment of writing. */
export function minimumOf(person: Person, today: Day): Fields {
  return {
    age_band: bandOf(person, today),
    sex: person.sex ?? 'not_stated',
    ...(person.place ? { place: provinceOf(person.place) } : {}),
    ...(person.languages?.length ? { languages: person.languages } : {}),
  };
}

export interface PartnerFit {
  org: Rec<Organisation>;
  /** What does not fit; empty = fits. */
  against: ('service' | 'age' | 'sex' | 'closed')[];
  near: boolean;
}

/** Which partners offer a service for this child, the fitting and near ones first. */
export function partnersFor(
  orgs: readonly Rec<Organisation>[],
  need: { service: string; person: Person; own: Id; today: Day },
): PartnerFit[] {
  const years = yearsOf(need.person, need.today);
  const { sex, place } = need.person;
  return orgs
    .filter((org) => org.id !== need.own && !org.erased)
    .map((org) => {
      const { services, age_min, age_max, sexes, takes_referrals } = org.fields;
      const against: PartnerFit['against'] = [];
      if (!services?.includes(need.service)) against.push('service');
      if (years && ((age_min ?? 0) > years.max || (age_max ?? 200) < years.min))
        against.push('age');
      if (sexes?.length && sex && sex !== 'not_stated' && !sexes.includes(sex)) against.push('sex');
      if (takes_referrals === false) against.push('closed');
      const near = Boolean(
        place && org.fields.place && provinceOf(place) === provinceOf(org.fields.place),
      );
      return { org, against, near };
    })
    .sort(
      (a, b) =>
        a.against.length - b.against.length ||
        Number(b.near) - Number(a.near) ||
        (a.org.fields.name_en ?? '').localeCompare(b.org.fields.name_en ?? ''),
    );
}

/** Whether a consent carries a referral: given, for this child and this partner, and not over. */
export function carries(consent: Rec<Consent>, person: Id, to: Id, today: Day): boolean {
  const { fields } = consent;
  return (
    fields.status === 'given' &&
    fields.person === person &&
    fields.recipient === to &&
    (!fields.until || fields.until >= today)
  );
}

/** Share sets that the partner really gets: those asked for and agreed to. */
export const agreedSets = (
  asked: readonly string[],
  consent: Consent | null | undefined,
): string[] => asked.filter((set) => consent?.share?.includes(set));

export interface PreviewRow {
  kind: KindName;
  record: Id;
  field: string;
  /** Null where there is a value that the sender may not see either. */
  value: FieldValue | null;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** Technical pointers: they say nothing to a reader. */
const pointer = (shape: string): boolean => ['ref', 'refs', 'account', 'accounts'].includes(shape);

/** Exactly what the partner sees before it answers: the coded fields of the referral itself. */
export function beforeAnswer(referral: Fields): PreviewRow[] {
  const order = ['kind', 'service', 'urgency', 'age_band', 'sex', 'place', 'languages', 'share'];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(kinds.referral.fields)
    .sort(([a], [b]) => rank(a) - rank(b))
    .filter(
      ([name, facts]) =>
        facts.class === 'coded' && !pointer(facts.shape) && !isEmpty(referral[name]),
    )
    .filter(([, facts]) => !facts.act_only)
    .map(([field]) => ({
      kind: 'referral' as const,
      record: '',
      field,
      value: referral[field] as FieldValue,
    }));
}

/** Records that share sets are taken from. */
export interface Source {
  person: Rec<Person> | null;
  case: Rec<Case> | null;
  notes: readonly Rec<Note>[];
  plan?: readonly Rec<PlanItem>[];
}

/**
 * Exactly what the partner sees after it accepted: the fields of the agreed sets, with their values. A sealed link
 * shows the same, but no picture.
 */
export function afterAcceptance(
  sets: readonly string[],
  source: Source,
  byLink = false,
): Record<string, PreviewRow[]> {
  const rows: Record<string, PreviewRow[]> = {};
  const shown = new Set<string>();
  for (const set of sets) {
    const list: PreviewRow[] = [];
    for (const [kind, fields] of Object.entries(shareSets[set] ?? {}) as [
      KindName,
      readonly string[],
    ][]) {
      for (const record of recordsOf(kind, source)) {
        for (const field of fields) {
          const key = `${record.id} ${field}`;
          const facts = kinds[kind].fields[field];
          const hidden = record.hidden.includes(field);
          const value = (record.fields as Fields)[field];
          if (shown.has(key) || !facts || field === 'shareable') continue;
          if ((byLink || field !== 'photo') && pointer(facts.shape)) continue;
          if (!hidden && isEmpty(value)) continue;
          shown.add(key);
          list.push({
            kind,
            record: record.id,
            field,
            value: hidden ? null : (value as FieldValue),
          });
        }
      }
    }
    rows[set] = list;
  }
  return rows;
}

function recordsOf(kind: KindName, source: Source): Rec<object>[] {
  if (kind === 'person') return source.person ? [source.person] : [];
  if (kind === 'case') return source.case ? [source.case] : [];
  if (kind === 'plan_item') return [...(source.plan ?? [])];
  // Only notes that somebody marked for sharing ever leave.
  return kind === 'note' ? source.notes.filter((note) => note.fields.shareable) : [];
}

export const referralFilters = ['waiting', 'running', 'ended', 'draft'] as const;
export type ReferralFilter = (typeof referralFilters)[number];

export function filterReferrals(
  referrals: readonly ReferralRec[],
  filter: string | undefined,
): ReferralRec[] {
  const tests: Record<string, (status: string | undefined) => boolean> = {
    waiting: isWaiting,
    running: (status) => status === 'accepted' || status === 'started',
    ended: isEnded,
    draft: (status) => !status || status === 'draft',
  };
  const test = filter ? tests[filter] : undefined;
  return test ? referrals.filter((one) => test(one.fields.status)) : [...referrals];
}

/** Waiting ones by their deadline, then those under way, drafts, and ended ones, newest first. */
export function referralOrder(referrals: readonly ReferralRec[]): ReferralRec[] {
  const rank = ({ fields: { status } }: ReferralRec) =>
    isWaiting(status)
      ? 0
      : status === 'accepted' || status === 'started'
        ? 1
        : isEnded(status)
          ? 3
          : 2;
  const due = (one: ReferralRec) =>
    one.fields.due ? Date.parse(one.fields.due) : Number.MAX_SAFE_INTEGER;
  return [...referrals].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0 ? due(a) - due(b) : 0) ||
      b.updated.localeCompare(a.updated),
  );
}
