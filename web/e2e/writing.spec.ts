import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test, type Device } from './support/fixtures';
import { expectAllSent } from './support/people';
import { fromCamera } from './support/photo';
import { Visitor } from './support/visits';
import { openReport, partOf, SENT, storyOf, YEARLY } from './support/writing';

/** A report from empty to signed, and a story whose consent is taken back (docs/writing.md). */

const visitor = (device: Device) => new Visitor(device.page, 'en', async () => {});
const plain = (text: string) => text.replaceAll(/\s/g, '');

async function pdfOf(of: Visitor): Promise<string> {
  const saved = of.page.waitForEvent('download');
  await of.button(of.say('writing.take.pdf')).click();
  const file = await saved;
  // Where lines are broken is nobody's business here.
  return plain(execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' }));
}

const status = (page: Page, name: string) =>
  expect(page.locator('[data-status]')).toHaveText(name, { timeout: 30_000 });

test('a report from empty to signed: its figure updates by itself, a colleague signs, the PDF says what the screen says', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  const title = 'Rounds of the year';
  const writer = visitor(await desk({ language: 'en' }));
  const { page, say } = writer;
  await writer.signIn('figures.phnompenh');
  await writer.follow('/reports');
  await writer.button(say('writing.add')).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say('report.project')).selectOption({ index: 1 });
  await form.getByLabel(say('report.title')).fill(title);
  await form.getByRole('button', { name: say('ui.save'), exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);

  const shown = page.locator('[data-actual]').first();
  await expect(shown).toHaveText(/^\d/, { timeout: 30_000 });
  const figure = await shown.innerText();
  const heading = say.code('report_heading', 'update');
  const part = partOf(writer, heading);
  await part.getByLabel(say('writing.words_of', { heading })).fill('This year the teams went out');
  await part.getByLabel(say('writing.insert')).selectOption({ index: 1 });
  await expect(part.locator('[data-figure]')).toHaveText(figure);
  await part.getByRole('button', { name: say('ui.save'), exact: true }).click();
  await expect(page.getByText(say('writing.check_ok'))).toBeVisible({ timeout: 30_000 });
  await page.getByLabel(say('writing.put_story')).selectOption({ index: 1 });
  await expect(page.getByRole('article', { name: /Star/ })).toBeVisible();
  expect(await pdfOf(writer)).toContain('Draft');
  await writer.button(say('act.report.submit')).click();
  await status(page, say.code('report_status', 'in_review'));
  await expect(page.getByText(say('writing.other_signs'))).toBeHidden();
  // What was given to be looked at is not changed.
  await expect(part.getByRole('textbox')).toHaveCount(0);
  await writer.follow('/stories');
  await storyOf(writer, /Star/).getByLabel(say('writing.add_photo')).setInputFiles({
    name: 'IMG_0002.jpg',
    mimeType: 'image/jpeg',
    buffer: await fromCamera(page),
  });
  await expect(form.getByText(say('writing.held_photos'))).toBeVisible();
  const may = (agreed: string) => form.getByText(say.code('consent_class', agreed), { exact: true });
  await expect(may('internal_only')).toBeVisible();
  await expect(may('may_publish_pseudonym')).toHaveCount(0);
  await writer.closeSheet();

  const director = visitor(await desk({ language: 'en' }));
  await director.signIn('director.phnompenh');
  await expect(director.page.locator('[data-list="writing-due"]')).toContainText(title);
  await openReport(director, title);
  await director.button(say('act.report.sign')).click();
  await status(director.page, say.code('report_status', 'signed'));
  await expect(director.page.getByText(say('writing.figures_locked'))).toBeVisible({
    timeout: 30_000,
  });
  const locked = await director.page.locator('[data-actual]').first().innerText();
  expect(locked).toBe(figure);
  const paper = await pdfOf(director);
  expect(paper).toContain(plain(`This year the teams went out ${figure}`));
  expect(paper).not.toContain('{{');
  const rows = director.page.locator('[data-actual]');
  for (const actual of await rows.allInnerTexts()) expect(paper).toContain(plain(actual));

  await director.button(say('act.report.send')).click();
  const sheet = director.page.getByRole('dialog');
  await sheet.getByLabel(say('report_sending.to')).fill('The foundation');
  await sheet.getByRole('button', { name: say('act.report.send'), exact: true }).click();
  await status(director.page, say.code('report_status', 'sent'));
  await expect(director.page.getByText('The foundation')).toBeVisible();

  const donor = visitor(await desk({ language: 'en' }));
  await donor.signIn('donor.phnompenh');
  await donor.follow('/reports');
  await expect(donor.page.getByRole('heading', { name: title })).toBeVisible();
  await expect(donor.page.getByRole('heading', { name: YEARLY })).toHaveCount(0);
});

test('a consent that was taken back marks the report, keeps the signature away, and is answered by taking the story out', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  const boss = visitor(await desk({ language: 'en' }));
  const { page, say } = boss;
  const gone = say('writing.standing.withdrawn');
  await boss.signIn('supervisor.phnompenh');
  const due = page.locator('[data-list="writing-due"]').getByRole('link', { name: YEARLY });
  await expect(due).toContainText(gone);
  await boss.tap(due);
  await expect(page.getByText(gone)).toBeVisible();
  // The office says it too, before anybody signs.
  await expect(page.getByText(/was taken back/).nth(1)).toBeVisible({ timeout: 30_000 });
  await boss.button(say('writing.take_out')).click();
  await expect(page.getByText(gone)).toHaveCount(0);
  await expect(page.getByText(say('writing.no_story_here'))).toBeVisible();
  await boss.follow('/');
  await expect(due).toHaveCount(0);
});

test('a photo stands in the finished report where its person agreed to be seen, and only those that were signed', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  const boss = visitor(await desk({ language: 'en' }));
  const { page, say } = boss;
  await boss.signIn('supervisor.phnompenh');
  const picture = await fromCamera(page);
  const pagesOf = async () => {
    await openReport(boss, SENT);
    const saved = page.waitForEvent('download');
    await boss.button(say('writing.take.html')).click();
    const html = readFileSync(await (await saved).path(), 'utf8');
    const paper = page.waitForEvent('download');
    await boss.button(say('writing.take.pdf')).click();
    const pdf = execFileSync('pdfimages', ['-list', await (await paper).path()], { encoding: 'utf8' });
    return { html, inHtml: html.split('<img ').length - 1, inPdf: pdf.split(' jpeg ').length - 1 };
  };
  const { html, ...signed } = await pagesOf();
  expect(signed).toEqual({ inHtml: 1, inPdf: 1 });
  expect(html).toContain('walks to school');

  await boss.follow('/stories');
  const star = storyOf(boss, /Star/);
  await expect(star.getByText(say('writing.photos.stands', { n: 1 }))).toBeVisible();
  await star.getByLabel(say('writing.add_photo')).setInputFiles({
    name: 'IMG_0001.jpg',
    mimeType: 'image/jpeg',
    buffer: picture,
  });
  const sheet = page.getByRole('dialog');
  const save = sheet.getByRole('button', { name: say('ui.save'), exact: true });
  await sheet.locator('canvas').click();
  await expect(sheet.getByText(say('writing.cover_covered', { n: 1 }))).toBeVisible();
  // Nobody asked what was agreed to: it is not kept.
  await expect(save).toBeDisabled();
  await sheet.getByText(say.code('consent_class', 'may_publish_pseudonym')).click();
  await save.click();
  await expect(star.getByText(say('writing.photos.stands', { n: 2 }))).toBeVisible();
  await expectAllSent(page);
  // What was signed shows what its signer saw.
  expect(await pagesOf()).toMatchObject({ inHtml: 1, inPdf: 1 });
  await expect(page.getByText(say('writing.photos.stands', { n: 1 }))).toBeVisible();

  await boss.follow('/stories');
  await star.getByRole('button', { name: say('writing.edit_story') }).click();
  // Its words stand in a report that was sent.
  await expect(sheet.getByText(say('writing.held_words'))).toBeVisible();
  await expect(sheet.getByLabel(say('story.text'))).toHaveCount(0);
  await sheet.getByLabel(say('story.photo_consent')).selectOption('');
  await save.click();
  await expect(star.getByText(say('writing.photos.no_consent'))).toBeVisible();
  await expectAllSent(page);
  const after = await pagesOf();
  expect(after).toMatchObject({ inHtml: 0, inPdf: 0 });
  expect(after.html).toContain('walks to school');
});
