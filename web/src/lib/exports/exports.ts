/** Files in the formats of others: what there is, where it is asked for, and what it is called on disk. */
import type { Fields, Id } from '$lib/store/api';
import type { Key } from '$lib/i18n/index.svelte';

export interface Format {
  id: 'hxl' | 'iati' | 'dhis2' | 'adx' | 'htcds';
  /** Whether it is made of one project. */
  project: boolean;
  /** Whether it is made of one period. */
  period: boolean;
  ending: string;
  label: Key;
  text: Key;
}

export const formats: readonly Format[] = [
  {
    id: 'hxl',
    project: true,
    period: true,
    ending: '5w.csv',
    label: 'exports.format.hxl',
    text: 'exports.about.hxl',
  },
  {
    id: 'iati',
    project: true,
    period: false,
    ending: 'iati.xml',
    label: 'exports.format.iati',
    text: 'exports.about.iati',
  },
  {
    id: 'dhis2',
    project: true,
    period: true,
    ending: 'dhis2.json',
    label: 'exports.format.dhis2',
    text: 'exports.about.dhis2',
  },
  {
    id: 'adx',
    project: true,
    period: true,
    ending: 'adx.xml',
    label: 'exports.format.adx',
    text: 'exports.about.adx',
  },
  {
    id: 'htcds',
    project: false,
    period: false,
    ending: 'htcds.csv',
    label: 'exports.format.htcds',
    text: 'exports.about.htcds',
  },
];

/** Who answers for what the organisation publishes; mirrors `policy::may_publish`. */
export const publishers = ['me_officer', 'director', 'centre_manager'] as const;

export interface DryRun {
  lines: number;
  left_out: { why: string; what: string; n: number }[];
}

/** Where a file is asked for; null as long as a choice is missing. */
export function pathOf(format: Format, project: Id | null, period: string): string | null {
  if (format.project && !project) return null;
  const asked = new URLSearchParams();
  if (format.project && project) asked.set('project', project);
  if (format.period) asked.set('period', period);
  const query = asked.toString();
  return `/exports/${format.id}${query ? `?${query}` : ''}`;
}

export const dryPathOf = (path: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}dry_run=true`;

/** Nothing but letters, digits and dashes of a code goes into the name of a file. */
export function fileName(format: Format, code: string | undefined, period: string): string {
  const parts = [format.project ? (code ?? 'project') : null, format.period ? period : null];
  return [...parts, format.ending]
    .filter((part) => part !== null)
    .map((part) => part.replace(/[^\w.-]+/g, '_'))
    .join('-');
}

/** Lines of a dry run by their reason, in the order in which they came. */
export function byReason(left: DryRun['left_out']): { why: string; of: DryRun['left_out'] }[] {
  const reasons = [...new Set(left.map((one) => one.why))];
  return reasons.map((why) => ({ why, of: left.filter((one) => one.why === why) }));
}

/** What the office understood of a file of people. */
export interface Understood {
  columns: {
    heading: string;
    field: string | null;
    becomes: 'taken' | 'not_taken' | 'unknown';
  }[];
  people: { line: number; fields: Fields }[];
  odd: { line: number; field: string; value: string }[];
  too_many: number;
}
