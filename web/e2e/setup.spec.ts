import { DESK, device, expect, expectAccessible, test, type Language } from './support/fixtures';
import { emptyNetwork } from './support/empty-network';
import { FIRST, setUp, signInFirst } from './support/setting-up';

const languages: Language[] = ['en', 'km', 'th'];

/** From nothing to Today, with the recovery key shown once. */
for (const language of languages)
  test(`the first administrator sets up an empty network (${language})`, async ({ browser }) => {
    const network = await emptyNetwork();
    try {
      const desk = await device(browser, network, DESK, { language });
      const { page } = desk;
      const key = await setUp(desk, language, () => expectAccessible(page));
      expect(key.replaceAll(/[\s-]/g, '').length).toBeGreaterThanOrEqual(32);
      await expect(page.getByText(key)).toHaveCount(0);
      await signInFirst(desk, language);
      await expectAccessible(page);
      await expect(page.locator('h1').first()).toBeVisible();
      expect(await page.content()).not.toContain(key);

      const late = await device(browser, network, DESK, { language });
      await late.page.goto('/');
      await expect(late.page.locator('input[autocomplete="username"]')).toBeVisible();
      const again = await late.page.request.get('/api/v1/setup');
      expect(await again.json()).toEqual({ open: false });
      const second = await late.page.request.post('/api/v1/setup', {
        data: {
          network_name: 'Another',
          languages: ['en'],
          organisation: { name_en: 'Another', type: 'ngo', country: 'KH' },
          user: { user: FIRST.user, display: 'Another', passphrase: FIRST.passphrase },
        },
      });
      expect(second.status()).toBe(409);
      expect([...desk.complaints, ...late.complaints]).toEqual([]);
      for (const one of [desk, late]) {
        await one.page.context().close();
        await one.line.cut();
      }
    } finally {
      await network.stop();
    }
  });
