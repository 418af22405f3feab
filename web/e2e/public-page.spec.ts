import { device, expect, expectAccessible, PHONE, test } from './support/fixtures';
import * as people from './support/people';
import { openProject, show, takeBack, TITLE, tryPage, writePage } from './support/publicpage';

const note = 'Thank you <b>very</b> much.';
const link = 'https://example.org/villages';

/** Whoever answers for the figures shows a project after a look; a donor reads it without an account; it is taken back. */
test('a project is shown to everybody after a trial, read without scripts, and taken back', async ({
  browser,
  network,
  desk,
}) => {
  const street = await browser.newContext({
    ...PHONE,
    baseURL: `http://127.0.0.1:${network.port}`,
    locale: 'km',
    javaScriptEnabled: false,
  });
  const reader = await street.newPage();
  // Nobody looks again within a second. Well below the minute for which what is counted stands.
  const reads = (path: string, status: number) =>
    expect
      .poll(async () => (await reader.request.get(path)).status(), { timeout: 30_000 })
      .toBe(status);
  const path = '/project/KHM-VSN-CPG-P01';
  expect((await reader.request.get(path)).status()).toBe(404);

  const office = (await desk()).page;
  await people.signIn(office, 'figures.villages');
  await openProject(office, TITLE);
  await writePage(office, note, link);
  await people.expectAllSent(office);
  await tryPage(office);
  const trial = office.frameLocator('iframe[title="What everybody would see"]');
  await expect(trial.getByText(note)).toBeVisible();
  await expectAccessible(office);
  await show(office);
  await people.expectAllSent(office);

  await reads(path, 200);
  await reader.goto(path);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'km');
  await reader.getByRole('link', { name: 'English' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.getByText(note)).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Give to this project' })).toHaveAttribute('href', link);
  await expect(reader.getByText('24,500 USD').first()).toBeVisible();
  await reader.getByRole('link', { name: 'All projects' }).click();
  await expect(reader.getByRole('link', { name: TITLE })).toBeVisible();
  expect(await street.cookies()).toEqual([]);

  await takeBack(office);
  await people.expectAllSent(office);
  await reads(path, 404);
  await street.close();
});

for (const language of ['en', 'km', 'th'] as const)
  test(`the page that everybody sees holds for every reader (${language})`, async ({
    browser,
    network,
  }) => {
    const { page, complaints, line } = await device(browser, network, PHONE, { language });
    for (const path of ['/project', '/project/KHM-HPC-PSK-P02']) {
      await page.goto(`${path}?lang=${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
    await line.cut();
  });
