import { test, expect } from './support/fixtures';
import { packed, print } from './support/paper';
import * as people from './support/people';
import { Visitor } from './support/visits';

/**
 * The account of a child (issue 4): a colleague reads the file, a partner takes a referral, and the supervisor finds both
 * in plain words, for the family and on paper. The partner has no such page.
 */
test('a supervisor tells a family who saw what and what went to whom', async ({ phone, desk }) => {
  test.setTimeout(400_000);
  const worker = new Visitor((await phone()).page, 'en', async () => {});
  const file = await test.step('a colleague reads the file of a child', async () => {
    await worker.signIn('caseworker.phnompenh');
    await worker.follow('/cases');
    const href = await worker.first('/cases');
    await worker.follow(href);
    await worker.follow(await worker.first('/people'));
    await expect(worker.page.getByRole('tablist', { name: worker.say('file.parts') })).toBeVisible();
    await people.expectAllSent(worker.page);
    return { case: href, child: new URL(worker.page.url()).pathname };
  });

  const boss = new Visitor((await desk()).page, 'en', async () => {});
  const { page, say } = boss;
  const referral = await test.step('the child is referred to a partner', async () => {
    await boss.signIn('supervisor.phnompenh');
    await boss.follow(file.case);
    await people.refer(page, { to: 'Welcome Gate', words: 'Her aunt is on the other bank.' });
    await expect(page).toHaveURL(/\/referrals\/[0-9a-f-]{36}$/);
    await people.expectAllSent(page);
    return new URL(page.url()).pathname;
  });

  const partner = new Visitor((await phone()).page, 'en', async () => {});
  await test.step('which accepts', async () => {
    await partner.signIn('supervisor.border');
    await partner.follow(referral);
    await people.accept(partner.page);
    await people.expectAllSent(partner.page);
  });

  const content = page.locator('#content');
  await test.step('the supervisor opens the account from the history of the file', async () => {
    await boss.follow(file.child);
    await page.getByRole('tab', { name: say('history.title') }).click();
    await boss.tap(page.getByRole('link', { name: say('account.open') }));
    await expect(content.getByText(/Vong Panha \(Caseworker, .+\) (read|wrote) /).first()).toBeVisible({
      timeout: 60_000,
    });
    const asked = content.getByRole('listitem').filter({ hasText: 'Her aunt' });
    await expect(asked, 'no words of the referral').toHaveCount(0);
    const sent = content.getByText(/Welcome Gate.* was asked for help: Family tracing\./);
    await expect(sent.first()).toBeVisible();
    await expect(
      content.getByText(/It said yes on .+\. From then on it was shown: Who it is and The situation\./).first(),
    ).toBeVisible();
    await expect(content.getByText(/Agreed to by: The child, on /).first()).toBeVisible();
  });

  await test.step('and prints it, whole and without what is only for the screen', async () => {
    const title = ((await page.locator('h1').textContent()) ?? '').trim();
    const sheets = await print(page, 'en');
    const all = sheets.map(({ text }) => text).join('');
    for (const wanted of [title, 'Vong Panha', 'Welcome Gate', 'was asked for help: Family tracing', 'It said yes on'])
      expect(all).toContain(packed(wanted));
    for (const left of [say('account.period'), say('account.asked_noted'), say('account.reports')])
      expect(all).not.toContain(packed(left));
    expect(all).toContain(packed(say('account.not_told')));
  });

  await test.step('a time in which nothing was says so, and own days wait until they fit', async () => {
    const time = page.getByLabel(say('account.period'), { exact: true });
    await time.selectOption({ label: say('account.period.own') });
    await expect(page.getByText(say('account.own_days'))).toBeVisible();
    await page.getByLabel(say('account.from'), { exact: true }).fill('01/02/2021');
    await page.getByLabel(say('account.until'), { exact: true }).fill('28/02/2021');
    await page.getByLabel(say('account.until'), { exact: true }).blur();
    await expect(page.getByText(say('account.none'))).toBeVisible();
    await time.selectOption({ label: say('account.period.months') });
    await expect(content.getByText(/asked for this account/).first()).toBeVisible();
  });

  await test.step('the partner sees the child, and has no such page', async () => {
    await partner.follow(file.child);
    await expect(partner.page.getByRole('tablist', { name: say('file.parts') })).toBeVisible();
    await partner.page.getByRole('tab', { name: say('history.title') }).click();
    await partner.settled();
    await expect(partner.page.getByRole('link', { name: say('account.open') })).toHaveCount(0);
    await partner.follow(`${file.child}/account`);
    await expect(partner.page.getByText(say('account.not_here'))).toBeVisible();
  });
});

test('without a connection the account says so, and comes once there is one', async ({ desk }) => {
  test.setTimeout(200_000);
  const device = await desk();
  const boss = new Visitor(device.page, 'en', async () => {});
  const { page, say } = boss;
  await boss.signIn('supervisor.poipet');
  await boss.follow('/cases');
  await boss.follow(await boss.first('/cases'));
  const child = await boss.first('/people');
  // The page is looked at once, so that its code is on the device.
  await boss.follow(`${child}/account`);
  await expect(page.getByRole('heading', { name: say('account.readings') })).toBeVisible();
  await boss.follow(child);
  await people.loseConnection(device);
  await boss.follow(`${child}/account`);
  await expect(page.getByText(say('account.offline'), { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('account.readings') })).toHaveCount(0);
  await device.line.mend();
  await boss.button(say('ui.again')).click();
  await expect(page.getByRole('heading', { name: say('account.readings') })).toBeVisible();
});
