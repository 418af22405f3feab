// How long until something is on the screen, measured in the page: from the event of a finger to the painted frame.

const slowdown = 4;

/** Four times slower from here on. */
export async function slower(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/** Before the app starts: notes which questions the page asks its worker, and when an answer is there. */
export const watchWorker = (page) =>
  page.addInitScript(() => {
    const answers = [];
    const asked = new Map();
    globalThis.benchAnswers = answers;
    globalThis.Worker = class extends globalThis.Worker {
      constructor(...how) {
        super(...how);
        this.addEventListener("message", ({ data }) => {
          const begun = asked.get(data?.sub);
          if (begun === undefined) return;
          asked.delete(data.sub);
          answers.push({ sub: data.sub, begun, got: performance.now() });
        });
      }
      postMessage(message, ...more) {
        if (message?.op === "watch")
          asked.set(message.args[0], performance.now());
        super.postMessage(message, ...more);
      }
    };
  });

/** In the app's worker, once it runs: how long it works on each question, from its receipt to its answer on the way. */
async function timedWorker(page) {
  const [worker] = page.workers();
  await worker.evaluate(() => {
    if (globalThis.benchSpent) return;
    const begun = new Map();
    const spent = new Map();
    globalThis.benchSpent = spent;
    const { onmessage, postMessage } = globalThis;
    globalThis.onmessage = (event) => {
      const { op, args } = event.data;
      if (op === "watch") begun.set(args[0], performance.now());
      return onmessage.call(globalThis, event);
    };
    globalThis.postMessage = (message, ...more) => {
      postMessage.call(globalThis, message, ...more);
      const from = begun.get(message?.sub);
      if (from === undefined) return;
      begun.delete(message.sub);
      spent.set(message.sub, performance.now() - from);
    };
  });
  return worker;
}

/**
 * Does something; gives the time from its event until what it asked for is painted: a list that was busy and no longer
 * is, or something that was not there before. Chromium slows the page down, and not its worker: what the worker worked
 * on the answer that the page waited for is added as the slowdown has it; an answer that comes when the thing is there
 * already was not waited for. `rate`: 1 where the page is not slowed down.
 */
export async function whenShown(page, what, event, action, rate = slowdown) {
  const worker = await timedWorker(page);
  await page.evaluate(
    ([what, event]) => {
      globalThis.benchShown = new Promise((done) => {
        let begun = 0;
        let busy = false;
        const before = document.querySelector(what);
        const finish = () => {
          const there = performance.now();
          // What was changed is painted with the next frame; the most urgent of tasks runs right behind it.
          requestAnimationFrame(() => {
            const painted = () => {
              const took = performance.now() - begun;
              const first = globalThis.benchAnswers.find(
                (answer) => answer.begun >= begun && answer.got <= there,
              );
              done({ took, sub: first?.sub });
            };
            scheduler.postTask(painted, { priority: "user-blocking" });
          });
        };
        const look = () => {
          const there = document.querySelector(what);
          if (!there) return;
          if (there.hasAttribute("aria-busy")) {
            if (there.getAttribute("aria-busy") === "true") busy = true;
            else if (busy) settle();
          } else if (there !== before && there.textContent.trim()) settle();
        };
        const seen = new MutationObserver(look);
        const settle = () => {
          seen.disconnect();
          finish();
        };
        document.addEventListener(
          event,
          ({ timeStamp }) => {
            begun = timeStamp;
            globalThis.benchAnswers.length = 0;
            seen.observe(document.querySelector("#content") ?? document.body, {
              subtree: true,
              childList: true,
              attributes: true,
              characterData: true,
            });
          },
          { capture: true, once: true },
        );
      });
    },
    [what, event],
  );
  await action();
  const { took, sub } = await page.evaluate(() => globalThis.benchShown);
  const spent =
    sub === undefined
      ? 0
      : await worker.evaluate(
          (sub) => globalThis.benchSpent.get(sub) ?? 0,
          sub,
        );
  return took + spent * (rate - 1);
}
