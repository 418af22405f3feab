import { expect, type Page } from '@playwright/test';
import { go } from './people';

/** What people read in the figures of the project that the night rounds count for. */

const PROJECT = 'KHM-HPC-PSK-P02';

/** Actual values of the project's indicators of this year, by label; as text, hidden small numbers too. */
export async function projectFigures(page: Page): Promise<Record<string, string>> {
  await go(page, 'Today', 'More', 'Projects and figures');
  const fresh = page.waitForResponse((answer) => answer.url().includes('/api/v1/figures'));
  await page.getByRole('link', { name: new RegExp(PROJECT) }).click();
  await fresh;
  const table = page.getByRole('table', { name: 'Results' });
  await expect(table.getByRole('row').nth(2)).toContainText(/\d/);
  await expect(page.getByText('As of this minute')).toBeVisible();
  const found: Record<string, string> = {};
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const label = await row.getByRole('link').first().innerText();
    found[label.trim()] = (await row.getByRole('cell').nth(2).innerText()).trim();
  }
  return found;
}

/** Counts under this are hidden inside the network (`FIGURES_K_INSIDE` in `rules::policy`). */
const shownFrom = 5;
const HIDDEN = 'hidden';

/**
 * What one such night adds, and nothing else: four contacts with a child each (the tally of four is counted apart as
 * people), two children not met before, and single events that stay hidden because one child must not be seen in a
 * number. The known child is counted once a year: in January it may be met for the first time.
 */
const whatHappened = (january: boolean): Record<string, number[]> => ({
  'Night rounds': [1],
  'Contacts with children on the street': [4],
  'Children met, each counted once': january ? [2, 3] : [2],
  'Concerns raised': [1],
  'Cases opened': [1],
  'Referrals accepted': [1],
});

const number = (text: string): number => Number(text.replaceAll(',', ''));

/** What a figure may read after so many more, whatever it read before. */
function afterwards(before: string, more: number): string[] {
  // Of a hidden figure nobody knows how near it is to being shown.
  if (before === HIDDEN)
    return [HIDDEN, ...Array.from({ length: more }, (_, n) => String(shownFrom + n))];
  const sum = number(before) + more;
  return [sum > 0 && sum < shownFrom ? HIDDEN : sum.toLocaleString('en')];
}

/** The figures changed by exactly what happened: neither more nor less, neither here nor elsewhere. */
export function expectFigures(
  before: Record<string, string>,
  after: Record<string, string>,
  now: Date,
): void {
  const happened = whatHappened(now.getMonth() === 0);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(happened)));
  for (const [label, was] of Object.entries(before)) {
    const may = (happened[label] ?? [0]).flatMap((more) => (more ? afterwards(was, more) : [was]));
    expect(may, `${label}: ${was} → ${after[label]}`).toContain(after[label]);
  }
}
