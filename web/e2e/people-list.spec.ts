import * as file from './support/child-file';
import { expect, PHONE, test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

/** The list of people, while others record. */
test('the child under a thumb stays under it, whoever is recorded meanwhile', async ({ phone }) => {
  test.setTimeout(180_000);
  const mine = await phone();
  const other = await phone();
  await people.signIn(mine.page, 'outreach.poipet');
  await people.signIn(other.page, 'outreach2.poipet');
  await people.expectAllSent(mine.page);
  await people.expectAllSent(other.page);
  await new Visitor(mine.page, 'en', async () => {}).follow('/people');
  const list = mine.page.getByRole('list', { name: 'People' });
  const first = list.getByRole('listitem').first();
  const title = await first.locator('.title').innerText();
  const many = mine.page.getByRole('status').filter({ hasText: /^\d+ people$/ });
  const before = Number.parseInt(await many.innerText());

  await first.hover();
  await mine.page.mouse.down();
  await file.recordChild(other.page, 'Kla Rahat');
  await people.expectAllSent(other.page);
  await expect(many).toHaveText(`${before + 1} people`);
  expect(await first.locator('.title').innerText()).toBe(title);
  await mine.page.mouse.up();
  await expect(mine.page.getByRole('heading', { level: 1 })).toHaveText(title);

  await mine.page.goBack();
  await expect(first.locator('.title')).toHaveText('Kla Rahat');
});

/** What a phone's keyboard covers, px: the largest of those in use. */
const keyboard = 336;

test('who is searched for on a phone stands above the keyboard, and can be narrowed down there', async ({
  phone,
}) => {
  const { page } = await phone();
  await people.signIn(page, 'outreach.poipet');
  await people.expectAllSent(page);
  await new Visitor(page, 'en', async () => {}).follow('/people');
  const order = page.getByRole('combobox', { name: 'Order' });
  const results = page.getByRole('region', { name: 'People found' });
  await expect(order).toBeVisible();
  await page.getByRole('searchbox').pressSequentially('s');
  await expect(order).toBeHidden();
  await expect(results).toHaveAttribute('aria-busy', 'false');
  const first = await results.getByRole('listitem').first().boundingBox();
  expect(first && first.y + first.height).toBeLessThan(PHONE.viewport.height - keyboard);

  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Female', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Show / }).click();
  await expect(order).toBeVisible();
  await expect(page.getByRole('button', { name: /^Filters/ })).toHaveCount(1);
  await expect(page.getByRole('searchbox')).toHaveValue('s');
  await expect(results.getByRole('listitem').filter({ hasNotText: 'Female' })).toHaveCount(0);
  await expect(results.getByRole('listitem').first()).toBeVisible();
});
