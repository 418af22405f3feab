/** The window's title by address. Never a name: others see tabs and task lists. */
import type { Key } from '$lib/i18n/index.svelte';

const titles: [string, Key][] = [
  ['/people', 'nav.people'],
  ['/record', 'nav.record'],
  ['/instruments/answer', 'nav.record'],
  ['/responses', 'nav.record'],
  ['/places', 'nav.places'],
  ['/more', 'nav.more'],
  ['/beds', 'nav.more'],
  ['/emergency', 'nav.more'],
  ['/readings', 'nav.more'],
  ['/calls', 'nav.more'],
  ['/border', 'nav.more'],
  ['/justice', 'nav.more'],
  ['/instruments', 'nav.more'],
  ['/alliance', 'nav.more'],
  ['/board/network', 'nav.more'],
  ['/prevention', 'nav.more'],
  ['/projects', 'nav.more'],
  ['/alerts', 'nav.more'],
  ['/peers', 'nav.more'],
  ['/committees', 'nav.more'],
  ['/money', 'nav.more'],
  ['/exports', 'nav.more'],
  ['/dashboard', 'nav.more'],
  ['/figures', 'nav.more'],
  ['/data-quality', 'nav.more'],
  ['/reports', 'nav.more'],
  ['/stories', 'nav.more'],
];

export function titleOf(path: string): Key {
  return titles.find(([start]) => path.startsWith(start))?.[1] ?? 'nav.today';
}
