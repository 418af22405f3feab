import { expect, test } from './support/fixtures';
import * as forms from './support/forms';
import * as people from './support/people';
import { workbook } from './support/xlsx';

/** Making a form without anybody who programs: written, put in order, tried, in two languages, given out. */
test('a form of five questions is built in English and Khmer, tried, and published', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { page } = await desk();
  await people.signIn(page, 'figures.phnompenh');
  await people.expectAllSent(page);
  await forms.open(page);
  await forms.begin(page, 'Night bus station', ['ខ្មែរ']);

  await test.step('five questions, one of them only for some', async () => {
    await forms.ask(page, 'How many', 'How old are you?');
    await page.getByLabel('At least', { exact: true }).fill('3');
    await page.getByLabel('At most', { exact: true }).fill('25');
    await forms.ask(page, 'One choice', 'Where did you sleep last night?');
    await forms.offer(page, 'At home', 'On the street');
    await forms.ask(page, 'A story', 'Why not at home?');
    await forms.onlyIf(page, 'Where did you sleep last night?', 'is', 'On the street');
    await page.getByLabel('Confidential').check();
    await forms.ask(page, 'Several choices', 'Who helps you?');
    await forms.offer(page, 'My family', 'A friend', 'Nobody');
    await forms.ask(page, 'Yes or no', 'May we talk again?');
    await expect(forms.line(page, 'Why not at home?')).toContainText(
      'Only if “Where did you sleep last night?” is “On the street”',
    );
    await expect(forms.line(page, 'Why not at home?')).toContainText('confidential');
  });

  await test.step('put in order by keyboard: the focus stays with the question that moves', async () => {
    await page.getByRole('button', { name: 'Move up: May we talk again?' }).focus();
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(/May we talk again\?$/);
    await expect(forms.lines(page).first()).toContainText('1. May we talk again?');
  });

  await test.step('in Khmer too: what is missing is counted until nothing is', async () => {
    await forms.translate(page, 'ខ្មែរ', (text) => `ខ្មែរ ${text.length}`);
  });

  await test.step('tried as on a phone: the condition holds', async () => {
    const form = forms.tryOut(page);
    await expect(form.getByText('Where did you sleep last night?')).toBeVisible();
    await expect(form.getByText('Why not at home?')).toHaveCount(0);
    // The office reads what was written last, and then the form to be tried begins anew.
    await expect(async () => {
      await form.getByText('On the street', { exact: true }).click();
      await expect(form.getByText('Why not at home?')).toBeVisible({ timeout: 3_000 });
    }).toPass();
  });

  await test.step('published: from now on nobody can change it', async () => {
    await forms.expectKept(page);
    await forms.publish(page);
    await people.expectAllSent(page);
    await expect(page.getByRole('link', { name: 'Edit the form' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'New version' })).toBeVisible();
  });
});

/** XLSForm, as KoboToolbox and ODK use it. */
test('a spreadsheet with two faults: both are named with their place; mended, it becomes a draft', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = await desk();
  await people.signIn(page, 'figures.phnompenh');
  await people.expectAllSent(page);
  await forms.open(page);
  await people.go(page, 'Import a spreadsheet');
  const survey = (age: string, relevant: string) => ({
    survey: [
      ['type', 'name', 'label::English (en)', 'relevant'],
      [age, 'age', 'How old are you?', ''],
      ['text', 'why', 'Why did you leave?', relevant],
    ],
    settings: [
      ['form_title', 'form_id'],
      ['Leaving home', 'leaving_home'],
    ],
  });

  await forms.importSheet(page, 'leaving.xlsx', workbook(survey('number', '${years} < 18')));
  await expect(page.getByRole('heading', { name: '2 faults' })).toBeVisible();
  await expect(forms.faults(page).filter({ hasText: 'survey' })).toHaveCount(2);
  await expect(forms.faults(page).nth(1)).toContainText(/survey\s*2/);
  await expect(forms.faults(page).nth(2)).toContainText(/survey\s*3/);
  await expect(page.getByRole('button', { name: 'Keep as a draft' })).toHaveCount(0);

  await forms.importSheet(page, 'leaving.xlsx', workbook(survey('integer', '${age} < 18')));
  await expect(page.getByRole('heading', { name: 'Leaving home' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(forms.line(page, 'Why did you leave?')).toContainText(
    'Only if “How old are you?” is less than “18”',
  );
  await people.expectAllSent(page);
});

/** What a calculation means: where its parts end is said before the office is asked. */
test('a calculation becomes a score with bands; an overlap and a gap are named', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = await desk();
  await people.signIn(page, 'figures.phnompenh');
  await people.expectAllSent(page);
  await forms.open(page);
  await people.go(page, 'Import a spreadsheet');
  await forms.importSheet(
    page,
    'calm.xlsx',
    workbook({
      survey: [
        ['type', 'name', 'label::English (en)', 'calculation'],
        ['integer', 'sleep', 'How well do you sleep?', ''],
        ['calculate', 'total', '', '${sleep} * 2'],
      ],
      settings: [
        ['form_title', 'form_id'],
        ['How calm', 'how_calm'],
      ],
    }),
  );
  await page.getByRole('button', { name: 'Keep as a draft' }).click();

  await test.step('two bands that overlap, and nothing about the lowest scores', async () => {
    await forms.followAsScore(page, 'total', 'How calm a child is', '0', '20');
    await forms.addBand(page, 1, { from: '2', to: '8', means: 'Needs help', shown: /^● Red/ });
    await forms.addBand(page, 2, { from: '8', to: '20', means: 'Calm', shown: /^■ Green/ });
    await expect(page.getByText('Bands 1 and 2 overlap: 8 belongs to both.')).toBeVisible();
    await expect(page.getByText(/From 0 up to 2 no band says/)).toBeVisible();
    await expect(forms.line(page, 'total')).toContainText('Bands go upwards, do not overlap');
  });

  await test.step('mended, nothing is wrong any more, and it is published', async () => {
    await forms.band(page, 2).getByLabel('From score').fill('9');
    await forms.band(page, 1).getByLabel('From score').fill('0');
    await expect(page.getByText(/overlap/)).toHaveCount(0);
    await expect(page.getByText(/no band says/)).toHaveCount(0);
    await forms.expectKept(page);
    await forms.publish(page);
    await people.expectAllSent(page);
  });
});

/** Who counts and does not read: numbers, small ones hidden, and nobody's words. */
test('results of the street survey hide what is too few, and are not kept on the device', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const office = await desk();
  const { page } = office;
  await people.signIn(page, 'figures.phnompenh');
  await people.expectAllSent(page);
  await forms.openResults(page, /Children on the street/);
  await expect(page.getByText(/are hidden \(∗\)/)).toBeVisible();
  await expect(page.getByText('hidden', { exact: true }).first()).toBeAttached();
  await expect(page.getByText(/^In words/)).toHaveCount(0);
  await page.getByText('Which answers are counted').click();
  await page.getByLabel('Set side by side').selectOption({ label: 'By sex' });
  await expect(page.getByRole('table', { name: /By sex$/ }).first()).toBeVisible();

  await people.loseConnection(office);
  // Two filtered views less each other would tell what both hide: there is nothing to filter by.
  await expect(page.getByLabel('Sex', { exact: true })).toHaveCount(0);
  await page.getByLabel('Set side by side').selectOption({ label: 'By age' });
  await expect(page.getByText('Results need a connection')).toBeVisible();
});
