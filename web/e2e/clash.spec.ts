import { expect, test } from './support/fixtures';
import * as people from './support/people';
import * as file from './support/child-file';

/** Two phones without a connection say different things about one child (issue 2, done when 3). */
test('what two phones said about one child all stands, and a supervisor settles what cannot', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const first = await phone();
  const second = await phone();
  await people.signIn(first.page, 'outreach.poipet');
  await people.signIn(second.page, 'outreach2.poipet');
  await people.expectAllSent(first.page);
  await people.expectAllSent(second.page);
  const child = await file.openFirstChild(first.page);
  await file.openChild(second.page, child);

  await people.loseConnection(first);
  await people.loseConnection(second);
  await test.step('both write, without knowing of each other', async () => {
    await file.write(first.page, 'Telephone', '012 555 701');
    await file.rename(first.page, 'Srey Apsara');
    await file.write(second.page, 'OSCaR number', 'OSC-4711');
    await file.rename(second.page, 'Srey Botum');
    await people.expectWaiting(first.page);
    await people.expectWaiting(second.page);
  });

  await test.step('different facts both stand, on both phones', async () => {
    await first.line.mend();
    await people.expectAllSent(first.page);
    await second.line.mend();
    await people.expectAllSent(second.page);
    for (const { page } of [first, second]) {
      await file.expectFact(page, 'Telephone', '012 555 701');
      await file.expectFact(page, 'OSCaR number', 'OSC-4711');
    }
  });

  await test.step('the two names are both shown, and a worker does not decide', async () => {
    for (const { page } of [first, second]) {
      await file.expectClash(page, 'Name', ['Srey Apsara', 'Srey Botum']);
      await expect(page.getByText('A case supervisor settles this.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'This holds' })).toHaveCount(0);
    }
  });

  const office = await desk();
  await test.step('Today asks the supervisor, who settles it', async () => {
    await people.signIn(office.page, 'supervisor.poipet');
    await people.expectAllSent(office.page);
    // What has no hour stands behind what is late; on a full day behind the fold.
    const more = office.page.getByRole('button', { name: /^Show \d+ more$/ });
    const asked = office.page.getByRole('link', { name: /Two say different things/ }).first();
    await expect(async () => {
      if (await more.isVisible()) await more.click();
      await expect(asked).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await asked.click();
    await file.expectClash(office.page, 'Name', ['Srey Apsara', 'Srey Botum']);
    await file.settle(office.page, 'Srey Apsara');
    await people.expectAllSent(office.page);
    await file.expectNoClash(office.page);
  });

  await test.step('both phones show what holds', async () => {
    for (const { page } of [first, second]) {
      await file.expectNoClash(page);
      await expect(page.getByRole('heading', { name: /Srey Apsara/ })).toBeVisible();
      await expect(page.getByText('Srey Botum')).toHaveCount(0);
    }
  });

  await test.step('nothing is lost: the history tells who said what', async () => {
    for (const { page } of [office, second]) {
      const history = await file.history(page);
      await expect(
        history.filter({ hasText: 'Sok Dara' }).filter({ hasText: 'Srey Apsara' }),
      ).not.toHaveCount(0);
      await expect(
        history.filter({ hasText: 'Chan Bopha' }).filter({ hasText: 'Srey Botum' }),
      ).not.toHaveCount(0);
      await expect(history.filter({ hasText: 'Difference settled' })).toHaveCount(1);
    }
  });
});
