import { expect, type Page } from '@playwright/test';
import type { Language } from './fixtures';
import { sheetsOf, type Sheet } from './pdf';

/** What comes out of the printer, and what must hold of every sheet of paper. */

const A4 = [210, 297];
/** The width between the margins of an A4 page, as `print.css` sets them, in CSS pixels. */
const BETWEEN_MARGINS = 696;

const zeros: Record<Language, number> = { en: 0x30, km: 0x17e0, th: 0x0e50 };

/** A number as the language writes it. */
export const digits = (language: Language, n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(zeros[language] + Number(digit)));

export const packed = (text: string): string => text.replaceAll(/\s/g, '');

/** Looks at the page as it is laid out for paper: in black on white, nothing beside the paper, nothing to be tapped. */
async function expectFitForPaper(page: Page): Promise<void> {
  const screen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: BETWEEN_MARGINS, height: 1000 });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  const look = () => page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => one.checkVisibility() && !one.closest('.sr-only, svg'),
    );
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      inks: shown.map((one) => getComputedStyle(one).color),
      beside: shown
        .filter((one) => one.getBoundingClientRect().right > document.body.clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    };
  });
  const dark = (ink: string) => (ink.match(/\d+/g) ?? []).slice(0, 3).every((part) => +part <= 102);
  // The browser may lay a page out for paper a frame after it was told to.
  await expect(async () => {
    const seen = await look();
    expect(seen.ground).toBe('rgb(255, 255, 255)');
    expect(seen.beside).toEqual([]);
    expect(seen.inks.filter((ink) => !dark(ink))).toEqual([]);
  }).toPass({ timeout: 5000 });
  await page.emulateMedia({ media: null });
  if (screen) await page.setViewportSize(screen);
}

/** Prints what is there; every page is numbered in the digits of the language. */
export async function print(page: Page, language: Language): Promise<Sheet[]> {
  await expectFitForPaper(page);
  const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  for (const [at, { size, text }] of sheets.entries()) {
    expect(size).toEqual(A4);
    expect(text).toContain(`${digits(language, at + 1)}/${digits(language, sheets.length)}`);
  }
  return sheets;
}
