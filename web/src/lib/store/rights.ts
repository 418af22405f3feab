/**
 * What to offer whom. The tables are generated from the role table of `rules::policy`, and
 * `vectors/rights.json` holds this reading of them to the policy's own answers. The office decides
 * again; this only keeps from people what would come back refused.
 */
import { kinds as facts, type Group } from '../model/generated';
import {
  accountAskers,
  alarmAnswerers,
  alarmReaders,
  acts,
  administrators,
  confidants,
  erasers,
  exporters,
  printers,
  publishers,
  readersOfReadings,
  settling,
  writes,
  type Reach,
} from '../model/rights.generated';
import type { Fields, KindName, Me, Rec } from './api';

/** What rights depend on in a record. */
export type Standing = Pick<Rec<object>, 'id' | 'kind' | 'org' | 'team' | 'by' | 'fields'>;

export const hasRole = (me: Me, roles: readonly string[]): boolean =>
  me.roles.some((role) => roles.includes(role));

/** An attachment is shared as what it hangs on; of an unknown parent it is held like care. */
const groupOf = (kind: KindName, parent?: KindName): Group =>
  facts[kind === 'attachment' && parent ? parent : kind].group;

/** Whose own a record is, besides its author's. */
function given(rec: Standing): unknown[] {
  const fields = rec.fields as Fields;
  switch (rec.kind) {
    case 'concern':
    case 'task':
      return [fields.assignee];
    case 'case':
      return [fields.owner];
    case 'committee':
      return [fields.worker];
    case 'quarter_plan':
      return [fields.assignee];
    case 'peer_group':
      return [fields.worker, ...(Array.isArray(fields.tellers) ? fields.tellers : [])];
    case 'round':
    case 'series':
    case 'session':
    case 'target_area':
    case 'area_visit':
      return Array.isArray(fields.team) ? fields.team : [];
    default:
      return [];
  }
}

/** Those who read, of the whole organisation, what was written of unknown adults (`policy::is_cleared`). */
const readersOfAdults = ['case_supervisor'];
/** An alert that rests on unknown adults; of an unknown pattern it is held as one. */
const restsOnAdults = (rec: Standing): boolean =>
  !['gifts_alone_night', 'border_no_school', 'absent_after_disclosure'].includes(
    String((rec.fields as Fields).pattern),
  );

function within(me: Me, rec: Standing, reach: Reach): boolean {
  // What this device has said and not yet sent has no organisation but its author's.
  const kept = rec.org ?? me.org;
  if (rec.kind === 'alert' && restsOnAdults(rec))
    return kept === me.org && hasRole(me, readersOfAdults);
  if (kept === me.org && (rec.by === me.account || given(rec).includes(me.account))) return true;
  // An organisation's own page belongs to it, whoever wrote it down first.
  // A service belongs to whoever offers it, in the same way.
  const offered = rec.kind === 'service' ? (rec.fields as Fields).organisation : null;
  const owner = rec.kind === 'organisation' ? rec.id : (offered ?? kept);
  if (owner !== me.org || reach === 'own') return false;
  return reach !== 'team' || (me.team !== null && rec.team === me.team);
}

/** Whether any of somebody's roles writes new records of a kind. */
export const mayWrite = (me: Me, kind: KindName): boolean =>
  me.roles.some((role) =>
    Object.values(writes[role] ?? {}).some((right) => right.kinds.includes(kind)),
  );

/**
 * Whether somebody may change this very record. `parent`: what an attachment hangs on. `whole`: the series of a
 * session, whose circle takes its roll, whichever team began it.
 */
export const mayEdit = (
  me: Me,
  rec: Standing,
  parent?: KindName,
  whole?: Standing | null,
): boolean =>
  // The system alone raises alerts; people answer them.
  rec.kind !== 'alert' && !strange(me, rec) && keeps(me, rec, parent, whole);

/** Of sessions, a leader of a peer group, who says none otherwise, says those of the group alone. */
const strange = (me: Me, { kind, fields }: Standing): boolean =>
  kind === 'session' &&
  me.roles.every(
    (role) => role === 'network_member' || !writes[role]?.field?.kinds.includes('session'),
  ) &&
  ((fields as Fields).kind !== 'peer_session' || !(fields as Fields).peer_group);

/** Whether a record is kept by somebody: theirs to act upon. */
const keeps = (me: Me, rec: Standing, parent?: KindName, whole?: Standing | null): boolean =>
  me.roles.some((role) => {
    const right = writes[role]?.[groupOf(rec.kind, parent)];
    if (!right?.kinds.includes(rec.kind)) return false;
    const shared = whole && (rec.org ?? me.org) === (whole.org ?? me.org);
    return within(me, rec, right.reach) || (shared && within(me, whole, right.reach)) || false;
  });

/** Whether somebody speaks for an organisation that refers. */
export const refers = (me: Me): boolean =>
  me.roles.some((role) => {
    const right = writes[role]?.referral;
    return right !== undefined && right.reach !== 'own';
  });

/**
 * Whether somebody answers for the organisation that a referral, or a request across the border, was sent to; or for
 * the other side of an agreement.
 */
function receives(me: Me, rec: Standing): boolean {
  const { to, requested, with: side } = rec.fields as Fields;
  if (rec.kind === 'agreement') return side === me.org;
  const sent = rec.kind === 'referral' || (rec.kind === 'cross_border' && Boolean(requested));
  return sent && to === me.org && refers(me);
}

/**
 * Whether somebody may do this act with this record; whether it is ready for it is another question. `whole`: the area of
 * a line of its plan, whose circle carries it on, whichever team wrote it.
 */
export function mayAct(me: Me, rec: Standing, act: string, whole?: Standing | null): boolean {
  const right = act === 'settle' ? settling : acts[rec.kind]?.[act];
  if (!right || (right.roles.length > 0 && !hasRole(me, right.roles))) return false;
  // What is told to the network is on this device only for those who may see it.
  if (right.side === 'network') return refers(me);
  // As is the record of an emergency access: whoever has it here is a witness of it.
  // Whoever approves what others spent does so for the own organisation.
  if (right.side === 'witness')
    return rec.kind === 'emergency_access' || (rec.org ?? me.org) === me.org;
  // A partner where nobody signs in has answered through a sealed link: whoever asked writes down how it went.
  const told =
    rec.kind === 'referral' &&
    (rec.fields as Fields).by_link === true &&
    ['start', 'complete', 'not_help'].includes(act);
  const kept = (right.side !== 'receiver' || told) && keeps(me, rec, undefined, whole);
  return kept || (right.side !== 'keeper' && receives(me, rec));
}

/** Those who read again what they wrote in confidence. */
export const keepsConfidence = (me: Me): boolean => hasRole(me, confidants);

/** Who may see which colleagues looked at a file. */
export const maySeeReaders = (me: Me): boolean => hasRole(me, readersOfReadings);

/** Whether somebody may ask who saw what of a child, and what went to whom. */
export const mayAskAccount = (me: Me, person: { org: string | null }): boolean =>
  person.org === me.org && hasRole(me, accountAskers);
/** Whether somebody is told of unusual reading in the own organisation, and whether they answer it. */
export const seesAlarms = (me: Me): boolean => hasRole(me, alarmReaders);
export const answersAlarms = (me: Me): boolean => hasRole(me, alarmAnswerers);
/** Whether somebody may have papers of a child made. */
export const mayPrint = (me: Me): boolean => hasRole(me, printers);

/** Whether somebody may show a project of the own organisation to everybody. */
export const mayPublish = (me: Me, project: { org: string | null }): boolean =>
  isOwn(me, project) && hasRole(me, publishers);

/** Whether somebody may make everything about a person unreadable for good. */
export const mayErase = (me: Me, person: Standing): boolean =>
  person.org === me.org && hasRole(me, erasers);

/** Whether somebody may take out records in bulk: of a kind, or of any. */
export const mayExport = (me: Me, kind?: KindName): boolean =>
  (kind ? [exporters[kind]] : Object.values(exporters)).some((roles) => hasRole(me, roles));

export const isAdministrator = (me: Me): boolean => hasRole(me, administrators);

/** Kept by the reader's own organisation, not shared by another through a referral. */
export const isOwn = (me: Me, record: { org: string | null }): boolean =>
  !record.org || record.org === me.org;
