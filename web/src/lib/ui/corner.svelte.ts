/**
 * What every open dialog carries in the screen's corner. A modal dialog makes all else on the page
 * inert; what must always be in reach (the quick hide) therefore stands inside it too.
 */
import type { Snippet } from 'svelte';

let snippet = $state.raw<Snippet | null>(null);

export const dialogCorner = (): Snippet | null => snippet;
export function setDialogCorner(next: Snippet | null): void {
  snippet = next;
}
