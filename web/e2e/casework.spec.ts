import { expect, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { expectAllSent, loseConnection } from './support/people';
import { Visitor } from './support/visits';

/** One case from what an assessment found low to its end, and its second episode (docs/casework.md). */

const visitor = (device: Device, language: 'en' | 'km' = 'en') =>
  new Visitor(device.page, language, async () => {});

/** A case of the reader's own whose plan does not answer everything yet. */
async function unanswered(of: Visitor): Promise<string | null> {
  const mine = of.page.getByRole('button', { name: new RegExp(of.say('care.case.filter.mine')) });
  await of.follow('/cases');
  await mine.click();
  await of.first('/cases');
  const links = of.page.locator('#content a[href^="/cases/"][data-row]');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await of.follow(`${href}/plan`);
    const open = of.button(of.say('casework.plan.answer'));
    // The name of the button goes on with the question that it answers.
    const any = of.page.getByRole('button', { name: new RegExp(`^${of.say('casework.plan.answer')}:`) });
    if ((await any.count()) + (await open.count()) > 0) return href;
  }
  return null;
}

const named = (page: Page, words: string) =>
  page.getByRole('button', { name: new RegExp(`^${words}:`) });

test('a case is planned, approved, visited, closed by two people, and begins again', async ({
  phone,
  desk,
}) => {
  test.setTimeout(400_000);
  let user = 'caseworker.phnompenh';
  let mine = await desk();
  let worker = visitor(mine);
  await worker.signIn(user);
  let href = await unanswered(worker);
  if (!href) {
    // On some days the demo leaves the first of the two nothing.
    user = 'caseworker2.phnompenh';
    mine = await desk();
    worker = visitor(mine);
    await worker.signIn(user);
    href = await unanswered(worker);
  }
  if (!href) throw new Error('no case of these workers has anything unanswered');
  const { page } = mine;
  const sheet = page.getByRole('dialog');

  await test.step('each low score gets a line with one tap, or is waived with a reason', async () => {
    await named(page, worker.say('casework.plan.waive')).first().click();
    await sheet.getByLabel(worker.say('casework.plan.why')).fill('The aunt sees to it already');
    await sheet.getByRole('button', { name: worker.say('casework.plan.waive'), exact: true }).click();
    await expect(sheet).toHaveCount(0);
    const lines = named(page, worker.say('casework.plan.answer'));
    for (let left = await lines.count(); left > 0; left -= 1) {
      await lines.first().click();
      await sheet.getByLabel(worker.say('plan_item.goal')).fill(`Better by spring (${left})`);
      await sheet.getByRole('button', { name: worker.say('ui.save'), exact: true }).click();
      await expect(lines).toHaveCount(left - 1);
    }
    await expect(page.getByText('The aunt sees to it already')).toBeVisible();
  });

  await test.step('the plan is put before somebody else', async () => {
    await worker.button(worker.say('casework.approval.ask_plan')).click();
    await sheet.getByRole('button', { name: worker.say('casework.approval.ask_plan') }).click();
    await expect(worker.button(worker.say('casework.approval.withdraw')).first()).toBeVisible();
    await expect(worker.button(worker.say('casework.approval.approve'))).toHaveCount(0);
    await expectAllSent(page);
  });

  const office = await desk();
  const supervisor = visitor(office);
  await supervisor.signIn('supervisor.phnompenh');
  await test.step('the supervisor approves it', async () => {
    await supervisor.follow(`${href}/plan`);
    const approve = supervisor.button(supervisor.say('casework.approval.approve'));
    const waiting = await approve.count();
    expect(waiting).toBeGreaterThan(0);
    for (let left = waiting; left > 0; left -= 1) {
      await approve.first().click();
      await expect(approve).toHaveCount(left - 1);
    }
    await expectAllSent(office.page);
    await expect(office.page.getByText('Plan: Approved').first()).toBeVisible();
  });

  await test.step('a visit on the phone, in Khmer, without a connection, lights up at once', async () => {
    const device = await phone({ language: 'km' });
    const street = visitor(device, 'km');
    await street.signIn(user);
    await street.follow(`${href}/visits`);
    await loseConnection(device);
    await street.button(street.say('casework.visit.new')).click();
    const form = device.page.getByRole('dialog');
    for (const check of ['health', 'schooling', 'food', 'relations', 'safety'])
      await form
        .getByRole('group', { name: street.say(`visit.${check}`) })
        .getByRole('button', { name: street.say.code('abc', check === 'safety' ? 'c' : 'a') })
        .click();
    await form.getByLabel(street.say('visit.note')).fill('ស្នាមជាំនៅដៃ');
    await form.getByRole('button', { name: street.say('ui.save'), exact: true }).click();
    await expect(form).toHaveCount(0);
    const first = device.page.locator('.visit').first();
    await expect(first).toContainText('ស្នាមជាំនៅដៃ');
    await expect(first).toContainText(street.say('casework.light.red'));
    await device.line.mend();
    await supervisor.follow(`${href}/visits`);
    await expect(office.page.getByText('ស្នាមជាំនៅដៃ')).toBeVisible({ timeout: 60_000 });
  });

  await test.step('closing waits for another person, and then closes', async () => {
    await worker.follow(href);
    const ask = worker.button(worker.say('casework.approval.ask_closure'));
    if (await ask.count()) {
      await ask.click();
      await sheet.getByRole('button', { name: worker.say('casework.approval.ask_closure') }).click();
      await expect(sheet).toHaveCount(0);
      await expectAllSent(page);
    }
    await supervisor.follow(href);
    const approve = supervisor.button(supervisor.say('casework.approval.approve'));
    await approve.first().click({ timeout: 60_000 });
    await expect(approve).toHaveCount(0);
    await supervisor.button(supervisor.say('care.case.act.close')).click();
    const close = office.page.getByRole('dialog');
    await close.getByLabel(supervisor.say('care.case.close_reason')).selectOption('transferred');
    await close.getByLabel(supervisor.say('care.case.close_words')).fill('Goes on at the aunt’s');
    await close.getByRole('button', { name: supervisor.say('care.case.act.close') }).click();
    await expect(supervisor.button(supervisor.say('care.case.act.reopen'))).toBeVisible();
    await expectAllSent(office.page);
  });

  await test.step('it begins again as a second episode of the same case', async () => {
    await supervisor.button(supervisor.say('care.case.act.reopen')).click();
    const form = office.page.getByRole('dialog');
    await form.getByRole('radio').first().check();
    await form.getByLabel(supervisor.say('care.case.reopen_reason')).fill('Back on the street');
    await form.getByRole('button', { name: supervisor.say('care.case.act.reopen') }).click();
    await expectAllSent(office.page);
    await expect(office.page.getByText(/Episode [2-9], since/)).toBeVisible();
    // What was approved before counts no more.
    await expect(supervisor.button(supervisor.say('casework.approval.ask_closure'))).toBeVisible();
  });
});
