import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures';
import * as ask from './support/instruments';
import { loseConnection, PIN } from './support/people';
import { Visitor } from './support/visits';

/** A survey of the street, asked on a cheap phone without a connection (docs/instruments.md). */

const SMALL_PHONE = { width: 360, height: 740 };
const TITLE = { en: 'Children on the street: how do you live?', km: 'កុមារតាមផ្លូវ៖ ប្អូនរស់នៅយ៉ាងណា?' };
/** The second version asks it besides. */
const LATER_QUESTION = 'In the last seven days, did you go to sleep hungry?';
const SECRET = 'បុរសម្នាក់នៅផ្សារ';

const visitor = (page: Page, language: 'en' | 'km' = 'en') =>
  new Visitor(page, language, async () => {});

test('a survey goes on after a lock without a connection, and is read under its own version', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const office = await desk();
  const supervisor = visitor(office.page);
  await supervisor.signIn('supervisor.phnompenh');

  const device = await phone({ language: 'km' });
  const { page } = device;
  await page.setViewportSize(SMALL_PHONE);
  const worker = visitor(page, 'km');
  await worker.signIn('outreach.phnompenh');
  await loseConnection(device);

  await test.step('begins from what can be recorded; no name is asked', async () => {
    await worker.follow('/record/ask');
    await worker.tap(page.locator('#content a[href*="/instruments/answer/"]', { hasText: TITLE.km }));
    await worker.button(worker.say.code('sex', 'female')).click();
    await worker.button(worker.say('answer.begin')).click();
  });
  await test.step('what is needed is asked for before the page is turned', async () => {
    await worker.button(worker.say('ui.next')).click();
    // In the form's own words.
    await expect(ask.question(page, 'begin.consent')).toContainText('សូមសួរសុំជាមុន');
    await ask.choose(page, 'begin.consent', 'បាទ/ចាស បាន');
    await ask.next(worker);
  });
  await test.step('a number in Khmer digits; what follows from it is skipped', async () => {
    await expect(ask.question(page, 'about_you.looks_like')).toBeVisible();
    await ask.question(page, 'about_you.age').getByRole('textbox').fill('១២');
    await expect(ask.question(page, 'about_you.looks_like')).toHaveCount(0);
  });
  await test.step('a lock in the middle loses nothing', async () => {
    await worker.button(worker.say('app.hide')).click();
    await worker.button(worker.say('calc.title')).click({ delay: 1300 });
    const pad = page.getByRole('group', { name: worker.say('lock.pin') });
    for (const digit of PIN)
      await pad.getByRole('button', { name: worker.say('lock.digit', { digit }) }).click();
    await pad.getByRole('button', { name: worker.say('lock.unlock') }).click();
    await expect(ask.question(page, 'about_you.age').getByRole('textbox')).toHaveValue('១២');
  });
  await test.step('goes through to the end', async () => {
    const finish = worker.button(worker.say('answer.finish'));
    const heard = ask.question(page, 'hard_things.unheard');
    const words = ask.question(page, 'hard_things.hard_questions.hard_words');
    while (!(await finish.isVisible())) {
      if (await heard.isVisible()) {
        await ask.choose(page, 'hard_things.unheard', 'បាទ/ចាស');
        await ask.choose(page, 'hard_things.may_ask_hard', 'បាទ/ចាស បាន');
      }
      if (await words.isVisible()) await words.getByRole('textbox').fill(SECRET);
      await ask.next(worker);
    }
    await finish.click();
    await expect(page.getByRole('heading', { name: worker.say('answer.saved') })).toBeVisible();
  });
  await test.step('and lies with the office when there is a connection again', async () => {
    await device.line.mend();
    await ask.everythingSent(worker);
  });

  const response = await page.getByRole('link', { name: worker.say('saved.look') }).getAttribute('href');
  await test.step('the worker does not read again what was told in confidence', async () => {
    await worker.follow(response ?? '');
    await expect(page.getByText(worker.say('answer.kept')).first()).toBeVisible();
    await expect(page.getByText(SECRET)).toHaveCount(0);
    await expect(page.getByText('១២', { exact: true })).toBeVisible();
  });
  await test.step('the supervisor reads all of it', async () => {
    await supervisor.follow(response ?? '');
    await expect(office.page.getByText(SECRET)).toBeVisible();
    await expect(office.page.getByText(LATER_QUESTION)).toBeVisible();
  });
  await test.step('an older answer is read under the questions that were asked then', async () => {
    await supervisor.follow('/responses');
    await office.page
      .getByLabel(supervisor.say('answer.form'), { exact: true })
      .selectOption({ label: TITLE.en });
    const older = office.page.locator('#content a[href^="/responses/"]', {
      hasText: supervisor.say('answer.version_n', { n: '1' }),
    });
    await supervisor.tap(older.filter({ hasNotText: supervisor.say('answer.state_declined') }).first());
    const told = supervisor.say('answer.older', { n: '1', newest: '2' });
    await expect(office.page.getByText(told)).toBeVisible();
    await expect(office.page.getByText('How old are you?')).toBeVisible();
    await expect(office.page.getByText(LATER_QUESTION)).toHaveCount(0);
  });
});
