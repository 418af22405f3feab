import { expect, test } from './support/fixtures';
import * as file from './support/child-file';
import * as people from './support/people';

/** A phone is lost: its owner locks it out from another device. */
test('a phone that is locked out closes at once, and opens by PIN no more', async ({
  phone,
  desk,
}) => {
  const lost = await phone();
  await people.signIn(lost.page, 'health.phnompenh');
  await people.expectAllSent(lost.page);
  const office = await desk();
  await people.signIn(office.page, 'health.phnompenh');
  await people.lockOut(office.page, 'Shared phone');

  await people.expectLocked(lost.page);
  await expect(lost.page.getByRole('group', { name: 'PIN' })).toHaveCount(0);
  await people.expectOpen(office.page);
});

test('work that waited on a phone that was locked out is not lost', async ({ phone, desk }) => {
  const away = await phone();
  await people.signIn(away.page, 'counsellor.phnompenh');
  await people.expectAllSent(away.page);
  await people.loseConnection(away);
  await file.recordChild(away.page, 'Lotus Petal');
  await people.expectWaiting(away.page);

  const office = await desk();
  await people.signIn(office.page, 'counsellor.phnompenh');
  await people.lockOut(office.page, 'Shared phone');
  await away.line.mend();
  await test.step('the phone hears of it: nothing is sent any more, and the PIN is gone', async () => {
    await expect(
      away.page.getByText('Your session has ended. Sign in again to send.').first(),
    ).toBeVisible({ timeout: 60_000 });
    await people.hide(away.page);
    await people.leaveCalculator(away.page);
    await expect(away.page.getByRole('group', { name: 'PIN' })).toHaveCount(0);
    await file.expectNobodyCalled(office.page, 'Lotus Petal');
  });

  await test.step('the passphrase still opens what was written, and a new sign-in sends it', async () => {
    await people.unlockByPassphrase(away.page);
    await people.expectWaiting(away.page);
    await file.findChild(away.page, 'Lotus Petal');
    await people.signInAgain(away.page);
    await people.expectAllSent(away.page);
    await file.findChild(office.page, 'Lotus Petal');
  });
});
