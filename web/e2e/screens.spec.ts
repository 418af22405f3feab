import { expect, expectAccessible, test, type Device, type Language } from './support/fixtures';
import { lookAtExports, lookAtImport } from './support/exports';
import { lookAtMember, makeMember } from './support/member';
import { lookAtMeasures } from './support/measures';
import { lookAtMoney } from './support/money';
import { lookAtPeers } from './support/peers';
import * as people from './support/people';
import { lookAtPrevention } from './support/prevention';
import { lookAtProjects } from './support/projects';
import { Visitor } from './support/visits';
import { lookAtWriting } from './support/writing';

/**
 * Every screen, in every language, on the phone and at the desk: axe finds nothing serious, nothing has
 * to be pushed sideways, and the browser does not complain (which the fixture checks). By day, whatever the hour.
 */
const languages: Language[] = ['en', 'km', 'th'];

// No walk needs what another did: they are shared out, for they take the longest.
test.describe.configure({ mode: 'parallel' });

async function expectFits({ page }: Device): Promise<void> {
  const over = await page.evaluate(() => {
    const frame = document.scrollingElement ?? document.documentElement;
    return frame.scrollWidth - frame.clientWidth;
  });
  expect(over).toBeLessThanOrEqual(0);
}

/** A browser that spells or translates may send what stands on the screen to its maker. */
async function expectKept({ page }: Device): Promise<void> {
  const fields = page.locator('input, textarea, [contenteditable]');
  const spelled = (all: Element[]) => all.filter((one) => (one as HTMLElement).spellcheck).length;
  expect(await fields.evaluateAll(spelled)).toBe(0);
  // The page for the public is left to whoever reads another language; the app never is.
  const translated = await page.evaluate(
    () => document.querySelector('.app-root') !== null && document.documentElement.translate,
  );
  expect(translated).toBe(false);
}

function looking(device: Device, language: Language): { visitor: Visitor; seen: string[] } {
  const seen: string[] = [];
  const visitor = new Visitor(device.page, language, async (screen) => {
    await test.step(screen, async () => {
      seen.push(screen);
      await expectAccessible(device.page);
      await expectFits(device);
      await expectKept(device);
      await expect(device.page.locator('h1').filter({ visible: true })).not.toHaveCount(0);
    });
  });
  return { visitor, seen };
}

for (const language of languages)
  for (const shape of ['phone', 'desk'] as const) {
    test(`every screen, ${shape} (${language})`, async ({ phone, desk }) => {
      test.setTimeout(400_000);
      const give = shape === 'phone' ? phone : desk;
      const device = await give({ language, theme: 'light' });
      const { visitor, seen } = looking(device, language);
      await visitor.signIn('supervisor.phnompenh');
      await lookAtWriting(visitor);
      await visitor.lookAtEverything();
      expect(seen.length).toBeGreaterThan(50);
    });

    test(`the people who sign in, for an administrator, ${shape} (${language})`, async ({
      phone,
      desk,
    }) => {
      const give = shape === 'phone' ? phone : desk;
      const { visitor } = looking(await give({ language }), language);
      await visitor.signIn('admin.phnompenh');
      await visitor.lookAtUsers();
    });
  }

for (const language of languages)
  test(`the one screen of a member of the network (${language})`, async ({ phone, desk }) => {
    const admin = (await desk()).page;
    await people.signIn(admin, 'admin.phnompenh');
    await people.go(admin, 'More', 'People who sign in');
    const hash = await makeMember(admin, 'Keo Vanna');
    const { visitor } = looking(await phone({ language, theme: 'light' }), language);
    await lookAtMember(visitor, hash.replace('#km.', `#${language}.`));
  });

/** Who answers for the hotline sees its calls, and what was told on the page for the public. */
for (const language of languages)
  test(`the hotline and a report of the public (${language})`, async ({ phone }) => {
    const { visitor } = looking(await phone({ language, theme: 'light' }), language);
    const story = `A boy sells flowers at midnight (${language})`;
    await visitor.tellPublicly(story);
    await visitor.signIn('supervisor.villages');
    await visitor.lookAtCalls();
    await lookAtPrevention(visitor);
    await visitor.lookAtPublicReport(story);
    await lookAtPeers(visitor);
    await lookAtProjects(visitor);
  });

/** Who keeps the books sees all of the room of money. */
for (const language of languages)
  test(`the room of money (${language})`, async ({ phone }) => {
    const { visitor } = looking(await phone({ language, theme: 'light' }), language);
    await visitor.signIn('finance.phnompenh');
    await lookAtMoney(visitor);
  });

/** Files for others, for whoever keeps the figures; and people from a file, for whoever writes them down. */
for (const language of languages)
  test(`files out and in (${language})`, async ({ phone, desk }) => {
    const { visitor } = looking(await phone({ language, theme: 'light' }), language);
    await visitor.signIn('figures.phnompenh');
    await lookAtExports(visitor);
    await lookAtMeasures(visitor);
    const other = looking(await desk({ language, theme: 'light' }), language).visitor;
    await other.signIn('supervisor.phnompenh');
    await lookAtImport(other);
    await lookAtMeasures(other);
  });

/** The other colours hold too: at night in the hand, and at a desk that is kept dark. */
for (const [shape, language] of [
  ['phone', 'km'],
  ['desk', 'th'],
] as const)
  test(`every screen in the dark, ${shape} (${language})`, async ({ phone, desk }) => {
    test.setTimeout(400_000);
    const give = shape === 'phone' ? phone : desk;
    const device = await give({ language, theme: 'dark' });
    const { visitor } = looking(device, language);
    await visitor.signIn('supervisor.phnompenh');
    await expect(device.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await visitor.lookAtEverything();
  });
