import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visits';

/** The library of figures, a measure opened, the dashboard, and the quality of data. */

/** Months of this year that have begun, by the clock of the page. */
export const monthsBegun = (of: Visitor): Promise<number> =>
  of.page.evaluate(() => new Date().getMonth() + 1);

/** The number that stands on the dashboard for a measure. */
export const numberOf = (of: Visitor, measure: string): Locator =>
  of.page.locator(`#content .numbers a[href^="/figures/${measure}?"]`);

/** The first rule of the page that has records to open, opened: the records that are listed under it. */
export async function openRule(of: Visitor): Promise<Locator> {
  const { page } = of;
  await page.locator('#content button[aria-expanded="false"]').first().click();
  const open = page.locator('button[aria-expanded="true"]');
  const line = page.locator('#content li').filter({ has: open });
  await expect(line).toHaveCount(1);
  await of.settled();
  return line.locator('ul li');
}

/** Every screen of figures. */
export async function lookAtMeasures(of: Visitor): Promise<void> {
  const { page, say } = of;
  await of.visit('dashboard', '/dashboard');
  await page.getByText(say('figures.as_table'), { exact: true }).first().click();
  await of.look('dashboard-table');
  await of.visit('figures', '/figures');
  await page.getByLabel(say('figures.search'), { exact: true }).fill('zzzz');
  await of.look('figures-none');
  await of.visit('figure', '/figures/concerns_raised');
  await of.visit('data-quality', '/data-quality');
}
