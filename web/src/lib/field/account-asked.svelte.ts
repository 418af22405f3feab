/** The account as the office gives it, page by page: nothing of it is kept on the device. */
import { untrack } from 'svelte';
import { api, problemCode } from '../store';
import type { Id } from '../store/api';
import { accountPath, joined, type Account } from './account';

export interface Days {
  from: string;
  until: string;
}

export class AccountAsked {
  data = $state.raw<Account | null>(null);
  loading = $state(false);
  /** Why the last asking failed. */
  failure = $state.raw<unknown>(null);
  get problem(): string | null {
    return this.failure === null ? null : problemCode(this.failure);
  }
  #person: () => Id;
  #days: () => Days | null;
  #turn = 0;

  /** Asks again whenever the child or the days change. Call in a component's script. */
  constructor(person: () => Id, days: () => Days | null) {
    this.#person = person;
    this.#days = days;
    $effect(() => {
      this.#person();
      this.#days();
      untrack(() => void this.again());
    });
  }

  again = async (): Promise<void> => {
    this.data = null;
    await this.#load();
  };

  /** Earlier days. */
  more = (): Promise<void> => this.#load();

  /** All days, so that the paper tells everything. Whether that went well. */
  whole = async (): Promise<boolean> => {
    while (this.data?.next && !this.failure) await this.#load();
    return this.data !== null && this.failure === null;
  };

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    const before = this.data;
    const days = this.#days();
    this.failure = null;
    this.loading = days !== null;
    if (!days) return;
    try {
      const page = await api.get<Account>(accountPath(this.#person(), days, before?.next));
      if (turn === this.#turn) this.data = before ? joined(before, page) : page;
    } catch (error) {
      if (turn === this.#turn) this.failure = error;
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
