import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './people';

/** What people do who make forms and read their results, in their own words. */

const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });

export async function open(page: Page): Promise<void> {
  await go(page, 'More', 'Surveys and checklists');
  await expect(
    page.getByRole('heading', { name: 'Surveys and checklists', exact: true }),
  ).toBeVisible();
}

export async function begin(page: Page, title: string, languages: string[]): Promise<void> {
  await button(page, 'New form').click();
  const sheet = page.getByRole('dialog');
  await expect(button(sheet, 'Begin')).toBeDisabled();
  await sheet.getByLabel('Title', { exact: true }).fill(title);
  for (const language of languages) {
    const chip = button(sheet, language);
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  }
  await button(sheet, 'Begin').click();
  await expect(page.getByText('No question yet')).toBeVisible();
}

/** The lines of the form being made. */
export const lines = (page: Page): Locator => page.locator('li[data-path]');

export const line = (page: Page, text: string): Locator => lines(page).filter({ hasText: text });

/** Adds a question at the end and writes what it asks; it stays open. */
export async function ask(page: Page, kind: string, text: string): Promise<void> {
  await button(page, 'Add a question').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click();
  const label = page.getByLabel('What is asked (English)');
  await expect(label).toBeFocused();
  await label.fill(text);
}

export async function offer(page: Page, ...choices: string[]): Promise<void> {
  for (const choice of choices) {
    await page.getByLabel('New choice').fill(choice);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('New choice')).toHaveValue('');
  }
}

export async function onlyIf(page: Page, about: string, test: string, value: string): Promise<void> {
  await button(page, 'Add a condition').click();
  const condition = page.getByRole('group', { name: 'Condition 1' });
  await condition.getByLabel('The question').selectOption({ label: about });
  await condition.getByLabel('Its answer').selectOption({ label: test });
  await condition.getByLabel('What', { exact: true }).selectOption({ label: value });
}

/** A calculation is opened and followed over time. */
export async function followAsScore(
  page: Page,
  calculation: string,
  title: string,
  min: string,
  max: string,
): Promise<void> {
  await line(page, calculation).getByRole('button', { expanded: false }).click();
  await button(page, 'Follow it as a score').click();
  await page.getByLabel('What the score is called (English)').fill(title);
  await page.getByLabel('Lowest score').fill(min);
  await page.getByLabel('Highest score').fill(max);
}

export const band = (page: Page, n: number): Locator =>
  page.getByRole('group', { name: `Band ${n}`, exact: true });

export async function addBand(
  page: Page,
  n: number,
  said: { from: string; to: string; means: string; shown: RegExp },
): Promise<void> {
  await button(page, 'Add a band').click();
  const one = band(page, n);
  const means = one.getByLabel('What it means (English)');
  await expect(means).toBeFocused();
  await means.fill(said.means);
  await one.getByLabel('From score').fill(said.from);
  await one.getByLabel('To score').fill(said.to);
  const shown = one.getByLabel('How it is shown');
  await shown.selectOption(
    await shown.getByRole('option', { name: said.shown }).getAttribute('value'),
  );
}

/** Writes every text that a language lacks. */
export async function translate(
  page: Page,
  language: string,
  say: (text: string) => string,
): Promise<void> {
  await page.getByRole('tab', { name: /^Languages/ }).click();
  await button(page, new RegExp(`^Missing in ${language}`)).click();
  const boxes = page.getByRole('textbox', { name: new RegExp(`^${language}: `) });
  for (const box of await boxes.all()) {
    const name = (await box.getAttribute('aria-label')) ?? '';
    if ((await box.inputValue()) === '') await box.fill(say(name.slice(language.length + 2)));
  }
  await expect(button(page, new RegExp(`^Missing in ${language} 0$`))).toBeVisible();
  await page.getByRole('tab', { name: 'Questions' }).click();
}

export const tryOut = (page: Page): Locator => page.getByRole('region', { name: 'Try the form' });

export async function expectKept(page: Page): Promise<void> {
  await expect(page.getByText('Kept on this device')).toBeVisible();
}

/** Publishes the form that is open, and says yes. */
export async function publish(page: Page): Promise<void> {
  await button(page, 'Publish').click();
  await button(page.getByRole('dialog'), 'Publish').click();
  await expect(page.getByText(/Published on/)).toBeVisible();
}

export async function importSheet(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByLabel('Spreadsheet (.xlsx, up to 5 MB)').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
}

export const faults = (page: Page): Locator =>
  page.getByRole('table', { name: 'What is wrong, line by line' }).getByRole('row');

export async function openResults(page: Page, title: RegExp): Promise<void> {
  await open(page);
  await page.getByRole('link', { name: title }).click();
  await go(page, 'Results');
}
