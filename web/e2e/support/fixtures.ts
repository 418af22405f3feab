import axe from 'axe-core';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { Line } from './line';
import { Network } from './network';

export { expect };

/** Languages that every screen must hold in. */
export type Language = 'en' | 'km' | 'th';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
/** Where the work is done. On another clock, the day of the device and of the network would differ for hours. */
export const FIELD_TIME = 'Asia/Phnom_Penh';
export const DESK = { viewport: { width: 1280, height: 800 } };

/** A phone or computer: its own browser profile, its own line to the office. */
export interface Device {
  page: Page;
  line: Line;
  /** What the browser complained about, besides what a cut line explains. */
  complaints: string[];
}

interface Made {
  network: Network;
}

/** How somebody has set a device up. */
export interface Taste {
  language?: Language;
  /** Without a choice it follows the hour, and the night rounds. */
  theme?: 'light' | 'dark';
}

interface Tools {
  /** A phone in somebody's hand. */
  phone: (taste?: Taste) => Promise<Device>;
  /** A computer on somebody's desk. */
  desk: (taste?: Taste) => Promise<Device>;
}

export async function device(
  browser: Browser,
  network: Pick<Network, 'port'>,
  shape: object,
  { language = 'en', theme }: Taste = {},
): Promise<Device> {
  const line = await Line.to(network.port);
  const context = await browser.newContext({
    ...shape,
    baseURL: line.origin,
    locale: language,
    timezoneId: FIELD_TIME,
    permissions: ['microphone'],
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([chosen, shade]) => {
      localStorage.setItem('language', localStorage.getItem('language') ?? chosen);
      localStorage.setItem('language_chosen', '1');
      if (shade) localStorage.setItem('theme', shade);
    },
    [language, theme] as const,
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // What this fixture would run in every frame is refused where a frame may run nothing: a page that is shown within ours.
    const explained = /Failed to load resource|net::ERR_|Blocked script execution in 'about:srcdoc'/.test(
      message.text(),
    );
    if (message.type() === 'error' && !explained) complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500)
      complaints.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  return { page, line, complaints };
}

export const test = base.extend<Tools, Made>({
  network: [
    async ({}, use) => {
      const network = await Network.start();
      await use(network);
      await network.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  phone: async ({ browser, network }, use) => {
    await giveOut(PHONE, browser, network, use);
  },
  desk: async ({ browser, network }, use) => {
    await giveOut(DESK, browser, network, use);
  },
});

/** Gives out devices and, at the end, insists that no page complained. */
async function giveOut(
  shape: object,
  browser: Browser,
  network: Network,
  use: (give: Tools['phone']) => Promise<void>,
): Promise<void> {
  const given: Device[] = [];
  await use(async (taste) => {
    const one = await device(browser, network, shape, taste);
    given.push(one);
    return one;
  });
  for (const one of given) {
    await one.page.context().close();
    await one.line.cut();
  }
  expect(given.flatMap((one) => one.complaints)).toEqual([]);
}

/** Nothing serious by axe (WCAG 2.2 AA, and what it holds for good practice) on the screen as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A screen of the app is no new document: what it examines with is there from the screen before.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const serious = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({
      // The one rule of 2.2 that axe asks only when it is told to.
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    // What stands half under a bar that stays is as large as ever when the thumb has moved it up.
    const isUnderBar = ({ any }: (typeof violations)[number]['nodes'][number]) =>
      any.some(({ data }) => data?.messageKey === 'partiallyObscured');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => !isUnderBar(node))
          .map(({ target }) => `${id}: ${target.join(' ')}`),
      );
  });
  expect(serious).toEqual([]);
}
