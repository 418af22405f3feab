import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESK, PHONE, device, expect, test, type Device, type Language } from '../support/fixtures';
import { emptyNetwork } from '../support/empty-network';
import { lookAtExports } from '../support/exports';
import { lookAtMeasures } from '../support/measures';
import { setUp } from '../support/setting-up';
import { Visitor, type Look } from '../support/visits';

const folder = process.env['SHOTS'] ?? 'shots';
const languages: Language[] = ['en', 'km'];
const shapes = ['phone', 'desk'] as const;
/** By day, whenever they are taken. */
const theme = 'light';

/** A picture of what is seen without scrolling: `<screen>-<phone|desk>-<language>.png`. */
function camera({ page }: Device, shape: string, language: Language): Look {
  mkdirSync(folder, { recursive: true });
  return async (screen) => {
    const part = page.getByRole('tabpanel').first();
    if (/^child-[2-9]/.test(screen)) await part.evaluate((one) => one.scrollIntoView());
    else await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    // A word of the last screen that still stands over this one goes by itself.
    await expect(page.locator('.toast')).toHaveCount(0);
    const path = join(folder, `${screen}-${shape}-${language}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  };
}

for (const language of languages)
  for (const shape of shapes) {
    const taste = { language, theme } as const;
    test(`every screen (${shape}, ${language})`, async ({ phone, desk }) => {
      test.setTimeout(600_000);
      const one = await (shape === 'phone' ? phone : desk)(taste);
      const visitor = new Visitor(one.page, language, camera(one, shape, language));
      await visitor.signIn('supervisor.phnompenh');
      await visitor.lookAtEverything();
      const other = await (shape === 'phone' ? phone : desk)(taste);
      const admin = new Visitor(other.page, language, async () => {});
      await admin.signIn('admin.phnompenh');
      await new Visitor(other.page, language, camera(other, shape, language)).lookAtUsers();
      const border = await (shape === 'phone' ? phone : desk)(taste);
      const desker = new Visitor(border.page, language, async () => {});
      await desker.signIn('supervisor.border');
      await new Visitor(border.page, language, camera(border, shape, language)).lookAtCentre();
      const counting = await (shape === 'phone' ? phone : desk)(taste);
      const counter = new Visitor(counting.page, language, async () => {});
      await counter.signIn('figures.phnompenh');
      const shown = new Visitor(counting.page, language, camera(counting, shape, language));
      await lookAtExports(shown);
      await lookAtMeasures(shown);
    });

    test(`set-up (${shape}, ${language})`, async ({ browser }) => {
      const network = await emptyNetwork();
      const form = shape === 'phone' ? PHONE : DESK;
      const one = await device(browser, network, form, taste);
      await setUp(one, language, camera(one, shape, language));
      await one.page.context().close();
      await one.line.cut();
      await network.stop();
    });
  }
