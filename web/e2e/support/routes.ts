import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './people';

/** What people do with the routes of the street, in their own words. */

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

export async function open(page: Page): Promise<void> {
  await go(page, 'Places', 'Routes');
  await expect(page.getByRole('heading', { name: 'Routes', exact: true })).toBeVisible();
}

/** A route for every day and time, its spots tapped in order. */
export async function write(page: Page, label: string, spots: string[]): Promise<void> {
  await button(page, 'Add a route').click();
  const form = page.getByRole('dialog');
  await expect(button(form, 'Save')).toBeDisabled();
  await form.getByLabel('Name of the route').fill(label);
  const others = form.getByRole('group', { name: 'Add a spot' });
  for (const spot of spots)
    await others.getByRole('button', { name: new RegExp(`${spot}$`) }).click();
  for (const day of await form
    .getByRole('group', { name: 'Days of the week' })
    .getByRole('button')
    .all())
    await day.click();
  await form.getByLabel('What the team should know').fill('Bring water.');
  await button(form, 'Save').click();
  await expect(page.getByRole('heading', { name: label, level: 1 })).toBeVisible();
}

export async function edit(page: Page, change: (form: Locator) => Promise<void>): Promise<void> {
  await button(page, 'Edit the route').click();
  const form = page.getByRole('dialog');
  await change(form);
  await button(form, 'Save').click();
  await expect(form).toBeHidden();
}

/** Without a pointer: the focus stays with the spot that moves. */
export async function moveUpByKeyboard(form: Locator, spot: string, times: number): Promise<void> {
  const page = form.page();
  await form.getByRole('button', { name: new RegExp(`^Earlier: .*${spot}$`) }).focus();
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`${spot}$`));
  }
}

export const takeOut = (form: Locator, spot: string): Promise<void> =>
  form.getByRole('button', { name: new RegExp(`^Take out: .*${spot}$`) }).click();

export async function expectSpots(page: Page, spots: string[]): Promise<void> {
  const way = page.getByRole('region', { name: 'Spots in the order of the walk' });
  await expect(way.getByRole('listitem')).toHaveCount(spots.length);
  for (const [index, spot] of spots.entries())
    await expect(way.getByRole('listitem').nth(index)).toContainText(spot);
}

export const ofToday = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: /^Today/ }).getByRole('link', { name: new RegExp(label) });

const week = (page: Page): Locator => page.getByRole('table', { name: 'The week' });

/** The days of the week on which a route is walked. */
export const inWeek = (page: Page, label: string): Locator =>
  week(page).getByRole('row').filter({ hasText: label });

export const openFromWeek = (page: Page, label: string): Promise<void> =>
  week(page)
    .getByRole('link', { name: new RegExp(label) })
    .first()
    .click();

export const offered = (page: Page, label: string): Locator =>
  page
    .getByRole('group', { name: 'Route', exact: true })
    .getByRole('button', { name: new RegExp(label) });

export async function startRoundOn(page: Page, label: string): Promise<void> {
  await go(page, 'Today', 'Start a round');
  const chip = offered(page, label);
  await expect(chip).toHaveAccessibleName(/\(today\)$/);
  if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  await button(page, 'Start the round').click();
  // The chip of the route says the same words until the round has begun.
  await expect(button(page, 'Start the round')).toHaveCount(0);
  await expect(page.getByText(label)).toBeVisible();
}

export async function expectStrip(page: Page, spots: string[]): Promise<void> {
  const strip = page.getByRole('navigation', { name: 'Spots' }).getByRole('link');
  await expect(strip).toHaveCount(spots.length);
  for (const [index, spot] of spots.entries())
    await expect(strip.nth(index)).toContainText(spot);
}
