import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './support/fixtures';
import * as people from './support/people';

/** Other systems (issue 4): connected, shown once, paused; codes in a table. */
test('an administrator connects a system and says what its codes mean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = await desk();
  const settings = async (name: string) => {
    await page.getByRole('link', { name: 'More', exact: true }).first().click();
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true }).last()).toBeVisible();
  };
  await people.signIn(page, 'admin.poipet');
  await people.expectAllSent(page);

  await test.step('the connection of the demo is paused, with what waits', async () => {
    await settings('Other systems');
    const card = page.locator('section.card', { hasText: 'OSCaR (invented)' });
    await expect(card.getByText('Paused: what happens waits')).toBeVisible();
    await card.getByRole('button', { name: 'What it was told' }).click();
    await expect(card.getByText('waits').first()).toBeVisible();
  });

  await test.step('an address inside is refused at its field, one outside is taken, both secrets once', async () => {
    await page.getByRole('button', { name: 'Connect a system' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Primero in town');
    await sheet.getByLabel('Which system').selectOption('primero');
    await sheet.getByLabel('Address for events').fill('https://169.254.169.254/latest');
    await sheet.getByRole('button', { name: 'Connect a system' }).click();
    await expect(sheet.getByText('This address lies inside a network.')).toBeVisible();
    await sheet.getByLabel('Address for events').fill('https://primero.example.org/hook');
    await sheet.getByRole('button', { name: 'Connect a system' }).click();
    const once = page.getByRole('dialog', { name: 'Shown once' });
    await expect(once.getByText(/^whsec_/)).toBeVisible();
    const secret = await once.getByText(/^whsec_/).innerText();
    await once.getByRole('button', { name: 'I have handed it over' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const card = page.locator('section.card', { hasText: 'Primero in town' });
    await expect(card.getByText('Draft: nothing is sent')).toBeVisible();
    await card.getByRole('button', { name: 'Switch on' }).click();
    await card.getByRole('button', { name: 'Pause' }).click();
    await expect(card.getByText('Paused: what happens waits')).toBeVisible();
    expect(await page.content()).not.toContain(secret);
  });

  await settings('Codes of other systems');
  await test.step('a file with a wrong row is not taken, and the row is named', async () => {
    const choose = page.getByLabel('Import a file (CSV)');
    const file = (text: string) => ({
      name: 'codes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await choose.setInputFiles(
      file('list,code,theirs\ndecline_reason,no_place,0042\nurgency,dragon,1\n'),
    );
    await expect(page.getByText('Row 3: our list has no code “dragon”')).toBeVisible();
    await expect(page.getByRole('button', { name: '0042' })).toHaveCount(0);
    await choose.setInputFiles(file('list,code,theirs\ndecline_reason,no_place,0042\n'));
    await expect(page.getByRole('button', { name: '0042' })).toBeVisible();
  });

  await test.step('a line is removed, and its history stays with the office', async () => {
    await page.getByRole('button', { name: '0042' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this line' }).click();
    await expect(page.getByRole('button', { name: '0042' })).toHaveCount(0);
  });
});

/** The other system of an office that answers in codes of its own: asks by itself, with its token and nothing else. */
class TheirSystem {
  constructor(
    private readonly request: APIRequestContext,
    private readonly base: string,
    private readonly token: string,
  ) {}

  private headers(more: Record<string, string> = {}) {
    return { authorization: `Bearer ${this.token}`, ...more };
  }

  async events(): Promise<{ type: string; data: { referral: string } }[]> {
    const url = `${this.base}/exchange/events?after=0`;
    const answer = await this.request.get(url, { headers: this.headers() });
    expect(answer.status()).toBe(200);
    return (await answer.json()).events;
  }

  /** What it was told of one referral, in order. */
  async toldOf(referral: string): Promise<string[]> {
    const events = await this.events();
    return events.filter(({ data }) => data.referral === referral).map(({ type }) => type);
  }

  async declines(referral: string, their_reason: string) {
    const answer = await this.request.post(
      `${this.base}/exchange/referrals/${referral}/answers`,
      {
        headers: this.headers({ 'idempotency-key': `no-${their_reason}` }),
        data: { answer: 'decline', their_reason },
      },
    );
    return { status: answer.status(), body: await answer.json() };
  }
}

test('an answer in a code that nobody knows waits until an administrator says what it means', async ({
  desk,
  network,
  request,
}) => {
  test.setTimeout(240_000);
  // As their register writes it: a number only to whoever does not look.
  const theirs = '0070';
  const { page: admin } = await desk();
  await people.signIn(admin, 'admin.border');
  await people.expectAllSent(admin);
  let system!: TheirSystem;
  await test.step('their system is connected; it asks by itself', async () => {
    await people.go(admin, 'More', 'Other systems');
    await admin.getByRole('button', { name: 'Connect a system' }).click();
    const sheet = admin.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Register of the centre');
    await sheet.getByLabel('Which system').selectOption('oscar');
    await sheet.getByRole('button', { name: 'Connect a system' }).click();
    const once = admin.getByRole('dialog', { name: 'Shown once' });
    const shown = once.getByRole('code');
    await expect(shown).toHaveCount(2);
    const token = (await shown.allInnerTexts()).find((text) => !text.startsWith('whsec_'))!;
    await once.getByRole('button', { name: 'I have handed it over' }).click();
    const card = admin.locator('section.card', { hasText: 'Register of the centre' });
    await card.getByRole('button', { name: 'Switch on' }).click();
    await expect(card.getByText('On', { exact: true })).toBeVisible();
    system = new TheirSystem(request, `http://127.0.0.1:${network.port}/api/v1`, token);
  });

  const { page: sender } = await desk();
  await people.signIn(sender, 'supervisor.phnompenh');
  await people.go(sender, 'More', 'Cases');
  await sender.locator('#content a[href^="/cases/"]').first().click();
  await people.refer(sender, { to: 'Welcome Gate', words: 'She asks for a safe night.' });
  await expect(sender).toHaveURL(/\/referrals\/[0-9a-f-]{36}$/);
  await people.expectAllSent(sender);
  const referral = new URL(sender.url()).pathname.split('/').at(-1)!;
  await expect.poll(() => system.toldOf(referral), { timeout: 60_000 }).toEqual(['referral.sent']);

  await test.step('its no, with a reason in its own code, is kept and waits', async () => {
    const answer = await system.declines(referral, theirs);
    expect([answer.status, answer.body.state]).toEqual([202, 'held']);
    expect(await system.toldOf(referral)).toEqual(['referral.sent']);
    await expect(sender.getByText('No place or bed free')).toHaveCount(0);
  });

  await test.step('the administrator finds it in the queue, exactly as written, and chooses ours', async () => {
    await people.go(admin, 'More', 'Codes of other systems');
    await expect(admin.getByText('Codes without a meaning')).toBeVisible();
    const waits = admin.getByRole('listitem').filter({ hasText: theirs });
    await expect(waits.getByText(theirs, { exact: true })).toBeVisible();
    await expect(waits).toContainText('Why declined');
    await expect(waits).toContainText('in 1 answer');
    await waits.getByRole('button', { name: `Choose our code for ${theirs}` }).click();
    const sheet = admin.getByRole('dialog');
    await expect(sheet.getByLabel('Their code')).toHaveValue(theirs);
    await sheet.getByLabel('Our code').selectOption({ label: 'No place or bed free' });
    await sheet.getByRole('button', { name: 'Save' }).click();
    await people.expectAllSent(admin);
    await expect(admin.getByText('Codes without a meaning')).toHaveCount(0);
    await expect(admin.getByRole('button', { name: theirs, exact: true })).toBeVisible();
  });

  await test.step('what waited goes on by itself, once', async () => {
    const declined = ['referral.sent', 'referral.declined'];
    await expect.poll(() => system.toldOf(referral), { timeout: 60_000 }).toEqual(declined);
    await expect(sender.getByText('No place or bed free')).toBeVisible({ timeout: 60_000 });
    const again = await system.declines(referral, theirs);
    expect([again.status, again.body.state]).toEqual([200, 'done']);
    expect(await system.toldOf(referral)).toEqual(declined);
  });
});
