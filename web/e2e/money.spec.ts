import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { factsOf } from './support/money';
import { loseConnection } from './support/people';
import { fromCamera } from './support/photo';
import { Visitor } from './support/visits';

/** Money (docs/money.md): a gift becomes a receipt, pays for something that another person approves, and stands on the donor's statement. */

const visitor = (device: Pick<Device, 'page'>, language: 'en' | 'km' = 'en') =>
  new Visitor(device.page, language, async () => {});
const sheet = (page: Page): Locator => page.getByRole('dialog');
const label = (form: Locator | Page, name: string) => form.getByLabel(name, { exact: true });

async function choose(form: Locator, name: string, text: RegExp): Promise<void> {
  const select = label(form, name);
  const wanted = select.locator('option').filter({ hasText: text });
  await select.selectOption((await wanted.first().getAttribute('value'))!);
}

async function save(of: Visitor): Promise<void> {
  const form = sheet(of.page);
  await form.getByRole('button', { name: of.say('ui.save'), exact: true }).click();
  await expect(form).toHaveCount(0);
}

test('a gift to its receipt, to spending that the director approves, to the statement of the donor', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const device = await phone();
  const { page } = device;
  const finance = visitor(device);
  const { say } = finance;
  await finance.signIn('finance.phnompenh');
  await finance.follow('/money');
  const project = await finance.first('/money');
  let donor = '';

  await test.step('a donor, and a fund of theirs that may pay for schooling alone', async () => {
    await finance.follow('/money/donors');
    await finance.button(say('money.add_donor')).click();
    await label(sheet(page), say('donor.kind')).selectOption('foundation');
    await label(sheet(page), say('donor.label')).fill('Lantern Trust');
    await finance.tap(sheet(page).getByRole('button', { name: say('ui.save'), exact: true }));
    await expect(page.getByRole('heading', { level: 1, name: 'Lantern Trust' })).toBeVisible();
    donor = new URL(page.url()).pathname;
    await finance.follow(project);
    await finance.button(say('money.add_fund')).click();
    const form = sheet(page);
    await label(form, say('fund.label')).fill('School grant');
    await label(form, say('fund.code')).fill('LT-1');
    await choose(form, say('fund.donor'), /Lantern Trust/);
    await label(form, say('fund.amount')).fill('500');
    await form.getByRole('group', { name: say('fund.restricted') }).getByRole('button', { name: say('ui.yes') }).click();
    await form
      .getByRole('button', { name: say.code('budget_category', 'education'), exact: true })
      .click();
    await save(finance);
  });

  await test.step('a gift of theirs; its receipt has the number that the office gives', async () => {
    await finance.button(say('money.add_gift')).click();
    const form = sheet(page);
    await choose(form, say('gift.donor'), /Lantern Trust/);
    await choose(form, say('gift.fund'), /School grant/);
    await label(form, say('gift.amount')).fill('300');
    await label(form, say('gift.method')).selectOption('bank_transfer');
    await save(finance);
    const gift = page.getByRole('article').filter({ hasText: 'Lantern Trust' });
    await gift.getByRole('button', { name: say('act.gift.receipt'), exact: true }).click();
    await expect(gift).toContainText(/Receipt \d{4}-\d{4}/, { timeout: 60_000 });
  });

  let spending = '';
  await test.step('without a connection: what was spent, half of it by a fund that may, with its voucher', async () => {
    await finance.follow('/money');
    await finance.follow(project);
    await loseConnection(device);
    await finance.button(say('money.add_spending')).click();
    const form = sheet(page);
    await choose(form, say('spending.line'), /^2\.2/);
    await label(form, say('spending.amount')).fill('100.01');
    await label(form, say('spending.what')).fill('School bags');
    await label(form, say('money.percent_of', { fund: 'LT-1 School grant' })).fill('50');
    await expect(form).toContainText(say('money.must_hundred'));
    await label(form, say('money.percent_of', { fund: 'OPEN អំណោយទូទៅ – Open gifts' })).fill('50');
    await expect(form).not.toContainText(say('money.must_hundred'));
    await form.locator('input[type="file"]').first().setInputFiles({
      name: 'voucher.jpg',
      mimeType: 'image/jpeg',
      buffer: await fromCamera(page),
    });
    await expect(form.getByText(`${say('money.voucher')} 1`)).toBeVisible();
    await finance.tap(form.getByRole('button', { name: say('ui.save'), exact: true }));
    spending = new URL(page.url()).pathname;
    await finance.button(say('act.spending.submit')).click();
    await expect(page.locator('#content')).toContainText(say.code('spending_status', 'submitted'));
    // Whoever submitted it is not offered to approve it.
    await expect(finance.button(say('act.spending.approve'))).toHaveCount(0);
    await expect(page.getByText(say('money.not_by_you'))).toBeVisible();
    await device.line.mend();
  });

  await test.step('the director finds it on Today, looks at the voucher, and approves', async () => {
    const office = await desk();
    const director = visitor(office);
    await director.signIn('director.phnompenh');
    const waits = office.page.locator('[data-list="money-approve"] a').filter({ hasText: 'School bags' });
    await expect(waits).toHaveCount(1, { timeout: 60_000 });
    await director.tap(waits);
    await expect(office.page.getByRole('heading', { name: say('money.vouchers_n', { n: 1 }) })).toBeVisible({
      timeout: 60_000,
    });
    await director.button(say('act.spending.approve')).click();
    await expect(office.page.locator('#content')).toContainText(
      say.code('spending_status', 'approved'),
    );
    // Nobody changes it any more, the director neither.
    await expect(director.button(say('money.edit_spending'))).toHaveCount(0);
  });

  await test.step('and the statement of the donor says what became of it, to the cent', async () => {
    await finance.follow(spending);
    await expect(page.locator('#content')).toContainText(say.code('spending_status', 'approved'), {
      timeout: 60_000,
    });
    await finance.follow(donor);
    const card = page.locator('#content section').filter({ has: page.locator('dl') }).first();
    const dollars = (amount: string) => `${amount} ${say.code('currency', 'USD')}`;
    const told = await factsOf(card);
    expect(told[say('money.received')]).toBe(dollars('300.00'));
    // Of 100.01 each pays half: the cent left over goes to one of the two, and the statement to the cent is what it paid.
    const spent = told[say('money.spent')];
    expect([dollars('50.00'), dollars('50.01')]).toContain(spent);
    expect([dollars('250.00'), dollars('249.99')]).toContain(told[say('money.left')]);
  });
});

test('who runs figures reads amounts and no donor; who works with children finds no money', async ({ desk }) => {
  const figures = await desk();
  const reader = visitor(figures);
  await reader.signIn('figures.phnompenh');
  await reader.follow('/money');
  await reader.follow(await reader.first('/money'));
  await expect(figures.page.locator('#content')).toContainText('2.2');
  await expect(figures.page.locator('#content')).not.toContainText('Southern Cross');
  await expect(reader.button(reader.say('money.add_spending'))).toHaveCount(0);

  const other = await desk();
  const worker = visitor(other);
  await worker.signIn('supervisor.phnompenh');
  await worker.follow('/money');
  await expect(other.page.getByText(worker.say('money.gone'))).toBeVisible();
});
