import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';

/** Beds between two organisations, and where a child lives: on phones. */

const card = (page: Page, text: string): Locator =>
  page.locator('[data-list="beds"] > li').filter({ hasText: text });

/** The one bed of the partner in Thailand: each of the others sees the same. */
const theirs = 'Baan Rom Yen';

async function hold(page: Page): Promise<void> {
  await people.press(card(page, theirs), 'Hold');
  await people.press(page.getByRole('dialog'), 'Hold');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('two organisations claim one bed: the first holds it, the other is told so', async ({
  phone,
}) => {
  test.setTimeout(240_000);
  const [first, second] = [await phone(), await phone()];
  await people.signIn(first.page, 'caseworker.poipet');
  await people.signIn(second.page, 'caseworker.phnompenh');
  for (const { page } of [first, second]) {
    await people.expectAllSent(page);
    await people.go(page, 'More', 'Beds');
    await expect(card(page, theirs)).toContainText('Free');
    // What the keeper calls it, and where it stands, stays at home.
    await expect(page.getByText(/Garden room|old pagoda/)).toHaveCount(0);
  }

  await test.step('without a connection a claim is asked, and not promised', async () => {
    await people.loseConnection(second);
    await hold(second.page);
    await expect(card(second.page, theirs)).toContainText('Asked, not yet confirmed');
  });

  await test.step('meanwhile the other holds it', async () => {
    await hold(first.page);
    await people.expectAllSent(first.page);
    await expect(card(first.page, theirs)).toContainText('Held for us');
  });

  await test.step('and the later one hears who was first', async () => {
    await second.line.mend();
    await expect(second.page.getByText(/Somebody else was first/).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(card(second.page, theirs)).toContainText('Held by Golden Lotus');
  });

  await test.step('let go, it is free again for both', async () => {
    await people.press(card(first.page, theirs), 'Release');
    for (const { page } of [first, second])
      await expect(card(page, theirs)).toContainText('Free', { timeout: 60_000 });
  });
});

test('relatives first, and missing papers keep no child without a bed: in Khmer', async ({
  phone,
}) => {
  test.setTimeout(240_000);
  const { page } = await phone({ language: 'km' });
  const worker = new Visitor(page, 'km', async () => {});
  const { say } = worker;
  await worker.signIn('caseworker.phnompenh');
  await worker.follow('/cases');
  const cases = page.locator('#content a[href^="/cases/"]');
  await expect(cases.first()).toBeVisible();
  const files = await cases.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href') ?? '').filter((href) => /^\/cases\/[^/]+$/.test(href)),
  );
  const propose = worker.button(say('placements.propose'));
  for (const file of files) {
    await worker.follow(`${file}/placement`);
    await expect(page.getByRole('heading', { name: say('placements.kin_first') })).toBeVisible();
    if (await propose.isVisible()) break;
  }

  await test.step('another home than with relatives is proposed, and asks why', async () => {
    await propose.click();
    const form = page.getByRole('dialog');
    await form
      .getByRole('button', { name: say.code('care_kind', 'shelter'), exact: true })
      .click();
    await expect(form.getByLabel(say('placement.why_not_kin'))).toBeVisible();
    await form.getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByText(say('placements.why_first'))).toBeVisible();
    await expect(worker.button(say('act.placement.approve'))).toHaveCount(0);
  });

  await test.step('tonight cannot wait: the child moves in without paper or approval', async () => {
    const warned = page.getByText(say('placements.papers_missing').split('៖')[0] ?? '');
    await expect(warned).toBeVisible();
    await worker.button(say('placements.emergency')).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: say('placements.emergency'), exact: true }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByText(say.code('placement_status', 'active')).first()).toBeVisible();
    await expect(page.getByText(say('placements.not_approved'))).toBeVisible();
    await expect(warned).toBeVisible();
  });

  await test.step('a copy of a paper is written down, with who has it', async () => {
    const papers = page.locator('[data-list="papers"] > li');
    await papers.first().getByRole('button').click();
    const form = page.getByRole('dialog');
    await form.getByLabel(say('authority_document.state')).selectOption('copy');
    await form.getByLabel(say('authority_document.holder'), { exact: true }).selectOption('us');
    await form.getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(papers.first()).toContainText(say.code('document_state', 'copy'));
    await expect(papers.first()).toContainText(say.code('document_holder', 'us'));
  });
});
