import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { device, expect, PHONE, test } from './support/fixtures';
import { passphrase } from './support/network';
import * as file from './support/child-file';
import * as people from './support/people';
import { LostPhone } from './support/profile';

/** A word that stands nowhere else: whoever finds one on the phone has read what a worker wrote. */
const UNSENT = 'Grimbolander';
const LAST_WORD = 'Velmoranthe';

/** Keys go, work does not (issue 3, done when 5). */
test.describe('a phone whose keys go', () => {
  let folder: string;
  let phone: LostPhone;
  test.beforeEach(async ({ network }) => {
    folder = mkdtempSync(join(tmpdir(), 'safetynet-devices-'));
    phone = await LostPhone.with(folder, network);
  });
  test.afterEach(async () => {
    await phone.done();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A day's work ends without a line. */
  async function leaveUnsent(name: string, device?: string): Promise<void> {
    await people.signIn(phone.page, 'outreach.phnompenh', device);
    await people.expectAllSent(phone.page);
    await people.loseConnection(phone);
    await file.recordChild(phone.page, name);
    await people.expectWaiting(phone.page);
    await people.hide(phone.page);
  }

  test('ten wrong tries take them; through a colleague’s sign-in the work stands under its author', async () => {
    test.setTimeout(300_000);
    await leaveUnsent(UNSENT);
    const secrets = [UNSENT, passphrase(), people.PIN, ...phone.tokens, ...phone.credentials];
    phone.expectNothingOf(secrets);
    await phone.switchOff();
    await phone.switchOn();
    await phone.page.goto('/');

    await test.step('five PINs and five passphrases, all wrong', async () => {
      for (let n = 0; n < 5; n += 1) await people.typePin(phone.page, '739164');
      await expect(
        phone.page.getByText('The PIN was wrong five times and is gone.'),
      ).toBeVisible();
      for (let left = 4; left > 0; left -= 1) {
        await people.typeWrongPassphrase(phone.page);
        await expect(phone.page.getByRole('alert')).toContainText(
          left === 1 ? 'One more try' : `${left} tries left`,
        );
      }
      await people.typeWrongPassphrase(phone.page);
      await expect(phone.page.getByText(/the keys of this store are gone/).first()).toBeVisible();
      await expect(phone.page.getByText(/What was not sent waits here, sealed/)).toBeVisible();
      await expect(phone.page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
    });

    await test.step('nothing on the phone can be read, in the file for the last resort neither', async () => {
      const saved = phone.page.waitForEvent('download');
      await people.press(phone.page, 'Save unsent work as a file');
      const path = await (await saved).path();
      expect(readFileSync(path, 'utf8')).toContain('safetynet outbox 1');
      for (const secret of secrets) expect(readFileSync(path, 'utf8')).not.toContain(secret);
      await phone.switchOff();
      phone.expectNothingOf(secrets);
      await phone.switchOn();
      await phone.page.goto('/');
    });

    await test.step('a colleague signs in: it comes back under its author', async () => {
      await phone.line.mend();
      await people.signInBeside(phone.page, 'supervisor.phnompenh');
      await people.expectAllSent(phone.page);
      await file.findChild(phone.page, UNSENT);
      await expect((await file.history(phone.page)).first()).toContainText('Heng Samnang');
      await people.hide(phone.page);
      await people.leaveCalculator(phone.page);
      await expect(phone.page.getByText('outreach.phnompenh')).toHaveCount(0);
    });
  });

  test('a stolen phone hands over what was not sent, and erases the rest', async ({ desk }) => {
    test.setTimeout(180_000);
    const stolen = 'Stolen phone';
    await leaveUnsent(LAST_WORD, stolen);
    const admin = (await desk()).page;
    await test.step('the administrator orders it, while the phone is away', async () => {
      await people.signIn(admin, 'admin.phnompenh');
      await people.orderErasure(admin, stolen);
    });

    await test.step('when it is next opened in reach of the office, nobody was ever on it', async () => {
      await phone.line.mend();
      await phone.page.reload();
      await expect(phone.page.getByLabel('User name')).toBeVisible({ timeout: 60_000 });
      await expect(phone.page.getByText('outreach.phnompenh')).toHaveCount(0);
      await expect(phone.page.getByRole('group', { name: 'PIN' })).toHaveCount(0);
      await people.expectErasedPhone(admin, stolen);
    });

    await test.step('what was not sent stands under its author', async () => {
      const office = (await desk()).page;
      await people.signIn(office, 'supervisor.phnompenh');
      await people.expectAllSent(office);
      await file.findChild(office, LAST_WORD);
    });
    await phone.switchOff();
    phone.expectNothingOf([UNSENT, LAST_WORD, passphrase(), people.PIN, ...phone.tokens]);
  });
});

/** On somebody's own credit: how much there is to fetch is told before it is fetched. */
test('a large first fetch on a paid line asks first; writing does not wait for it', async ({
  browser,
  network,
}) => {
  const userAgent = 'Mozilla/5.0 (Linux; Android 12; K) Chrome/130.0.0.0 Mobile Safari/537.36';
  const { page } = await device(browser, network, { ...PHONE, userAgent });
  await people.signIn(page, 'supervisor.phnompenh');
  await expect(page.getByText(/^About [\d,]+ records, .* This line may cost you\.$/)).toBeVisible();
  await people.press(page, 'Later, on Wi-Fi');
  await expect(page.getByText('The first fetch waits for Wi-Fi. You can write already.')).toBeVisible();
  await file.recordChild(page, 'Written before the fetch');
  await expect(page.getByText('The first fetch waits for Wi-Fi.')).toBeVisible();
  await people.press(page, 'Fetch now');
  await people.expectAllSent(page);
  await expect(page.getByText('This line may cost you.')).toHaveCount(0);
  await file.findChild(page, 'Written before the fetch');
  await page.context().close();
});
