import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

/**
 * The grooming story of the progress report: over three night rounds a team sees a man who gives a girl food and gifts,
 * while her mother lets him take her. Nobody of them puts it together; the alert does, and names its rule and its
 * records. The supervisor answers it, opens a case, and the girl sleeps in a safe haven.
 */

const girl = 'Srey Moonlight';
const man = 'Uncle Lantern';
const mother = 'Her mother lets him take her home at night';
const visitor = (page: Page) => new Visitor(page, 'en', async () => {});

/** What the team writes down of an evening. The word for the man is typed as it comes. */
async function meet(page: Page, word: string, signs: string[], said: string): Promise<void> {
  await people.press(page, 'An unknown adult');
  await page.locator('summary', { hasText: 'Grooming: an adult and a child' }).click();
  for (const sign of signs) await people.press(page, sign);
  await page.getByLabel('In the child’s own words').fill(said);
  await page.locator('summary', { hasText: 'An adult was there' }).click();
  await page.getByLabel('What the adult looked like and did').fill('About 50, red motorbike');
  await page.getByLabel('What the street calls this adult').fill(word);
  await people.saveContact(page);
}

/** She is known by now: what is typed finds her. */
async function meetAgain(page: Page): Promise<void> {
  await people.go(page, 'New child');
  await page.getByLabel('Nickname – what people call them').fill(girl);
  await page
    .getByRole('region', { name: 'Is it one of these?' })
    .getByRole('button', { name: new RegExp(girl) })
    .click();
}

const waiting = (page: Page) => page.locator('[data-list="alerts"] a');

test('the team notices what each of them saw only a part of', async ({ phone, desk }) => {
  test.setTimeout(480_000);
  const street = (await phone()).page;
  await people.signIn(street, 'outreach.phnompenh');
  await people.expectAllSent(street);
  const office = (await desk()).page;
  const boss = visitor(office);
  await boss.signIn('supervisor.phnompenh');
  const about = waiting(office).filter({ hasText: girl });

  await test.step('three rounds: food, a telephone, and then her mother lets him take her', async () => {
    await people.go(street, 'Today');
    await people.startRound(street);
    await people.describeNewChild(street, girl);
    await meet(
      street,
      man,
      ['An adult outside the family pays for food or gifts'],
      'He buys me noodles',
    );
    await people.checkOut(street);
    await people.go(street, 'Today');
    await people.startRound(street);
    await meetAgain(street);
    await meet(street, `  ${man.toLowerCase()} `, ['Is given money or a phone'], 'He gave me this phone');
    await people.checkOut(street);
    await people.expectAllSent(street);
    await boss.follow('/alerts');
    await expect(about, 'gifts at night are not yet all of it').toHaveCount(0);
    await people.go(street, 'Today');
    await people.startRound(street);
    await meetAgain(street);
    await meet(street, man, ['Spends time alone with this adult'], mother);
    await people.checkOut(street);
    await people.expectAllSent(street);
  });

  await test.step('the alert comes up by itself, on Today, with its clock', async () => {
    await boss.follow('/');
    const section = office.getByRole('region', { name: /^Alerts to answer/ });
    await expect(section).toContainText('left', { timeout: 60_000 });
    await boss.follow('/alerts');
    await expect(about).toHaveCount(1);
    await expect(about).toContainText('Gifts, alone and at night in 3 contacts in 14 days');
    await expect(
      waiting(office).filter({ hasText: '3 contacts with the same unknown adult in 14 days' }),
    ).not.toHaveCount(0);
  });

  await test.step('whoever wrote it down is told nothing of what others wrote', async () => {
    await people.go(street, 'More');
    await expect(street.getByRole('link', { name: 'Referrals' })).toBeVisible();
    await expect(street.getByRole('link', { name: 'Alerts', exact: true })).toHaveCount(0);
    await visitor(street).follow('/alerts');
    await expect(street.getByText('Alerts are answered by the supervisor')).toBeVisible();
    await expect(waiting(street)).toHaveCount(0);
  });

  const alert = (await about.getAttribute('href')) ?? '';
  await test.step('it names its rule and each of its records; from there a worry is raised', async () => {
    await boss.follow(alert);
    await expect(office.getByText('By the rule: Gifts to a child alone at night')).toBeVisible();
    const records = office.locator('[data-list="because"] a');
    await expect(records).toHaveCount(3);
    await expect(records.first()).toHaveAttribute('href', /^\/record\/contact\//);
    await boss.tap(office.getByRole('link', { name: 'Raise a concern' }));
    await office.getByRole('button', { name: /Harm now or very soon/ }).click();
    await office.getByLabel('What worries you? (or speak above)').fill(mother);
    await people.press(office, 'Tell the supervisor');
    await boss.tap(office.getByRole('link', { name: 'Open the concern' }));
    await people.triageHigh(office);
    await people.openCase(office);
    await people.expectAllSent(office);
  });

  await test.step('a safe haven tonight', async () => {
    const file = (/\/cases\/[0-9a-f-]+/.exec(office.url()) ?? [''])[0];
    await boss.follow(`${file}/placement`);
    await people.press(office, 'Propose a placement');
    const form = office.getByRole('dialog');
    await people.press(form, 'Shelter');
    await form.getByLabel('Why not with relatives').fill(mother);
    await people.press(form, 'Save');
    await expect(form).toHaveCount(0);
    await people.press(office, 'Move in now, approval later');
    await people.press(office.getByRole('dialog'), 'Move in now, approval later');
    await expect(office.getByText('Lives there').first()).toBeVisible();
  });

  await test.step('the alert waits until it is answered in words; then it leaves Today', async () => {
    await boss.follow(alert);
    await people.press(office, 'Answer');
    const sheet = office.getByRole('dialog');
    const say = sheet.getByRole('button', { name: 'Answer', exact: true });
    await people.press(sheet, 'We have acted');
    await expect(say, 'no alert is put aside without a word').toBeDisabled();
    await sheet.getByLabel('In words').fill('She sleeps in a safe house; the police know of him');
    await say.click();
    await expect(sheet).toHaveCount(0);
    await people.expectAllSent(office);
    await expect(office.getByText('She sleeps in a safe house; the police know')).toBeVisible();
    await boss.follow('/alerts');
    await expect(about).toHaveCount(0);
    await expect(office.locator('[data-list="answered"]')).toContainText(girl);
  });
});

test('a rule is tried on what was recorded before it is switched on', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = await desk();
  const boss = visitor(page);
  await boss.signIn('supervisor.phnompenh');
  await boss.follow('/alerts/rules');
  const before = await page.locator('[data-rule]').count();
  await people.press(page, 'Add a rule');
  const form = page.getByRole('dialog');
  const save = form.getByRole('button', { name: 'Save', exact: true });
  await form.getByLabel('Name in English').fill('Gifts twice in a week');
  await form.getByLabel('Pattern').selectOption('gifts_alone_night');
  await form.getByLabel('Within how many days').fill('400');
  await expect(save, 'a year is the most').toBeDisabled();
  await form.getByLabel('Within how many days').fill('30');
  await form.getByLabel('How many records at least').fill('2');
  await save.click();
  await expect(form).toHaveCount(0);
  await expect(page.locator('[data-rule]')).toHaveCount(before + 1);
  const card = page.locator('section').filter({ hasText: 'Gifts twice in a week' }).last();
  await expect(card).toContainText('Draft');
  await expect(card.getByRole('button', { name: 'Switch on' })).toHaveCount(0);
  await people.press(card, 'Try it');
  await expect(card).toContainText(/It would have raised \d+ alerts?/, { timeout: 60_000 });
  await expect(card.locator('[data-list="would"] li')).not.toHaveCount(0);
  await people.press(card, 'Switch on');
  await expect(card.locator('[data-rule="on"]')).toBeVisible();
  await people.press(card, 'Change');
  await form.getByLabel('Within how many days').fill('10');
  await save.click();
  await expect(card.locator('[data-rule="draft"]'), 'nobody has tried ten days').toBeVisible();
  await people.expectAllSent(page);
});
