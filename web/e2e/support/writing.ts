import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visits';

/** The yearly report that the demo network is writing, with a story whose consent was taken back. */
export const YEARLY = 'Protecting street children, yearly report';

/** The report that was signed and sent, with a story and its photo. */
export const SENT = 'Street work, one month';

export async function openReport(of: Visitor, title: string): Promise<void> {
  await of.follow('/reports');
  await of.tap(of.page.getByRole('link', { name: title }).first());
}

/** The part of a report under a heading. */
export const partOf = (of: Visitor, heading: string): Locator =>
  of.page
    .locator('section.card')
    .filter({ has: of.page.getByRole('heading', { name: heading, exact: true }) });

/** A story on the screen of the stories. */
export const storyOf = (of: Visitor, name: RegExp): Locator =>
  of.page.locator('section.card').filter({ has: of.page.getByRole('heading', { name }) });

/** Reports, one that is being written with its figures, a new story, and the stories. */
export async function lookAtWriting(of: Visitor): Promise<void> {
  const { page, say } = of;
  await of.visit('reports', '/reports');
  await openReport(of, YEARLY);
  await expect(page.getByText(say('writing.standing.withdrawn'))).toBeVisible();
  await expect(page.locator('[data-actual]').first()).toBeVisible();
  await of.look('report');
  await of.visit('stories', '/stories');
  await of.button(say('writing.add_story')).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await of.look('story-new');
  await of.closeSheet();
}
