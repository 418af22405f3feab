import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { chooseFile, choosePeople } from './support/exports';
import { test, type Device } from './support/fixtures';
import { Visitor } from './support/visits';

/** Files for others say first what is not in them; people from a file of others are taken in by one's own word. */

const visitor = (device: Device, language: 'en' | 'km') =>
  new Visitor(device.page, language, async () => {});

async function taken(of: Visitor): Promise<string> {
  const download = of.page.waitForEvent('download');
  await of.button(of.say('exports.take')).click();
  return readFile(await (await download).path(), 'utf8');
}

test('a year is given to the coordination group and to the aid registry: what is left out is read before the file is taken', async ({
  desk,
}) => {
  const device = await desk({ language: 'en' });
  const figures = visitor(device, 'en');
  const { page, say } = figures;
  await figures.signIn('figures.phnompenh');
  await figures.follow('/exports');
  await test.step('by month, with no small number and no finer place', async () => {
    await chooseFile(figures, 'exports.format.hxl', /KHM-HPC-PSK-P02/);
    await expect(page.getByText(say('exports.why.month_without_parts'))).toBeVisible();
    await expect(page.getByText(say('exports.what.donor'))).toBeVisible();
    const rows = (await taken(figures)).trim().split('\r\n');
    expect(rows[1]).toContain('#adm1+code');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows.slice(2)) expect(row).toContain('"KH-12"');
  });
  await test.step('as an activity of aid', async () => {
    await chooseFile(figures, 'exports.format.iati');
    await expect(page.getByText(say('exports.what.organisation.iati_ref'))).toBeVisible();
    const xml = await taken(figures);
    expect(xml).toContain('<iati-identifier>HPC-KHM-HPC-PSK-P02</iati-identifier>');
    expect(xml).not.toContain('<point');
  });
});

test('a caseworker takes in two children from the file of another system, in Khmer, and finds them among the people', async ({
  desk,
}) => {
  const device = await desk({ language: 'km' });
  const worker = visitor(device, 'km');
  const { page, say } = worker;
  await worker.signIn('supervisor.phnompenh');
  await worker.follow('/exports');
  await expect(page.getByText(say('exports.out'), { exact: true })).toHaveCount(0);
  const heading = 'First Name,prs_Second_Name,prs_Gender,prs_Birthdate,shoe_size';
  await choosePeople(
    page,
    `${heading}\nOutin,Bopha,Feminine,2014-03-01,33\nOutin,Dara,Lad,2012,34\n`,
  );
  const table = page.getByRole('table');
  await expect(table.getByText(say('exports.in.unknown'))).toHaveCount(1);
  await expect(table.getByText(say('exports.in.taken'))).toHaveCount(4);
  await expect(page.getByText(/prs_Gender: Lad|prs_Gender៖ Lad/)).toBeVisible();
  await worker.button(say('exports.in.take')).click();
  await expect(page.getByRole('status').filter({ hasText: '២' }).first()).toBeVisible();
  await worker.follow('/people');
  await page.getByRole('searchbox').fill('Outin');
  await expect(page.getByText('Outin Bopha')).toBeVisible();
  await expect(page.getByText('Outin Dara')).toBeVisible();
});
