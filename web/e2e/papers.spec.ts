import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { recordChild } from './support/child-file';
import { expect, test, type Device, type Language } from './support/fixtures';
import * as people from './support/people';
import { Visitor } from './support/visits';
import { wordsOf } from './support/words';

/** Five papers, each from its screen, in Khmer and in Thai; the border's in both at once. */

const CHILD = 'ស្រីមុំ';
const STORY = 'กลัวผู้ใหญ่ที่ตลาด និងយប់ៗនាងនៅម្នាក់ឯង';
const OURS = 'KH-2026/11';

/** What stands on a paper, without blanks: how words are parted on the page is its own matter. */
function textOf(file: string): string {
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return packed(text);
}
// The mark between words that have no space between them is no letter.
const packed = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u200b]/g, '');

class Printer extends Visitor {
  static async at(device: Device, user: string) {
    const printer = new Printer(device.page, 'en', async () => {});
    await printer.signIn(user);
    return printer;
  }

  paperButton(form: string): Locator {
    return this.button(`${this.say(`paper.${form}`)} (PDF)`);
  }

  /** Has a paper made in a language, or two; gives what stands on it. */
  async print(form: string, first: Language, second?: Language): Promise<string> {
    const { page, say } = this;
    const names = { en: 'English', km: 'ខ្មែរ', th: 'ไทย' };
    await this.paperButton(form).first().click({ timeout: 60_000 });
    const sheet = page.getByRole('dialog');
    const choose = async (group: string, language: Language) => {
      const chip = sheet
        .getByRole('group', { name: say(group) })
        .getByRole('button', { name: names[language] });
      if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
    };
    await choose('paper.language', first);
    if (second) await choose('paper.second', second);
    const saved = page.waitForEvent('download');
    await sheet.getByRole('button', { name: say('paper.make'), exact: true }).click();
    const file = await saved;
    // A file's name stands in lists of downloads: it names no child.
    expect(file.suggestedFilename()).toMatch(/^[a-z-]+\.pdf$/);
    await expect(sheet).toHaveCount(0);
    const path = await file.path();
    if (process.env.KEEP_PAPERS)
      await file.saveAs(`${process.env.KEEP_PAPERS}/${form}-${first}${second ?? ''}.pdf`);
    return textOf(path);
  }

  /** In Khmer and in Thai: its title, its warning and these words stand on it. */
  async printBoth(form: string, words: string[], title = form): Promise<void> {
    for (const language of ['km', 'th'] as const) {
      const text = await this.print(form, language);
      const say = wordsOf(language);
      for (const word of [say(`paper.${title}`), say('paper.warning'), ...words])
        expect(text, `${form} in ${language}`).toContain(packed(word));
    }
  }
}

test('five papers are printed in Khmer and Thai from their screens', async ({ desk }) => {
  test.setTimeout(400_000);
  const device = await desk();
  const printer = await Printer.at(device, 'supervisor.phnompenh');
  const { page, say } = printer;

  await test.step('a child whose file is written in Khmer and Thai has a case', async () => {
    await recordChild(page, CHILD);
    await people.raiseConcern(page, STORY);
    await people.openConcern(page, CHILD);
    await people.triageHigh(page);
    await people.openCase(page);
    await people.expectAllSent(page);
  });
  const href = new URL(page.url()).pathname;

  await test.step('the plan', async () => {
    await printer.follow(`${href}/plan`);
    await printer.printBoth('case', [CHILD]);
  });

  await test.step('the referral, and the consent that it rests on', async () => {
    await printer.follow(href);
    await people.refer(page, { to: 'Welcome Gate', words: STORY });
    await people.expectAllSent(page);
    await printer.printBoth('referral', [STORY, CHILD]);
    await printer.follow(href);
    await printer.printBoth('consent', [CHILD]);
  });

  await test.step('a request across the border and the protocol of a handover, for two countries', async () => {
    await printer.follow(`${href}/border`);
    await printer.button(say('border.new')).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(say('cross_border.our_number')).fill(OURS);
    const to = form.getByLabel(say('cross_border.to'));
    const partner = to.getByRole('option', { name: /^Welcome Gate Drop-in Centre/ });
    await to.selectOption(await partner.getAttribute('value'));
    await form.getByRole('button', { name: say('ui.save'), exact: true }).click();
    await expect(form).toHaveCount(0);
    await printer.tap(page.getByRole('link').filter({ hasText: OURS }));
    await people.expectAllSent(page);
    const text = await printer.print('border_request', 'km', 'th');
    for (const language of ['km', 'th'] as const)
      expect(text).toContain(packed(wordsOf(language)('paper.border_request')));
    expect(text).toContain(packed(OURS));
    // What is asked goes without who it is; who is handed over is named.
    expect(text).not.toContain(packed(CHILD));
    await printer.printBoth('border_request', [OURS]);
    const signed = await printer.print('handover', 'th', 'km');
    expect(signed).toContain(packed(CHILD));
    for (const language of ['km', 'th'] as const)
      expect(signed).toContain(packed(wordsOf(language)('paper.handover')));
  });

  await test.step('a report to an authority', async () => {
    await printer.follow('/cases');
    await printer.first('/cases');
    const links = page.locator('#content a[href^="/cases/"][data-row]');
    const all = await links.evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''));
    let found = false;
    for (const one of all) {
      await printer.follow(`${one}/reports`);
      found = (await printer.paperButton('report').count()) > 0;
      if (found) break;
    }
    expect(found, 'a case with a report').toBe(true);
    await printer.printBoth('report', ['របាយការណ៍អំពីករណី']);
  });

  await test.step('without a line the button says what it needs, and nothing is lost', async () => {
    await printer.follow(`${href}/plan`);
    await people.loseConnection(device);
    await printer.paperButton('case').click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(say('paper.needs_line'))).toBeVisible({ timeout: 60_000 });
    const make = sheet.getByRole('button', { name: say('paper.make'), exact: true });
    await expect(make).toBeDisabled();
    await device.line.mend();
    await expect(make).toBeEnabled({ timeout: 60_000 });
    await printer.closeSheet();
    await printer.printBoth('case', [CHILD]);
  });
});
