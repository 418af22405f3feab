import { describe, expect, it } from 'vitest';
import { Leader } from './leader';

/** The part of Web Locks that is used, with its rules: one holder, a line of waiters, stealing. */
class Locks {
  holder: { reject: (error: Error) => void } | null = null;
  waiting: (() => void)[] = [];

  request(
    _name: string,
    options: LockOptions,
    callback: (lock: object | null) => unknown,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const take = () => {
        this.holder = { reject };
        void Promise.resolve(callback({})).then(resolve);
      };
      if (options.steal) {
        this.holder?.reject(new DOMException('stolen', 'AbortError'));
        take();
      } else if (!this.holder) take();
      else if (options.ifAvailable) resolve(callback(null));
      else this.waiting.push(take);
    });
  }
  /** The holding tab closes. */
  close(): void {
    this.holder = null;
    this.waiting.shift()?.();
  }
}

function tab(locks: Locks) {
  const leader = new Leader(locks as unknown as LockManager);
  const said: string[] = [];
  leader.onwon = () => said.push('won');
  leader.onlost = () => said.push('lost');
  return { leader, said };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('one tab leads', () => {
  it('the first one; the next one waits its turn', async () => {
    const locks = new Locks();
    const a = tab(locks);
    const b = tab(locks);
    expect(await a.leader.claim()).toBe(true);
    expect(await b.leader.claim()).toBe(false);
    expect([a.said, b.said]).toEqual([['won'], []]);
    locks.close();
    await settled();
    expect(b.said).toEqual(['won']);
  });

  it('and can be taken from, and leads again when the other closes', async () => {
    const locks = new Locks();
    const a = tab(locks);
    const b = tab(locks);
    await a.leader.claim();
    await b.leader.claim();
    locks.waiting.length = 0;
    await b.leader.steal();
    await settled();
    expect(a.said).toEqual(['won', 'lost']);
    expect(b.said).toEqual(['won']);
    locks.close();
    await settled();
    expect(a.said).toEqual(['won', 'lost', 'won']);
  });

  it('without locks there is only this tab', async () => {
    const leader = new Leader(null);
    let won = false;
    leader.onwon = () => (won = true);
    expect(await leader.claim()).toBe(true);
    expect(won).toBe(true);
  });
});
