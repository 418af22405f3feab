import { expect, type Page } from '@playwright/test';
import { go } from './people';

/** What is done with the public page of a project, at the desk and in the street. */

export const TITLE = 'Village safety net and child peer groups';

export async function openProject(page: Page, title: string): Promise<void> {
  await go(page, 'Today', 'More', 'Projects and figures');
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** The trial: the very page, and what is left out. */
export async function tryPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what everybody would see', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What is left out, and why' })).toBeVisible();
  const frame = page.frameLocator('iframe[title="What everybody would see"]');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function writePage(page: Page, note: string, link: string): Promise<void> {
  await page.getByRole('button', { name: 'Words and link of the page', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What stands on top of the page').fill(note);
  await sheet.getByLabel('Address for gifts').fill('javascript:alert(1)');
  await expect(sheet.getByText('This is no address that the page may lead to.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await sheet.getByLabel('Address for gifts').fill(link);
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet).toHaveCount(0);
}

export const show = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Show this project to everybody', exact: true }).click();

export const takeBack = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Take the page back', exact: true }).click();
