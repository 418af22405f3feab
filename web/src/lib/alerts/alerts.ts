/** Alerts as lists and sentences: what waits, for how long, by which rule, because of which records. Pure. */
import type { Alert, AlertRule, Attendance, Concern, Contact } from '../model/generated';
import type { Language } from '../i18n/format';
import type { Id, KindName, Rec } from '../store/api';

export type AlertRec = Rec<Alert>;
export type RuleRec = Rec<AlertRule>;

export const waits = (alert: Pick<AlertRec, 'fields'>): boolean =>
  (alert.fields.status ?? 'raised') === 'raised';

const last = '9999';

/** Those that wait, the soonest due first; the others, the last answered first. */
export function order(alerts: readonly AlertRec[]): { waiting: AlertRec[]; answered: AlertRec[] } {
  const by = (key: (one: AlertRec) => string) => (a: AlertRec, b: AlertRec) =>
    key(a).localeCompare(key(b)) || a.id.localeCompare(b.id);
  return {
    waiting: alerts.filter(waits).sort(by((one) => one.fields.due ?? last)),
    answered: alerts
      .filter((one) => !waits(one))
      .sort(by((one) => one.fields.answered ?? ''))
      .reverse(),
  };
}

/** The name of a rule in the reader's language, or else in one that somebody gave it. */
export function ruleName(rule: AlertRule | null | undefined, language: Language): string | null {
  const names = [rule?.[`label_${language}`], rule?.label_en, rule?.label_km, rule?.label_th];
  return names.find((name) => name?.trim()) ?? null;
}

/** What an alert names: its records by kind. */
export function named({ fields }: Pick<AlertRec, 'fields'>): { kind: KindName; id: Id }[] {
  const of = (kind: KindName, ids: Id[] | undefined) => (ids ?? []).map((id) => ({ kind, id }));
  return [
    ...of('concern', fields.concerns),
    ...of('contact', fields.contacts),
    ...of('attendance', fields.attendances),
  ];
}

/** One record of it, as this device knows it. */
export interface Because {
  kind: KindName;
  id: Id;
  /** When it happened; a day, or a moment. None where the record is not here. */
  at: string | null;
  /** For attendance: the session, which has a screen of its own. */
  session?: Id;
  person?: Id;
}

interface Here {
  contacts: ReadonlyMap<Id, Rec<Contact>>;
  concerns: ReadonlyMap<Id, Rec<Concern>>;
  attendances: ReadonlyMap<Id, Rec<Attendance>>;
  /** Days of sessions. */
  days: ReadonlyMap<Id, string>;
}

/** Its records with their times, the first that happened first; those that are not here come last. */
export function because(alert: Pick<AlertRec, 'fields'>, here: Here): Because[] {
  const one = ({ kind, id }: { kind: KindName; id: Id }): Because => {
    if (kind === 'contact') {
      const rec = here.contacts.get(id);
      return {
        kind,
        id,
        at: rec ? (rec.fields.time ?? rec.created) : null,
        person: rec?.fields.person,
      };
    }
    if (kind === 'concern') {
      const rec = here.concerns.get(id);
      return {
        kind,
        id,
        at: rec ? (rec.fields.raised ?? rec.created) : null,
        person: rec?.fields.person,
      };
    }
    const rec = here.attendances.get(id);
    const session = rec?.fields.session;
    return { kind, id, at: (session && here.days.get(session)) ?? null, session };
  };
  return named(alert)
    .map(one)
    .sort((a, b) => (a.at ?? last).localeCompare(b.at ?? last) || a.id.localeCompare(b.id));
}

/** How many records the sentence speaks of: what was told in the group is no missed session. */
export const counted = ({ fields }: Pick<AlertRec, 'fields'>): number =>
  fields.pattern === 'absent_after_disclosure'
    ? (fields.attendances ?? []).length
    : (fields.contacts ?? []).length;

export const daysMax = 366;
export const leastMax = 50;
/** One contact is not several. */
const leastMin = (pattern: string | null | undefined): number => (pattern === 'same_adult' ? 2 : 1);

/** A whole number within bounds, or null. */
export function within(text: string, min: number, max: number): number | null {
  const trimmed = text.trim();
  const value = /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

export const daysOf = (text: string): number | null => within(text, 1, daysMax);
export const leastOf = (text: string, pattern: string | null | undefined): number | null =>
  within(text, leastMin(pattern), leastMax);

/** Nothing is missing to try it (`rules::alerts::Rule::of`). */
export const isWhole = ({ pattern, days, least, level, tell }: AlertRule): boolean =>
  Boolean(pattern && days && least && level && tell);

/** What may be done with a rule now, the likeliest first. */
export function ruleActs(rule: AlertRule): ('try' | 'switch_on' | 'switch_off')[] {
  switch (rule.status ?? 'draft') {
    case 'on':
      return ['switch_off'];
    case 'tried':
      return ['switch_on', 'try'];
    default:
      return isWhole(rule) ? ['try'] : [];
  }
}
