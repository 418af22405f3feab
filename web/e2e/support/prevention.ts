import { expect } from '@playwright/test';
import type { Visitor } from './visits';

/** The area of the demo network, at its own place: scenes add others beside it. */
export async function demoArea({ page }: Visitor): Promise<string> {
  const area = page.locator('#content a[href^="/prevention/"]').filter({ hasText: /Nimit|និមិត្ដ/ });
  await expect(area).toHaveCount(1);
  return (await area.getAttribute('href'))!;
}

/** The village safety net: its areas, one with its plan, and the sheet by which a line is done. */
export async function lookAtPrevention(of: Visitor): Promise<void> {
  const { page, say } = of;
  await of.visit('prevention', '/prevention');
  await of.visit('prevention-area', await demoArea(of));
  const done = say('act.action_item.done');
  const lines = page.getByRole('article').getByRole('button', { name: done, exact: true });
  await lines.first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await of.look('prevention-done');
  await of.closeSheet();
}
