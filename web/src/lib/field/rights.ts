/**
 * What to offer whom: the roles of `rules::policy`. The office decides again; this only keeps
 * from people what would come back refused.
 */
import { hasRole } from '../desk/people';
import { mayWrite } from '../desk/rights';
import type { KindName, Me } from '../store/api';

const fieldWork = [
  'outreach_worker',
  'duty_worker',
  'health_worker',
  'education_worker',
  'centre_manager',
  'case_supervisor',
];
const peopleWork = [
  ...fieldWork,
  'caseworker',
  'counsellor',
  'government_reader',
  'police_liaison',
];
const outside: readonly KindName[] = ['spot', 'round', 'contact', 'tally_sheet'];
const people: readonly KindName[] = ['person', 'household', 'relationship'];

export function mayRecord(me: Me, kind: KindName): boolean {
  if (outside.includes(kind)) return hasRole(me, ...fieldWork);
  if (people.includes(kind)) return hasRole(me, ...peopleWork);
  return mayWrite(me, kind);
}

/** Who may see which colleagues looked at a file. */
export const maySeeReaders = (me: Me): boolean =>
  hasRole(me, 'case_supervisor', 'caseworker', 'centre_manager', 'director', 'auditor');
