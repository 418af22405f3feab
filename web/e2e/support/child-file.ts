import { expect, type Locator, type Page } from '@playwright/test';
import { Visitor } from './visits';

/** What people do in a child's file. */

const fact = (page: Page, label: string): Locator =>
  page.locator('li.fact').filter({ has: page.getByText(label, { exact: true }) });

/** Opens the file that stands first in People; gives its address. */
export async function openFirstChild(page: Page): Promise<string> {
  const visitor = new Visitor(page, 'en', async () => {});
  await visitor.follow('/people');
  const child = await visitor.first('/people');
  await openChild(page, child);
  return child;
}

/** Opens the case that stands first; gives the address of its child's file. */
export async function openFirstCase(page: Page): Promise<string> {
  const visitor = new Visitor(page, 'en', async () => {});
  await visitor.follow('/cases');
  await visitor.follow(await visitor.first('/cases'));
  return visitor.first('/people');
}

export async function openChild(page: Page, child: string): Promise<void> {
  await new Visitor(page, 'en', async () => {}).follow(child);
  await page.getByRole('tab', { name: 'Facts' }).click();
  await expect(fact(page, 'Name')).toBeVisible();
}

export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `Edit: ${label}`, exact: true }).click();
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectFact(page, label, text);
}

export async function rename(page: Page, nickname: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit: Name', exact: true }).click();
  await page.getByLabel('Nickname – what people call them').fill(nickname);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectFact(page, 'Name', nickname);
}

export async function expectFact(page: Page, label: string, text: string): Promise<void> {
  await expect(fact(page, label)).toContainText(text);
}

const clash = (page: Page): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Two say different things/ }) });

export async function expectClash(page: Page, label: string, values: string[]): Promise<void> {
  await expect(
    page.getByRole('heading', { name: `Two say different things: ${label}` }),
  ).toBeVisible();
  for (const value of values) await expect(clash(page).getByText(value)).toBeVisible();
}

export async function expectNoClash(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Two say different things/ })).toHaveCount(0);
}

export async function settle(page: Page, value: string): Promise<void> {
  const said = clash(page).locator('.value').filter({ hasText: value });
  await said.getByRole('button', { name: 'This holds' }).click();
}

export async function history(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Who changed what' }).click();
  return page.locator('ol.lines > li');
}

/** A new child, of whom nothing but the nickname is known. The file is open then. */
export async function recordChild(page: Page, nickname: string): Promise<void> {
  await new Visitor(page, 'en', async () => {}).follow('/record/child');
  await page.getByLabel('Nickname – what people call them').fill(nickname);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: nickname })).toBeVisible();
  await page.getByRole('tab', { name: 'Facts' }).click();
}

async function search(page: Page, nickname: string): Promise<Locator> {
  await new Visitor(page, 'en', async () => {}).follow('/people');
  await page.getByRole('searchbox', { name: 'Search' }).fill(nickname);
  return page.getByRole('link', { name: new RegExp(nickname) });
}

export async function findChild(page: Page, nickname: string): Promise<void> {
  await (await search(page, nickname)).first().click();
  await page.getByRole('tab', { name: 'Facts' }).click();
}

export async function expectNobodyCalled(page: Page, nickname: string): Promise<void> {
  const found = await search(page, nickname);
  await expect(page.getByText('Nobody found')).toBeVisible();
  await expect(found).toHaveCount(0);
}

export const openPart = (page: Page, part: string): Promise<void> =>
  page.getByRole('tab', { name: part }).click();

// The end of a file

export const ERASE = 'Erase this child for ever';

export async function erase(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: ERASE }).click();
  const dialog = page.getByRole('dialog');
  const doit = dialog.getByRole('button', { name: ERASE });
  await expect(doit).toBeDisabled();
  await dialog.getByLabel('Who asked for it, and on which ground?').fill(reason);
  await doit.click();
}

/** The file that stands open tells that it was erased, and nothing else. */
export async function expectErased(page: Page, nickname: string): Promise<void> {
  await expect(page.getByText('This file was erased')).toBeVisible();
  await expect(page.getByText(nickname)).toHaveCount(0);
}
