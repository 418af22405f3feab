/**
 * Which buttons to show: the roles of `rules::policy::write`. The office decides again; this only
 * keeps from people what would come back refused.
 */
import type { KindName, Me } from '$lib/store/api';
import { hasRole } from './people';

const supervisors = ['case_supervisor'];
const caseWork = ['caseworker', 'case_supervisor', 'government_reader', 'police_liaison'];
const careWriters = [...caseWork, 'centre_manager'];
const aroundCare = [
  ...careWriters,
  'outreach_worker',
  'duty_worker',
  'health_worker',
  'education_worker',
  'counsellor',
];

const actRoles: Partial<Record<KindName, Record<string, readonly string[]>>> = {
  concern: { open_case: caseWork },
  case: { assign: supervisors, close: supervisors, reopen: supervisors },
};
const actDefaults: Partial<Record<KindName, readonly string[]>> = {
  concern: supervisors,
  case: caseWork,
  task: aroundCare,
  consent: aroundCare,
  referral: careWriters,
};

export function mayAct(me: Me, kind: KindName, act: string): boolean {
  if (act === 'settle') return hasRole(me, ...supervisors);
  const roles = actRoles[kind]?.[act] ?? actDefaults[kind];
  return roles ? hasRole(me, ...roles) : true;
}

const directoryWriters = ['system_admin', 'centre_manager', 'case_supervisor', 'finance'];
const writers: Partial<Record<KindName, readonly string[]>> = {
  case: careWriters,
  referral: careWriters,
  task: aroundCare,
  note: aroundCare,
  consent: aroundCare,
  concern: [...aroundCare, 'hotline_officer', 'network_member'],
  organisation: directoryWriters,
  place: directoryWriters,
};

/** Whether any of somebody's roles writes records of a kind at all. */
export const mayWrite = (me: Me, kind: KindName): boolean =>
  writers[kind] ? hasRole(me, ...writers[kind]) : true;

/** Those whose work counselling notes are. */
export const keepsConfidence = (me: Me): boolean =>
  hasRole(me, 'counsellor', 'case_supervisor', 'caseworker');

/** Kept by the reader's own organisation, not shared by another through a referral. */
export const isOwn = (me: Me, record: { org: string | null }): boolean =>
  !record.org || record.org === me.org;
