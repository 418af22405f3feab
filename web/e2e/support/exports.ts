import { expect, type Page } from '@playwright/test';
import type { Visitor } from './visits';

/** Chooses a format, and a project where one is asked for, and waits for what is left out. */
export async function chooseFile(of: Visitor, format: string, project?: RegExp): Promise<void> {
  const { page, say } = of;
  const formats = page.getByLabel(say('exports.choose'), { exact: true });
  await formats.selectOption({ label: say(format) });
  if (project) {
    const projects = page.getByLabel(say('exports.project'), { exact: true });
    const option = projects.locator('option').filter({ hasText: project });
    await expect(option).toHaveCount(1);
    await projects.selectOption((await option.getAttribute('value'))!);
  }
  await expect(of.button(say('exports.take'))).toBeVisible();
  await of.settled();
}

/** A table of people as another system gives it. */
export const peopleFile = (text: string) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

export const choosePeople = (page: Page, text: string) =>
  page.locator('input[type="file"]').setInputFiles(peopleFile(text));

/** Files for others: what is left out of two of them. */
export async function lookAtExports(of: Visitor): Promise<void> {
  await of.visit('exports', '/exports');
  await chooseFile(of, 'exports.format.hxl', /KHM-HPC-PSK-P02/);
  await of.look('exports-5w');
  await chooseFile(of, 'exports.format.htcds');
  await of.look('exports-htcds');
}

/** People from a file: what was understood of it. */
export async function lookAtImport(of: Visitor): Promise<void> {
  await of.visit('import', '/exports');
  await choosePeople(of.page, 'First Name,prs_Gender,shoe_size\nSrey Mom,Lady,33\n');
  await expect(of.page.getByRole('table')).toBeVisible();
  await of.look('import-understood');
}
