import { expect, type Page } from '@playwright/test';
import type { Language } from './fixtures';
import { go, PIN } from './people';
import type { Visitor } from './visits';
import { wordsOf } from './words';

/** What is done around a member of the community network: at the desk in English, on the phone in their own language. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sheet = (page: Page) => page.getByRole('dialog');

/** Makes a member in Siem Reap and gives what stands behind `#` in their link. */
export async function makeMember(page: Page, name: string): Promise<string> {
  await button(page, 'Add a network member').click();
  await sheet(page).getByLabel('Name that colleagues see').fill(name);
  await sheet(page).getByRole('combobox', { name: 'Village or place' }).fill('Siem Reap');
  await sheet(page)
    .getByRole('listbox', { name: 'Village or place' })
    .getByRole('option')
    .first()
    .click();
  await sheet(page).getByLabel('Language').selectOption({ label: 'ខ្មែរ' });
  await sheet(page).getByRole('button', { name: 'Add a network member' }).click();
  return takeLink(page, name);
}

async function takeLink(page: Page, name: string): Promise<string> {
  const shown = page.getByRole('dialog', { name: `The link of ${name}` });
  await expect(shown.getByRole('img', { name: 'QR code of the personal link' })).toBeVisible();
  const link = new URL((await shown.getByText(/\/join#/).textContent()) ?? '');
  await shown.getByRole('button', { name: 'Handed over' }).click();
  await expect(sheet(page)).toHaveCount(0);
  return link.hash;
}

/** Corrects a name and a place at the desk. */
export async function changeMember(
  page: Page,
  name: string,
  to: { name: string; place: string },
): Promise<void> {
  await go(page, 'More', 'People who sign in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await sheet(page).getByLabel('Name that colleagues see').fill(to.name);
  await sheet(page).getByRole('combobox', { name: 'Village or place' }).fill(to.place);
  await sheet(page)
    .getByRole('listbox', { name: 'Village or place' })
    .getByRole('option', { name: new RegExp(to.place) })
    .first()
    .click();
  await button(page, 'Save').click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
}

export async function lockOutMember(page: Page, name: string): Promise<void> {
  await go(page, 'More', 'People who sign in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(sheet(page).getByText('In on a phone')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Lock out', exact: true }).first().click();
  await sheet(page).getByRole('button', { name: 'Lock out?' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Let in again' })).toBeVisible();
}

/** A member with their phone. */
export class Member {
  readonly say;

  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.say = wordsOf(language);
  }

  button(name: string) {
    return button(this.page, name);
  }

  async openLink(hash: string): Promise<void> {
    await this.page.goto(`/join${hash}`);
    await expect(this.page.getByRole('heading', { name: this.say('member.join_title') })).toBeVisible();
  }

  async choosePin(): Promise<void> {
    const { page, say } = this;
    await page.getByLabel(say('pin.new')).fill(PIN);
    await page.getByLabel(say('pin.repeat')).fill(PIN);
    await this.button(say('member.join_do')).click();
  }

  async expectHome(): Promise<void> {
    await expect(this.button(this.say('member.tell'))).toBeVisible();
    await expect(
      this.page.getByRole('navigation', { name: this.say('nav.main') }),
    ).toHaveCount(0);
  }

  async expectAllSent(): Promise<void> {
    const sent = `${this.say('sync.open')}. ${this.say('sync.idle')}`;
    await expect(this.button(sent)).toBeVisible({ timeout: 60_000 });
  }

  async speak(): Promise<void> {
    const { page, say } = this;
    await this.button(say('voice.hold')).dispatchEvent('pointerdown', {
      pointerId: 1,
      button: 0,
      isPrimary: true,
    });
    const begin = say('voice.recording', { seconds: '|' }).split('|')[0];
    const recording = page.getByRole('button', { name: new RegExp(`^${begin}[1-9១-៩]`) });
    await expect(recording).toBeVisible();
    await recording.dispatchEvent('pointerup', { pointerId: 1 });
    // In the language's own digits.
    await expect(page.getByLabel(new RegExp(`^${say('media.voice_n')}[1១]$`))).toBeVisible();
  }

  async tell(story: string, place: string): Promise<void> {
    const { page, say } = this;
    await this.button(say('member.tell')).click();
    await this.speak();
    await page.getByLabel(say('member.write')).fill(story);
    await this.button(say('member.near')).click();
    await page.getByLabel(say('member.place_words')).fill(place);
    await this.button(say('member.yes')).click();
    await this.button(say('member.send')).click();
  }

  async expectState(state: 'here' | 'received' | 'looking' | 'answered'): Promise<void> {
    await expect(
      this.page.getByRole('listitem').getByText(this.say(`member.state.${state}`)),
    ).toBeVisible({ timeout: 60_000 });
  }
}

/** The walk through the one screen, from what stands behind `#` in a link. */
export async function lookAtMember(visitor: Visitor, hash: string): Promise<void> {
  const { page, say } = visitor;
  await page.goto(`/join${hash}`);
  await page.getByLabel(say('pin.new')).fill(PIN);
  await page.getByLabel(say('pin.repeat')).fill(PIN);
  await visitor.look('join');
  await visitor.button(say('member.join_do')).click();
  await expect(visitor.button(say('member.tell'))).toBeVisible();
  await visitor.visitHere('member');
  await visitor.button(say('member.tell')).click();
  await page.getByLabel(say('member.write')).fill('A child sleeps alone at the pagoda');
  await visitor.button(say('member.yes')).click();
  await visitor.visitHere('member-tell');
  await visitor.button(say('member.send')).click();
  await expect(page.getByText(say('member.thanks'))).toBeVisible();
  await visitor.visitHere('member-sent');
  await visitor.lookAtLock();
}
