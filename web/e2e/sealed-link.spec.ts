import { expect, test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

const words = 'She needs somebody who finds her aunt.';
const nurse = 'គិលានុបដ្ឋាយិកា ដារ៉ា';
const reply = 'សូមនាំនាងមកម៉ោងប្រាំបី';
const closed = 'តំណនេះលែងបើកអ្វីទៀតហើយ';

/** A partner where nobody has an account: an old telephone without scripts, an address, and a PIN by telephone. */
test('a sealed link is made, opened once with its PIN, answered, and both are seen', async ({
  browser,
  network,
  desk,
}) => {
  test.setTimeout(300_000);
  const { page } = await desk();
  await people.signIn(page, 'supervisor.phnompenh');
  await people.go(page, 'More', 'Cases');
  await page.locator('#content a[href^="/cases/"]').first().click();
  await people.refer(page, { to: 'Welcome Gate', words });
  await people.expectAllSent(page);
  const card = page.locator('section.card', { hasText: 'By sealed link' });

  const made = await test.step('the sender sees what will be seen, and is shown both halves once', async () => {
    await expect(card.getByText('No link was made yet.')).toBeVisible();
    await card.getByRole('button', { name: 'Make a link' }).click();
    const asked = page.getByRole('dialog', { name: 'Make a link' });
    await expect(asked.getByText(words)).toBeVisible();
    await asked.getByLabel('It can be opened for').selectOption('3 days');
    await asked.getByRole('button', { name: 'Seal it' }).click();
    const once = page.getByRole('dialog', { name: 'The link is sealed' });
    const address = await once.locator('[data-link="address"]').innerText();
    const pin = (await once.locator('[data-link="pin"]').innerText()).replaceAll(/\D/g, '');
    await once.getByRole('button', { name: 'I have both' }).click();
    await expect(once).toBeHidden();
    await expect(card.getByText('Not opened yet')).toBeVisible();
    await expect(page.getByText(pin)).toHaveCount(0);
    return { path: new URL(address).pathname, pin };
  });

  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${network.port}`,
    viewport: { width: 360, height: 740 },
    locale: 'km',
    javaScriptEnabled: false,
  });
  const clinic = await context.newPage();
  /** A form that comes back within two seconds is given out again, with what was written in an answer. */
  const send = (seen: string, pin?: string) =>
    expect(async () => {
      if (pin) await clinic.locator('#pin').fill(pin);
      await clinic.locator('main form button[type="submit"]').click();
      await expect(clinic.locator('body')).toContainText(seen, { timeout: 4_000 });
    }).toPass({ intervals: [2_500] });

  await test.step('the clinic opens it in Khmer without scripts and says yes', async () => {
    await clinic.goto(made.path);
    await expect(clinic.locator('html')).toHaveAttribute('lang', 'km');
    // A browser that is not of this network must not send what is read here away to be translated.
    await expect(clinic.locator('html')).toHaveAttribute('translate', 'no');
    await expect(clinic.locator('body')).not.toContainText(words);
    await send('ចំនួនសាកនៅសល់៖ 4', made.pin === '000000' ? '000001' : '000000');
    await send(words, made.pin);
    await clinic.locator('input[name="what"][value="accept"]').check();
    await clinic.locator('#by').fill(nurse);
    await clinic.locator('#reply').fill(reply);
    await send('សូមអរគុណ');
  });

  await test.step('opened again it shows nothing', async () => {
    await clinic.goto(made.path);
    await send(closed, made.pin);
    await expect(clinic.locator('body')).not.toContainText(words);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  await test.step('the sender sees the answer, who gave it, and when it was opened', async () => {
    await expect(page.getByText(reply)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(nurse)).toBeVisible();
    await expect(card.getByText(/^Answered /)).toBeVisible();
    await expect(card.getByText(/^Opened /)).toBeVisible();
  });
});

test('an answer that came back on paper is written down', async ({ phone }) => {
  test.setTimeout(200_000);
  const device = await phone();
  const { page } = device;
  await people.signIn(page, 'supervisor.phnompenh');
  await people.go(page, 'More', 'Cases');
  await page.locator('#content a[href^="/cases/"]').first().click();
  await people.refer(page, { to: 'Welcome Gate', words });
  await people.expectAllSent(page);
  const card = page.locator('section.card', {
    has: page.getByRole('heading', { name: 'On paper', exact: true }),
  });
  await card.getByRole('button', { name: 'Write the answer down' }).click();
  const sheet = page.getByRole('dialog', { name: 'On paper' });
  const save = sheet.getByRole('button', { name: 'Write the answer down' });
  await sheet.getByRole('button', { name: 'They cannot' }).click();
  await sheet.getByLabel('Who signed').fill(nurse);
  await expect(save, 'a no needs a reason').toBeDisabled();
  await sheet.getByRole('button', { name: 'They take the child' }).click();
  const form = { name: 'form.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await sheet.getByLabel('Add a paper (PDF or picture)').setInputFiles(form);
  await expect(sheet.getByText(/^The paper goes to the documents of the child\./)).toBeVisible();
  await save.click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(nurse)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Nobody has proved this name.')).toBeVisible();
  await expect(card).toHaveCount(0);
  await people.expectAllSent(page);
  await page.locator('#content a[href^="/people/"]').first().click();
  await page.getByRole('tab', { name: 'Documents' }).click();
  const paper = /Answer on paper: Welcome Gate/;
  await expect(page.getByText(paper)).toBeVisible();
  const file = new URL(page.url()).pathname;

  await test.step('whoever only meets the child on the street is not told where it was sent', async () => {
    const street = new Visitor((await phone()).page, 'en', async () => {});
    await street.signIn('outreach2.phnompenh');
    await street.follow(file);
    await street.page.getByRole('tab', { name: 'Documents' }).click();
    await expect(street.page.getByRole('heading', { name: 'Documents' })).toBeVisible();
    await street.settled();
    await expect(street.page.getByText(paper)).toHaveCount(0);
  });
});
