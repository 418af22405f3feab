import type { Locator, Page } from '@playwright/test';
import { test, expect } from './support/fixtures';
import { expectAllSent } from './support/people';
import { Visitor } from './support/visits';

/** A child goes home from Thailand: the Thai partner asks at its desk, the officer in Cambodia answers on a phone, in Khmer. */

const OURS = 'TH-2569/088';
const partner = 'Welcome Gate Drop-in Centre, Poipet Border (demo)';
const THEIRS = 'KH-0417';
const SECRET = 'Her aunt sells noodles by the station';
/** Thirteen months ago, by the clock on the wall: written down afterwards, as it is when the paper comes late. */
const daysAgo = (days: number, hour: string) => {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T${hour}`;
};

class Side extends Visitor {
  sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Does a step: the button, what its sheet asks, the same button in the sheet. */
  async step(act: string, fill: (sheet: Locator) => Promise<unknown> = async () => {}) {
    const name = this.say(`border.act.${act}`);
    await this.page.getByRole('button', { name, exact: true }).first().click({ timeout: 60_000 });
    await fill(this.sheet());
    await this.sheet().getByRole('button', { name, exact: true }).click();
    await expect(this.sheet()).toHaveCount(0);
  }

  async save() {
    await this.sheet()
      .getByRole('button', { name: this.say('ui.save'), exact: true })
      .click();
    await expect(this.sheet()).toHaveCount(0);
  }
}

const stands = (page: Page, words: string) =>
  expect(page.locator('article header').getByText(words, { exact: true })).toBeVisible({
    timeout: 60_000,
  });

test('a Thai request goes through handover to the visits of twelve months', async ({
  desk,
  phone,
}) => {
  test.setTimeout(400_000);
  const there = await desk();
  const thai = new Side(there.page, 'en', async () => {});
  await thai.signIn('caseworker.thailand');
  const { say } = thai;

  await test.step('the Thai partner asks at its desk, with its number', async () => {
    await thai.follow('/cases');
    const first = there.page.locator('#content a[href^="/cases/"]').first();
    await thai.follow(`${await first.getAttribute('href')}/border`);
    await thai.button(say('border.new')).click();
    const form = thai.sheet();
    await form.getByLabel(say('cross_border.to')).selectOption({ label: partner });
    await form.getByLabel(say('cross_border.our_number')).fill(OURS);
    await form.getByLabel(say('cross_border.note')).fill(SECRET);
    await thai.save();
    await there.page.locator('#content a[href^="/border/"]').filter({ hasText: OURS }).click();
    await thai.settled();
    await thai.step('request');
    await expectAllSent(there.page);
  });
  const href = new URL(there.page.url()).pathname;

  const here = await phone({ language: 'km' });
  const officer = new Side(here.page, 'km', async () => {});
  await officer.signIn('caseworker.border');
  await test.step('the officer sees both sides’ numbers and no word of who it is', async () => {
    await officer.follow(href);
    await expect(here.page.getByText(OURS)).toBeVisible({ timeout: 60_000 });
    await expect(here.page.getByText(SECRET)).toHaveCount(0);
    await expect(officer.button(officer.say('border.add_handover'))).toHaveCount(0);
    await expect(officer.button(officer.say('border.act.close'))).toHaveCount(0);
  });

  await test.step('silence is said in the open: the sender reads how long it waits', async () => {
    await expect(there.page.getByText(say('border.waits_other_n', { n: 0 }))).toBeVisible();
  });

  await test.step('family found, visited, and the answer is sent', async () => {
    const number = (sheet: Locator) =>
      sheet.getByLabel(officer.say('cross_border.their_number')).fill(THEIRS);
    await officer.step('trace', number);
    await officer.step('assess');
    await officer.step('reply', (sheet) =>
      sheet.getByLabel(officer.say('cross_border.answer')).selectOption('home_suitable'),
    );
    await expectAllSent(here.page);
    await stands(there.page, say.code('border_status', 'replied'));
    await expect(there.page.getByText(THEIRS)).toBeVisible();
  });

  await test.step('a day, and the handover with officials, papers, belongings and health', async () => {
    await thai.step('set_date', (sheet) =>
      sheet
        .getByLabel(say('cross_border.handover_on'))
        .fill(daysAgo(396, '').slice(0, 10).split('-').reverse().join('/')),
    );
    await thai.step('hand_over', (sheet) =>
      sheet.getByLabel(say('cross_border.handed_over')).fill(daysAgo(396, '09:30')),
    );
    await thai.button(say('border.add_handover')).click();
    const form = thai.sheet();
    await form.getByLabel(say('handover.time')).fill(daysAgo(396, '09:30'));
    await form.getByLabel(say('handover.point')).selectOption({ index: 1 });
    await form.getByLabel(say('handover.officials_from')).fill('Ms. Kanda, shelter');
    await form.getByLabel(say('handover.officials_to')).fill('Mr. Vireak, border office');
    await form.getByRole('group', { name: say('handover.papers'), exact: true }).getByRole('button').first().click();
    await form.getByLabel(say('handover.belongings')).fill('A red bag and a doll');
    await form.getByLabel(say('handover.health')).fill('Asthma: spray in the bag');
    await thai.save();
    await expect(there.page.getByText('A red bag and a doll')).toBeVisible();
    await thai.button(say('border.add_leg')).click();
    const leg = thai.sheet();
    await leg.getByLabel(say('escort_leg.left')).fill(daysAgo(396, '10:00'));
    await leg.getByLabel(say('escort_leg.arrived')).fill(daysAgo(396, '16:00'));
    await leg.getByLabel(say('escort_leg.escort')).fill('Ms. Kanda');
    await expectAllSent(there.page);
  });
  await test.step('on the way, received, at home: the days of all visits stand there', async () => {
    await thai.closeSheet();
    await officer.step('escort');
    await officer.step('receive', (sheet) =>
      sheet.getByLabel(officer.say('cross_border.received')).fill(daysAgo(395, '17:00')),
    );
    await expect(here.page.getByText('A red bag and a doll')).toHaveCount(0);
    await officer.step('reintegrate');
    await officer.step('follow_up');
    const visits = here.page.locator('#content ol > li');
    await expect(visits).toHaveCount(6);
    await officer.step('feed_back', (sheet) =>
      sheet.getByLabel(officer.say('cross_border.feedback')).selectOption('safe_at_home'),
    );
    await expectAllSent(here.page);
  });

  await test.step('the sender hears how the child is, and closes after the year', async () => {
    await stands(there.page, say.code('border_status', 'following_up'));
    await expect(there.page.getByText(say.code('border_feedback', 'safe_at_home'))).toBeVisible({
      timeout: 60_000,
    });
    await expect(there.page.locator('#content ol > li')).toHaveCount(6);
    await thai.step('close', (sheet) =>
      sheet.getByLabel(say('cross_border.close_reason')).selectOption('followed_to_the_end'),
    );
    await expectAllSent(there.page);
    await stands(here.page, officer.say.code('border_status', 'closed'));
    for (const number of [OURS, THEIRS])
      await expect(here.page.getByText(number).first()).toBeVisible();
  });
});
