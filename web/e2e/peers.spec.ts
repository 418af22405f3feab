import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { lockOutMember, makeMember, Member } from './support/member';
import * as people from './support/people';
import { Visitor } from './support/visits';

/** Children who teach children, and what is done every quarter (issue 5): said without a line, counted, chased. */

const visitor = (device: Pick<Device, 'page'>, language: 'en' | 'km' = 'en') =>
  new Visitor(device.page, language, async () => {});

const sheet = (page: Page): Locator => page.getByRole('dialog');
const label = (form: Locator | Page, name: string) => form.getByLabel(name, { exact: true });
/** A number beside its name. */
const sum = async (of: Visitor, name: string): Promise<number> => {
  const cell = of.page.locator('.sums > div').filter({ hasText: of.say(name as 'peers.estimated') });
  return Number((await cell.locator('dd').textContent())?.replace(/\D/g, ''));
};

async function addGroup(of: Visitor, name: string, school: string): Promise<string> {
  const { page, say } = of;
  await of.follow('/peers');
  await of.button(say('peers.add')).click();
  await label(sheet(page), say('peer_group.label')).fill(name);
  await label(sheet(page), say('peer_group.school')).fill(school);
  await of.tap(sheet(page).getByRole('button', { name: say('ui.save'), exact: true }));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Says a session with so many girls of ten to fourteen. */
async function saySession(of: Visitor, girls: number, topic: string): Promise<void> {
  const { page, say } = of;
  await of.button(say('peers.say_session')).click();
  // The first column is of girls, the third row of ten to fourteen.
  const cells = page.getByRole('group', { name: say('tally.title') }).getByRole('textbox');
  await cells.nth(6).fill(String(girls));
  await page
    .getByRole('group', { name: say('peers.topics') })
    .getByRole('button', { name: say.code('peer_topic', topic), exact: true })
    .click();
  await of.button(say('ui.save')).click();
}

test('two sessions said without a line become attendances and an estimate beside them', async ({
  phone,
}) => {
  test.setTimeout(240_000);
  const device = await phone();
  const { page } = device;
  const worker = visitor(device);
  const { say } = worker;
  await worker.signIn('educator.villages');
  await worker.follow('/peers');
  const list = page.locator('[data-list="peer-groups"] li');
  await expect(list.first()).toBeVisible();
  const before = {
    attendances: await sum(worker, 'peers.attendances'),
    estimated: await sum(worker, 'peers.estimated'),
  };
  const href = await addGroup(worker, 'Kite group', 'Kite Primary of the scene');

  await test.step('a large session and a small one, out of reach', async () => {
    await people.loseConnection(device);
    await saySession(worker, 5, 'online');
    await expect(page.getByText(say('peers.session_kept'))).toBeVisible();
    await expect(page.getByRole('link', { name: say('session.worry') })).toBeVisible();
    await saySession(worker, 3, 'hotline');
    await expect(page.locator('[data-list="peer-sessions"] li')).toHaveCount(2);
  });
  await test.step('both numbers rise, each by its own, and the method stands beside them', async () => {
    await worker.follow('/peers');
    await expect.poll(() => sum(worker, 'peers.attendances')).toBe(before.attendances + 8);
    expect(await sum(worker, 'peers.estimated')).toBe(before.estimated + 5);
    await expect(page.getByText(/largest audience of one session/)).toBeVisible();
  });
  await test.step('what was called off counts for nothing', async () => {
    await worker.follow(href);
    const large = page.locator('[data-list="peer-sessions"] li').filter({ hasText: /5 children/ });
    await worker.tap(large.getByRole('link'));
    await worker.button(say('session.call_off')).click();
    await sheet(page)
      .getByRole('button', { name: say.code('cancel_reason', 'weather'), exact: true })
      .click();
    await sheet(page).getByRole('button', { name: say('session.call_off'), exact: true }).click();
    await expect(sheet(page)).toHaveCount(0);
    await worker.follow('/peers');
    await expect.poll(() => sum(worker, 'peers.attendances')).toBe(before.attendances + 3);
    expect(await sum(worker, 'peers.estimated')).toBe(before.estimated + 3);
  });
  await test.step('and it all goes to the office by itself', async () => {
    await device.line.mend();
    await people.expectAllSent(page);
  });
});

test('a quarter that was missed is told to whoever answers for it until somebody says why; the next is done', async ({
  phone,
  desk,
}) => {
  test.setTimeout(240_000);
  const device = await phone();
  const { page } = device;
  const worker = visitor(device);
  const { say } = worker;
  await worker.signIn('educator.villages');
  const name = 'Swallow group';
  const href = await addGroup(worker, name, 'Swallow Primary of the scene');
  const card = page.getByRole('listitem');
  const missed = card.filter({ hasText: say('quarters.missed') });
  const due = card.filter({ hasText: 'Due by' });
  const told = page.locator('[data-list="quarters"] li').filter({ hasText: name });
  const showAll = async () => {
    await worker.follow('/');
    const region = page.getByRole('region', { name: new RegExp(say('quarters.today')) });
    const more = region.getByRole('button', { name: /^Show/ });
    await expect(region).toBeVisible();
    if (await more.isVisible()) await more.click();
  };

  await test.step('a plan from the quarter before this one: that one is missed, this one is due', async () => {
    await worker.button(say('quarters.begin')).click();
    const starts = await page.evaluate(() => {
      const now = new Date();
      const last = new Date(now.getFullYear(), Math.floor(now.getMonth() / 3) * 3, 0);
      return [last.getDate(), last.getMonth() + 1, last.getFullYear()].join('/');
    });
    await label(sheet(page), say('quarter_plan.starts')).fill(starts);
    await sheet(page).getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(sheet(page)).toHaveCount(0);
    await expect(missed).toHaveCount(1);
    await expect(due).toHaveCount(1);
  });
  await test.step('Today tells whoever answers for it, and leads there', async () => {
    await showAll();
    const one = told.filter({ hasText: say('quarters.missed') });
    await expect(one).toHaveCount(1);
    await worker.tap(one.getByRole('link'));
    expect(new URL(page.url()).pathname).toBe(href);
  });
  await test.step('somebody says why: it stays missed, and is chased no more', async () => {
    await missed.getByRole('button', { name: say('quarters.say_why') }).click();
    await label(sheet(page), say('quarter_mark.why')).selectOption('team_missing');
    await sheet(page).getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(missed).toContainText(say.code('cancel_reason', 'team_missing'));
    await showAll();
    await expect(told.filter({ hasText: say('quarters.missed') })).toHaveCount(0);
  });
  await test.step('a session of today does this quarter', async () => {
    await worker.follow(href);
    await saySession(worker, 2, 'rights');
    await due.getByRole('button', { name: say('quarters.mark_done') }).click();
    await sheet(page).getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(sheet(page)).toHaveCount(0);
    await expect(due).toHaveCount(0);
    await expect(card.filter({ hasText: 'Done on' })).toHaveCount(1);
    await people.expectAllSent(page);
  });
  await test.step('the supervisor sees at the desk what was missed and why', async () => {
    const office = await desk();
    const supervisor = visitor(office);
    await supervisor.signIn('supervisor.villages');
    await supervisor.follow(href);
    const seen = office.page.getByRole('listitem').filter({ hasText: say('quarters.missed') });
    await expect(seen).toContainText(say.code('cancel_reason', 'team_missing'));
  });
});

/** A girl of fifteen who leads a group: the one screen of a member, and one button more. */
test('a leader says a session on a phone of her own, without a line, and her teacher finds it', async ({
  phone,
  desk,
}) => {
  test.setTimeout(240_000);
  const name = 'Chan Rumdoul';
  const admin = (await desk()).page;
  await people.signIn(admin, 'director.villages');
  await people.go(admin, 'More', 'People who sign in');
  const hash = await makeMember(admin, name);
  const device = await phone({ language: 'km' });
  const member = new Member(device.page, 'km');
  await member.openLink(hash);
  await member.choosePin();
  await member.expectHome();
  const saying = member.button(member.say('peers.say_session'));
  await expect(saying).toHaveCount(0);

  const office = await desk();
  const worker = visitor(office);
  await worker.signIn('educator.villages');
  const href = await addGroup(worker, 'Jasmine group', 'Jasmine Primary of the scene');
  await test.step('the worker names her in her group: the button comes by itself', async () => {
    await worker.button(worker.say('peers.edit')).click();
    await sheet(office.page)
      .getByRole('group', { name: worker.say('peer_group.tellers') })
      .getByRole('button', { name, exact: true })
      .click();
    await sheet(office.page).getByRole('button', { name: 'Save', exact: true }).click();
    await people.expectAllSent(office.page);
    await expect(saying).toBeVisible({ timeout: 60_000 });
  });
  await test.step('four girls, out of reach', async () => {
    await people.loseConnection(device);
    await saySession(visitor(device, 'km'), 4, 'trafficking');
    await expect(device.page.getByText(member.say('peers.leader_kept'))).toBeVisible();
    // What a child told her is one tap away.
    await expect(member.button(member.say('member.tell'))).toBeVisible();
    await device.line.mend();
    await member.expectAllSent();
  });
  await test.step('it stands in the group, as any other session', async () => {
    await worker.follow(href);
    const session = office.page.locator('[data-list="peer-sessions"] li');
    await expect(session.filter({ hasText: '4 children' })).toHaveCount(1, { timeout: 60_000 });
  });
  await lockOutMember(admin, name);
});
