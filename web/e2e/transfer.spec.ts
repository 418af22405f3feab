import { expect, test } from './support/fixtures';
import * as people from './support/people';

const office = 'Provincial Office of Social Affairs (demo)';
const words = 'Her uncle waits for her at the bridge.';
const felt = 'I sleep well now, and they listened.';

/** A no is not the end: the next partner is asked, helps, and the child is asked how it went. Phones of three offices. */
test('a referral declined, forwarded, accepted, completed and confirmed', async ({ phone }) => {
  test.setTimeout(600_000);
  const sender = (await phone()).page;
  await people.signIn(sender, 'supervisor.phnompenh');
  await people.go(sender, 'More', 'Cases');
  await sender.locator('#content a[href^="/cases/"]').first().click();
  await people.refer(sender, { to: 'Welcome Gate', words });
  await people.expectAllSent(sender);

  await test.step('the first partner says no, and whom to ask instead', async () => {
    const first = (await phone()).page;
    await people.signIn(first, 'supervisor.border');
    await people.openReferralToUs(first, sender);
    await people.decline(first, { why: 'No place or bed free', instead: office });
    await people.expectAllSent(first);
  });

  await test.step('the sender asks the one that was suggested', async () => {
    await expect(sender.getByText(`They suggest ${office}.`)).toBeVisible({ timeout: 60_000 });
    await people.go(sender, `Ask ${office}`);
    await people.expectNeed(sender, 'Family tracing', words);
    await people.press(sender, 'Next');
    await expect(sender.getByText('does not list this service')).toBeVisible();
    await people.press(sender, 'Next');
    await people.agree(sender);
    await people.press(sender, 'Send');
    await expect(sender.getByText('Asked before')).toBeVisible();
    await people.expectAllSent(sender);
  });

  const second = (await phone()).page;
  await test.step('the second partner helps, and is not told whom else was asked', async () => {
    await people.signIn(second, 'supervisor.social');
    await people.openReferralToUs(second, sender);
    await people.accept(second);
    await expect(second.getByText(words).first()).toBeVisible();
    await people.startService(second);
    await people.complete(second);
    await expect(second.getByText('Asked before')).toHaveCount(0);
    // Beside it stands the list, with what that partner itself asked for other children.
    const referral = second.locator('#content article');
    await expect(referral).toContainText(words);
    await expect(referral).not.toContainText('Welcome Gate');
  });

  await test.step('the child says how it went, to the sender alone', async () => {
    await people.confirm(sender, { how: 'It helped', words: felt });
    await expect(sender.getByText(felt)).toBeVisible();
    await people.expectAllSent(sender);
    await expect(second.getByText(felt)).toHaveCount(0);
  });
});
