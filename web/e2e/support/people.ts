import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from './fixtures';
import { passphrase } from './network';
import { codeAt } from './totp';

/** What people do with the app, in their own words. Selectors are the words and roles that they see. */

export const PIN = '482917';

const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const sheet = (page: Page): Locator => page.getByRole('dialog');

// Coming and going

export async function signIn(page: Page, user: string, device?: string): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, user, device);
}

async function fillSignIn(page: Page, user: string, device?: string): Promise<void> {
  if (device) await page.getByLabel('Name of this phone or computer').fill(device);
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase());
  await page.getByLabel('Name on the lock screen (optional)').fill(user);
  await button(page, 'Sign in').click();
  await setPin(page);
}

async function setPin(page: Page): Promise<void> {
  await page.getByLabel('New PIN').fill(PIN);
  await page.getByLabel('The same PIN again').fill(PIN);
  await button(page, 'Set the PIN').click();
  await expectOpen(page);
}

export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** The first fetch and everything said here: nothing is on its way any more. */
export async function expectAllSent(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', {
      name: 'Open: what is saved and sent. Everything is with the office',
    }),
  ).toBeVisible({ timeout: 60_000 });
}

export async function expectWaiting(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', { name: /Open: what is saved and sent.*waiting on this device/ }),
  ).toBeVisible();
}

/** Out of reach of the office. The program itself lies on the device by then, or nothing would open any more. */
export async function loseConnection({ page, line }: Pick<Device, 'page' | 'line'>): Promise<void> {
  const kept = () => page.evaluate(() => navigator.serviceWorker.controller?.state ?? 'not kept');
  await expect.poll(kept, { timeout: 60_000 }).toBe('activated');
  await line.cut();
}

/** One gesture: a calculator instead of children's names. */
export async function hide(page: Page): Promise<void> {
  await button(page, 'Hide now').click();
  await expect(page.getByRole('heading', { name: 'Calculator' })).toBeVisible();
}

export async function leaveCalculator(page: Page): Promise<void> {
  await button(page, 'Calculator').click({ delay: 1300 });
}

export async function unlock(page: Page): Promise<void> {
  await leaveCalculator(page);
  await typePin(page, PIN);
  await expectOpen(page);
}

export async function unlockByPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase());
  await button(page, 'Unlock').click();
  await expectOpen(page);
}

export async function typePin(page: Page, pin: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'PIN' });
  for (const digit of pin) await pad.getByRole('button', { name: `Digit ${digit}` }).click();
  await pad.getByRole('button', { name: 'Unlock' }).click();
}

export async function typeWrongPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill('nobody ever chose this one');
  await button(page, 'Unlock').click();
}

/** Signs in on a phone where others have stores, from its lock screen. */
export async function signInBeside(page: Page, user: string): Promise<void> {
  await button(page, 'Sign in as another user').click();
  await fillSignIn(page, user);
}

export async function signInAsSomeoneElse(page: Page, user: string): Promise<void> {
  await leaveCalculator(page);
  await button(page, 'Sign in as another user').click();
  await fillSignIn(page, user);
}

/** Back to one's own work on a phone that several people use. */
export async function returnToWork(page: Page, user: string): Promise<void> {
  await button(page, user).click();
  await typePin(page, PIN);
  await expectOpen(page);
}

export async function signOut(page: Page): Promise<void> {
  await go(page, 'More');
  await button(page, 'Sign out').click();
  await sheet(page).getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: /Who are you|Locked|Sign in/ })).toBeVisible();
}

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
}

/** The session has ended, the work goes on: the passphrase brings it back, with a new PIN. */
export async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open: what is saved and sent/ }).click();
  await sheet(page).getByLabel('Passphrase', { exact: true }).fill(passphrase());
  await sheet(page).getByRole('button', { name: 'Sign in again' }).click();
  await setPin(page);
}

/** Locks another of one's own devices out, from the settings of this one. */
export async function lockOut(page: Page, device: string): Promise<void> {
  await go(page, 'More', 'My account');
  const row = page.getByRole('listitem').filter({ hasText: device });
  await row.getByRole('button', { name: 'Lock out' }).click();
  await sheet(page).getByRole('button', { name: 'Lock out' }).click();
  await expect(row).toContainText('locked out');
}

/** Sets an authenticator up in the settings; gives its secret. */
export async function setUpSecondFactor(page: Page): Promise<string> {
  await go(page, 'More', 'My account');
  await button(page, 'Turn on').click();
  const secret = (await page.locator('.secret').textContent()) ?? '';
  await page.getByLabel('Six-digit code it shows').fill(codeAt(secret, Date.now()));
  await button(page, 'Confirm').click();
  await expect(page.locator('.secret')).toHaveCount(0);
  return secret;
}

/** An administrator has what is on a stolen phone erased. */
export async function orderErasure(page: Page, phone: string): Promise<void> {
  await go(page, 'More', 'Phones of the organisation');
  const one = page.locator('#content li').filter({ hasText: phone });
  await button(one, 'Lock out').click();
  await sheet(page).getByText('Lock out and erase').first().click();
  await sheet(page).getByRole('button', { name: 'Lock out and erase' }).click();
  await expect(one).toContainText('to be erased at its next contact');
}

export async function expectErasedPhone(page: Page, phone: string): Promise<void> {
  await page.reload();
  await typePin(page, PIN);
  await expect(page.locator('#content li').filter({ hasText: phone })).toContainText(
    /erased this minute|erased \d/,
  );
}

/** The office did not take something, and says why. */
export async function expectRefused(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /saved and sent. Needs your decision/ }).click();
  await expect(sheet(page).getByText(reason).first()).toBeVisible();
}

export const press = (page: Page | Locator, name: string): Promise<void> =>
  button(page, name).click();

/** Goes where the links lead that people tap. */
export async function go(page: Page, ...links: string[]): Promise<void> {
  for (const link of links) await page.getByRole('link', { name: link }).first().click();
}

// The night round

export async function startRound(page: Page): Promise<void> {
  await go(page, 'Start a round');
  await button(page, 'Night').click();
  await button(page, 'Start the round').click();
  await expect(page.getByRole('heading', { name: 'Round: Night' })).toBeVisible();
}

export async function saveContact(page: Page): Promise<void> {
  await button(page, 'Save the contact').click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
}

const backToRound = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Done', exact: true }).click();

export async function meetKnownChild(page: Page): Promise<void> {
  const here = page.getByRole('region', { name: /^At the spot/ });
  await here.getByRole('listitem').first().getByRole('link').click();
  await button(page, 'Well').click();
  await saveContact(page);
  await backToRound(page);
}

export async function describeNewChild(page: Page, nickname: string): Promise<void> {
  await go(page, 'New child');
  await page.getByLabel('Nickname – what people call them').fill(nickname);
  await button(page, 'Female').click();
}

export async function meetNewChild(page: Page, nickname: string): Promise<void> {
  await describeNewChild(page, nickname);
  await saveContact(page);
  await backToRound(page);
}

export async function meetUnnamedChild(page: Page): Promise<void> {
  await go(page, 'Without a name');
  await button(page, 'red shirt').click();
  await button(page, 'Male').click();
  await saveContact(page);
  await backToRound(page);
}

export async function countFour(page: Page): Promise<void> {
  await press(page, 'Only count');
  for (let n = 0; n < 4; n += 1)
    await sheet(page)
      .getByRole('group', { name: 'Count by sex and age' })
      .getByRole('button', { name: /^Male, 10/ })
      .click();
  await expect(sheet(page).getByText('Together: 4')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('4 people counted').first()).toBeVisible();
}

export async function meetChildInDanger(page: Page, nickname: string, said: string): Promise<void> {
  await describeNewChild(page, nickname);
  await button(page, 'An unknown adult').click();
  await page.locator('summary', { hasText: 'Grooming: an adult and a child' }).click();
  await button(page, 'An adult outside the family pays for food or gifts').click();
  await button(page, 'Promises of travel, school or a better life').click();
  await page.getByLabel('In the child’s own words').fill(said);
  await holdToSpeak(page);
  await saveContact(page);
  await expect(page.getByText('You saw signs of danger.')).toBeVisible();
}

async function holdToSpeak(page: Page): Promise<void> {
  const mic = page.getByRole('button', { name: 'Hold to speak' });
  await mic.dispatchEvent('pointerdown', { pointerId: 1, button: 0, isPrimary: true });
  await expect(page.getByRole('button', { name: /Recording… [1-9]/ })).toBeVisible();
  await page
    .getByRole('button', { name: /Recording/ })
    .dispatchEvent('pointerup', { pointerId: 1 });
  await expect(page.getByLabel('Voice note 1', { exact: true })).toBeVisible();
}

export async function raiseConcern(page: Page, story: string): Promise<void> {
  await go(page, 'I am worried about this child');
  await page.getByRole('button', { name: /Harm now or very soon/ }).click();
  await page.getByLabel('What worries you? (or speak above)').fill(story);
  await button(page, 'Tell the supervisor').click();
  await expect(page.getByText('The concern is raised')).toBeVisible();
}

export async function checkOut(page: Page): Promise<void> {
  await go(page, 'Today', 'Back to the round');
  await button(page, 'Check out').click();
  await sheet(page).getByRole('button', { name: 'Yes, everybody is safe' }).click();
  await expect(page.getByText('Checked out. Well done.')).toBeVisible();
}

export async function checkOutUnsafe(page: Page, happened: string): Promise<void> {
  await button(page, 'Check out').click();
  await sheet(page).getByRole('button', { name: 'No, somebody is not' }).click();
  await expect(sheet(page).getByText(/First get help/)).toBeVisible();
  await sheet(page).getByLabel('What happened?').fill(happened);
  await sheet(page).getByRole('button', { name: 'Check out: not everybody is safe' }).click();
  await expect(page.getByText('Checked out. Call your supervisor now.')).toBeVisible();
}

// The desk

export async function openConcern(page: Page, child: string): Promise<void> {
  await go(page, 'More', 'Concerns');
  await page
    .getByRole('link', { name: new RegExp(child) })
    .first()
    .click();
}

/** Reports of the public carry no name: they are opened one after the other, until one tells this. */
export async function openPublicReport(page: Page, story: string): Promise<void> {
  const links = page.locator('#content a[href^="/concerns/"]');
  await expect(links.first()).toBeVisible();
  const shown = page.locator('#content article').filter({ visible: true });
  const seen = new Set<string>();
  // What was only just told comes while the list is looked through.
  await expect(async () => {
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    for (const href of new Set(hrefs.filter((one) => !seen.has(one)))) {
      const before = (await shown.count()) ? await shown.innerText() : '';
      await page.locator(`#content a[href="${href}"]`).first().click();
      await expect(shown).not.toHaveText(before, { useInnerText: true });
      seen.add(href);
      if ((await shown.getByText(story).count()) > 0) return;
    }
    throw new Error('no report tells it');
  }).toPass({ timeout: 60_000 });
}

export async function answerReporter(page: Page, words: string): Promise<void> {
  await button(page, 'Answer the reporter').click();
  await sheet(page).getByRole('textbox').fill(words);
  await sheet(page).getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(sheet(page)).toBeHidden();
}

export async function triageHigh(page: Page): Promise<void> {
  await button(page, 'Set the level').click();
  await sheet(page).getByText('High', { exact: true }).click();
  await sheet(page).getByRole('button', { name: 'Set this level' }).click();
  await expect(sheet(page)).toBeHidden();
}

export async function openCase(page: Page): Promise<void> {
  await button(page, 'Open a case').click();
  const dialog = sheet(page);
  await dialog.getByText('High', { exact: true }).click();
  await dialog.getByRole('button', { name: /\(Me\)/ }).click();
  await dialog.getByRole('button', { name: 'Open a case' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What is next' })).toBeVisible();
}

export async function chooseNeed(page: Page, group: string, service: string): Promise<void> {
  await button(page, group).click();
  await button(page, service).click();
}

const why = (page: Page): Locator => page.getByLabel('Why: seen only after they accept');

export const sayWhy = (page: Page, words: string): Promise<void> => why(page).fill(words);

export async function expectNeed(page: Page, service: string, words: string): Promise<void> {
  await expect(button(page, service)).toHaveAttribute('aria-pressed', 'true');
  await expect(why(page)).toHaveValue(words);
}

export async function refer(
  page: Page,
  { to, words }: { to: string; words: string },
): Promise<void> {
  await go(page, 'Refer');
  await chooseNeed(page, 'Return and tracing', 'Family tracing');
  await button(page, 'One day').click();
  await sayWhy(page, words);
  await button(page, 'Next').click();
  await page.getByRole('button', { name: new RegExp(to) }).click();
  await button(page, 'Next').click();
  await agree(page);
  await button(page, 'Send').click();
}

/** The child agrees, and what the partner will see is looked at. */
export async function agree(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Consent' })).toBeVisible();
  // A consent that the child gave this partner before is offered first; here she is asked anew.
  const anew = page.getByText('Ask now and note it');
  if (await anew.isVisible()) await anew.click();
  await button(page, 'The child').click();
  for (const set of ['Who it is', 'The situation']) await button(page, set).click();
  await button(page, 'Spoken').click();
  await button(page, 'Next').click();
  await expect(page.getByText('At once, before they answer')).toBeVisible();
  await expect(page.getByText('Only after they accept')).toBeVisible();
}

/** The sender writes down what the person says of the help. */
export async function confirm(
  page: Page,
  { how, words }: { how: string; words: string },
): Promise<void> {
  await button(page, 'How it went').click({ timeout: 60_000 });
  const asked = sheet(page);
  await asked.getByLabel('How does the person say it went?').selectOption(how);
  await asked.getByLabel('In their words (optional)').fill(words);
  await asked.getByRole('button', { name: 'How it went', exact: true }).click();
  await expect(asked).toBeHidden();
}

// The partner

export async function openReferralToUs(page: Page, sender: Page): Promise<void> {
  await go(page, 'More', 'Referrals');
  await page.getByRole('tab', { name: /^To us/ }).click();
  // Others ask for the same help: the one that the sender has before them is meant.
  await page.locator(`#content a[href="${new URL(sender.url()).pathname}"]`).click();
  await expect(page.getByText('The child’s file opens here once you have accepted.')).toBeVisible();
}

export async function decline(
  page: Page,
  { why, instead }: { why: string; instead: string },
): Promise<void> {
  await button(page, 'Decline').click();
  const asked = sheet(page);
  await asked.getByLabel('Why not?').selectOption(why);
  await asked.getByLabel('Whom would you ask instead? (optional)').selectOption(instead);
  await asked.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(asked).toBeHidden();
}

async function answer(page: Page, act: string): Promise<void> {
  await button(page, act).click();
  await sheet(page).getByRole('button', { name: act, exact: true }).click();
  await expect(sheet(page)).toBeHidden();
  await expectAllSent(page);
}

export const accept = (page: Page): Promise<void> => answer(page, 'Accept');
export async function startService(page: Page): Promise<void> {
  await button(page, 'The service has started').click();
  await expect(button(page, 'Could not be helped')).toBeVisible();
}
export const complete = (page: Page): Promise<void> => answer(page, 'Completed');

export async function withdrawConsent(page: Page, child: string): Promise<void> {
  await go(page, 'More', 'Cases');
  await page
    .getByRole('link', { name: new RegExp(child) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).first().click();
  await sheet(page).getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText('Consent withdrawn').first()).toBeVisible();
}
