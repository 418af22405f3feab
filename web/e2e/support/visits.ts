import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './fixtures';
import { passphrase } from './network';
import { PIN } from './people';
import { wordsOf, type Words } from './words';

/** What is done with a screen that somebody came to. */
export type Look = (screen: string) => Promise<void>;

const ITEM = '[0-9a-f]{8}-[0-9a-f-]{27}';

/** Somebody who goes through the app in one of its languages. */
export class Visitor {
  readonly say: Words;

  constructor(
    readonly page: Page,
    language: Language,
    readonly look: Look,
  ) {
    this.say = wordsOf(language);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The screen that was asked for is there, and whatever it fetches has come. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const content = document.querySelector('#content');
      return (
        content?.childElementCount &&
        content.getAttribute('aria-busy') === 'false' &&
        !document.querySelector('.skeleton')
      );
    });
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Taps what leads to another screen. */
  async tap(link: Locator): Promise<void> {
    const here = this.page.url();
    await link.click();
    await this.page.waitForURL((url) => url.href !== here);
    await this.settled();
  }

  /** By its cross: Escape, twice in short order, would hide the app. */
  async closeSheet(): Promise<void> {
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('button', { name: this.say('ui.close'), exact: true }).click();
    await expect(sheet).toHaveCount(0);
  }

  async back(): Promise<void> {
    await this.page.goBack();
    await this.settled();
  }

  /** Follows an address as a tapped link would, without opening the app anew (which locks it). */
  async follow(href: string): Promise<void> {
    await this.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, href);
    await expect.poll(() => new URL(this.page.url()).pathname).toBe(href.split('?')[0]);
    await this.settled();
  }

  /** Looks at what is there, once it is. */
  async visitHere(screen: string): Promise<void> {
    await this.settled();
    await this.look(screen);
  }

  async visit(screen: string, href: string): Promise<void> {
    await this.follow(href);
    await this.look(screen);
  }

  /** The address of the first record that the screen lists, once it lists one. */
  async first(path: string): Promise<string> {
    const link = this.page.locator(`#content a[href^="${path}/"]`).filter({ visible: true });
    const item = `^${path}/${ITEM}`;
    const found = () =>
      link.evaluateAll((all, wanted) => {
        const hrefs = all.map((one) => one.getAttribute('href') ?? '');
        return hrefs.find((href) => new RegExp(wanted).test(href)) ?? '';
      }, item);
    await expect.poll(found, { message: `${path} lists a record` }).not.toBe('');
    return found();
  }

  async signIn(user: string): Promise<void> {
    const { page, say } = this;
    await page.goto('/');
    await expect(this.button(say('sign_in.submit'))).toBeVisible();
    await this.look('sign-in');
    await page.getByLabel(say('sign_in.user'), { exact: true }).fill(user);
    await page.getByLabel(say('sign_in.passphrase'), { exact: true }).fill(passphrase());
    await this.button(say('sign_in.submit')).click();
    await page.getByLabel(say('pin.new')).fill(PIN);
    await this.look('pin');
    await page.getByLabel(say('pin.repeat')).fill(PIN);
    await this.button(say('pin.set')).click();
    await expect(page.getByRole('navigation', { name: say('nav.main') })).toBeVisible();
    const sent = `${say('sync.open')}. ${say('sync.idle')}`;
    await expect(this.button(sent)).toBeVisible({ timeout: 60_000 });
    await this.settled();
  }

  async lookAtLock(): Promise<void> {
    const { page, say } = this;
    await this.button(say('app.hide')).click();
    await expect(page.getByRole('heading', { name: say('calc.title') })).toBeVisible();
    await this.look('calculator');
    await this.button(say('calc.title')).click({ delay: 1300 });
    await expect(page.getByRole('group', { name: say('lock.pin') })).toBeVisible();
    await this.look('lock');
  }

  async lookAtRecording(): Promise<void> {
    await this.visit('today', '/');
    await this.visit('record', '/record');
    for (const form of ['contact', 'concern', 'note', 'task', 'tally', 'child'])
      await this.visit(`record-${form}`, `/record/${form}`);
  }

  async lookAtRound(): Promise<void> {
    const { page, say } = this;
    await this.visit('round-start', '/round');
    await this.tap(this.button(say('round.start')));
    await expect(this.button(say('round.check_out'))).toBeVisible();
    await this.look('round');
    await this.button(say('round.tally')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('contact-tally');
    await this.closeSheet();
    await this.tap(page.locator('a[href*="who=new"]'));
    await this.look('contact-new');
    await this.back();
    await this.tap(page.locator('a[href*="who=known"]').first());
    await page.locator('#content form fieldset button').first().click();
    await this.look('contact-known');
    await this.button(say('contact.save')).click();
    await expect(page.getByRole('heading', { name: say('saved.title') })).toBeVisible();
    await this.look('contact-saved');
    await this.tap(page.getByRole('link', { name: say('saved.look') }));
    await this.look('contact');
    await this.follow('/');
    await this.tap(page.locator('#content a[href^="/round/"]').first());
    await this.button(say('round.check_out')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('round-check-out');
    await this.button(say('round.yes_safe')).click();
    await expect(page.getByText(say('round.was_safe'))).toBeVisible();
    await this.look('round-back');
  }

  async lookAtPeople(): Promise<void> {
    const { page, say } = this;
    await this.visit('people', '/people');
    await this.button(say('people.filters')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('people-filters');
    await this.closeSheet();
    await this.follow('/cases');
    await this.follow(await this.first('/cases'));
    await this.follow(await this.first('/people'));
    const parts = page.getByRole('tablist', { name: say('file.parts') }).getByRole('tab');
    await expect(parts.first()).toBeVisible();
    const count = await parts.count();
    for (let n = 0; n < count; n += 1) {
      await parts.nth(n).click();
      await this.settled();
      await this.look(`child-${n + 1}`);
    }
    // Behind the last part, the history, for who answers for the file.
    const account = page.getByRole('link', { name: say('account.open') });
    if (await account.isVisible()) {
      await this.tap(account);
      await expect(page.getByRole('heading', { name: say('account.readings') })).toBeVisible();
      await this.look('child-account');
    }
    await this.visit('places', '/places');
    await this.visit('spot', await this.first('/places'));
    await this.visit('routes', '/places/routes');
    await this.visit('route', await this.first('/places/routes'));
    await this.button(say('routes.edit')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('route-edit');
    await this.closeSheet();
  }

  /** Series, their sessions, one roll with what can be said about a child, and its end. */
  async lookAtGroups(): Promise<void> {
    const { page, say } = this;
    await this.visit('sessions', '/sessions');
    const series = await this.first('/series');
    await this.visit('session', await this.first('/sessions'));
    await page.locator('.tile .more').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('session-child');
    await this.closeSheet();
    await this.button(say('finish.open')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('session-finish');
    await this.closeSheet();
    await this.visit('series', series);
    await this.visit('series-edit', `${series}/edit`);
    await this.visit('series-new', '/series/new');
    await this.visit('sessions-new', '/sessions/new');
    await this.visit('peers-none', '/peers');
    await this.visit('committees-none', '/committees');
  }

  /** The drop-in centre and the border desk with their sheets, and the board of rounds. */
  async lookAtCentre(): Promise<void> {
    const { page, say } = this;
    await this.visit('board', '/board');
    await this.visit('centre', '/centre');
    await this.visit('stay', await this.first('/centre/stay'));
    await this.follow('/centre');
    await this.follow(await this.first('/centre/arrival'));
    for (const part of ['count', 'cards', 'list', 'facts'] as const) {
      await page.getByRole('tab', { name: new RegExp(`^${say(`centre.tab_${part}`)}`) }).click();
      await this.visitHere(`arrival-${part}`);
    }
    await this.visit('day-sheet', '/centre/day');
    await this.visit('month-sheet', '/centre/month');
  }

  /** Asking with a form, and reading what was answered. */
  async lookAtAnswers(): Promise<void> {
    const { page, say } = this;
    await this.visit('ask', '/record/ask');
    const unnamed = say.code('instrument_about', 'nobody');
    await this.tap(
      page.locator('#content a[href^="/instruments/answer/"]', { hasText: unnamed }).first(),
    );
    await this.look('ask-whom');
    await this.button(say('answer.begin')).click();
    await expect(page.locator('#content form')).toBeVisible();
    await this.look('ask-form');
    await this.button(say('answer.decline')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await this.look('ask-decline');
    await this.closeSheet();
    await this.visit('responses', '/responses');
    await this.visit('response', await this.first('/responses'));
  }

  async lookAtCare(): Promise<void> {
    for (const [list, one] of [
      ['concerns', 'concern'],
      ['cases', 'case'],
      ['referrals', 'referral'],
    ] as const) {
      await this.visit(list, `/${list}`);
      await this.visit(one, await this.first(`/${list}`));
    }
    await this.follow('/cases');
    await this.visit('case-justice', `${await this.first('/cases')}/justice`);
    for (const part of ['plan', 'visits', 'family', 'school', 'standing', 'border', 'reports']) {
      await this.follow('/cases');
      await this.visit(`case-${part}`, `${await this.first('/cases')}/${part}`);
    }
    await this.follow('/cases');
    await this.visit('case-placement', `${await this.first('/cases')}/placement`);
    await this.button(this.say('placements.add_paper')).or(this.button(this.say('placements.propose'))).first().click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.look('case-placement-form');
    await this.closeSheet();
    await this.visit('border', '/border');
    await this.visit('border-one', await this.first('/border'));
    await this.visit('duties', '/settings/duties');
    await this.visit('beds', '/beds');
    await this.button(this.say('beds.ask_all')).click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.look('beds-ask');
    await this.closeSheet();
  }

  /** The hotline's calls and the form of one, as far as this person takes calls. */
  async lookAtCalls(): Promise<void> {
    const { page, say } = this;
    await this.visit('calls', '/calls');
    await this.button(say('calls.new')).click();
    await page
      .getByLabel(say('call.kind'), { exact: true })
      .selectOption({ label: say.code('call_type', 'action_needed') });
    await page.getByText(say('calls.more')).click();
    await this.look('call-form');
    await this.button(say('ui.cancel')).click();
    await expect(page.getByRole('button', { name: say('calls.new'), exact: true })).toBeVisible();
  }

  /** What somebody without an account tells on the page for the public. */
  async tellPublicly(story: string): Promise<void> {
    const page = await this.page.context().newPage();
    await page.goto('/worried');
    await page.locator('[name="story"]').fill(story);
    // A form that comes back within two seconds is given out again, with what was written.
    await expect(async () => {
      await page.locator('form[action^="/worried?"] button[type="submit"]').click();
      await expect(page.locator('.code')).toBeVisible({ timeout: 500 });
    }).toPass({ intervals: [2_500] });
    await page.close();
  }

  /** The concern of a public report, and the sheets with which its reporter is answered and it is merged. */
  async lookAtPublicReport(story: string): Promise<void> {
    const { page, say } = this;
    await this.follow('/concerns');
    await this.first('/concerns');
    const links = page.locator('#content a[href^="/concerns/"]');
    const hrefs = new Set(
      await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')),
    );
    const told = page.getByText(story).filter({ visible: true });
    for (const href of hrefs) {
      await this.follow(href);
      if (await told.count()) break;
    }
    await expect(told.first()).toBeVisible();
    await expect(page.getByText(say('intake.public_page')).first()).toBeVisible();
    await this.look('public-report');
    for (const sheet of ['answer', 'write', 'merge']) {
      await this.button(say(`intake.${sheet}`)).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await this.look(`public-report-${sheet}`);
      await this.closeSheet();
    }
  }

  /** Through the steps of a referral, without sending it. */
  async lookAtReferring(): Promise<void> {
    const { page, say } = this;
    const choose = (name: string) => this.button(name).first().click();
    await this.follow('/cases');
    const file = (await this.first('/cases')).split('/').at(-1) ?? '';
    await this.visit('refer-1-need', `/referrals/new?case=${file}`);
    await choose(say.code('service_group', 'social'));
    await page.locator('#content fieldset').nth(1).getByRole('button').first().click();
    await choose(say('ui.next'));
    await this.look('refer-2-partner');
    const all = this.button(say('care.referral.show_all'));
    const partner = page.locator('#content li button').first();
    await expect(partner.or(all).first()).toBeVisible();
    if (!(await partner.isVisible())) await all.click();
    await partner.click();
    await choose(say('ui.next'));
    // Where an agreement with this partner stands already, another is noted all the same.
    await expect(page.getByText(say('care.referral.step.consent')).first()).toBeVisible();
    const anew = page.getByRole('radio').last();
    if (await anew.isVisible()) await anew.check();
    await choose(say.code('consent_giver', 'child'));
    await choose(say.code('share_set', 'identity'));
    await choose(say.code('share_set', 'situation'));
    await choose(say.code('consent_how', 'spoken'));
    await this.look('refer-3-consent');
    await choose(say('ui.next'));
    await expect(this.button(say('care.referral.act.send'))).toBeVisible();
    await this.look('refer-4-preview');
  }

  async lookAtFigures(): Promise<void> {
    await this.visit('projects', '/projects');
    await this.follow(await this.first('/projects'));
    const first = this.page.getByRole('table').first().getByRole('row').nth(1);
    await expect(first.locator('th, td').nth(2)).not.toHaveText('–');
    await this.look('project');
    const row = this.page.locator('#content a[href*="?period="]').first();
    await this.visit('indicator', (await row.getAttribute('href')) ?? '');
  }

  /** The alliance: its directory and one service, agreements, trainings, the library, the board without names. */
  async lookAtAlliance(): Promise<void> {
    await this.visit('alliance', '/alliance');
    await this.follow(await this.first('/alliance'));
    await this.look('service');
    await this.visit('agreements', '/alliance/agreements');
    await this.visit('trainings', '/alliance/trainings');
    await this.visit('library', '/alliance/library');
    await this.visit('network-board', '/board/network');
  }

  /** Forms: one that is asked, on paper and counted; what comes along; and one being made. */
  async lookAtForms(): Promise<void> {
    const { page, say } = this;
    await this.visit('forms', '/instruments');
    // Not the first of all: that may be one that another visitor is still making.
    const asked = page
      .locator('#content a[href^="/instruments/"]')
      .filter({ hasText: say.code('instrument_purpose', 'follow_up') });
    const form = (await asked.first().getAttribute('href')) ?? '';
    await this.visit('form', form);
    await this.tap(page.getByRole('link', { name: say('build.paper') }).first());
    await this.look('form-paper');
    await this.visit('form-results', `${form}/results`);
    await this.visit('form-library', '/instruments/library');
    await this.visit('form-import', '/instruments/import');
    await this.follow('/instruments');
    await this.button(say('build.new')).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(say('build.title'), { exact: true }).fill('…');
    await this.look('form-new');
    await this.tap(sheet.getByRole('button', { name: say('build.new_do'), exact: true }));
    await this.button(say('build.add')).click();
    await this.look('form-add');
    await sheet.getByRole('button', { name: say('build.type.select_one') }).click();
    await expect(sheet).toHaveCount(0);
    await this.look('form-edit');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await this.settled();
      await this.look(`form-edit-${(await tab.getAttribute('id'))?.split('-').at(-1)}`);
    }
  }

  async lookAtSettings(): Promise<void> {
    await this.visit('more', '/more');
    for (const part of [
      'language',
      'lock',
      'device',
      'account',
      'export',
      'organisation',
      'places',
    ])
      await this.visit(`settings-${part}`, `/settings/${part}`);
  }

  /** What only supervisors and the police liaison of the organisation read. */
  async lookAtJustice(): Promise<void> {
    await this.visit('justice', '/justice');
    const suspect = this.page.locator('[data-list="suspects"] a').first();
    await this.visit('suspect', (await suspect.getAttribute('href')) ?? '');
    await this.follow('/justice');
    await this.visit('evidence', await this.first('/justice/evidence'));
  }

  /** Patterns that came up, the rules by which they do, and files that were opened in an emergency. */
  async lookAtAlerts(): Promise<void> {
    await this.visit('alerts', '/alerts');
    await this.visit('alert', await this.first('/alerts'));
    await this.visit('alert-rules', '/alerts/rules');
    await this.visit('emergency', '/emergency');
    await this.visit('readings', '/readings');
  }

  async lookAtUsers(): Promise<void> {
    await this.visit('settings-devices', '/settings/devices');
    await this.visit('settings-connections', '/settings/connections');
    await this.visit('settings-codes', '/settings/codes');
    await this.visit('settings-users', '/settings/users');
    await this.page.locator('#content .detail li button').first().click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.look('settings-user');
    await this.closeSheet();
    await this.button(this.say('member.add')).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel(this.say('desk.users.display')).fill('Keo Vanna');
    await this.look('settings-member-new');
    await sheet.getByRole('button', { name: this.say('member.add'), exact: true }).click();
    await expect(sheet.getByRole('img', { name: this.say('member.qr') })).toBeVisible();
    await this.look('settings-member-link');
    await this.button(this.say('member.handed')).click();
    await this.page.getByRole('button', { name: /Keo Vanna/ }).first().click();
    await expect(this.button(this.say('member.new_link'))).toBeVisible();
    await this.look('settings-member');
    await this.closeSheet();
  }

  async lookAtEverything(): Promise<void> {
    await this.lookAtRecording();
    await this.lookAtRound();
    await this.lookAtPeople();
    await this.lookAtGroups();
    await this.lookAtAnswers();
    await this.lookAtCare();
    await this.lookAtCalls();
    await this.lookAtReferring();
    await this.lookAtFigures();
    await this.lookAtAlliance();
    await this.lookAtAlerts();
    await this.lookAtJustice();
    await this.lookAtForms();
    await this.lookAtSettings();
    await this.lookAtLock();
  }
}
