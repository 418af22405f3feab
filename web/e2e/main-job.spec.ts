import { expect, test } from './support/fixtures';
import * as figures from './support/figures';
import * as people from './support/people';

/**
 * The main job (product.md): a night round on a phone without a connection, a concern with its clock at the desk,
 * a referral to a partner and back, and the figures of the month changed by exactly what happened.
 */
test('from a night round without a connection to the donor figure', async ({ phone, desk }) => {
  test.setTimeout(600_000);
  const donor = await desk();
  await people.signIn(donor.page, 'figures.phnompenh');
  const before = await figures.projectFigures(donor.page);

  const street = await phone();
  await people.signIn(street.page, 'outreach.phnompenh');
  await people.expectAllSent(street.page);
  await people.loseConnection(street);

  await test.step('a round with five contacts, offline', async () => {
    await people.startRound(street.page);
    await people.meetKnownChild(street.page);
    await people.meetNewChild(street.page, 'Srey Canary');
    await people.meetUnnamedChild(street.page);
    await people.countFour(street.page);
    await people.meetChildInDanger(
      street.page,
      'Bong Lantern',
      'He said I may come with him to the city',
    );
    await people.raiseConcern(street.page, 'A man pays her food every night.');
  });

  await test.step('hidden, locked and opened again without a connection', async () => {
    await people.hide(street.page);
    await people.unlock(street.page);
    await people.expectWaiting(street.page);
  });

  await test.step('another worker on the same phone leaves the first one’s work alone', async () => {
    await street.line.mend();
    await people.hide(street.page);
    await people.signInAsSomeoneElse(street.page, 'club.phnompenh');
    await people.signOut(street.page);
    await people.loseConnection(street);
    await people.returnToWork(street.page, 'outreach.phnompenh');
    await people.expectWaiting(street.page);
    await people.checkOut(street.page);
  });

  await test.step('the network is back: everything is sent', async () => {
    await street.line.mend();
    await people.expectAllSent(street.page);
  });

  const office = await desk();
  await people.signIn(office.page, 'supervisor.phnompenh');
  await test.step('the supervisor sees the concern with its clock, opens a case, refers', async () => {
    await people.openConcern(office.page, 'Bong Lantern');
    await expect(office.page.getByText('A man pays her food every night.').first()).toBeVisible();
    await people.triageHigh(office.page);
    await expect(office.page.getByText(/2[34] h.* left/).first()).toBeVisible();
    await people.openCase(office.page);
    await people.refer(office.page, {
      to: 'Welcome Gate',
      words: 'She sleeps outside and is followed.',
    });
    await people.expectAllSent(office.page);
  });

  const partner = await desk();
  await people.signIn(partner.page, 'supervisor.border');
  await test.step('the partner sees the minimum, accepts, sees the rest, completes', async () => {
    await people.openReferralToUs(partner.page, office.page);
    await expect(partner.page.getByText('Bong Lantern')).toHaveCount(0);
    await expect(partner.page.getByText('She sleeps outside and is followed.')).toHaveCount(0);
    await people.accept(partner.page);
    await expect(partner.page.getByText('Bong Lantern').first()).toBeVisible();
    await expect(
      partner.page.getByText('She sleeps outside and is followed.').first(),
    ).toBeVisible();
    await people.startService(partner.page);
    await people.complete(partner.page);
    await people.expectAllSent(partner.page);
  });

  await test.step('consent is withdrawn and the partner’s view ends', async () => {
    await people.withdrawConsent(office.page, 'Bong Lantern');
    await people.expectAllSent(office.page);
    await expect(
      partner.page.getByRole('heading', { name: 'The view has ended' }).first(),
    ).toBeVisible({
      timeout: 60_000,
    });
    await expect(partner.page.getByText('Bong Lantern')).toHaveCount(0);
  });

  await test.step('the figures changed by exactly what happened', async () => {
    // A desk that nobody touches locks itself: whoever reads the figures comes back to them.
    const again = await desk();
    await people.signIn(again.page, 'figures.phnompenh');
    figures.expectFigures(before, await figures.projectFigures(again.page), new Date());
  });
});
