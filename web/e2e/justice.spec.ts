import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

/** A case goes before the law; a man whom a worry names becomes a suspect, and no child's file knows of him. */

const visitor = (page: Page, language: 'en' | 'km' = 'en') =>
  new Visitor(page, language, async () => {});

async function allSent(who: Visitor): Promise<void> {
  const sent = `${who.say('sync.open')}. ${who.say('sync.idle')}`;
  await expect(who.button(sent)).toBeVisible({ timeout: 60_000 });
}

/** An export of a chat, as a phone makes it. */
const CHAT = {
  name: 'chat with the driver.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('22:40 come to the bridge\n22:41 i have a present'),
};
const CHAT_HASH = createHash('sha256').update(CHAT.buffer).digest('hex');
const MAN = 'A man on a red motorbike, every evening at the school gate';

/** Somebody is worried about a child because of a man: what is said of him, and the child's address. */
async function worryOfAnAdult(who: Visitor): Promise<{ child: string; words: string }> {
  const { page, say } = who;
  await who.follow('/people');
  const child = await who.first('/people');
  await who.follow(child);
  await people.go(page, 'I am worried about this child');
  await page.getByRole('button', { name: /Harm now or very soon/ }).click();
  await page.getByText(say('worry.more'), { exact: true }).click();
  await page.getByLabel(say('contact.adult_observed')).fill(MAN);
  await people.press(page, say('worry.send'));
  await expect(page.getByText('The concern is raised')).toBeVisible();
  await allSent(who);
  await who.follow('/concerns');
  const links = page.locator('#content a[href^="/concerns/"]');
  await expect(links.first()).toBeVisible();
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await who.follow(href);
    if (await page.getByText(MAN).count()) return { child, words: MAN };
  }
  throw new Error('the worry is on no list');
}

for (const [at, language] of [
  ['desk', 'en'],
  ['phone', 'km'],
] as const)
  test(`a case goes before the law, at a ${at} (${language})`, async ({ desk, phone }) => {
    test.setTimeout(240_000);
    const device = await (at === 'desk' ? desk : phone)({ language });
    const who = visitor(device.page, language);
    const { page, say } = who;
    const sheet = page.getByRole('dialog');
    await who.signIn('supervisor.phnompenh');
    await who.follow('/cases');
    const file = await who.first('/cases');
    await who.follow(file);
    await who.tap(page.getByRole('link', { name: say('casework.tab.justice'), exact: true }));
    expect(new URL(page.url()).pathname).toBe(`${file}/justice`);
    const cards = page.locator('section.card');

    await test.step('a complaint is written down and goes to the prosecutor', async () => {
      const before = await cards.count();
      await who.button(say('justice.new')).first().click();
      await sheet
        .getByLabel(say('legal_matter.kind'), { exact: true })
        .selectOption({ label: say.code('legal_matter_type', 'protection') });
      await sheet.getByLabel(say('legal_matter.awarded'), { exact: true }).fill('1200');
      await expect(sheet.getByText(say('justice.needs_currency'))).toBeVisible();
      await sheet.getByRole('button', { name: say.code('currency', 'USD'), exact: true }).click();
      await sheet.getByRole('button', { name: say('ui.save'), exact: true }).click();
      await expect(sheet).toHaveCount(0);
      await expect.poll(() => cards.count()).toBeGreaterThan(before - 1);
      const card = cards.filter({ hasText: say.code('legal_matter_type', 'protection') }).first();
      await expect(card).toContainText(say('justice.owed'));
      await expect(card).toContainText(say('justice.unprotected'));
      await card.getByRole('button', { name: say('justice.act.prosecute'), exact: true }).click();
      await expect(card).toContainText(say.code('legal_matter_status', 'prosecution'));
    });

    await test.step('a day tomorrow, with somebody beside the child, is on Today', async () => {
      const card = cards.filter({ hasText: say.code('legal_matter_type', 'protection') }).first();
      await card.getByRole('button', { name: say('hearing.new'), exact: true }).click();
      await sheet
        .getByLabel(say('hearing.kind'), { exact: true })
        .selectOption({ label: say.code('hearing_type', 'trial_day') });
      const wall = await page.evaluate(() => {
        const at = new Date(Date.now() + 20 * 3_600_000);
        return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
      });
      await sheet.getByLabel(say('hearing.time'), { exact: true }).fill(wall);
      await sheet.getByRole('button', { name: say('ui.save'), exact: true }).click();
      await expect(sheet).toHaveCount(0);
      await expect(card).toContainText(say('hearing.next_day'));
      await expect(card).toContainText(say('hearing.nobody'));
      await who.follow('/');
      await expect(
        page.locator('[data-list="due"] li', { hasText: say('due.hearing') }).first(),
      ).toBeVisible();
    });

    await test.step('the day is postponed: the new one stands in its place', async () => {
      await who.follow(`${file}/justice`);
      const card = cards.filter({ hasText: say.code('legal_matter_type', 'protection') }).first();
      await card
        .getByRole('button', { name: new RegExp(`^${say('hearing.act.postpone')}`) })
        .first()
        .click();
      await sheet.getByLabel(say('hearing.reason'), { exact: true }).fill('the judge is ill');
      await sheet.getByLabel(say('hearing.new_time'), { exact: true }).fill('2027-03-01T09:00');
      await sheet
        .getByRole('button', { name: say('hearing.act.postpone'), exact: true })
        .click();
      await expect(sheet).toHaveCount(0);
      await expect(card.locator('li')).toHaveCount(2);
      await expect(card).toContainText(say.code('hearing_status', 'postponed'));
      await allSent(who);
      await expect(card).toContainText(say.code('hearing_status', 'postponed'));
    });

    await test.step('its history speaks in words', async () => {
      const card = cards.filter({ hasText: say.code('legal_matter_type', 'protection') }).first();
      await card.getByRole('button', { name: say('history.title'), exact: true }).click();
      const lines = card.locator('ol.lines');
      await expect(lines).toContainText(say('justice.act.prosecute'));
      await expect(lines).toContainText(say.code('legal_matter_type', 'protection'));
      // Case and child are named, not told by their ids.
      await expect(lines).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/);
      await expect(lines).not.toContainText('prosecute');
    });
  });

test('a man becomes a suspect in one tap; the child’s file and the caseworker know nothing of him', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const office = await desk();
  const boss = visitor(office.page);
  const sheet = office.page.getByRole('dialog');
  await boss.signIn('supervisor.poipet');
  const { child, words } = await worryOfAnAdult(boss);
  await boss.tap(boss.button(boss.say('suspect.make')));
  await expect(office.page.getByRole('heading', { level: 1 })).toContainText(words.slice(0, 20));
  const him = new URL(office.page.url()).pathname;

  await test.step('a picture that somebody gave is kept with him', async () => {
    const picture = await office.page.screenshot();
    await office.page
      .getByLabel(boss.say('suspect.add_picture'), { exact: true })
      .setInputFiles({ name: 'him.png', mimeType: 'image/png', buffer: picture });
    const kept = office.page.locator('section.card', {
      has: office.page.getByRole('heading', { name: boss.say('suspect.pictures'), exact: true }),
    });
    await kept.getByRole('button', { name: boss.say('media.show'), exact: true }).click();
    await expect(kept.locator('img')).toBeVisible();
  });

  await test.step('what proves it changes hands; a gap in the chain is shown', async () => {
    await boss.button(boss.say('evidence.new')).click();
    await sheet
      .getByLabel(boss.say('evidence.kind'), { exact: true })
      .selectOption({ label: boss.say.code('evidence_type', 'gift') });
    await sheet.getByLabel(boss.say('evidence.label'), { exact: true }).fill('A ring');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await boss.tap(office.page.getByRole('link', { name: /A ring/ }));
    for (const [from, to] of [
      ['', 'Dara'],
      ['Somebody else', 'Police post'],
    ]) {
      await boss.button(boss.say('custody.new')).click();
      await sheet
        .getByLabel(boss.say('custody_step.why'), { exact: true })
        .selectOption({ label: boss.say.code('custody_reason', 'kept') });
      await sheet.getByLabel(boss.say('custody_step.from'), { exact: true }).fill(from!);
      await sheet.getByLabel(boss.say('custody_step.to'), { exact: true }).fill(to!);
      await sheet.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(office.page.getByText(boss.say('custody.holder', { name: to! }))).toBeVisible();
    }
    await expect(office.page.getByText(boss.say('custody.gap_other_giver'))).toBeVisible();
  });

  await test.step('its film is taken in as it is, opened again, and its hash confirmed', async () => {
    const { page } = office;
    const item = new URL(page.url()).pathname;
    const files = page.locator('section.card', {
      has: page.getByRole('heading', { name: boss.say('evidence.files'), exact: true }),
    });
    const attach = () => files.getByLabel(boss.say('evidence.attach'), { exact: true });
    await attach().setInputFiles({
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>1</script>'),
    });
    await expect(files.getByText(boss.say('evidence.refused_type'))).toBeVisible();
    await attach().setInputFiles(CHAT);
    await expect(files.getByText(CHAT_HASH)).toBeVisible();
    await expect(files.getByText(boss.say('evidence.refused_type'))).toHaveCount(0);
    const chain = page.locator('section.card', {
      has: page.getByRole('heading', { name: boss.say('custody.title'), exact: true }),
    });
    await expect(chain).toContainText(boss.say.code('custody_reason', 'file_taken'));
    const open = boss.button(boss.say('evidence.open_named', { name: CHAT.name }));
    await open.click();
    await expect(files.getByText(boss.say('evidence.same'), { exact: true })).toBeVisible();
    const saved = page.waitForEvent('download');
    await files.getByRole('link', { name: boss.say('media.save_file') }).click();
    expect(await readFile(await (await saved).path())).toEqual(CHAT.buffer);
    await expect(chain).toContainText(boss.say.code('custody_reason', 'file_opened'));
    await allSent(boss);

    // On another device the bytes come from the office: the same; and, were they others, it is said.
    const second = await desk();
    const again = visitor(second.page);
    await again.signIn('supervisor.poipet');
    await again.follow(item);
    await expect(second.page.getByText(CHAT_HASH).first()).toBeVisible();
    await second.page.context().route('**/attachments/*', (route) =>
      route.fulfill({ body: 'something else', contentType: 'application/octet-stream' }),
    );
    const openThere = again.button(again.say('evidence.open_named', { name: CHAT.name }));
    await openThere.click();
    await expect(
      second.page.getByText(again.say('evidence.not_same'), { exact: true }),
    ).toBeVisible();
    await expect(second.page.getByText(again.say('custody.gap_other_hash'))).toBeVisible();
    await second.page.context().unroute('**/attachments/*');
    await openThere.click();
    await expect(
      second.page.getByText(again.say('evidence.same'), { exact: true }),
    ).toBeVisible();
    await allSent(again);
    // History says whom it is about, by name; no id stands anywhere.
    await expect(second.page.locator('#content')).toContainText(words.slice(0, 20));
    await expect(second.page.locator('#content')).not.toContainText(him.split('/').at(-1)!);
  });

  await test.step('nothing of him stands on the child’s file', async () => {
    await allSent(boss);
    await boss.follow(child);
    const parts = office.page.getByRole('tablist', { name: boss.say('file.parts') }).getByRole('tab');
    await expect(parts.first()).toBeVisible();
    for (let n = 0; n < (await parts.count()); n += 1) {
      await parts.nth(n).click();
      await boss.settled();
      await expect(office.page.locator(`#content a[href="${him}"]`)).toHaveCount(0);
      await expect(office.page.locator('#content')).not.toContainText(words);
    }
  });

  await test.step('a caseworker of the same organisation finds a closed door', async () => {
    const other = await desk();
    const worker = visitor(other.page);
    await worker.signIn('caseworker.poipet');
    await worker.follow('/more');
    await expect(other.page.locator('#content a[href="/justice"]')).toHaveCount(0);
    await worker.follow(him);
    await expect(other.page.getByText(worker.say('suspect.gone'))).toBeVisible();
    await worker.follow('/justice');
    await expect(other.page.getByText(worker.say('suspect.not_yours'), { exact: true })).toBeVisible();
  });
});
