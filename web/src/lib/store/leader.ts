/** One tab works, the others wait: two workers on one store would write over each other. */
const name = 'safetynet-leader';

export class Leader {
  onwon: () => void = () => undefined;
  onlost: () => void = () => undefined;
  #locks: LockManager | null;
  #queued = false;

  constructor(locks: LockManager | null) {
    this.#locks = locks;
  }

  /** Tries to lead. Where another tab does, stays in line for the day that one closes. */
  async claim(): Promise<boolean> {
    if (!this.#locks) {
      this.onwon();
      return true;
    }
    const won = await this.#hold({ ifAvailable: true });
    if (!won) this.#queue();
    return won;
  }

  /** Stays in line, once, for the day that the leading tab closes. */
  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    void this.#hold({}).then(() => (this.#queued = false));
  }

  /** Takes the lead from the other tab. */
  async steal(): Promise<void> {
    await this.#hold({ steal: true });
  }

  /** Resolves with true when the lock is ours, with false when it was not available. */
  #hold(options: LockOptions): Promise<boolean> {
    return new Promise((decided) => {
      const held = this.#locks!.request(name, options, (lock) => {
        decided(lock !== null);
        if (!lock) return;
        this.onwon();
        // Held until the tab closes or another tab steals it.
        return new Promise<never>(() => undefined);
      });
      held.catch(() => {
        this.onlost();
        this.#queue();
      });
    });
  }
}
