/** The five places of the bar, and which address belongs to which. */
import type { Key } from '$lib/i18n/index.svelte';
import type { IconName } from '$lib/ui/icons';

export interface NavigationItem {
  href: string;
  label: Key;
  icon: IconName;
  /** Further addresses that belong to it. */
  also: string[];
}

export const navigation: NavigationItem[] = [
  {
    href: '/',
    label: 'nav.today',
    icon: 'today',
    also: ['/today', '/concerns', '/cases', '/tasks'],
  },
  { href: '/people', label: 'nav.people', icon: 'people', also: [] },
  {
    href: '/record',
    label: 'nav.record',
    icon: 'add',
    also: ['/round', '/rounds', '/board', '/sessions', '/series', '/centre', '/responses'],
  },
  { href: '/places', label: 'nav.places', icon: 'place', also: ['/spots'] },
  {
    href: '/more',
    label: 'nav.more',
    icon: 'more',
    also: ['/referrals', '/projects', '/instruments', '/settings', '/users'],
  },
];

const within = (path: string, start: string) => path === start || path.startsWith(`${start}/`);

export function isCurrent(item: NavigationItem, path: string): boolean {
  if (path === item.href) return true;
  if (item.href !== '/' && within(path, item.href)) return true;
  return item.also.some((start) => within(path, start));
}
