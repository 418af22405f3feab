// How long until something is on the screen, measured in the page: from the event of a finger to the painted frame.

const slowdown = 4;

/** Four times slower from here on. */
export async function slower(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/** Before the app starts: notes when the page asks its worker something, and when the answer is there. */
export const watchWorker = (page) =>
  page.addInitScript(() => {
    const waits = [];
    const asked = new Map();
    globalThis.benchWaits = waits;
    globalThis.Worker = class extends globalThis.Worker {
      constructor(...how) {
        super(...how);
        this.addEventListener("message", ({ data }) => {
          const begun = asked.get(data?.sub);
          if (begun === undefined) return;
          asked.delete(data.sub);
          waits.push([begun, performance.now()]);
        });
      }
      postMessage(message, ...more) {
        if (message?.op === "watch")
          asked.set(message.args[0], performance.now());
        super.postMessage(message, ...more);
      }
    };
  });

/**
 * Does something; gives the time from its event until what it asked for is painted: a list that was busy and no longer is, or something that
 * was not there before. The time in which the page did nothing but wait for its worker counts as the slowdown has it;
 * an answer that comes when the thing is there already was not waited for. `rate`: 1 where the page is not slowed down.
 */
export async function whenShown(page, what, event, action, rate = slowdown) {
  await page.evaluate(
    ([what, event, slowdown]) => {
      globalThis.benchShown = new Promise((done) => {
        let begun = 0;
        let busy = false;
        const before = document.querySelector(what);
        const finish = () => {
          const there = performance.now();
          // What was changed is painted with the next frame; behind it this task runs.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              const end = performance.now();
              const first = globalThis.benchWaits.find(
                ([asked, got]) => asked >= begun && got <= there,
              );
              const waited = first ? first[1] - first[0] : 0;
              done(end - begun + waited * (slowdown - 1));
            };
            channel.port2.postMessage(0);
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
            globalThis.benchWaits.length = 0;
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
    [what, event, rate],
  );
  await action();
  return page.evaluate(() => globalThis.benchShown);
}
