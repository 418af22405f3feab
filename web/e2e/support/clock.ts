import type { Page, Worker } from '@playwright/test';

/**
 * The clock of a device: what its pages and the worker with its store read. The office keeps its own and takes what a
 * device says for what it is (never later than it came). A scene of a year is played by devices whose days pass.
 */
export class WallClock {
  private shift: number;

  private constructor(
    private readonly page: Page,
    at: number,
  ) {
    this.shift = at - Date.now();
  }

  /** Before anybody signs in: the device never knew another time. */
  static async of(page: Page, at: number): Promise<WallClock> {
    const clock = new WallClock(page, at);
    await page.addInitScript(turn, clock.shift);
    page.on('worker', (worker) => void clock.tell(worker));
    return clock;
  }

  /**
   * Another hour, with a touch of the screen in it: nobody's device was left lying idle. The touch comes in the same
   * turn of the page, before any timer of it sees the new hour: the app would lock itself in between.
   */
  async set(at: number): Promise<void> {
    this.shift = at - Date.now();
    for (const worker of this.page.workers()) await this.tell(worker);
    await this.page.evaluate(turn, this.shift);
  }

  private tell(worker: Worker): Promise<void> {
    // A worker that was shut down meanwhile asks nobody for the time.
    return worker.evaluate(turn, this.shift).catch(() => undefined);
  }
}

/** Runs in the browser: no word of it may come from outside. */
function turn(shift: number): void {
  const kept = globalThis as { trueDate?: DateConstructor };
  const True = (kept.trueDate ??= Date);
  class Turned extends True {
    constructor(...given: unknown[]) {
      if (given.length) super(...(given as [number]));
      else super(True.now() + shift);
    }
    static override now(): number {
      return True.now() + shift;
    }
  }
  globalThis.Date = Turned as DateConstructor;
  if ('document' in globalThis) dispatchEvent(new Event('pointerdown'));
}
