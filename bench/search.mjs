// A cheap phone that holds 10,000 people: how long from a letter of a search to its result on the screen, and from a tap
// on a child to its file. Four times slower than this machine, by Chromium's own throttle, which reaches the page but not
// the app's worker (it says so itself): what the worker works for an answer that the page waited for is counted four times.
// Before each search the browser alone is asked for as much (browser/alone.mjs), in the same minute.
// node bench/search.mjs <address> <passphrase> <user>, from web/ (for its Playwright). Prints rows: what, got, aim.
import { alone } from "./browser/alone.mjs";
import { openDevice, row, settled, signIn } from "./browser/device.mjs";
import { inApp } from "./browser/said.mjs";
import { slower, watchWorker, whenShown } from "./browser/shown.mjs";

const [address, passphrase, user] = process.argv.slice(2);
/** So many children are searched for, letter by letter, and so many files opened. */
const children = 24;
const opened = 60;
/** So many letters are typed where there is no app, before each search. */
const lettersAlone = 20;
/** The rows that a phone has drawn before the thumb moves. */
const rows = 15;
const searchMs = 100;
const fileMs = 150;

const { browser, page } = await openDevice({
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
});

const at = (part, times) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)];
const tell = (what, times, aim) =>
  row(
    `browser: ${what}`,
    `median ${at(0.5, times).toFixed(0)} ms, p95 ${at(0.95, times).toFixed(0)} ms of ${times.length}`,
    aim,
  );

/** Goes to the people's list as a person does, so that nothing is loaded anew. */
async function toPeople() {
  await page.locator('nav a[href="/people"]').first().tap();
  await page.locator('.found[aria-busy="false"] li').first().waitFor();
}

/** As it is written by whoever heard the name: other letters for the same sound. */
const variant = (latin) =>
  latin
    .toLowerCase()
    .replaceAll("v", "w")
    .replaceAll("ph", "p")
    .replaceAll("th", "t")
    .replace(/y\b/g, "i");

/** Until what a thumb set off is drawn, and the page has nothing to do. */
const atRest = (page) =>
  page.evaluate(
    () =>
      new Promise((rests) => {
        const drawn = () => requestIdleCallback(rests);
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );

/** Types words letter by letter; gives what each letter took. The last must have found somebody. */
async function search(words) {
  const times = [];
  const field = page.locator('input[type="search"]');
  for (const word of words) {
    for (const letter of word) {
      const press = () => field.pressSequentially(letter);
      times.push(await whenShown(page, ".found", "input", press));
    }
    if ((await page.locator(".found li").count()) === 0)
      throw new Error(`nobody found by ${word}`);
    await field.fill("");
    await page.locator('.found[aria-busy="false"] li').first().waitFor();
    await atRest(page);
  }
  return times;
}

async function open() {
  const times = [];
  for (let n = 0; n < opened; n += 1) {
    const link = page.locator(".found li a").nth(n % rows);
    // The thumb has brought the row into sight and rests before it taps.
    await link.scrollIntoViewIfNeeded();
    await atRest(page);
    const tap = () => link.tap();
    times.push(await whenShown(page, "header.head h1", "click", tap));
    await page.goBack();
    await page.locator('.found[aria-busy="false"] li').nth(rows).waitFor();
  }
  return times;
}

try {
  await watchWorker(page);
  await page.goto(`http://${address}/`);
  await page.getByLabel("User name").waitFor();
  await signIn(page, user, passphrase);
  const { total, names } = await inApp(page, somePeople, children);
  await toPeople();
  await settled(page);
  await slower(page);
  const parts = (name) => name.split(" ").at(-1);
  const searches = [
    [`search of ${total} people, Khmer`, ({ script }) => parts(script)],
    [
      "search, Latin as somebody heard it",
      ({ latin }) => variant(parts(latin)),
    ],
    ["search, nickname", ({ nickname }) => nickname],
  ];
  const without = [];
  // The first search of the day is searched too: nobody warms a phone up.
  for (const [what, of] of searches) {
    const words = names.map(of);
    without.push(
      ...(await alone(page.context(), words.join("").slice(0, lettersAlone))),
    );
    await page.bringToFront();
    tell(what, await search(words), `≤ ${searchMs} ms`);
  }
  tell("a letter without the app", without, "");
  tell("a child's file opens", await open(), `≤ ${fileMs} ms`);
} finally {
  await browser.close();
}

/** Runs in the page: how many people the store holds, and the names of some who have all three. */
async function somePeople(store, wanted) {
  const { total } = await store.find({ kind: "person", limit: 1 });
  const { rows } = await store.find({ kind: "person", limit: 2_000 });
  const khmer = /^[\u1780-\u17ff ]+$/;
  const named = rows
    .map(({ fields }) => fields.name ?? {})
    .filter(
      ({ script, latin, nickname }) =>
        latin && nickname && khmer.test(script ?? ""),
    );
  const step = Math.floor(named.length / wanted);
  return {
    total,
    names: named.filter((_, at) => at % step === 0).slice(0, wanted),
  };
}
