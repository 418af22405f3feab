import { expect, type Page } from '@playwright/test';
import { allKinds } from './support/all-kinds';
import { test } from './support/fixtures';
import * as ask from './support/instruments';
import { loseConnection, PIN } from './support/people';
import { fromCamera } from './support/photo';
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
  await test.step('what was put away goes on where it was left', async () => {
    await worker.button(worker.say('answer.later')).click();
    const left = page.locator('#content a[href^="/responses/"]', {
      hasText: worker.say('answer.state_unfinished'),
    });
    await worker.tap(left.first());
    await worker.tap(page.getByRole('link', { name: worker.say('answer.resume') }));
    await expect(ask.question(page, 'about_you.age').getByRole('textbox')).toHaveValue('១២');
  });
  await test.step('Today lists it, and leads back to the same question', async () => {
    const left = page.locator('[data-list="unfinished"] a', {
      hasText: worker.say('answer.left', { form: TITLE.km }),
    });
    const age = ask.question(page, 'about_you.age').getByRole('textbox');
    // Turned away from in the middle, with what is not put away yet.
    await age.fill('១៣');
    await worker.follow('/');
    await expect(left).toContainText(worker.say('answer.left_open'));
    await worker.tap(left);
    await expect(age).toHaveValue('១៣');
    await age.fill('១២');
    await worker.button(worker.say('answer.later')).click();
    await worker.follow('/');
    await expect(left).not.toContainText(worker.say('answer.left_open'));
    await expect(left).toContainText(worker.say('answer.left_begun', { when: '' }).trim());
    await worker.tap(left);
    await expect(age).toHaveValue('១២');
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
    await page.waitForURL(/\/responses\//);
  });
  await test.step('and lies with the office when there is a connection again', async () => {
    await device.line.mend();
    await ask.everythingSent(worker);
  });

  const response = new URL(page.url()).pathname;
  await test.step('the worker does not read again what was told in confidence', async () => {
    await worker.follow(response);
    await expect(page.getByText(worker.say('answer.kept')).first()).toBeVisible();
    await expect(page.getByText(SECRET)).toHaveCount(0);
    await expect(page.getByText('១២', { exact: true })).toBeVisible();
  });
  await test.step('the supervisor reads all of it', async () => {
    await supervisor.follow(response);
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

test('every kind of question is answered by thumb, in Khmer', async ({ phone, desk }) => {
  test.setTimeout(300_000);
  const office = await desk();
  const supervisor = visitor(office.page);
  // The library has no form with all of them; the office reads and publishes this one as any other.
  await office.page
    .context()
    .route('**/api/v1/instruments/library', (route) => route.fulfill({ json: [allKinds] }));
  await supervisor.signIn('supervisor.phnompenh');
  await ask.publishFromLibrary(supervisor, 'All kinds');

  const { page } = await phone({ language: 'km' });
  await page.setViewportSize(SMALL_PHONE);
  await page.context().grantPermissions(['geolocation', 'microphone']);
  await page.context().setGeolocation({ latitude: 11.55649, longitude: 104.92821 });
  const worker = visitor(page, 'km');
  await worker.signIn('outreach.phnompenh');
  await worker.follow('/record/ask');
  await worker.tap(
    page.locator('#content a[href*="/instruments/answer/"]', { hasText: 'គ្រប់ប្រភេទ' }),
  );
  await worker.button(worker.say('answer.begin')).click();
  const type = (path: string, text: string) =>
    ask.question(page, path).getByRole('textbox').fill(text);

  await test.step('one, several, an order, and words of one’s own', async () => {
    await ask.choose(page, 'a.one', worker.say('answer.other'));
    await type('a.one_other', 'ក្រូច');
    await ask.choose(page, 'a.many', 'ចេក');
    await ask.choose(page, 'a.many', 'ទុរេន');
    await ask.choose(page, 'a.order', worker.say('answer.up', { what: 'ចេក' }));
    await ask.next(worker);
  });
  await test.step('numbers and days in Khmer digits; what does not fit is said in Khmer', async () => {
    await type('b.weight', '១២,៥');
    await worker.button(worker.say('ui.next')).click();
    await expect(ask.question(page, 'b.weight')).toContainText('១២,៥ ច្រើនពេក');
    await type('b.weight', '២,៥');
    await ask.choose(page, 'b.steps', '៣');
    await type('b.day', '២២/១១/២៥៦៩');
    await ask.question(page, 'b.clock').locator('input').fill('21:40');
    await ask.next(worker);
  });
  await test.step('a drawing with its consent, a place never finer than a kilometre', async () => {
    await ask.choose(page, 'c.agreed', worker.say('answer.agree'));
    const picture = await fromCamera(page);
    const chooser = page.waitForEvent('filechooser');
    await ask.question(page, 'c.drawing').locator('label').click();
    await (await chooser).setFiles({ name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: picture });
    await ask.choose(page, 'c.drawing', worker.say.code('consent_class', 'internal_only'));
    await ask.choose(page, 'c.where', worker.say('places.here'));
    await expect(ask.question(page, 'c.where')).toContainText('11.56 104.93');
    await ask.next(worker);
  });
  await test.step('as often as somebody says, in another language', async () => {
    await worker.button(worker.say('answer.repeat_add')).click();
    await type('siblings.0.age', '៦');
    await worker.button(worker.say('answer.repeat_more')).click();
    await type('siblings.1.age', '៧');
    await page.locator('.progress').getByRole('button').click();
    await worker.button('English').click();
    await expect(ask.question(page, 'siblings.0.age').getByLabel('age')).toHaveValue('៦');
    await ask.next(worker);
    await expect(ask.question(page, 'sum')).toContainText('១៣');
  });
  await test.step('all of it is kept, and read at the office', async () => {
    await worker.button(worker.say('answer.finish')).click();
    await expect(page.getByRole('heading', { name: worker.say('answer.saved') })).toBeVisible();
    await ask.everythingSent(worker);
    const look = page.getByRole('link', { name: worker.say('saved.look') });
    await supervisor.follow((await look.getAttribute('href')) ?? '');
    const sheet = office.page.locator('dl.sheet');
    for (const said of ['ក្រូច', 'Banana, Durian', 'Banana, Mango, Durian', '2.5', '22 Nov 2026', '21:40', '11.56 104.93', '13'])
      await expect(sheet.getByText(said, { exact: true })).toBeVisible();
    await expect(office.page.getByRole('heading', { name: supervisor.say('answer.files') })).toBeVisible();
  });
});
