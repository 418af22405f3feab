import { expect, test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

/** The alliance: a service found on the street without a connection, assured and changed at home; agreements; the board. */
test('a service is found without a connection, grey when old, and assured at its own organisation', async ({
  phone,
  desk,
}) => {
  test.setTimeout(240_000);
  const street = await phone({ language: 'km' });
  const worker = new Visitor(street.page, 'km', async () => {});
  await worker.signIn('outreach.poipet');
  await people.loseConnection(street);
  await worker.follow('/alliance');
  await expect(street.page.getByText('ជម្រកបន្ទាន់រយៈពេលពីរបីយប់')).toBeVisible();
  await street.page.getByLabel(worker.say('alliance.age')).fill('30');
  await expect(street.page.getByText(worker.say('alliance.none'))).toBeVisible();

  const office = await desk();
  await people.signIn(office.page, 'manager.border');
  await people.expectAllSent(office.page);
  await people.go(office.page, 'More', 'Alliance');
  const list = office.page.getByRole('link', { name: /Emergency shelter for a few nights/ });
  await expect(list).toContainText('Assured');
  await office.page.getByLabel('Search').fill('Child clinic');
  await expect(office.page.getByRole('link', { name: /Child clinic/ })).toContainText('Never assured');
  await expect(office.page.getByText(/blue gate|old bakery|green shutters/)).toHaveCount(0);
  await office.page.getByLabel('Search').fill('Emergency shelter');
  await list.click();
  await office.page.getByRole('button', { name: 'Close for now' }).click();
  await expect(office.page.getByText('Closed for now')).toBeVisible();
  await office.page.getByRole('button', { name: 'Open again' }).click();
  await expect(office.page.getByRole('button', { name: 'All of this is true today' })).toBeVisible();
  await people.expectAllSent(office.page);
});

test('agreements show what ends, the board names nobody, the library is read', async ({ desk }) => {
  test.setTimeout(240_000);
  const office = await desk();
  await people.signIn(office.page, 'director.phnompenh');
  await people.expectAllSent(office.page);
  await people.go(office.page, 'More', 'Alliance', 'Agreements');
  await expect(office.page.getByText(/ends in \d+ days/)).toBeVisible();
  await expect(office.page.getByRole('button', { name: 'Sign for us' })).toHaveCount(1);
  await office.page.getByRole('button', { name: 'Sign for us' }).click();
  await expect(office.page.getByRole('button', { name: 'Sign for us' })).toHaveCount(0);
  await people.go(office.page, 'More', 'Alliance', 'Practice library');
  await expect(office.page.getByText('Meeting a child on the street for the first time')).toHaveCount(1);
  await people.go(office.page, 'More', 'Alliance', 'Network board');
  await expect(office.page.getByText('Referrals sent')).toBeVisible();
  await people.go(office.page, 'More', 'Alliance', 'Joint trainings');
  await office.page.getByRole('link', { name: /Talking with children/ }).click();
  await office.page.getByRole('link', { name: /Malee Srisuk/ }).click();
  await expect(office.page.getByText(/^Number: HPC-/)).toBeVisible();
  await people.expectAllSent(office.page);
});
