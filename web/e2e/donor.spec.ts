import { expect } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { passphrase } from './support/network';
import { PIN, typePin } from './support/people';
import { Visitor } from './support/visits';

/** A donor reads the projects that it was given, and no other (docs/access.md). */

const visitor = (device: Device) => new Visitor(device.page, 'en', async () => {});
const CODE = 'KHM-HPC-PSK-P02';
/** A report of the demo that went to a donor (crates/demo/src/story/writing.rs). */
const SENT = 'Street work, one month';

test('an administrator lets a donor sign in, then gives it a project: until then there is nothing to read', async ({
  desk,
}) => {
  const admin = visitor(await desk({ language: 'en' }));
  const { page, say } = admin;
  await admin.signIn('admin.phnompenh');
  await admin.follow('/settings/users');

  await test.step('an account without a project', async () => {
    await admin.button(say('desk.users.add')).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(say('desk.users.user'), { exact: true }).fill('lantern.donor');
    await form.getByLabel(say('desk.users.first_passphrase'), { exact: true }).fill(passphrase());
    await form.getByLabel(say('desk.users.display'), { exact: true }).fill('Lantern Trust');
    // Only a donor is asked for projects.
    await expect(form.getByText(say('desk.users.projects'), { exact: true })).toHaveCount(0);
    await form.getByRole('button', { name: say.code('role', 'donor_reader'), exact: true }).click();
    await expect(form.getByText(say('desk.users.projects'), { exact: true })).toBeVisible();
    await form.getByRole('button', { name: say('desk.users.add'), exact: true }).click();
    await expect(form).toHaveCount(0);
  });

  const donor = visitor(await desk({ language: 'en' }));
  await test.step('nothing to read', async () => {
    await donor.signIn('lantern.donor');
    await donor.follow('/projects');
    await expect(donor.page.locator('#content a[href^="/projects/"]')).toHaveCount(0);
    await donor.follow('/reports');
    await expect(donor.page.getByRole('heading', { name: SENT })).toHaveCount(0);
  });

  await test.step('the project is chosen by its code and kept', async () => {
    await page.getByLabel(say('desk.users.search'), { exact: true }).fill('Lantern');
    await page.locator('#content').getByRole('button', { name: /Lantern Trust/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: new RegExp(CODE) }).click();
    await sheet.getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(page.getByText(say('desk.users.saved'), { exact: true })).toBeVisible();
    await expect(sheet.getByRole('button', { name: new RegExp(CODE), pressed: true })).toBeVisible();
  });

  await test.step('it is there for the donor, and is the only one', async () => {
    await donor.page.reload();
    await typePin(donor.page, PIN);
    await donor.settled();
    await donor.follow('/projects');
    const projects = donor.page.locator('#content a[href^="/projects/"]');
    await expect(projects).toHaveCount(1, { timeout: 60_000 });
    await expect(projects).toContainText(CODE);
    await donor.follow('/reports');
    await expect(donor.page.getByRole('heading', { name: SENT })).toBeVisible();
  });
});
