import * as file from './support/child-file';
import { expect, test } from './support/fixtures';
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
