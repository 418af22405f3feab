import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/fixtures';
import { passphrase } from './support/network';
import * as people from './support/people';
import * as file from './support/child-file';
import { LostPhone } from './support/profile';
import { Visitor } from './support/visits';

/** Words that stand nowhere else: whoever finds one in the profile has read what a worker wrote. */
const SYNCED = 'Zyxnavorka';
const UNSENT = 'Quilbrentis';
const NOTED = 'Vlompardine waits behind the seventh kiosk';
const OTHERS = 'Thrunzebely';

/** A phone is lost, stolen, or shared: what lies on it tells nobody anything (issue 2, done when 5). */
test.describe('a phone that others may search', () => {
  let folder: string;
  let phone: LostPhone;
  test.beforeEach(async ({ network }) => {
    folder = mkdtempSync(join(tmpdir(), 'safetynet-profile-'));
    phone = await LostPhone.with(folder, network);
  });
  test.afterEach(async () => {
    await phone.done();
    rmSync(folder, { recursive: true, force: true });
  });

  test('holds nothing that can be read, locked or switched off, and loses nothing', async () => {
    test.setTimeout(300_000);
    await people.signIn(phone.page, 'outreach.phnompenh');
    await people.expectAllSent(phone.page);
    const secrets = [
      ...[SYNCED, UNSENT, NOTED, passphrase(), people.PIN],
      ...phone.tokens,
      ...phone.credentials,
    ];
    expect(phone.tokens).toHaveLength(1);
    expect(phone.credentials).toHaveLength(1);

    await test.step('words that were sent, and words that wait', async () => {
      await file.recordChild(phone.page, SYNCED);
      await people.expectAllSent(phone.page);
      await people.loseConnection(phone);
      await file.recordChild(phone.page, UNSENT);
      await file.write(phone.page, 'Description', NOTED);
      await people.expectWaiting(phone.page);
    });

    await test.step('locked: nothing is found', async () => {
      await people.hide(phone.page);
      phone.expectNothingOf(secrets);
    });

    await test.step('switched off: nothing is found, and the search is not blind', async () => {
      await phone.switchOff();
      phone.expectNothingOf(secrets);
      expect(phone.filesWith('outreach.phnompenh')).not.toEqual([]);
    });

    await test.step('five wrong PINs end the PIN; the passphrase opens, and what waited is there', async () => {
      await phone.switchOn();
      await phone.page.goto('/');
      for (let left = 4; left > 0; left -= 1) {
        await people.typePin(phone.page, '739164');
        await expect(phone.page.getByRole('alert')).toContainText(`${left} tr`);
      }
      await people.typePin(phone.page, '739164');
      await expect(phone.page.getByText('The PIN was wrong five times and is gone.')).toBeVisible();
      await expect(phone.page.getByRole('group', { name: 'PIN' })).toHaveCount(0);
      await phone.page.getByLabel('Passphrase', { exact: true }).fill(passphrase());
      await phone.page.getByRole('button', { name: 'Unlock', exact: true }).click();
      await people.expectOpen(phone.page);
      await people.expectWaiting(phone.page);
      await file.findChild(phone.page, UNSENT);
      await file.expectFact(phone.page, 'Description', NOTED);
    });

    await test.step('the network is back: it is sent, and still nothing is found', async () => {
      await phone.line.mend();
      await people.expectAllSent(phone.page);
      await people.hide(phone.page);
      await phone.switchOff();
      phone.expectNothingOf([...secrets, ...phone.tokens]);
    });
  });

  test('keeps two people apart', async () => {
    test.setTimeout(300_000);
    await people.signIn(phone.page, 'outreach.phnompenh');
    await people.expectAllSent(phone.page);
    await people.loseConnection(phone);
    await file.recordChild(phone.page, OTHERS);
    await people.hide(phone.page);
    await phone.line.mend();
    await people.signInAsSomeoneElse(phone.page, 'outreach.poipet');
    await people.expectAllSent(phone.page);
    await file.expectNobodyCalled(phone.page, OTHERS);
    await people.hide(phone.page);
    phone.expectNothingOf([OTHERS, passphrase(), people.PIN, ...phone.tokens]);

    await phone.switchOff();
    await phone.line.cut();
    await phone.switchOn();
    await phone.page.goto('/');
    await people.returnToWork(phone.page, 'outreach.phnompenh');
    await people.expectWaiting(phone.page);
    await file.findChild(phone.page, OTHERS);
    await new Visitor(phone.page, 'en', async () => {}).follow('/more');
    await expect(phone.page.getByText(/Heng Samnang/)).toBeVisible();
  });
});
