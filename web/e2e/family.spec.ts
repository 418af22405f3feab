import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { loseConnection } from './support/people';
import { Visitor } from './support/visits';

/** The family of a child: a relative, school and a loan, said on the road and read at the desk (docs/casework.md). */

const visitor = (device: Device, language: 'en' | 'km') =>
  new Visitor(device.page, language, async () => {});

/** Opens the form of a new one, and gives it. */
async function add(of: Visitor, kind: string): Promise<Locator> {
  await of.button(`${of.say('casework.add')}: ${of.say(`casework.${kind}`)}`).click();
  return of.page.getByRole('dialog');
}

async function save(of: Visitor, form: Locator): Promise<void> {
  await form.getByRole('button', { name: of.say('ui.save'), exact: true }).click();
  await expect(form).toHaveCount(0);
}

const label = (form: Locator, name: string) => form.getByLabel(name, { exact: true });
const chip = (form: Locator, group: string, name: string) =>
  form.getByRole('group', { name: group }).getByRole('button', { name, exact: true });
const thisDay = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    return [now.getDate(), now.getMonth() + 1, now.getFullYear()].join('/');
  });

/** An open case of the reader's own, with a child. */
async function ownCase(of: Visitor): Promise<string> {
  await of.follow('/cases');
  await of.page.getByRole('button', { name: new RegExp(of.say('care.case.filter.mine')) }).click();
  await of.first('/cases');
  const links = of.page.locator('#content a[href^="/cases/"][data-row]');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const open = of.button(`${of.say('casework.add')}: ${of.say('casework.schooling')}`);
  for (const href of hrefs) {
    await of.follow(`${href}/school`);
    if (await open.count()) return href;
  }
  throw new Error('no open case of this worker has a child');
}

test('an aunt, a day at school and a repayment, in Khmer without a connection; the desk sees the light', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const worker = visitor(device, 'km');
  const { say } = worker;
  await worker.signIn('caseworker.phnompenh');
  const href = await ownCase(worker);
  const day = await thisDay(page);
  // Both parts were opened once, so that their program lies on the phone.
  await worker.follow(`${href}/family`);
  await loseConnection(device);

  await test.step('an aunt: asked and willing, whether it is safe there nobody knows yet', async () => {
    const form = await add(worker, 'kin');
    await label(form, say('kin.relation')).selectOption('aunt_or_uncle');
    await label(form, say('kin.name')).fill('មីង ច័ន្ទ');
    for (const [field, answer] of [
      ['contacted', 'yes'],
      ['willing', 'yes'],
      ['safe', 'unknown'],
    ] as const)
      await chip(form, say(`kin.${field}`), say.code('yes_no_unknown', answer)).click();
    await save(worker, form);
    await expect(page.getByText('មីង ច័ន្ទ')).toBeVisible();
  });

  await test.step('the family has a stall and a loan, and pays some of it back', async () => {
    const plan = await add(worker, 'livelihood');
    await label(plan, say('livelihood.way')).selectOption('business');
    await label(plan, say('livelihood.work')).fill('តូបលក់ចេកចៀន');
    await label(plan, say('livelihood.begun')).fill(day);
    await chip(plan, say('livelihood.currency'), say.code('currency', 'KHR')).click();
    await label(plan, say('livelihood.income')).fill('300000');
    await label(plan, say('livelihood.loan')).fill('500000');
    await save(worker, plan);
    const stall = page.getByRole('listitem').filter({ hasText: 'តូបលក់ចេកចៀន' });
    for (const [what, amount] of [
      ['repayment', '១២០០០០'],
      ['income', '450000'],
    ] as const) {
      await stall.getByRole('button', { name: say('family.step_add') }).click();
      const step = page.getByRole('dialog');
      await chip(step, say('livelihood_step.what'), say.code('livelihood_step', what)).click();
      await label(step, say('livelihood_step.amount')).fill(amount);
      await save(worker, step);
    }
    await expect(stall).toContainText(/៣៨០.០០០/);
    await expect(stall).toContainText(/\+១៥០.០០០/);
  });

  await test.step('the child goes to school, and today works instead: red, and it says why', async () => {
    await worker.follow(`${href}/school`);
    const school = await add(worker, 'schooling');
    await label(school, say('schooling.school')).fill('សាលាវត្តភ្នំ');
    await label(school, say('schooling.grade')).selectOption('grade_5');
    await label(school, say('schooling.since')).fill(day);
    await save(worker, school);
    const check = await add(worker, 'school_check');
    await chip(
      check,
      say('school_check.attendance'),
      say.code('school_attendance', 'absent'),
    ).click();
    await label(check, say('school_check.why')).selectOption('work');
    await label(check, say('school_check.told_by')).selectOption('teacher');
    await save(worker, check);
    const facts = page.locator('[data-list="dropout"]');
    await expect(facts).toContainText(
      say('family.fact.because', { why: say.code('school_absence', 'work') }),
    );
    await expect(page.locator('.light')).toHaveText(say('casework.light.red'));
  });

  await test.step('with a connection the supervisor reads all three at the desk', async () => {
    await device.line.mend();
    const office = await desk();
    const supervisor = visitor(office, 'en');
    await supervisor.signIn('supervisor.phnompenh');
    await supervisor.follow(`${href}/family`);
    const words = office.page.locator('#content');
    await expect(words).toContainText('Aunt or uncle · មីង ច័ន្ទ', { timeout: 60_000 });
    await expect(words).toContainText('Contacted? Yes · Willing? Yes');
    const stall = office.page.getByRole('listitem').filter({ hasText: 'តូបលក់ចេកចៀន' });
    await expect(stall).toContainText('left to pay: 380,000 Riel', { timeout: 60_000 });
    await expect(stall).toContainText('+150,000 Riel');
    await supervisor.follow(`${href}/school`);
    await expect(office.page.locator('[data-list="dropout"]')).toContainText(
      'Why not there: Works',
      { timeout: 60_000 },
    );
    await expect(office.page.locator('.light')).toHaveText('Red');
  });
});
