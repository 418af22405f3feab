// First sync of some 10,000 records into the encrypted store of a real browser, then a sync with nothing new.
// node bench/browser.mjs <address> <passphrase> <user>, from web/ (for its Playwright). Prints rows: what, got, aim.
import { createServer, request as ask } from 'node:http';
import { createRequire } from 'node:module';

const [address, passphrase, user] = process.argv.slice(2);
const { chromium } = createRequire(`${process.cwd()}/`)('@playwright/test');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const context = await browser.newContext({ locale: 'en-GB' });
// The words below are English, whatever the user's own language.
await context.addInitScript(() => {
  localStorage.setItem('language', 'en');
  localStorage.setItem('language_chosen', '1');
});
const page = await context.newPage();

// What crosses the wire is counted on it: a browser does not tell all that its workers fetch.
const seen = [];
let open = 0;
let last = 0;
const [host, port] = address.split(':');
const wire = createServer((request, answer) => {
  const isSync = request.url.startsWith('/api/v1/sync/');
  open += isSync ? 1 : 0;
  const onward = ask({ host, port, path: request.url, method: request.method, headers: request.headers }, (back) => {
    const one = { bytes: 17 + back.rawHeaders.join('').length + back.rawHeaders.length * 2 };
    answer.writeHead(back.statusCode, back.rawHeaders);
    back.on('data', (part) => (one.bytes += part.length));
    back.on('close', () => {
      if (!isSync) return;
      open -= 1;
      last = performance.now();
      seen.push(one);
    });
    back.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  request.pipe(onward);
});
await new Promise((done) => wire.listen(0, '127.0.0.1', done));
const front = `127.0.0.1:${wire.address().port}`;
const button = (name) => page.getByRole('button', { name, exact: true });
const settled = () =>
  page
    .getByRole('button', { name: 'Open: what is saved and sent. Everything is with the office' })
    .waitFor({ timeout: 180_000 });
const row = (...cells) => console.log(cells.join('\t'));

await page.goto(`http://${front}/`);
await page.getByLabel('User name').fill(user);
await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
await page.getByLabel('Name on the lock screen (optional)').fill(user);
const started = performance.now();
await button('Sign in').click();
await page.getByLabel('New PIN').fill('482917');
await page.getByLabel('The same PIN again').fill('482917');
await button('Set the PIN').click();
await settled();
// The first fetch is over when nothing has been asked for during three seconds; they are not counted.
while (open > 0 || seen.length === 0 || performance.now() - last < 3_000) await page.waitForTimeout(50);
const seconds = (last - started) / 1000;
const bytes = seen.reduce((sum, one) => sum + one.bytes, 0);
row(
  'browser: first sync, 10,000 × 2 KB',
  `${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(2)} MB, ${seen.length} requests`,
  '≤ 3 s, ≤ 2.6 MB, ≤ 6',
);

seen.length = 0;
await page.reload();
const pad = page.getByRole('group', { name: 'PIN' });
for (const digit of '482917') await pad.getByRole('button', { name: `Digit ${digit}` }).click();
await pad.getByRole('button', { name: 'Unlock' }).click();
while (open > 0 || seen.length === 0) await page.waitForTimeout(50);
const smallest = Math.min(...seen.map((one) => one.bytes));
row('browser: sync with nothing changed', `${smallest} bytes with headers, ${seen.length} request(s)`, '≤ 500 bytes');
await browser.close();
wire.close();
wire.closeAllConnections();
