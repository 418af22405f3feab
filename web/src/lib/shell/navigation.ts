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
    also: [
      '/round',
      '/rounds',
      '/board',
      '/sessions',
      '/series',
      '/centre',
      '/responses',
      '/instruments/answer',
    ],
  },
  { href: '/places', label: 'nav.places', icon: 'place', also: ['/spots'] },
  {
    href: '/more',
    label: 'nav.more',
    icon: 'more',
    also: [
      '/referrals',
      '/calls',
      '/border',
      '/justice',
      '/beds',
      '/emergency',
      '/readings',
      '/projects',
      '/instruments',
      '/settings',
      '/users',
      '/alliance',
      '/board/network',
      '/prevention',
      '/alerts',
      '/peers',
      '/committees',
      '/money',
      '/exports',
      '/dashboard',
      '/figures',
      '/data-quality',
      '/reports',
      '/stories',
    ],
  },
];

const within = (path: string, start: string) => path === start || path.startsWith(`${start}/`);

/** How much of an address belongs to a place; 0 = nothing. */
function share(item: NavigationItem, path: string): number {
  if (path === item.href) return path.length;
  const starts = [...item.also, ...(item.href === '/' ? [] : [item.href])];
  return Math.max(0, ...starts.filter((start) => within(path, start)).map((one) => one.length));
}

/** Of several that an address may belong to, the one that names most of it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  const most = Math.max(...navigation.map((one) => share(one, path)));
  return most > 0 && share(item, path) === most;
}
