import { expect, test } from './support/fixtures';
import * as people from './support/people';

/** Other systems (issue 4): connected, shown once, paused; codes in a table. */
test('an administrator connects a system and says what its codes mean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = await desk();
  const settings = async (name: string) => {
    await page.getByRole('link', { name: 'More', exact: true }).first().click();
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true }).last()).toBeVisible();
  };
  await people.signIn(page, 'admin.poipet');
  await people.expectAllSent(page);

  await test.step('the connection of the demo is paused, with what waits', async () => {
    await settings('Other systems');
    const card = page.locator('section.card', { hasText: 'OSCaR (invented)' });
    await expect(card.getByText('Paused: what happens waits')).toBeVisible();
    await card.getByRole('button', { name: 'What it was told' }).click();
    await expect(card.getByText('waits').first()).toBeVisible();
  });

  await test.step('an address inside is refused at its field, one outside is taken, both secrets once', async () => {
    await page.getByRole('button', { name: 'Connect a system' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Primero in town');
    await sheet.getByLabel('Which system').selectOption('primero');
    await sheet.getByLabel('Address for events').fill('https://169.254.169.254/latest');
    await sheet.getByRole('button', { name: 'Connect a system' }).click();
    await expect(sheet.getByText('This address lies inside a network.')).toBeVisible();
    await sheet.getByLabel('Address for events').fill('https://primero.example.org/hook');
    await sheet.getByRole('button', { name: 'Connect a system' }).click();
    const once = page.getByRole('dialog', { name: 'Shown once' });
    await expect(once.getByText(/^whsec_/)).toBeVisible();
    const secret = await once.getByText(/^whsec_/).innerText();
    await once.getByRole('button', { name: 'I have handed it over' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const card = page.locator('section.card', { hasText: 'Primero in town' });
    await expect(card.getByText('Draft: nothing is sent')).toBeVisible();
    await card.getByRole('button', { name: 'Switch on' }).click();
    await card.getByRole('button', { name: 'Pause' }).click();
    await expect(card.getByText('Paused: what happens waits')).toBeVisible();
    expect(await page.content()).not.toContain(secret);
  });

  await settings('Codes of other systems');
  await test.step('a file with a wrong row is not taken, and the row is named', async () => {
    const choose = page.getByLabel('Import a file (CSV)');
    const file = (text: string) => ({
      name: 'codes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await choose.setInputFiles(
      file('list,code,theirs\ndecline_reason,no_place,0042\nurgency,dragon,1\n'),
    );
    await expect(page.getByText('Row 3: our list has no code “dragon”')).toBeVisible();
    await expect(page.getByRole('button', { name: '0042' })).toHaveCount(0);
    await choose.setInputFiles(file('list,code,theirs\ndecline_reason,no_place,0042\n'));
    await expect(page.getByRole('button', { name: '0042' })).toBeVisible();
  });

  await test.step('a line is removed, and its history stays with the office', async () => {
    await page.getByRole('button', { name: '0042' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this line' }).click();
    await expect(page.getByRole('button', { name: '0042' })).toHaveCount(0);
  });
});
