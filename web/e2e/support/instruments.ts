import { expect, type Locator, type Page } from '@playwright/test';
import type { Visitor } from './visits';

/** Asking with forms, as somebody does it: by the words on the buttons. */

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** One question of the form that is open, by its place in the form. */
export const question = (page: Page, path: string): Locator =>
  page.locator(`[data-question="${path}"]`);

export const choose = (page: Page, path: string, label: string): Promise<void> =>
  question(page, path).getByRole('button', { name: label, exact: true }).click();

export async function everythingSent(who: Visitor): Promise<void> {
  const sent = `${who.say('sync.open')}. ${who.say('sync.idle')}`;
  await expect(who.button(sent)).toBeVisible({ timeout: 60_000 });
}

async function publish(who: Visitor): Promise<void> {
  await who.button(who.say('build.publish')).click();
  await dialog(who.page).getByRole('button', { name: who.say('build.publish'), exact: true }).click();
  await expect(dialog(who.page)).toBeHidden();
  await everythingSent(who);
}

/** Takes a form of the library into use, unless the network has it. Gives its address. */
export async function inUse(who: Visitor, title: string): Promise<string> {
  const { page } = who;
  await who.follow('/instruments/library');
  const taken = page.getByRole('button', { name: `${who.say('build.take')}: ${title}` });
  const there = page.getByRole('button', { name: `${who.say('build.look')}: ${title}` });
  await expect(there).toBeVisible();
  if (await taken.isVisible()) {
    await taken.click();
    await page.waitForURL(/\/instruments\/[0-9a-f-]{36}$/);
    await publish(who);
  } else {
    await who.follow('/instruments');
    await who.tap(page.locator('#content a[href^="/instruments/"]', { hasText: title }).first());
  }
  return new URL(page.url()).pathname;
}

/** The next version of a form, with nothing but its number changed. */
export async function nextVersion(who: Visitor, form: string): Promise<void> {
  await who.follow(form);
  await who.button(who.say('build.new_version')).click();
  await who.page.waitForURL(/\/edit\//);
  await who.settled();
  await who.follow(form);
  await publish(who);
}

/** Turns the page of the form that is open. */
export async function next(who: Visitor): Promise<void> {
  const page = who.page.locator('.progress p');
  const before = await page.textContent();
  await who.button(who.say('ui.next')).click();
  await expect(page).not.toHaveText(before ?? '');
}
