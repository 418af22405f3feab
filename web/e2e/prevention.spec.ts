import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { loseConnection } from './support/people';
import { fromCamera } from './support/photo';
import { demoArea } from './support/prevention';
import { Visitor } from './support/visits';

/** A village's safety net: three days of workshop, a plan, and a line of it done with a photo (docs/prevention.md). */

const visitor = (device: Device, language: 'en' | 'km') =>
  new Visitor(device.page, language, async () => {});

const label = (form: Locator, name: string) => form.getByLabel(name, { exact: true });

async function open(of: Visitor, name: string): Promise<Locator> {
  await of.button(name).click();
  return of.page.getByRole('dialog');
}

async function save(of: Visitor, form: Locator): Promise<void> {
  await form.getByRole('button', { name: of.say('ui.save'), exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** A day so many days from now, as it is typed. */
const dayFrom = (page: Page, days: number) =>
  page.evaluate((ahead) => {
    const day = new Date();
    day.setDate(day.getDate() + ahead);
    return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('/');
  }, days);

const lineOf = (page: Page, what: string) => page.getByRole('article', { name: what, exact: true });

test('a workshop of three days leads to a plan, in Khmer without a connection; a line is done with its photo, and the desk sees it', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const worker = visitor(device, 'km');
  const { say } = worker;
  const lamps = 'ដាក់ភ្លើងបំភ្លឺមុខសាលា';
  const bus = 'សុំឡានក្រុងសិស្ស';
  await worker.signIn('educator.villages');
  // Both screens were opened once, so that their program lies on the phone.
  await worker.follow('/prevention');
  await worker.follow(await worker.first('/prevention'));
  await worker.follow('/prevention');
  await loseConnection(device);

  await test.step('an area is added: its place is found without a connection', async () => {
    const form = await open(worker, say('prevention.add_area'));
    const place = form.getByRole('combobox', { name: say('target_area.place') });
    await place.fill('O Chrov');
    await place.press('Enter');
    await label(form, say('target_area.agreed')).fill(await dayFrom(page, 0));
    await label(form, say('target_area.review')).fill(await dayFrom(page, 5));
    await save(worker, form);
    await expect(page).toHaveURL(/\/prevention\/[0-9a-f-]{36}$/);
  });
  const href = new URL(page.url()).pathname;

  await test.step('three days of workshop, the last of them today; who took part on it, by role and by age', async () => {
    const form = await open(worker, say('prevention.add_workshop'));
    await label(form, say('prevention.first_day')).fill(await dayFrom(page, -2));
    await form
      .getByRole('button', { name: say.code('prevention_topic', 'trafficking'), exact: true })
      .click();
    await save(worker, form);
    const count = page.getByRole('button', {
      name: new RegExp(`^${say('prevention.take_part')}: `),
    });
    await expect(count).toHaveCount(3);
    await count.nth(2).click();
    const sheet = page.getByRole('dialog');
    const police = sheet.getByRole('group', { name: say.code('workshop_role', 'police') });
    await police.getByRole('button').last().click();
    await police.getByRole('button').last().click();
    const woman = say('tally.cell', {
      sex: say.code('sex', 'female'),
      band: '១៨+',
      n: 0,
    });
    await sheet.getByRole('button', { name: woman, exact: true }).click();
    // One of the two sums is not complete, and the sheet says so.
    await expect(sheet).toContainText(say('prevention.sums_differ', { roles: 2, people: 1 }));
    await save(worker, sheet);
    await expect(page.getByText(`${say.code('workshop_role', 'police')} ២`)).toBeVisible();
  });

  await test.step('the group ranks a priority and agrees on two lines', async () => {
    const point = await open(worker, say('prevention.add_point'));
    await point
      .getByRole('button', { name: say.code('area_point', 'priority'), exact: true })
      .click();
    await label(point, say('area_point.text')).fill('កុមារគ្រប់រូបទៅសាលា');
    await label(point, say('area_point.rank')).fill('១');
    await save(worker, point);
    for (const what of [lamps, bus]) {
      const form = await open(worker, say('prevention.add_item'));
      await label(form, say('action_item.what')).fill(what);
      await label(form, say('action_item.role')).selectOption('commune_chief');
      await label(form, say('action_item.due')).fill(await dayFrom(page, 3));
      await save(worker, form);
    }
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  await test.step('one is done: not without proof or a reason, then with a photo', async () => {
    const line = lineOf(page, lamps);
    await line.getByRole('button', { name: say('act.action_item.done'), exact: true }).click();
    const form = page.getByRole('dialog');
    const done = form.getByRole('button', { name: say('act.action_item.done'), exact: true });
    await expect(done).toBeDisabled();
    await form.getByLabel(say('photo.take')).setInputFiles({
      name: 'IMG_0002.jpg',
      mimeType: 'image/jpeg',
      buffer: await fromCamera(page),
    });
    await form
      .getByRole('button', { name: say.code('consent_class', 'internal_only'), exact: true })
      .click();
    await done.click();
    await expect(form).toHaveCount(0);
    await expect(line).toContainText(say.code('action_item_status', 'done'));
  });

  await test.step('the other is postponed: to a later day, and with the reason', async () => {
    const line = lineOf(page, bus);
    await line.getByRole('button', { name: say('act.action_item.postpone'), exact: true }).click();
    const form = page.getByRole('dialog');
    const postpone = form.getByRole('button', {
      name: say('act.action_item.postpone'),
      exact: true,
    });
    await label(form, say('action_item.reason')).fill('គ្មានថវិកា');
    await label(form, say('action_item.postponed_to')).fill(await dayFrom(page, 2));
    await expect(postpone).toBeDisabled();
    await label(form, say('action_item.postponed_to')).fill(await dayFrom(page, 6));
    await postpone.click();
    await expect(form).toHaveCount(0);
    await expect(line).toContainText('គ្មានថវិកា');
  });

  await test.step('Today tells of the postponed line and of the review, not of what is done', async () => {
    await worker.follow('/');
    const due = page.locator('[data-list="prevention-due"]');
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    const more = page.locator('section', { has: due }).getByRole('button');
    if (await more.count()) await more.click();
    await expect(due.getByRole('link', { name: new RegExp(bus) })).toHaveAttribute('href', href);
    await expect(due).not.toContainText(lamps);
  });

  await test.step('with a connection the supervisor reads it at the desk: status, reason, the photo', async () => {
    await device.line.mend();
    const office = await desk();
    const supervisor = visitor(office, 'en');
    await supervisor.signIn('supervisor.villages');
    await supervisor.follow(href);
    const done = lineOf(office.page, lamps);
    await expect(done).toContainText('Done', { timeout: 60_000 });
    await done.getByText('Proof · 1').click();
    await done.getByRole('button', { name: 'Show' }).click();
    await expect(done.getByRole('img')).toBeVisible({ timeout: 60_000 });
    const postponed = lineOf(office.page, bus);
    await expect(postponed).toContainText('Why: គ្មានថវិកា');
    await expect(office.page.locator('#content')).toContainText('1 of 2 done');
    await expect(office.page.locator('#content')).toContainText('Police 2');
  });

  await test.step('and the phone has nothing that was refused', async () => {
    await worker.follow(href);
    await expect(lineOf(page, lamps)).toContainText(say.code('action_item_status', 'done'));
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('who reads figures sees a plan and changes nothing; another organisation sees none of it', async ({
  desk,
}) => {
  const figures = await desk();
  const reader = visitor(figures, 'en');
  await reader.signIn('figures.villages');
  await reader.follow('/prevention');
  await expect(figures.page.getByRole('button', { name: 'Add an area' })).toHaveCount(0);
  await reader.follow(await demoArea(reader));
  await expect(figures.page.getByRole('article').filter({ hasText: 'Dropped' })).not.toHaveCount(0);
  await expect(figures.page.getByRole('button', { name: 'Done', exact: true })).toHaveCount(0);

  const other = await desk();
  const stranger = visitor(other, 'en');
  await stranger.signIn('supervisor.poipet');
  await stranger.follow('/prevention');
  await expect(other.page.getByText('No area yet')).toBeVisible();
});
