import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from './network';

export const PIN = '482917';

/** Signs in with a demo user and chooses the PIN of this device. */
export async function signIn(page: Page, user: string, { first = true } = {}): Promise<void> {
  if (first) await page.goto('/');
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('New PIN').fill(PIN);
  await page.getByLabel('The same PIN again').fill(PIN);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** Puts the app away as one would when somebody looks over one's shoulder, and goes to the lock screen. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hide now' }).click();
  await expect(page.getByRole('heading', { name: 'Calculator' })).toBeVisible();
}

/** From the harmless screen back to work, by PIN. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.getByRole('heading', { name: 'Calculator' }).click({ delay: 1200 });
  await typePin(page, pin);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'PIN' });
  for (const digit of pin) await pad.getByRole('button', { name: `Digit ${digit}` }).click();
  await pad.getByRole('button', { name: 'Unlock' }).click();
}

/** Waits until everything said on this device is with the office. */
export async function expectAllSent(page: Page): Promise<void> {
  const sync = page.getByRole('button', { name: 'Open: what is saved and sent' });
  await expect(sync).toContainText('Everything is with the office');
}
