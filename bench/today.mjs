// The desk of a supervisor in a network twenty times the size of the demo: the first sync, and how long until Today is
// on the screen, with everything that is due of some hundreds of open cases.
// node bench/today.mjs <address> <passphrase> <user>, from web/ (for its Playwright). Prints rows: what, got, aim.
import { openDevice, row, settled, signIn } from "./browser/device.mjs";
import { inApp } from "./browser/said.mjs";
import { watchWorker, whenShown } from "./browser/shown.mjs";

const [address, passphrase, user] = process.argv.slice(2);
const times = 20;

const { browser, page } = await openDevice({
  viewport: { width: 1280, height: 800 },
});

const go = (path) => page.locator(`nav a[href="${path}"]`).first();
const toToday = () => go("/").click();

try {
  await watchWorker(page);
  await page.goto(`http://${address}/`);
  await page.getByLabel("User name").waitFor();
  const begun = performance.now();
  await signIn(page, user, passphrase);
  const synced = performance.now() - begun;
  await settled(page);
  const { open, people } = await inApp(page, held);
  row(
    `browser: first sync of a supervisor, ${people} people, ${open} open cases`,
    `${(synced / 1000).toFixed(1)} s with the PIN`,
    "",
  );
  const took = [];
  for (let n = 0; n < times; n += 1) {
    await go("/people").click();
    await page.locator('.found[aria-busy="false"] li').first().waitFor();
    took.push(await whenShown(page, "#content ul li", "click", toToday, 1));
  }
  took.sort((a, b) => a - b);
  row(
    "browser: her Today opens",
    `median ${took[times / 2].toFixed(0)} ms, p95 ${took[times - 1].toFixed(0)} ms of ${times}`,
    "≤ 200 ms",
  );
} finally {
  await browser.close();
}

/** Runs in the page: what the store holds. */
async function held(store) {
  const { total: people } = await store.find({ kind: "person", limit: 1 });
  const { rows } = await store.find({ kind: "case", limit: 5_000 });
  const open = rows.filter(({ fields }) => fields.status !== "closed").length;
  return { people, open };
}
