// What a letter costs where there is no app: the browser, a field, a worker that answers at once, and four lines of text.
// The machine's own speed changes within minutes; beside this, what the app adds can be told from what the machine did.
import { slower, watchWorker, whenShown } from "./shown.mjs";

const lines = 4;

/** Types the letters into such a page, one by one; gives what each took. */
export async function alone(context, letters) {
  const page = await context.newPage();
  await watchWorker(page);
  await page.goto("about:blank");
  await page.setContent(
    '<input type="search"><main id="content"><ul class="found" aria-busy="false"></ul></main>',
  );
  await Promise.all([
    page.waitForEvent("worker"),
    page.evaluate(answering, lines),
  ]);
  await slower(page);
  const field = page.locator("input");
  const times = [];
  for (const letter of letters) {
    const press = () => field.pressSequentially(letter);
    times.push(await whenShown(page, ".found", "input", press));
  }
  await page.close();
  return times;
}

/** Runs in the page: asks the worker at each letter as the app asks its own, and writes its answer over the lines. */
function answering(lines) {
  const found = document.querySelector(".found");
  const rows = Array.from({ length: lines }, () =>
    found.appendChild(document.createElement("li")),
  );
  const works =
    "onmessage = ({ data }) => postMessage({ sub: data.args[0], words: data.args[1] })";
  const worker = new Worker(URL.createObjectURL(new Blob([works])));
  let asked = 0;
  document.querySelector("input").addEventListener("input", ({ target }) => {
    found.setAttribute("aria-busy", "true");
    worker.postMessage({ op: "watch", args: [(asked += 1), target.value] });
  });
  worker.onmessage = ({ data }) => {
    for (const [at, row] of rows.entries())
      row.textContent = `${data.sub} ${at} ${data.words}`;
    found.setAttribute("aria-busy", "false");
  };
}
