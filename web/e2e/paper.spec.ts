import { DESK, device, expect, PHONE, test, type Language } from './support/fixtures';
import { emptyNetwork } from './support/empty-network';
import { digits, packed, print } from './support/paper';
import { setUp } from './support/setting-up';
import { Visitor } from './support/visits';

/** What is printed: sheets for a folder, a slip that goes along, a form where no phone can be taken out. */

for (const [language, theme] of [
  ['en', 'light'],
  ['km', 'dark'],
  ['th', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test(`sheets, slip and form come out of the printer whole (${language}, ${theme})`, async ({
    phone,
  }) => {
    test.setTimeout(240_000);
    const { page } = await phone({ language, theme });
    const manager = new Visitor(page, language, async () => {});
    const { say } = manager;
    await manager.signIn('supervisor.border');
    await manager.follow('/centre');
    await page.getByRole('button', { name: /Red House/ }).click();
    await page.waitForURL(/centre=/);
    const centre = new URL(page.url()).searchParams.get('centre') ?? '';
    const lines = page.getByRole('row').filter({ has: page.getByRole('link') });

    let stay = '';
    await test.step('day sheet: everybody who came, with the head on every page', async () => {
      await manager.follow(`/centre/day?centre=${centre}`);
      // The house is closed on Sundays, and today has only begun.
      await expect(async () => {
        await manager.button(say('centre.day_before')).click();
        await expect.poll(() => lines.count(), { timeout: 3000 }).toBeGreaterThan(20);
      }).toPass();
      stay = (await lines.getByRole('link').first().getAttribute('href')) ?? '';
      const names = await lines.getByRole('link').allInnerTexts();
      const heads = await page.locator('thead').first().getByRole('columnheader').allInnerTexts();
      const sheets = await print(page, language);
      const withNames = sheets.filter(({ text }) => names.some((one) => text.includes(packed(one))));
      expect(withNames.length).toBeGreaterThan(1);
      for (const { text } of withNames) expect(text).toContain(packed(heads.join('')));
      const all = sheets.map(({ text }) => text).join('');
      for (const [at, name] of names.entries())
        expect(all).toContain(`${digits(language, at + 1)}${packed(name)}`);
      for (const { text } of sheets) expect(text).toContain(packed(say('centre.day_sheet')));
      expect(sheets.at(-1)?.text).toContain(packed(say('centre.sign_checked')));
    });

    await test.step('month sheet: both sides of one sheet, and the days sum up', async () => {
      await manager.follow(`/centre/month?centre=${centre}`);
      // This month may only have begun.
      await manager.button(say('centre.month_before')).click();
      await expect.poll(() => lines.count()).toBeGreaterThan(0);
      const sheets = await print(page, language);
      expect(sheets).toHaveLength(2);
      expect(sheets[0]?.text).toContain(packed(say('centre.people_by')));
      expect(sheets[1]?.text).toContain(packed(say('centre.by_day')));
      expect(sheets[1]?.text).toContain(packed(say('centre.sign_made')));
      const number = (text: string) =>
        Number(
          text.replace(/\D/gu, (sign) => {
            const code = sign.charCodeAt(0);
            const zero = [0x17e0, 0x0e50].find((one) => code >= one && code <= one + 9);
            return zero ? String(code - zero) : '';
          }),
        );
      const visits = async (rows: typeof lines) =>
        (await rows.locator('td:nth-child(2)').allInnerTexts()).map(number);
      const [whole] = await visits(page.locator('tfoot tr').last());
      expect((await visits(lines)).reduce((sum, n) => sum + n, 0)).toBe(whole);
    });

    await test.step('slip: itself alone, and without a name where none is wanted', async () => {
      await manager.follow(stay);
      const name = (await page.locator('h1').first().textContent())?.trim() ?? '';
      await manager.button(say('centre.slip')).click();
      const slip = page.getByRole('dialog');
      await expect(slip.getByRole('img')).toBeVisible();
      const [named, ...more] = await print(page, language);
      expect(more).toEqual([]);
      expect(named?.text).toContain(packed(name));
      expect(named?.text).toContain(packed(say('centre.sign_took')));
      expect(named?.text).not.toContain(packed(say('centre.feedback')));
      await slip.getByRole('checkbox').uncheck();
      const [unnamed] = await print(page, language);
      expect(unnamed?.text).not.toContain(packed(name));
      await manager.button(say('ui.close')).first().click();
    });

    await test.step('form: every question with its choices, in words', async () => {
      await manager.follow('/instruments');
      const asked = page
        .locator('#content a[href^="/instruments/"]')
        .filter({ hasText: say.code('instrument_purpose', 'follow_up') });
      await manager.tap(asked.first());
      await manager.tap(page.getByRole('link', { name: say('build.paper') }).first());
      const wanted = await page.locator('.ask p:first-child, .ask li').allInnerTexts();
      expect(wanted.length).toBeGreaterThan(10);
      const sheets = await print(page, language);
      const all = sheets.map(({ text }) => text).join('');
      for (const one of wanted) expect(all).toContain(packed(one));
      expect(all).toContain(packed(say('build.paper_by')));
      expect(all).not.toContain('${');
    });
  });

  test(`the recovery key is printed for the safe (${language})`, async ({ browser }) => {
    const network = await emptyNetwork();
    try {
      const shape = language === 'en' ? DESK : PHONE;
      const first = await device(browser, network, shape, { language, theme });
      let printed = '';
      const key = await setUp(first, language, async (screen) => {
        if (screen !== 'setup-recovery') return;
        const sheets = await print(first.page, language);
        expect(sheets).toHaveLength(1);
        printed = sheets[0]?.text ?? '';
      });
      expect(printed).toContain(packed(key));
      expect(first.complaints).toEqual([]);
      await first.page.context().close();
      await first.line.cut();
    } finally {
      await network.stop();
    }
  });
}
