import type { Locator } from '@playwright/test';
import { visitDays } from '../src/lib/border/clock';
import { WallClock } from './support/clock';
import { test, expect, type Device } from './support/fixtures';
import { openCase, openConcern, raiseConcern, triageHigh } from './support/people';
import { fromCamera } from './support/photo';
import { Visitor } from './support/visits';

/**
 * A child goes home from Thailand: the Thai partner asks at its desk, the officer in Cambodia answers on a phone, in
 * Khmer. It began thirteen months ago by the clocks of both devices, and their days pass.
 */

const OURS = 'TH-2568/088';
const THEIRS = 'KH-0417';
const PARTNER = /^Welcome Gate Drop-in Centre/;
const CHILD = 'Dao';
const SECRET = 'Her aunt sells noodles by the station';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten in the morning in both countries, so many days before today. */
const ago = (days: number, hour = 10) => {
  const today = Math.floor((Date.now() + 7 * HOUR) / DAY) * DAY - 7 * HOUR;
  return today - days * DAY + hour * HOUR;
};
/** As a field for day and time takes it, by the clock on the wall. */
const onTheWall = (at: number) => new Date(at + 7 * HOUR).toISOString().slice(0, 16);
const dayOf = (at: number) => onTheWall(at).slice(0, 10);
const typed = (day: string) => day.split('-').reverse().join('/');

class Side extends Visitor {
  clock: WallClock | undefined;

  static async at(device: Device, language: 'en' | 'km', user: string, at: number) {
    const side = new Side(device.page, language, async () => {});
    side.clock = await WallClock.of(device.page, at);
    await side.signIn(user);
    return side;
  }

  sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Days have passed; the page is come to anew. */
  async wait(at: number, href: string): Promise<void> {
    await this.clock?.set(at);
    await this.follow('/more');
    await this.follow(href);
  }

  /** Does a step: the button, what its sheet asks, the same button in the sheet. */
  async step(act: string, fill: (sheet: Locator) => Promise<unknown> = async () => {}) {
    const name = this.say(`border.act.${act}`);
    await this.button(name).click({ timeout: 60_000 });
    await fill(this.sheet());
    await this.sheet().getByRole('button', { name, exact: true }).click();
    await expect(this.sheet()).toHaveCount(0);
  }

  async save(): Promise<void> {
    await this.sheet()
      .getByRole('button', { name: this.say('ui.save'), exact: true })
      .click();
    await expect(this.sheet()).toHaveCount(0);
  }

  /** The office has it all. */
  async sent(): Promise<void> {
    const all = this.button(`${this.say('sync.open')}. ${this.say('sync.idle')}`);
    await expect(all).toBeVisible({ timeout: 60_000 });
  }

  /** Where the request stands, as this side reads it. */
  async stands(status: string): Promise<void> {
    const words = this.say.code('border_status', status);
    const head = this.page.locator('article header').getByText(words, { exact: true });
    await expect(head).toBeVisible({ timeout: 60_000 });
  }

  list(words: string): Locator {
    return this.page.getByRole('list', { name: this.say(words), exact: true });
  }
}

test('a Thai request goes through handover to the visit after twelve months', async ({
  desk,
  phone,
}) => {
  test.setTimeout(600_000);
  const there = await desk();
  const thai = await Side.at(there, 'en', 'supervisor.thailand', ago(400));
  const { say } = thai;

  await test.step('a child is found in Thailand; a case is opened, the other country asked', async () => {
    await thai.follow('/record/child');
    await there.page.getByLabel('Nickname – what people call them').fill(CHILD);
    await thai.button('Female').click();
    await thai.button(say('ui.save')).click();
    await raiseConcern(there.page, 'Taken across the border to sell flowers');
    await openConcern(there.page, CHILD);
    await triageHigh(there.page);
    await openCase(there.page);
    await thai.settled();
    await thai.follow(`${new URL(there.page.url()).pathname}/border`);
    await thai.button(say('border.new')).click();
    const form = thai.sheet();
    const to = form.getByLabel(say('cross_border.to'));
    const partner = to.getByRole('option', { name: PARTNER });
    await to.selectOption(await partner.getAttribute('value'));
    await form.getByLabel(say('cross_border.our_number')).fill(OURS);
    await form.getByLabel(say('cross_border.note')).fill(SECRET);
    await thai.save();
    await thai.tap(there.page.getByRole('link').filter({ hasText: OURS }));
    await thai.step('request');
    await thai.sent();
  });
  const href = new URL(there.page.url()).pathname;

  const here = await phone({ language: 'km' });
  const officer = await Side.at(here, 'km', 'caseworker.border', ago(400, 11));
  await test.step('the officer reads the coded minimum, and no word of who it is', async () => {
    await officer.follow(href);
    await officer.stands('requested');
    await expect(here.page.getByText(OURS)).toBeVisible();
    // What is “our country” to one side is the other country to this one.
    const abroad = officer.say.code('border_direction', 'to_us');
    await expect(here.page.getByText(abroad, { exact: true })).toBeVisible();
    await expect(here.page.getByText(SECRET)).toHaveCount(0);
    await expect(here.page.getByText(CHILD)).toHaveCount(0);
    // Nothing can be handed over yet: there is no child of this side.
    await expect(officer.button(officer.say('border.add_handover'))).toHaveCount(0);
    await expect(officer.button(officer.say('border.act.close'))).toHaveCount(0);
  });

  await test.step('silence stands in the open: on the request, in the list, on Today', async () => {
    await thai.wait(ago(398), href);
    await expect(there.page.getByText(say('border.waits_other_n', { n: '2' }))).toBeVisible();
    await thai.wait(ago(391), href);
    const silent = say('border.silent_n', { n: '9' });
    await expect(there.page.getByText(silent)).toBeVisible();
    await thai.follow('/border');
    await expect(
      there.page.getByRole('listitem').filter({ hasText: OURS }).getByText(silent),
    ).toBeVisible();
    await thai.follow('/');
    const due = there.page.getByRole('region', { name: say('border.due_today') });
    await expect(due.getByRole('listitem').filter({ hasText: silent })).not.toHaveCount(0);
    await thai.follow(href);
  });

  await test.step('screened and sheltered there; traced, assessed and answered here', async () => {
    await thai.step('screen');
    await thai.clock?.set(ago(390));
    await thai.step('shelter');
    await thai.sent();

    await officer.wait(ago(386), href);
    await officer.stands('sheltered');
    await officer.step('trace', (sheet) =>
      sheet.getByLabel(officer.say('cross_border.their_number')).fill(THEIRS),
    );
    await officer.button(officer.say('border.our_case_choose')).click();
    await officer
      .sheet()
      .getByRole('button', { name: officer.say('care.child.new') })
      .click();
    await officer.sheet().getByText(officer.say('care.triage.medium'), { exact: true }).click();
    await officer
      .sheet()
      .getByRole('button', { name: officer.say('care.open_case.new'), exact: true })
      .click();
    await expect(officer.sheet()).toHaveCount(0);
    await expect(
      here.page.getByRole('link', { name: officer.say('border.open_case') }),
    ).toBeVisible();
    await officer.wait(ago(382), href);
    await officer.step('assess');
    await officer.wait(ago(378), href);
    await officer.step('reply', (sheet) =>
      sheet.getByLabel(officer.say('cross_border.answer')).selectOption('home_suitable'),
    );
    await officer.sent();

    await thai.wait(ago(377), href);
    await thai.stands('replied');
    await expect(there.page.getByText(THEIRS)).toBeVisible();
    await expect(there.page.getByText(say('border.your_turn'))).toBeVisible();
  });

  await test.step('a day, and the handover: officials, place, papers, belongings, health, form', async () => {
    await thai.step('set_date', (sheet) =>
      sheet.getByLabel(say('cross_border.handover_on')).fill(typed(dayOf(ago(372)))),
    );
    await thai.wait(ago(372), href);
    await thai.step('hand_over');
    await thai.button(say('border.add_handover')).click();
    const form = thai.sheet();
    await form.getByLabel(say('handover.time')).fill(onTheWall(ago(372, 9)));
    await form.getByLabel(say('handover.point')).selectOption('poipet_ban_khlong_luek');
    await form.getByLabel(say('handover.officials_from')).fill('Ms. Kanda, shelter');
    await form.getByLabel(say('handover.officials_to')).fill('Mr. Vireak, border office');
    const papers = (field: string) => form.getByRole('group', { name: say(field), exact: true });
    await papers('handover.papers')
      .getByRole('button', { name: say.code('border_paper', 'referral_paper') })
      .click();
    await papers('handover.papers_missing')
      .getByRole('button', { name: say.code('border_paper', 'birth_certificate') })
      .click();
    await form.getByLabel(say('handover.belongings')).fill('A red bag and a doll');
    await form.getByLabel(say('handover.health')).fill('Asthma: spray in the bag');
    const paper = {
      name: 'form.jpg',
      mimeType: 'image/jpeg',
      buffer: await fromCamera(there.page),
    };
    await form.getByLabel('Take a photo').setInputFiles(paper);
    await expect(form.getByText(`${say('border.signed')} ✓`)).toBeVisible();
    await thai.save();
    for (const words of ['A red bag and a doll', 'Asthma: spray in the bag', 'Mr. Vireak'])
      await expect(there.page.getByText(words)).toBeVisible();
    await expect(
      there.page.getByRole('listitem').filter({ hasText: say('border.signed') }),
    ).toBeVisible();
    await thai.sent();
  });

  await test.step('the officer goes along: a leg of the way, reception, a plan for coming home', async () => {
    await officer.wait(ago(372, 12), href);
    await officer.stands('handed_over');
    await expect(here.page.getByText('A red bag and a doll')).toHaveCount(0);
    await officer.step('escort');
    await officer.wait(ago(370, 16), href);
    await officer.button(officer.say('border.add_leg')).click();
    const leg = officer.sheet();
    const to = officer.say('escort_leg.to');
    await leg.getByRole('combobox', { name: to, exact: true }).fill('Battambang');
    await leg.getByRole('listbox', { name: to }).getByRole('option').first().click();
    await leg.getByLabel(officer.say('escort_leg.left')).fill(onTheWall(ago(370, 8)));
    await leg.getByLabel(officer.say('escort_leg.arrived')).fill(onTheWall(ago(370, 15)));
    await leg.getByLabel(officer.say('escort_leg.escort')).fill('អ្នកសង្គមកិច្ច ម៉ាលីស');
    await officer.save();
    await expect(here.page.getByText('អ្នកសង្គមកិច្ច ម៉ាលីស')).toBeVisible();
    await officer.step('receive');
    await officer.wait(ago(369), href);
    await officer.step('reintegrate');

    const open = here.page.getByRole('link', { name: officer.say('border.open_case') });
    await officer.tap(open);
    const own = new URL(here.page.url()).pathname;
    await officer.button(officer.say('care.case.edit_facts')).first().click();
    await officer
      .sheet()
      .getByLabel(officer.say('case.home'))
      .fill(typed(dayOf(ago(370))));
    await officer.save();
    await officer.follow(`${own}/plan`);
    await officer.button(officer.say('casework.plan.new')).click();
    await officer.sheet().getByLabel(officer.say('plan_item.domain')).selectOption({ index: 1 });
    await officer.sheet().getByLabel(officer.say('plan_item.goal')).fill('ត្រឡប់ទៅរៀនថ្នាក់ទី៤');
    await officer.save();
    await expect(here.page.getByText('ត្រឡប់ទៅរៀនថ្នាក់ទី៤')).toBeVisible();
    await officer.wait(ago(368), href);
    await officer.step('follow_up');
  });

  const days = visitDays(dayOf(ago(370)));
  const visits = officer.list('border.visits').getByRole('listitem');
  await test.step('six visits in a year, and the sender hears of each', async () => {
    await expect(visits).toHaveCount(6);
    for (const [made, day] of days.entries()) {
      const at = Date.parse(`${day}T03:00:00Z`);
      await expect(visits.filter({ hasText: wasMade(officer) })).toHaveCount(made);
      // On its day it is not late; the day after it is, and one of them is made only then.
      await officer.wait(at, href);
      await expect(visits.nth(made)).not.toContainText(officer.say('border.visit_late'));
      if (made === 3) {
        await officer.wait(at + DAY, href);
        await expect(visits.nth(made)).toContainText(officer.say('border.visit_late'));
      }
      await officer.tap(here.page.getByRole('link', { name: officer.say('casework.visits') }));
      await officer.button(officer.say('casework.visit.new')).click();
      for (const check of ['health', 'schooling', 'food', 'relations', 'safety'])
        await officer
          .sheet()
          .getByRole('group', { name: officer.say(`visit.${check}`) })
          .getByRole('button', { name: officer.say.code('abc', 'a') })
          .click();
      await officer.save();
      await expect(here.page.locator('.visit')).toHaveCount(made + 1);
      await officer.follow(href);
      await officer.step('feed_back', (sheet) =>
        sheet.getByLabel(officer.say('cross_border.feedback')).selectOption('safe_at_home'),
      );
      await officer.sent();
    }
    await expect(visits.filter({ hasText: wasMade(officer) })).toHaveCount(6);
  });

  await test.step('the sender knows how the child is, who took how long, and closes after the year', async () => {
    const last = Date.parse(`${days.at(-1)}T05:00:00Z`);
    await thai.wait(last + DAY, href);
    await thai.stands('following_up');
    // It was told yesterday: nobody is silent.
    await expect(there.page.getByText(say('border.waits_other_n', { n: '1' }))).toBeVisible();
    await expect(there.page.getByText(say.code('border_feedback', 'safe_at_home'))).toBeVisible();
    await expect(thai.list('border.visits')).not.toContainText(say('border.visit_late'));
    const stages = thai.list('border.stages').getByRole('listitem');
    for (const [what, n] of [
      ['answered', '22'],
      ['handed_over', '6'],
      ['received', '2'],
    ] as const)
      await expect(
        stages.filter({ hasText: say(`cross_border.${what}`) }).filter({
          hasText: say('border.days_later_n', { n }),
        }),
      ).toHaveCount(1);
    await thai.step('close', (sheet) =>
      sheet.getByLabel(say('cross_border.close_reason')).selectOption('followed_to_the_end'),
    );
    await thai.sent();
    await officer.wait(last + DAY, href);
    await officer.stands('closed');
    for (const number of [OURS, THEIRS])
      await expect(here.page.getByText(number, { exact: true })).toBeVisible();
    await expect(visits.filter({ hasText: wasMade(officer) })).toHaveCount(6);
  });
});

/** The word of a visit that was made, without its day. */
const wasMade = (side: Side) => side.say('border.visit_made', { day: '' }).trim();
