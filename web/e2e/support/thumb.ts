import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from './fixtures';
import { loseConnection } from './people';

/** The slowest phone that workers carry: four times slower than the machine of the test. */
const SLOWER = 4;
export const SMALL_PHONE = { width: 360, height: 740 };
/** A person looks, then taps; and types with one thumb. Unhurried: a street at night is no contest. */
const TAP_MS = 1000;
const KEY_MS = 300;

/** As the work is done: a cheap phone, no connection. */
export async function onTheStreet(device: Device): Promise<void> {
  await device.page.setViewportSize(SMALL_PHONE);
  await loseConnection(device);
  const session = await device.page.context().newCDPSession(device.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Counts what a thumb does, and how long it takes: the phone's own time, and the person's for every tap and key. */
export class Thumb {
  taps = 0;
  keys = 0;
  readonly #began = performance.now();

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.tap();
  }

  async type(where: Locator, text: string): Promise<void> {
    this.keys += [...text].length;
    await where.fill(text);
  }

  /** Prints what it took, and holds it to its aim. Call as soon as the work is done. */
  report(what: string, aim: { taps?: number; seconds?: number }): void {
    const phone = (performance.now() - this.#began) / 1000;
    const seconds = phone + (this.taps * TAP_MS + this.keys * KEY_MS) / 1000;
    const keys = this.keys ? ` and ${this.keys} keys` : '';
    const aims = [
      aim.taps === undefined ? null : `≤ ${aim.taps}`,
      aim.seconds === undefined ? null : `≤ ${aim.seconds} s`,
    ].filter(Boolean);
    const line = `${what}: ${this.taps} taps${keys}, ${seconds.toFixed(1)} s (aim ${aims.join(', ')})`;
    process.stdout.write(`${line}\n`);
    if (aim.taps !== undefined) expect(this.taps).toBeLessThanOrEqual(aim.taps);
    if (aim.seconds !== undefined) expect(seconds).toBeLessThanOrEqual(aim.seconds);
  }
}

/** The cells of a count by sex and age. */
export const tallyCells = (page: Page): Locator => page.locator('.wheels button');
