import { expect } from '@playwright/test';
import { PIN } from './people';
import { Visitor, type Look } from './visits';
import type { Device, Language } from './fixtures';

export const FIRST = {
  network: 'Riverside alliance',
  organisation: 'Riverside Children',
  display: 'Sok Chenda',
  user: 'chenda',
  passphrase: 'mango ladder velvet harbour',
};

/** The first administrator makes the network; gives the recovery key that is shown on the way. */
export async function setUp({ page }: Device, language: Language, look: Look): Promise<string> {
  const visitor = new Visitor(page, language, look);
  const { say } = visitor;
  const fill = (label: string, text: string) =>
    page.getByLabel(say(label), { exact: true }).fill(text);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: say('setup.title') })).toBeVisible();
  await fill('setup.network', FIRST.network);
  await look('setup-1');
  await visitor.button(say('ui.next')).click();
  await fill('setup.name_en', FIRST.organisation);
  await page.getByLabel(say('setup.type')).selectOption('ngo');
  await look('setup-2');
  await visitor.button(say('ui.next')).click();
  await fill('setup.display', FIRST.display);
  await fill('sign_in.user', FIRST.user);
  await fill('sign_in.passphrase', FIRST.passphrase);
  await fill('setup.passphrase_repeat', FIRST.passphrase);
  await look('setup-3');
  await visitor.button(say('setup.create')).click();
  await expect(page.getByRole('heading', { name: say('setup.recovery_title') })).toBeVisible();
  const key = await page.getByRole('status', { name: say('setup.recovery_title') }).innerText();
  await look('setup-recovery');
  await visitor.button(say('setup.recovery_done')).click();
  return key;
}

export async function signInFirst({ page }: Device, language: Language): Promise<void> {
  const visitor = new Visitor(page, language, async () => {});
  const { say } = visitor;
  await page.getByLabel(say('sign_in.user'), { exact: true }).fill(FIRST.user);
  await page.getByLabel(say('sign_in.passphrase'), { exact: true }).fill(FIRST.passphrase);
  await visitor.button(say('sign_in.submit')).click();
  await page.getByLabel(say('pin.new')).fill(PIN);
  await page.getByLabel(say('pin.repeat')).fill(PIN);
  await visitor.button(say('pin.set')).click();
  await expect(page.getByRole('navigation', { name: say('nav.main') })).toBeVisible();
  await visitor.settled();
}
