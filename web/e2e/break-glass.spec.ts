import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import * as people from './support/people';
import { codeAt } from './support/totp';

/** A child in danger whose file is another team's (issue 4): opened for an hour, told, judged, closed. */
test('a file is opened in an emergency, and goes with the judgement of somebody else', async ({
  phone,
  desk,
}) => {
  test.setTimeout(180_000);
  const office = (await desk()).page;
  const street = (await phone()).page;
  const asking = street.locator('form');

  const code = await test.step('a colleague who sees the file reads its code', async () => {
    await people.signIn(office, 'supervisor.phnompenh');
    await people.expectAllSent(office);
    await people.go(office, 'More', 'Open a file in an emergency');
    await office.getByRole('link', { name: 'Open the child\'s file' }).first().click();
    const told = office.getByText(/^Code [0-9a-f ]+$/);
    return ((await told.textContent()) ?? '').replace('Code ', '');
  });
  const file = new URL(office.url()).pathname;

  await people.signIn(street, 'night.phnompenh');
  await people.expectAllSent(street);
  await test.step('one file at a time: what stood open is closed first', async () => {
    await openRoom(street);
    await people.press(street, 'Close it now');
    await expect(street.getByRole('button', { name: 'Close it now' })).toHaveCount(0);
    await people.expectAllSent(street);
  });

  const secret = await test.step('without a second factor nothing opens', async () => {
    await openRoom(street);
    await ask(street, code, '123456');
    await expect(asking.getByRole('alert')).toContainText('Set up an authenticator');
    return people.setUpSecondFactor(street);
  });

  await test.step('nor with a wrong one, nor with a code that leads nowhere', async () => {
    await openRoom(street);
    await ask(street, code, '000000');
    await expect(asking.getByRole('alert')).toContainText('This code is wrong or was used before');
    await expect(street.getByRole('heading', { level: 1 })).toHaveText('Open a file in an emergency');
  });

  await test.step('with the next code of the authenticator the file opens, to be read', async () => {
    await asking.getByLabel('Code of your authenticator').fill(codeAt(secret, Date.now() + 30_000));
    await people.press(street, 'Open the file');
    await expect(street).toHaveURL(new RegExp(`${file}$`));
    await expect(street.getByText(`Code ${code}`)).toBeVisible();
    await expect(street.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  });

  await test.step('the supervisor is told on Today, and judges it', async () => {
    await people.go(office, 'Today');
    const told = office
      .locator('section.card')
      .filter({ hasText: 'Nobody else is to be reached tonight' });
    await expect(told).toContainText('Long Dany', { timeout: 60_000 });
    await people.press(told, 'Review');
    const sheet = office.getByRole('dialog');
    await sheet.getByLabel('What the review found').selectOption('justified');
    await sheet.getByLabel('What there is to say about it').fill('Her own worker was ill.');
    await people.press(sheet, 'Review');
    await expect(sheet).toBeHidden();
    await people.expectAllSent(office);
  });

  await test.step('and the file is closed on the phone', async () => {
    await expect(street.getByText(`Code ${code}`)).toHaveCount(0, { timeout: 60_000 });
  });
});

const openRoom = (page: Page): Promise<void> =>
  people.go(page, 'More', 'Open a file in an emergency');

async function ask(page: Page, code: string, totp: string): Promise<void> {
  const form = page.locator('form');
  await form.getByLabel('Code of the child or of a referral').fill(code);
  await form.getByLabel('Danger').selectOption('alone');
  await form.getByLabel('Why it could not wait').fill('Nobody else is to be reached tonight');
  await form.getByLabel('Code of your authenticator').fill(totp);
  await people.press(page, 'Open the file');
}
