/**
 * The parts of a case, each a route of its own below `/cases/[id]`: one line a part, in the order of the bar.
 */
import type { Key } from '$lib/i18n/index.svelte';

export interface CaseTab {
  /** The folder of the route; the case itself has none. */
  path: string;
  label: Key;
}

export const caseTabs: readonly CaseTab[] = [
  { path: '', label: 'casework.tab.case' },
  { path: 'plan', label: 'casework.tab.plan' },
  { path: 'visits', label: 'casework.tab.visits' },
  { path: 'family', label: 'family.tab' },
  { path: 'school', label: 'family.school_tab' },
  { path: 'placement', label: 'placements.title' },
  { path: 'standing', label: 'casework.tab.standing' },
  { path: 'justice', label: 'casework.tab.justice' },
  { path: 'border', label: 'border.tab' },
  { path: 'reports', label: 'reports.tab' },
];

export const tabHref = (id: string, tab: CaseTab): string =>
  tab.path ? `/cases/${id}/${tab.path}` : `/cases/${id}`;

/** The tab that an address belongs to: the longest that it begins with. */
export function tabOf(pathname: string, id: string): CaseTab | undefined {
  const rest = pathname.slice(`/cases/${id}`.length).replace(/^\//, '');
  return (
    caseTabs.find(
      (tab) => tab.path !== '' && (rest === tab.path || rest.startsWith(`${tab.path}/`)),
    ) ?? caseTabs[0]
  );
}
