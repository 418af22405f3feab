// A device with the app on it: the browser, its page, and what one does to sign in.
import { createRequire } from "node:module";

export const pin = "482917";
const { chromium } = createRequire(`${process.cwd()}/`)("@playwright/test");

/** `shape`: what Playwright calls a context's options. */
export async function openDevice(shape = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const context = await browser.newContext({ locale: "en-GB", ...shape });
  // The words below are English, whatever the user's own language.
  await context.addInitScript(() => {
    localStorage.setItem("language", "en");
    localStorage.setItem("language_chosen", "1");
  });
  return { browser, page: await context.newPage() };
}

export const button = (page, name) =>
  page.getByRole("button", { name, exact: true });

/** Everything has come, is in the sealed blocks on the disk, and on the screen. */
export const settled = (page) =>
  button(
    page,
    "Open: what is saved and sent. Everything is with the office",
  ).waitFor({ timeout: 180_000 });

export async function signIn(page, user, passphrase) {
  await page.getByLabel("User name").fill(user);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Name on the lock screen (optional)").fill(user);
  const tapped = performance.now();
  await button(page, "Sign in").click();
  await page.getByLabel("New PIN").fill(pin);
  await page.getByLabel("The same PIN again").fill(pin);
  await button(page, "Set the PIN").click();
  await settled(page);
  return tapped;
}

/** One line of the table: what, got, aim. */
export const row = (...cells) => console.log(cells.join("\t"));
