import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const week = 7 * 86_400_000;
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass);
  phone = await Phone.new(office);
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
});
afterEach(() => phone.engine.close());

const asked = (path: string) => office.requests.filter((request) => request.path === path).length;
const tokens = () => [...office.sessions.keys()];
/** Says something and sends it: who is signed out cannot. */
async function works(): Promise<void> {
  const sent = office.log.length;
  await phone.engine.edit('note', null, { text: 'x' });
  await phone.engine.syncNow();
  expect(phone.sync).toMatchObject({ state: 'idle', here: 0 });
  expect(office.log).toHaveLength(sent + 1);
}
/** What becomes of the office's answer to a rotation. */
function onRotation(then: (answer: Response) => Promise<Response>): () => void {
  const real = office.fetch;
  office.fetch = async (input, init) => {
    const answer = await real(input, init);
    return input.endsWith('/session/rotate') ? then(answer) : answer;
  };
  return () => (office.fetch = real);
}

describe('the token of a session', () => {
  it('is exchanged when its time has come, and the old one is worth nothing', async () => {
    const [first] = tokens();
    phone.skew = week - 60_000;
    await phone.engine.syncNow();
    expect(asked('/session/rotate')).toBe(0);
    phone.skew = week + 60_000;
    await phone.engine.syncNow();
    await works();
    expect(asked('/session/rotate')).toBe(1);
    expect(tokens()).toHaveLength(1);
    expect(tokens()).not.toContain(first);
    await phone.restart();
    await phone.unlock(pass);
    await works();
    expect(asked('/session/rotate')).toBe(1);
  });

  it('listens for news with the new one', async () => {
    const before = asked('/events');
    phone.skew = week;
    await phone.engine.syncNow();
    await expect.poll(() => asked('/events')).toBe(before + 1);
    expect(phone.sync.state).toBe('idle');
  });

  it('is exchanged where the clock of the phone went back: its age is not known', async () => {
    phone.skew = -400 * 86_400_000;
    await phone.engine.syncNow();
    expect(asked('/session/rotate')).toBe(1);
    await works();
    expect(asked('/session/rotate')).toBe(1);
  });

  it('stays good when the answer is lost', async () => {
    phone.skew = week;
    const mend = onRotation(() => Promise.reject(new TypeError('cut')));
    await works();
    mend();
    await works();
    expect(asked('/session/rotate')).toBe(2);
    await works();
    expect(tokens()).toHaveLength(1);
  });

  it('stays good when the battery is pulled before the new one is on the disk', async () => {
    phone.skew = week;
    let arrived = () => {};
    const there = new Promise<void>((resolve) => (arrived = resolve));
    const mend = onRotation(() => {
      arrived();
      return new Promise(() => {});
    });
    void phone.engine.syncNow();
    await there;
    mend();
    await phone.restart();
    await phone.unlock(pass);
    await works();
  });

  it('never brings back who signed out while it was exchanged', async () => {
    phone.skew = week;
    let answer = () => {};
    const mend = onRotation(async (given) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return given;
    });
    const round = phone.engine.syncNow();
    await expect.poll(() => asked('/session/rotate')).toBe(1);
    const out = phone.engine.signOut();
    answer();
    await Promise.all([round, out]);
    mend();
    await phone.restart();
    await phone.unlock(pass);
    expect(phone.sync.state).toBe('signed_out');
  });

  it('may be replaced while a request is on its way', async () => {
    const real = office.fetch;
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    let slow = true;
    office.fetch = async (input, init) => {
      if (input.endsWith('/members') && slow) {
        slow = false;
        await held;
      }
      return real(input, init);
    };
    const asking = phone.engine.request('GET', '/members', undefined, false);
    phone.skew = week;
    await phone.engine.syncNow();
    await works();
    go();
    expect(await asking).toEqual([]);
    await works();
  });
});
