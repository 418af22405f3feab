import { expect } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { loseConnection } from './support/people';
import { act, addProject, doIt, growTree, openForm, sayValue } from './support/projects';
import { Visitor } from './support/visits';

/** A project's results: a tree, a return that two people see through, and one that is restated openly (docs/projects.md). */

const visitor = (device: Device, language: 'en' | 'km') =>
  new Visitor(device.page, language, async () => {});

const asked = 'Families who can name two signs';

test('a tree, a calendar and a return are written in Khmer without a connection; somebody else accepts and locks it, and what was wrong is restated with the difference', async ({
  phone,
  desk,
}) => {
  test.setTimeout(300_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const officer = visitor(device, 'km');
  const { say } = officer;
  await officer.signIn('figures.villages');
  // The screens were opened once, so that their program lies on the phone.
  await officer.follow('/projects');
  const demo = await officer.first('/projects');
  for (const room of ['', '/tree', '/returns']) await officer.follow(`${demo}${room}`);
  await officer.follow(await officer.first(`${demo}/returns`));
  await loseConnection(device);
  const project = await test.step('a project is added by its code', () =>
    addProject(officer, 'KHM-VSN-TST-P01', 'Safe roads'));
  await test.step('its tree grows downwards', () => growTree(officer, project, asked));

  await test.step('its months are planned, none of them twice', async () => {
    await officer.follow(`${project}/returns`);
    const form = await openForm(officer, officer.button(say('projects.plan')));
    await form.getByLabel(say('projects.plan_every'), { exact: true }).selectOption('1');
    await form.getByLabel(say('projects.plan_days'), { exact: true }).fill('0');
    await doIt(form, say('projects.plan'));
    await expect(page.locator(`#content a[href^="${project}/returns/"]`).nth(2)).toBeVisible();
    const again = await openForm(officer, officer.button(say('projects.plan')));
    await again.getByLabel(say('projects.plan_every'), { exact: true }).selectOption('1');
    const plan = again.getByRole('button', { name: say('projects.plan'), exact: true });
    await expect(plan).toBeDisabled();
    await officer.closeSheet();
  });

  const href = await test.step('Today leads to what is late', async () => {
    await officer.follow('/');
    const due = page.locator('[data-list="returns-due"]');
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    const more = page.locator('section', { has: due }).getByRole('button');
    if (await more.count()) await more.click();
    const first = due.locator(`a[href^="${project}/returns/"]`).first();
    const to = (await first.getAttribute('href')) ?? '';
    await officer.tap(first);
    return to;
  });

  await test.step('a share is said with its whole, and submitted; the same person does not accept it', async () => {
    const value = officer.button(`${say('projects.value')}: ${asked}`);
    await sayValue(officer, value, ['3', '4']);
    await expect(page.getByRole('article', { name: asked })).toContainText('៧៥');
    await act(officer, 'submit');
    await expect(page.getByText(say('projects.not_yours'))).toBeVisible();
    await expect(officer.button(say('act.results_return.accept'))).toHaveCount(0);
    // What was submitted stays as it was.
    await expect(officer.button(`${say('projects.value')}: ${asked}`)).toHaveCount(0);
  });

  const office = await desk();
  const director = visitor(office, 'en');
  const restated = await test.step('with a connection the director accepts, locks and restates it', async () => {
    await device.line.mend();
    await director.signIn('director.villages');
    const due = office.page.locator(`[data-list="returns-due"] a[href="${href}"]`);
    await expect(due).toBeVisible({ timeout: 60_000 });
    await director.tap(due);
    await expect(office.page.getByRole('article', { name: asked })).toContainText('75 % (3 / 4)');
    await act(director, 'accept');
    await act(director, 'lock');
    await act(director, 'restate', 'One family was asked twice');
    await expect(office.page).not.toHaveURL(new RegExp(`${href}$`));
    await director.settled();
    return new URL(office.page.url()).pathname;
  });

  await test.step('the difference is there for everybody who reads it', async () => {
    const edit = office.page
      .getByRole('article', { name: asked })
      .getByRole('button', { name: /^Edit/ });
    await sayValue(director, edit, ['2', '4']);
    const row = office.page.getByRole('table', { name: 'Difference' }).getByRole('row').nth(1);
    await expect(row).toContainText('75 % (3 / 4)');
    await expect(row).toContainText('50 % (2 / 4)');
    await expect(row).toContainText('-1');
    await officer.follow(href);
    await expect(page.locator('#content')).toContainText('One family was asked twice', {
      timeout: 60_000,
    });
    await expect(page.getByRole('article', { name: asked })).toContainText('៧៥');
    await officer.tap(page.getByRole('link', { name: say('projects.restated_by') }));
    await expect(page).toHaveURL(new RegExp(`${restated}$`));
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a donor reads what a project promises, and no return of it; who works in the field writes neither', async ({
  desk,
}) => {
  const donor = visitor(await desk(), 'en');
  await donor.signIn('donor.phnompenh');
  await donor.follow('/projects');
  const project = await donor.first('/projects');
  await donor.follow(project);
  await expect(donor.page.getByRole('link', { name: 'Returns' })).toHaveCount(0);
  await donor.follow(`${project}/tree`);
  await expect(donor.page.getByRole('article').first()).toBeVisible();
  await expect(donor.button('Add a line')).toHaveCount(0);
  await donor.follow(`${project}/returns`);
  await expect(donor.page.getByText('No return is planned yet')).toBeVisible();

  const worker = visitor(await desk(), 'en');
  await worker.signIn('outreach.phnompenh');
  await worker.follow(`${project}/tree`);
  await expect(worker.page.getByRole('article').first()).toBeVisible();
  await expect(worker.button('Add a line')).toHaveCount(0);
});
