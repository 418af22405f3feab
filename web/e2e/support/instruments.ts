import { expect, type Locator, type Page } from '@playwright/test';
import type { Visitor } from './visits';

/** Asking with forms, as somebody does it: by the words on the buttons. */

/** One question of the form that is open, by its place in the form. */
export const question = (page: Page, path: string): Locator =>
  page.locator(`[data-question="${path}"]`);

export const choose = (page: Page, path: string, label: string): Promise<void> =>
  question(page, path).getByRole('button', { name: label, exact: true }).click();

export async function everythingSent(who: Visitor): Promise<void> {
  const sent = `${who.say('sync.open')}. ${who.say('sync.idle')}`;
  await expect(who.button(sent)).toBeVisible({ timeout: 60_000 });
}

/** Takes a form of the library into use: from then on it is asked. */
export async function publishFromLibrary(who: Visitor, title: string): Promise<void> {
  const { page, say } = who;
  await who.follow('/instruments/library');
  await who.tap(page.getByRole('button', { name: `${say('build.take')}: ${title}` }));
  await who.button(say('build.publish')).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: say('build.publish'), exact: true }).click();
  await expect(sheet).toBeHidden();
  await everythingSent(who);
}

/** Turns the page of the form that is open. */
export async function next(who: Visitor): Promise<void> {
  const page = who.page.locator('.progress p');
  const before = await page.textContent();
  await who.button(who.say('ui.next')).click();
  await expect(page).not.toHaveText(before ?? '');
}
