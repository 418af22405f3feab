import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visits';

/** The room of money: its projects, one of them, a spending, a donor's statement, the things; and the sheet of a spending. */
export async function lookAtMoney(of: Visitor): Promise<void> {
  const { page, say } = of;
  await of.visit('money', '/money');
  const project = await of.first('/money');
  await of.visit('money-project', project);
  await of.button(say('money.add_spending')).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await of.look('money-spending-form');
  await of.closeSheet();
  await of.visit('money-spending', await of.first('/money/spending'));
  await of.follow('/money/donors');
  await of.look('money-donors');
  await of.visit('money-statement', await of.first('/money/donors'));
  await of.visit('money-assets', '/money/assets');
}

/** The amounts beside these names, of the card of that title. */
export async function factsOf(card: Locator): Promise<Record<string, string>> {
  const [names, values] = [card.locator('dt'), card.locator('dd')];
  const [all, of] = [await names.allTextContents(), await values.allTextContents()];
  return Object.fromEntries(all.map((name, n) => [name.trim(), (of[n] ?? '').trim()]));
}
