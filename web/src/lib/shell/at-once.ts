/** How a link is gone by, where it says so. */
const says = ['reload', 'replacestate', 'noscroll', 'keepfocus']
  .map((how) => `[data-sveltekit-${how}]`)
  .join();

/**
 * Where a click goes to if it is a plain one on a link to another screen of the app; null where the browser or SvelteKit
 * has something of its own to do. SvelteKit lets a frame be painted between a tap and going there, for a figure of
 * Google's: on a cheap phone that frame takes as long as the screen that was asked for.
 */
export function screenOf(event: MouseEvent, here: URL): string | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return null;
  const link = (target as Element | null)?.closest('a');
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  if (link.closest(says)) return null;
  const { origin, pathname, search, hash, href } = new URL(link.href);
  const ours = origin === here.origin && !pathname.startsWith('/api/');
  return ours && !hash && href !== here.href ? pathname + search : null;
}
