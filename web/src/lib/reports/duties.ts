/**
 * Which reports to an authority are due, by rules that are data. Mirrors `rules::statutory`, held to it by
 * `vectors/statutory.json`.
 */
import type { Case, Concern, StatutoryReport, StatutoryRule } from '../model/generated';
import type { Id, Instant, Rec } from '../store/api';

export type RuleRec = Pick<Rec<StatutoryRule>, 'id' | 'fields'>;
type ConcernRec = Pick<Rec<Concern>, 'id' | 'fields' | 'created'>;
type CaseRec = Pick<Rec<Case>, 'id' | 'fields' | 'created'>;
type ReportRec = Pick<Rec<StatutoryReport>, 'id' | 'fields'>;

export interface Duty {
  due: number;
  rule: Id;
  /** The concern or case. */
  matter: Id;
  /** The report that was begun for it. */
  report: Id | null;
}

const hour = 3_600_000;

const liesIn = (place: string, wide: string): boolean =>
  place.startsWith(wide) && (place[wide.length] === '-' || wide.includes('-'));

/** Whether a rule speaks about such concerns in such a place. Where the place is not known it holds. */
export function holds(
  { active, place: wide, about: of }: StatutoryRule,
  about: readonly string[],
  place: string | null | undefined,
): boolean {
  const within = !wide || !place || place === wide || liesIn(place, wide);
  return active !== false && within && (of ?? []).some((code) => about.includes(code));
}

function dutyOf(
  rule: RuleRec,
  matter: Id,
  from: number,
  reports: readonly ReportRec[],
): Duty | null {
  if (rule.fields.hours === undefined || rule.fields.hours === null) return null;
  const own = reports.filter((report) => report.fields.rule === rule.id);
  if (own.some((report) => (report.fields.status ?? 'to_write') !== 'to_write')) return null;
  return {
    due: from + rule.fields.hours * hour,
    rule: rule.id,
    matter,
    report: own[0]?.id ?? null,
  };
}

/** The reports that are due about these concerns and cases, soonest first. */
export function duties(
  rules: readonly RuleRec[],
  concerns: readonly ConcernRec[],
  cases: readonly CaseRec[],
  reports: readonly ReportRec[],
): Duty[] {
  const due: (Duty | null)[] = [];
  for (const { id, fields, created } of concerns)
    for (const rule of rules.filter((one) => holds(one.fields, fields.about ?? [], fields.place))) {
      const of = reports.filter(
        (report) =>
          report.fields.concern === id ||
          (report.fields.case !== undefined && report.fields.case === fields.case),
      );
      due.push(dutyOf(rule, id, Date.parse(fields.raised ?? created), of));
    }
  for (const { id, fields, created } of cases) {
    if (fields.status === 'closed') continue;
    const own = concerns.filter((concern) => concern.fields.case === id);
    const place = own.find((concern) => concern.fields.place)?.fields.place;
    for (const rule of rules.filter((one) => holds(one.fields, fields.about ?? [], place))) {
      const said = own.some((one) => holds(rule.fields, one.fields.about ?? [], one.fields.place));
      if (said) continue;
      const of = reports.filter((report) => report.fields.case === id);
      due.push(dutyOf(rule, id, Date.parse(fields.opened ?? created), of));
    }
  }
  return due
    .filter((duty) => duty !== null)
    .sort(
      (a, b) => a.due - b.due || a.rule.localeCompare(b.rule) || a.matter.localeCompare(b.matter),
    );
}

/** An authority that has not answered is asked again a week after it was last heard of. Our own default. */
const chaseAfterDays = 7;

export function chaseDue({ status, chased, sent }: StatutoryReport): Instant | null {
  const last = chased ?? sent;
  if (!last || !['sent', 'acknowledged'].includes(status ?? '')) return null;
  return new Date(Date.parse(last) + chaseAfterDays * 24 * hour).toISOString();
}

/** What may be done with a report now; without agreement it is sent only on a supervisor's ground. */
export function reportActs({ status = 'to_write', agreed, ground, allowed_by }: StatutoryReport) {
  const sendable = agreed === 'yes' || Boolean(ground && allowed_by);
  switch (status) {
    case 'to_write':
      return [...(sendable ? ['send'] : ['override']), 'cancel'];
    case 'sent':
      return ['acknowledge', 'answer', 'chase'];
    case 'acknowledged':
      return ['answer', 'chase'];
    default:
      return [];
  }
}
