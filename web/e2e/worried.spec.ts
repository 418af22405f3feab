import { expect, test } from './support/fixtures';
import * as people from './support/people';

const story = 'កុមារីម្នាក់លក់ផ្កានៅមុខបារ រាល់យប់';
const answer = 'Somebody of ours was there and will come again.';
const more = 'ខ្ញុំបានឃើញនាងម្តងទៀតយប់មិញ';

/** Somebody in the street, an old telephone without scripts; and whoever answers at the office. */
test('a worry is told without scripts, answered, read with the code, and added to', async ({
  browser,
  network,
  desk,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${network.port}`,
    viewport: { width: 360, height: 740 },
    locale: 'km',
    javaScriptEnabled: false,
  });
  const reporter = await context.newPage();
  /** A form that comes back within two seconds is given out again, with what was written. */
  const send = (seen: string, where = 'body') =>
    expect(async () => {
      await reporter.locator('main form button[type="submit"]').click();
      await expect(reporter.locator(where).filter({ hasText: seen }).first()).toBeVisible({
        timeout: 500,
      });
    }).toPass({ intervals: [2_500] });
  const read = async (code: string, seen: string) => {
    await reporter.goto('/worried/answer');
    await reporter.locator('#code').fill(code);
    await send(seen);
  };

  await reporter.goto('/worried');
  await expect(reporter.locator('html')).toHaveAttribute('lang', 'km');
  await reporter.locator('#story').fill(story);
  await send('លេខកូដរបស់អ្នក');
  const code = (await reporter.locator('.code').textContent()) ?? '';
  await read(code, story);
  // What opens nothing says nothing else than a code that was never given.
  await read('2222-2222-2222', 'គ្មានអ្វីនៅក្រោមលេខកូដនេះទេ');
  await expect(reporter.locator('body')).not.toContainText(story);

  const office = (await desk()).page;
  await people.signIn(office, 'supervisor.villages');
  await people.go(office, 'More', 'Concerns');
  await people.openPublicReport(office, story);
  await people.answerReporter(office, answer);
  await people.expectAllSent(office);

  await read(code, answer);
  await reporter.locator('#more').fill(more);
  await send(more, '.said');
  await expect(office.locator('[data-list="messages"]')).toContainText(more, { timeout: 60_000 });
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
