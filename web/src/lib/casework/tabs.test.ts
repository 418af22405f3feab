import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseTabs, tabHref, tabOf } from './tabs';

const id = '0193';
describe('the tabs of a case', () => {
  it('are each at their own address, and found again from it', () => {
    for (const tab of caseTabs) expect(tabOf(tabHref(id, tab), id)).toBe(tab);
    expect(new Set(caseTabs.map((tab) => tab.path)).size).toBe(caseTabs.length);
  });
  it('have a page each: no tab leads nowhere', () => {
    const routes = new URL('../../routes/(app)/cases/[id]/', import.meta.url);
    for (const { path } of caseTabs)
      expect(existsSync(new URL(`${path ? `${path}/` : ''}+page.svelte`, routes)), path).toBe(true);
  });
  it('stays with the part while something within it is open', () => {
    const last = caseTabs.at(-1)!;
    expect(tabOf(`${tabHref(id, last)}/`, id)).toBe(last);
    expect(tabOf(`/cases/${id}/elsewhere`, id)).toBe(caseTabs[0]);
  });
});
