import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures';
import { onTheStreet, tallyCells, Thumb } from './support/thumb';
import { Visitor } from './support/visits';

/**
 * How little a thumb has to do on a round (issue 3, done when 1): a cheap phone, no connection, Khmer. The meal stands
 * in sessions.spec.ts, the truck in centre.spec.ts.
 */

/** A round is out; the worker looks at Today. */
async function goOut(page: Page): Promise<Visitor> {
  const worker = new Visitor(page, 'km', async () => {});
  // In an organisation whose rounds no other test counts.
  await worker.signIn('evening.poipet');
  await worker.follow('/round');
  await worker.tap(worker.button(worker.say('round.start')));
  await expect(worker.button(worker.say('round.check_out'))).toBeVisible();
  return worker;
}

const recorded = (page: Page) => page.locator('section[aria-labelledby="tonight"] li');

test('a known child at a known spot: at most five taps and fifteen seconds', async ({ phone }) => {
  test.setTimeout(240_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const worker = await goOut(page);
  await worker.follow('/');
  await onTheStreet(device);

  const thumb = new Thumb();
  await thumb.tap(page.locator('#content a[href^="/round/"]').first());
  const face = page.locator('.faces a').first();
  const name = (await face.locator('.name').textContent()) ?? '';
  await thumb.tap(face);
  await thumb.tap(worker.button(worker.say.code('condition', 'well')));
  await thumb.tap(worker.button(worker.say('contact.save')));
  await thumb.tap(page.getByRole('link', { name: worker.say('saved.done'), exact: true }));
  await expect(recorded(page)).toHaveCount(1);
  thumb.report('known contact', { taps: 5, seconds: 15 });

  await expect(recorded(page)).toContainText(name);
  await worker.tap(recorded(page).getByRole('link'));
  await expect(page.getByText(worker.say.code('condition', 'well'))).toBeVisible();
  await device.line.mend();
});

test('a child who is only counted: two taps', async ({ phone }) => {
  test.setTimeout(240_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const worker = await goOut(page);
  await onTheStreet(device);
  const sheet = page.getByRole('dialog');

  await test.step('one child', async () => {
    const thumb = new Thumb();
    await thumb.tap(worker.button(worker.say('round.tally')));
    await thumb.tap(tallyCells(page).nth(4));
    // It is on the disk, not only on the screen: from here it can be opened.
    await expect(sheet.getByRole('link', { name: worker.say('count.more') })).toBeVisible();
    thumb.report('tally', { taps: 2 });
    await worker.closeSheet();
    await expect(recorded(page)).toHaveCount(1);
    await expect(recorded(page)).toContainText('១');
  });

  await test.step('nine who run past, as fast as a thumb goes, are nine, and a count of their own', async () => {
    await worker.button(worker.say('round.tally')).tap();
    for (let n = 0; n < 9; n += 1) await tallyCells(page).nth(n % 3).tap();
    await expect(sheet.getByText(worker.say('tally.total', { n: '៩' }))).toBeVisible();
    await sheet.getByRole('button', { name: worker.say('ui.done'), exact: true }).tap();
    await expect(recorded(page)).toHaveCount(2);
    // The count, not the hour that stands beside it.
    await expect(recorded(page).filter({ hasText: /(?<![០-៩:])៩(?![០-៩:])/ })).toHaveCount(1);
  });
  await device.line.mend();
});
