import { expect } from '@playwright/test';
import { test, type Device, type Language } from './support/fixtures';
import { monthsBegun, numberOf, openRule } from './support/measures';
import { loseConnection } from './support/people';
import { Visitor } from './support/visits';

/** Figures from the year at a glance down to the records behind one, each as far as its reader may see (docs/figures.md). */

const visitor = (device: Device, language: Language) =>
  new Visitor(device.page, language, async () => {});

test('the year at a glance opens to a figure, its method and its parts; without a connection the last one stays', async ({
  phone,
}) => {
  const device = await phone({ language: 'km' });
  const { page } = device;
  const officer = visitor(device, 'km');
  const { say } = officer;
  await officer.signIn('figures.phnompenh');
  await officer.follow('/more');
  await officer.tap(page.locator('#content a[href="/dashboard"]'));

  await test.step('months that have not begun are empty, neither zero nor hidden', async () => {
    const heat = page.getByRole('table', { name: say('figures.heat') });
    const months = heat.getByRole('row').nth(1).getByRole('cell');
    await expect(months).toHaveCount(12);
    const begun = await monthsBegun(officer);
    const words = (await months.allInnerTexts()).map((text) => text.trim());
    expect(words.slice(begun)).toEqual(Array(12 - begun).fill(''));
    expect(words.slice(0, begun)).not.toContain('');
  });

  await test.step('the picture is told in words, and stands as a table', async () => {
    const picture = page.locator('#content figure').first();
    const words = (await picture.locator('figcaption').innerText()).trim();
    expect(await picture.getByRole('img').getAttribute('aria-label')).toContain(words);
    await picture.getByText(say('figures.as_table'), { exact: true }).click();
    await expect(picture.getByRole('row')).toHaveCount(13);
  });

  const measure = 'concerns_raised';
  const total = await test.step('a number leads to its figure', async () => {
    const number = (await numberOf(officer, measure).locator('strong').innerText()).trim();
    expect(number).toMatch(/[០-៩]/);
    await officer.tap(numberOf(officer, measure));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.code('measure', measure));
    await expect(page.locator('#content .big')).toHaveText(number);
    await expect(page.getByText(say(`method.${measure}`))).toBeVisible();
    return number;
  });

  await test.step('a quarter is another figure', async () => {
    const part = page.getByLabel(say('figures.part'), { exact: true });
    const last = part.locator('option[value*="-Q"]').first();
    await part.selectOption((await last.getAttribute('value')) ?? '');
    await expect(page).toHaveURL(/period=\d{4}-Q\d/);
    await officer.settled();
  });

  await test.step('offline the last answer stands, with its time', async () => {
    await officer.follow('/figures');
    await officer.follow('/dashboard');
    await loseConnection(device);
    await officer.follow('/figures');
    await officer.follow('/dashboard');
    await expect(numberOf(officer, measure).locator('strong')).toHaveText(total);
    await expect(page.getByRole('button', { name: say('ui.again'), exact: true })).toBeVisible();
  });
});

test('who answers for cases finds a figure by its words and opens what it was counted from, and what looks wrong', async ({
  desk,
}) => {
  const device = await desk({ language: 'en' });
  const { page } = device;
  const supervisor = visitor(device, 'en');
  const { say } = supervisor;
  await supervisor.signIn('supervisor.phnompenh');

  await test.step('the library is searched', async () => {
    await supervisor.follow('/figures');
    const all = page.locator('#content a[href^="/figures/"]');
    expect(await all.count()).toBeGreaterThan(90);
    await page.getByLabel(say('figures.search'), { exact: true }).fill('cases opened');
    await expect.poll(() => all.count()).toBeLessThan(5);
    await supervisor.tap(page.locator('#content a[href^="/figures/cases_opened?"]'));
  });

  await test.step('the figure opens to its cases, and one of them to its file', async () => {
    const records = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: say('desk.figure.records') }) });
    await supervisor.tap(records.locator('a[href^="/cases/"]').first());
    await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
  });

  await test.step('what looks wrong leads to the record itself', async () => {
    await supervisor.follow('/data-quality');
    const records = await openRule(supervisor);
    await expect(records.first()).toBeVisible();
    await supervisor.tap(records.locator('a').first());
  });
});

test('a donor sees targets and figures of a project, and nothing of the whole nor behind it', async ({
  desk,
}) => {
  const device = await desk({ language: 'en' });
  const { page } = device;
  const donor = visitor(device, 'en');
  const { say } = donor;
  await donor.signIn('donor.phnompenh');
  await donor.follow('/more');
  await expect(page.locator('#content a[href="/data-quality"]')).toHaveCount(0);
  await donor.follow('/dashboard');
  await expect(page.getByRole('heading', { name: say('figures.targets') })).toBeVisible();
  await expect(page.locator('#content .numbers')).toHaveCount(0);
  await donor.follow('/figures/contacts');
  const project = page.locator('#content select').last();
  await expect(project).toHaveValue(/^[0-9a-f-]{36}$/);
  await expect(project.locator('option[value="all"]')).toHaveCount(0);
  await expect(page.locator('#content .big')).toBeVisible();
  await expect(page.getByRole('heading', { name: say('desk.figure.records') })).toHaveCount(0);
});
