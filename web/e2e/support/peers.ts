import { expect } from '@playwright/test';
import type { Visitor } from './visits';

/** The walk through peer groups and committees where there are some: each with one of its forms. */
export async function lookAtPeers(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await visitor.visit('peers', '/peers');
  await visitor.visit('peer-group', await visitor.first('/peers'));
  await visitor.button(say('peers.say_session')).click();
  await expect(page.getByRole('group', { name: say('tally.title') })).toBeVisible();
  await visitor.look('peer-session');
  await visitor.button(say('ui.cancel')).click();
  await visitor.visit('committees', '/committees');
  await visitor.visit('committee', await visitor.first('/committees'));
  await visitor.button(say('committees.add_campaign')).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visitor.look('campaign');
  await visitor.closeSheet();
}
