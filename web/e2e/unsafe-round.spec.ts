import { expect, test } from './support/fixtures';
import * as people from './support/people';

/** A team that comes back hurt is the first thing the supervisor sees. */
test('not everybody is safe: the supervisor is told first of all, with what happened and whom to call', async ({
  phone,
  desk,
}) => {
  const office = await desk();
  await people.signIn(office.page, 'supervisor.phnompenh');
  await people.expectAllSent(office.page);

  const street = await phone();
  await people.signIn(street.page, 'outreach2.phnompenh');
  await people.expectAllSent(street.page);
  await people.startRound(street.page);
  await people.loseConnection(street);
  await people.checkOutUnsafe(street.page, 'Tola was pushed by a drunk man, her arm hurts.');
  await people.expectWaiting(street.page);
  await street.line.mend();
  await people.expectAllSent(street.page);

  await test.step('it stands first on Today, without being asked for', async () => {
    const first = office.page.locator('[data-list="due"] > li').first();
    await expect(first).toContainText('Not everybody came back safe');
    await first.getByRole('link').click();
  });
  await expect(office.page.getByText('Not everybody came back safe.')).toBeVisible();
  await expect(
    office.page.getByText('Tola was pushed by a drunk man, her arm hurts.'),
  ).toBeVisible();
  await expect(office.page.getByText(/Ly Ratana/)).toBeVisible();
});
