import { expect, type Page } from '@playwright/test';
import { expectAccessible, test, type Language } from './support/fixtures';
import { passphrase } from './support/network';
import { Visitor } from './support/visits';
import { loseConnection } from './support/people';
import { onTheStreet, tallyCells, Thumb } from './support/thumb';

/** The drop-in centre and the border desk as they are worked: a cheap phone, no connection, Khmer (issue 3). */

const visitor = (page: Page, language: 'en' | 'km' = 'en') =>
  new Visitor(page, language, async () => {});

async function allSent(who: Visitor): Promise<void> {
  const sent = `${who.say('sync.open')}. ${who.say('sync.idle')}`;
  await expect(who.button(sent)).toBeVisible({ timeout: 60_000 });
}

test('the day register takes three taps a child, without a connection', async ({ phone }) => {
  test.setTimeout(240_000);
  const device = await phone({ language: 'km' });
  const { page } = device;
  const worker = visitor(page, 'km');
  await worker.signIn('desk.border');
  await worker.follow('/centre');
  await onTheStreet(device);

  const thumb = new Thumb();
  const inside = page.locator('section[aria-labelledby="in"] .line');
  const before = await inside.count();
  const face = page.locator('section[aria-labelledby="usual"] button').first();
  const name = (await face.locator('strong').textContent()) ?? '';
  await thumb.tap(face);
  await expect(inside).toHaveCount(before + 1);
  const line = inside.filter({ hasText: name }).first();
  await thumb.tap(line.locator('.services'));
  await thumb.tap(
    page
      .getByRole('group', { name: worker.say('centre.services') })
      .getByRole('button')
      .first(),
  );
  await expect(line.locator('.services')).toContainText('១');
  thumb.report('drop-in register, in and one service', { taps: 3 });

  const left = page.locator('section[aria-labelledby="left"] li');
  const gone = await left.count();
  await line.getByRole('button').last().tap();
  await expect(inside).toHaveCount(before);
  await expect(left).toHaveCount(gone + 1);
  await device.line.mend();
  await allSent(worker);
});

test('a truck: heads counted by two, nine cards in five minutes, and what does not agree stays in sight', async ({
  phone,
}) => {
  test.setTimeout(400_000);
  const [first, second] = [await phone({ language: 'km' }), await phone()];
  const [lyda, kosal] = [visitor(first.page, 'km'), visitor(second.page)];
  await lyda.signIn('desk.border');
  await kosal.signIn('desk2.border');
  await lyda.follow('/centre');
  await lyda.button(lyda.say('centre.truck')).tap();
  await first.page.waitForURL(/\/centre\/arrival\//);
  const path = new URL(first.page.url()).pathname;
  await allSent(lyda);
  await kosal.button(kosal.say('sync.open') + '. ' + kosal.say('sync.idle')).waitFor();
  await expect(async () => {
    await kosal.follow(path);
    await expect(tallyCells(second.page).first()).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 90_000 });
  await onTheStreet(first);
  await loseConnection(second);

  await test.step('both count, each on a sheet of their own', async () => {
    for (let n = 0; n < 8; n += 1) await tallyCells(first.page).nth(3).tap();
    await expect(first.page.locator('.heads strong')).toHaveText('៨');
    for (let n = 0; n < 5; n += 1) await tallyCells(second.page).nth(4).tap();
    await expect(second.page.locator('.heads strong')).toHaveText('5');
  });

  const thumb = new Thumb();
  await test.step('nine children who must not be overlooked', async () => {
    const { page } = first;
    await page.getByRole('tab', { name: new RegExp(lyda.say('centre.tab_cards')) }).tap();
    const form = page.locator('form.card');
    for (let n = 0; n < 9; n += 1) {
      await thumb.type(form.getByLabel(lyda.say('centre.nickname')), `តូច${n}`);
      await thumb.tap(
        form.getByRole('button', {
          name: lyda.say.code('sex', n % 2 ? 'male' : 'female'),
          exact: true,
        }),
      );
      await thumb.tap(
        form
          .locator('fieldset, [role="group"]')
          .filter({ hasText: lyda.say('centre.age') })
          .getByRole('button')
          .nth(2),
      );
      await thumb.tap(
        form.getByRole('button', {
          name: lyda.say.code('arrival_flag', 'child_alone'),
          exact: true,
        }),
      );
      await thumb.tap(form.getByRole('button', { name: lyda.say('centre.card_save') }));
      await expect(form.getByLabel(lyda.say('centre.nickname'))).toHaveValue('');
    }
    await expect(page.getByText('តូច8')).toBeVisible();
  });
  thumb.report('surge, nine fast cards', { seconds: 300 });

  await test.step('the paper list has more lines than heads', async () => {
    await first.page.getByRole('tab', { name: lyda.say('centre.tab_list') }).tap();
    await first.page.getByLabel(lyda.say('centre.listed')).fill('១៥');
  });

  await test.step('after the line is back both counts add up, and the difference stays', async () => {
    for (const device of [first, second]) await device.line.mend();
    await expect(second.page.locator('.heads strong')).toHaveText('13', { timeout: 90_000 });
    await expect(second.page.getByText('4 counted people have no card yet.')).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      second.page.getByText('2 more stand on the paper list than were counted.'),
    ).toBeVisible();
  });

  await test.step('one of them goes on with a slip', async () => {
    await first.page.getByRole('tab', { name: new RegExp(lyda.say('centre.tab_cards')) }).tap();
    await lyda.tap(first.page.getByRole('link', { name: /តូច8/ }));
    await expect(first.page.getByText(lyda.say('centre.worry_why'))).toBeVisible();
    await lyda.button(lyda.say('centre.slip')).click();
    const slip = first.page.getByRole('dialog');
    await expect(slip.getByRole('img')).toBeVisible();
    await slip.getByRole('checkbox').uncheck();
    await expect(slip).not.toContainText('តូច8');
  });
});

for (const [language, shape] of [
  ['en', 'desk'],
  ['km', 'phone'],
  ['th', 'phone'],
] as const satisfies [Language, 'desk' | 'phone'][]) {
  test(`every screen of the centre and the board of rounds (${language}, ${shape})`, async ({
    phone,
    desk,
  }) => {
    test.setTimeout(300_000);
    const device = await (shape === 'desk' ? desk : phone)({ language });
    const { page } = device;
    const manager = new Visitor(page, language, async (screen) => {
      await test.step(screen, async () => {
        await expectAccessible(page);
        const over = await page.evaluate(() => {
          const frame = document.scrollingElement ?? document.documentElement;
          return frame.scrollWidth - frame.clientWidth;
        });
        expect(over, screen).toBeLessThanOrEqual(0);
      });
    });
    await manager.signIn('supervisor.border');
    await manager.lookAtCentre();
  });
}

interface Raw {
  id: string;
  fields: Record<string, unknown>;
}

/** All records of a kind as the office holds them, straight from the interface. */
async function everything(port: number, user: string, kind: string): Promise<Raw[]> {
  const api = `http://127.0.0.1:${port}/api/v1`;
  const signedIn = await fetch(`${api}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, passphrase: passphrase(), device: { name: 'recount' } }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const all: Raw[] = [];
  let after = '';
  for (;;) {
    const answer = await fetch(`${api}/records?kind=${kind}&limit=200${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = (await answer.json()) as { records: Raw[]; next?: string };
    all.push(...page.records);
    if (!page.next) return all;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

test('the month sheet equals a recount made by plain loops over what the office holds', async ({
  desk,
  network,
}) => {
  test.setTimeout(240_000);
  const office = await desk();
  const manager = visitor(office.page);
  await manager.signIn('supervisor.border');
  const today = new Date(Date.now() + 7 * 3_600_000);
  const before = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1));
  // The month that runs may only have begun.
  const months = [before, today].map((day) => day.toISOString().slice(0, 7));
  const stays = await everything(network.port, 'supervisor.border', 'stay');
  const spots = (await everything(network.port, 'supervisor.border', 'spot')).filter(({ fields }) =>
    ['drop_in_centre', 'border_desk'].includes(String(fields['kind'])),
  );
  const sheets = spots.flatMap(({ id }) => months.map((month) => ({ spot: id, month })));
  let shown = 0;
  for (const { spot, month } of sheets) {
    const people = new Set<unknown>();
    let visits = 0;
    for (const { id, fields } of stays) {
      if (fields['spot'] !== spot || !String(fields['day']).startsWith(month)) continue;
      visits += 1;
      people.add(fields['person'] ?? id);
    }
    await manager.follow(`/centre/month?centre=${spot}&month=${month}`);
    if (visits === 0) continue;
    const figure = (label: string) =>
      office.page
        .locator('.sums > div')
        .filter({ has: office.page.getByText(label, { exact: true }) })
        .locator('dd');
    await expect(figure('Visits')).toHaveText(new Intl.NumberFormat('en-GB').format(visits));
    await expect(figure('Different people')).toHaveText(
      new Intl.NumberFormat('en-GB').format(people.size),
    );
    shown += 1;
  }
  expect(shown).toBeGreaterThan(0);
});
