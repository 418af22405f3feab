// The real app in Chromium: what it loads before anybody signs in, the first sync of some 10,000 records into the
// encrypted store, a sync with nothing new, and 1,000 entries said without a line that then go up.
// node bench/browser.mjs <address> <passphrase> <user>, from web/ (for its Playwright). Prints rows: what, got, aim.
import { openDevice, button, pin, row, signIn } from "./browser/device.mjs";
import { inApp, sayContacts, sendAll } from "./browser/said.mjs";
import { Wire } from "./browser/wire.mjs";

const [address, passphrase, user] = process.argv.slice(2);
const said = 1_000;

const { browser, page } = await openDevice();
const wire = await Wire.open(address);

const inSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const kB = (bytes) => `${(bytes / 1e3).toFixed(0)} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

async function beforeFirstUse() {
  await page.goto(`${wire.front}/`);
  await page.getByLabel("User name").waitFor();
  const code = wire.app.filter(({ sort }) =>
    ["document", "script", "style", "worker"].includes(sort),
  );
  const letters = wire.app.filter(({ sort }) => sort === "font");
  const sum = (files) => files.reduce((all, { bytes }) => all + bytes, 0);
  row(
    "browser: app before first use, gzip",
    `${kB(sum(code))} in ${code.length} files, letters ${kB(sum(letters))}`,
    "≤ 150 kB",
  );
}

async function firstSync() {
  const tapped = await signIn(page, user, passphrase);
  const stored = performance.now();
  const begun = wire.sync[0].begun;
  const { bytes, requests } = wire.total();
  const { rows: records } = await inApp(page, countRecords);
  row(
    `browser: first sync, ${records} records of 2 kB`,
    `${inSeconds(stored - begun)}, ${MB(bytes)}, ${requests} requests (${inSeconds(stored - tapped)} from the tap on "Sign in")`,
    "≤ 3 s, ≤ 2.6 MB, ≤ 6",
  );
}

async function nothingChanged() {
  await wire.quiet(3_000);
  wire.forget();
  await page.reload();
  const pad = page.getByRole("group", { name: "PIN" });
  for (const digit of pin)
    await pad.getByRole("button", { name: `Digit ${digit}` }).click();
  await button(pad, "Unlock").click();
  await wire.quiet(1_000);
  const smallest = Math.min(...wire.sync.map(({ bytes }) => bytes));
  row(
    "browser: sync with nothing changed",
    `${smallest} bytes with headers, ${wire.sync.length} request(s)`,
    "≤ 500 bytes",
  );
}

async function newUp() {
  wire.cut = true;
  const saying = await sayContacts(page, said);
  wire.cut = false;
  wire.forget();
  const begun = performance.now();
  await sendAll(page);
  const took = performance.now() - begun;
  const { bytes, sent, requests } = wire.total();
  row(
    `browser: ${said} new, said without a line`,
    `${inSeconds(saying)}, each on the disk before the next`,
    "",
  );
  row(
    `browser: ${said} new up`,
    `${inSeconds(took)}, ${MB(sent)} up, ${kB(bytes)} down, ${requests} requests`,
    "",
  );
}

/** Runs in the page: how many records of the most frequent kind the store holds. */
async function countRecords(store) {
  const { total } = await store.find({ kind: "contact", limit: 1 });
  return { rows: total };
}

try {
  await beforeFirstUse();
  await firstSync();
  await nothingChanged();
  await newUp();
} finally {
  await browser.close();
  wire.close();
}
