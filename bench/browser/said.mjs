// What somebody says on a phone, said to the app's own store: the module that the page runs, not a copy.

/** The app's store, in the page. */
async function storeOf(page) {
  return page.evaluateHandle(async () => {
    const isStore = (it) =>
      typeof it === "object" &&
      it !== null &&
      "edit" in it &&
      "syncNow" in it &&
      "phase" in it;
    for (const { name } of performance.getEntriesByType("resource")) {
      if (!name.endsWith(".js") || !name.includes("/_app/immutable/")) continue;
      // Loaded already, so this gives the same module again.
      const store = Object.values(await import(name)).find(isStore);
      if (store) return store;
    }
    throw new Error("the page does not run the app");
  });
}

/** Runs a function in the page with the app's store. */
export async function inApp(page, work, argument) {
  return (await storeOf(page)).evaluate(work, argument);
}

/** Says so many contacts one after the other; gives the milliseconds it took. */
export const sayContacts = (page, count) =>
  inApp(
    page,
    async (store, count) => {
      const begun = performance.now();
      for (let n = 0; n < count; n += 1) {
        const time = new Date().toISOString();
        await store.edit("contact", null, {
          time,
          place: "KH-1202",
          who: "unnamed",
          description: `អាវក្រហម សក់ខ្លី កាន់កាបូបខៀវ – red shirt, short hair, blue bag, number ${n}`,
          age: {
            years_min: 8,
            years_max: 11,
            as_of: time.slice(0, 10),
            method: "looks",
            doubt: true,
          },
          sex: "female",
          with_whom: ["siblings", "unknown_adult"],
          group_size: n % 9,
          doing: ["vending", "hanging_around"],
          condition: ["hungry", "tired"],
          indicators: [
            "groom_food_or_gifts",
            "groom_trust_with_family",
            "child_looks_intimidated",
          ],
          offered: ["talked", "food_water", "hotline_card", "club_invitation"],
          accepted: ["talked", "food_water"],
          concern_level: "medium",
          next_step: "ជួបម្តាយនៅផ្សារ ហើយនាំទៅមណ្ឌលសុខភាព",
          note: Array.from({ length: 40 }, () =>
            Math.random().toString(36).slice(2),
          ).join(" "),
        });
      }
      return performance.now() - begun;
    },
    count,
  );

/** Sends what waits, until nothing does; fails where the office refuses any of it. */
export const sendAll = (page) =>
  inApp(page, async (store) => {
    while (store.sync.here > 0) {
      await store.syncNow();
      await new Promise((done) => setTimeout(done, 5));
    }
    if (store.sync.refused.length > 0)
      throw new Error(JSON.stringify(store.sync.refused[0]));
  });
