/** What someone who takes the phone can and cannot do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const pin = '418273';
const canary = 'KANARIEN';
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass);
  office.addAccount('sok', 'another long passphrase');
  phone = await Phone.new(office);
});
afterEach(() => phone.engine.close());

async function firstUser(index = 0): Promise<string> {
  return (await phone.engine.users())[index]!.id;
}

describe('the disk of a taken phone', () => {
  it('shows no name, no token, no user, no word', async () => {
    await phone.signIn('dara', pass);
    office.put({ id: 'a', fields: { name: { latin: canary, script: 'កាណារី' } } }, [
      'own:dara/care',
    ]);
    await phone.engine.syncNow();
    await phone.engine.edit('note', null, { text: canary });
    await phone.engine.setPin(pin);
    office.online = false;
    await phone.engine.edit('note', null, { text: `${canary} unsent` });
    phone.engine.close();
    const text = await phone.diskText();
    for (const secret of [canary, 'កាណារី', 'dara', 'token-', 'own:', 'Net', pin, pass])
      expect(text).not.toContain(secret);
    expect(text).toContain('sn-users');
    await phone.on();
  });

  it('shows the hint that the person chose, and nothing where they chose none', async () => {
    await phone.signIn('dara', pass);
    expect(await phone.engine.users()).toMatchObject([{ hint: null, has_pin: false }]);
    await phone.engine.setHint('D.');
    expect(await phone.engine.users()).toMatchObject([{ hint: 'D.' }]);
  });

  it('does not take back an older block, nor a block in another’s place', async () => {
    for (let i = 0; i < 120; i++)
      office.put({ id: `r${i}`, fields: { note: 'old' } }, ['own:dara/care']);
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    phone.engine.close();
    const old = new Map<IDBValidKey, unknown>();
    await phone.tamper('blocks', (value, key) => void old.set(key, value));
    await phone.on();
    await phone.unlock(pass);
    for (let i = 0; i < 120; i++)
      office.put({ id: `r${i}`, fields: { note: 'new' } }, ['own:dara/care']);
    await phone.engine.syncNow();
    phone.engine.close();
    expect(old.size).toBe(3);
    await phone.tamper('blocks', (_, key) => old.get(key));
    await phone.on();
    office.online = false;
    await phone.unlock(pass);
    expect(phone.rows({ kind: 'person', where: { note: 'old' } })).toEqual([]);
    // What was spoiled is fetched again.
    office.online = true;
    await phone.engine.syncNow();
    expect(phone.engine.find({ kind: 'person', where: { note: 'new' } }).total).toBe(120);
  });

  it('loses no unsent word when a block is damaged', async () => {
    office.put({ id: 'a' }, ['own:dara/care']);
    for (let i = 0; i < 120; i++) office.put({ id: `r${i}` }, ['own:dara/care']);
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    office.online = false;
    await phone.engine.edit('person', 'a', { note: 'unsent' });
    phone.engine.close();
    await phone.tamper('blocks', (value: { data: Uint8Array }) => {
      const data = value.data.slice();
      data[5]! ^= 1;
      return { ...(value as object), data };
    });
    await phone.on();
    await phone.unlock(pass);
    expect(phone.rows({ kind: 'person' })).toMatchObject([{ id: 'a', fields: { note: 'unsent' } }]);
    office.online = true;
    await phone.engine.syncNow();
    expect(phone.engine.find({ kind: 'person' }).total).toBe(121);
    expect(office.records.get('a')?.record.fields.note).toBe('unsent');
  });
});

describe('the PIN', () => {
  beforeEach(async () => {
    await phone.signIn('dara', pass);
    await phone.engine.edit('note', null, { text: 'mine' });
    await phone.engine.setPin(pin);
    await phone.restart();
  });

  it('opens the store without a connection', async () => {
    office.online = false;
    expect(await phone.engine.unlock(await firstUser(), { pin })).toEqual({ ok: true });
    expect(phone.rows({ kind: 'note' })).toHaveLength(1);
  });

  it('is gone after five wrong ones, counted across restarts; the passphrase still opens', async () => {
    const id = await firstUser();
    for (const tries_left of [4, 3]) {
      expect(await phone.engine.unlock(id, { pin: '000000' })).toMatchObject({ tries_left });
    }
    await phone.restart();
    expect(await phone.engine.users()).toMatchObject([{ tries_left: 3 }]);
    await phone.engine.unlock(id, { pin: '000000' });
    await phone.engine.unlock(id, { pin: '000000' });
    expect(await phone.engine.unlock(id, { pin: '000000' })).toMatchObject({ pin_destroyed: true });
    expect(await phone.engine.unlock(id, { pin })).toMatchObject({
      ok: false,
      pin_destroyed: true,
    });
    expect(await phone.engine.users()).toMatchObject([{ has_pin: false }]);
    expect(await phone.engine.unlock(id, { passphrase: pass })).toEqual({ ok: true });
    expect(phone.rows({ kind: 'note' })).toHaveLength(1);
  });

  it('counts anew after a right one', async () => {
    const id = await firstUser();
    for (let i = 0; i < 4; i++) await phone.engine.unlock(id, { pin: '000000' });
    expect(await phone.engine.unlock(id, { pin })).toEqual({ ok: true });
    expect(await phone.engine.users()).toMatchObject([{ tries_left: 5 }]);
  });

  it('opens nothing more once the session was revoked from afar', async () => {
    const id = await firstUser();
    await phone.engine.unlock(id, { pin });
    await phone.engine.syncNow();
    office.say('event: revoked');
    office.say('data: {}');
    await expect.poll(() => phone.news.some((news) => news.news === 'closed')).toBe(true);
    expect(phone.sync.state).toBe('signed_out');
    await phone.restart();
    expect(await phone.engine.unlock(id, { pin })).toMatchObject({ pin_destroyed: true });
    expect(await phone.engine.unlock(id, { passphrase: pass })).toEqual({ ok: true });
  });
});

describe('several people on one phone', () => {
  it('have stores of their own; one’s sign-in never touches the other’s unsent words', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    office.online = false;
    await phone.engine.edit('note', null, { text: 'unsent of dara' });
    await phone.restart();
    office.online = true;
    expect(await phone.signIn('sok', 'another long passphrase')).toMatchObject({ ok: true });
    await phone.engine.syncNow();
    expect(phone.rows({ kind: 'note' })).toEqual([]);
    expect(office.log).toEqual([]);
    await phone.engine.edit('note', null, { text: 'of sok' });
    await phone.engine.syncNow();
    await phone.engine.signOut();
    await phone.restart();
    expect(await phone.engine.users()).toHaveLength(2);
    const dara = office.accounts.get('dara')!.id;
    for (const user of await phone.engine.users())
      if ((await phone.engine.unlock(user.id, { passphrase: pass })).ok) break;
    expect(phone.rows({ kind: 'note' }).map((rec) => rec.fields.text)).toEqual(['unsent of dara']);
    await phone.engine.syncNow();
    expect(office.log.map((one) => one.author)).toContain(dara);
    expect(office.log).toHaveLength(2);
  });

  it('keep separate stores also with the same passphrase', async () => {
    office.addAccount('twin', pass);
    await phone.signIn('dara', pass);
    await phone.engine.edit('note', null, { text: 'x' });
    await phone.restart();
    await phone.signIn('twin', pass);
    expect(phone.rows({ kind: 'note' })).toEqual([]);
    expect(await phone.engine.users()).toHaveLength(2);
  });

  it('another account does not enter an open store', async () => {
    await phone.signIn('dara', pass);
    expect(await phone.signIn('sok', 'another long passphrase')).toEqual({
      ok: false,
      problem: 'other_account',
    });
  });
});

describe('an ended session', () => {
  it('stops sending, not recording; the next sign-in sends all of it', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    office.endSessions();
    await phone.engine.edit('note', null, { text: 'a' });
    await phone.engine.syncNow();
    expect(phone.sync).toMatchObject({ state: 'signed_out', here: 1 });
    await phone.engine.edit('note', null, { text: 'b' });
    await phone.restart();
    await phone.unlock(pass);
    expect(phone.sync).toMatchObject({ state: 'signed_out', here: 2 });
    expect(await phone.signIn('dara', pass)).toMatchObject({ ok: true });
    await phone.engine.syncNow();
    expect(phone.sync).toMatchObject({ state: 'idle', here: 0 });
    expect(office.log.map(({ entry }) => entry.edit!.set.text)).toEqual(['a', 'b']);
  });

  it('lets a new passphrase from the office open the store too', async () => {
    await phone.signIn('dara', pass);
    office.endSessions();
    await phone.engine.syncNow();
    office.accounts.get('dara')!.passphrase = 'a new long passphrase';
    await phone.signIn('dara', 'a new long passphrase');
    await phone.restart();
    expect(await phone.unlock('a new long passphrase')).toEqual({ ok: true });
    expect(await phone.engine.users()).toHaveLength(1);
  });
});

describe('taking a user off the phone', () => {
  it('is refused while something is unsent, and leaves nothing behind', async () => {
    await phone.signIn('dara', pass);
    office.online = false;
    await phone.engine.edit('note', null, { text: 'x' });
    await expect(phone.engine.forget()).rejects.toMatchObject({ problem: { code: 'unsent' } });
    office.online = true;
    await phone.engine.syncNow();
    await phone.engine.forget();
    expect(await phone.engine.users()).toEqual([]);
    expect((await indexedDB.databases()).map((db) => db.name)).toEqual(['sn-users']);
  });
});

describe('who looked', () => {
  it('is told to the office, also for what was opened offline', async () => {
    office.put({ id: 'a' }, ['own:dara/care']);
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    office.online = false;
    await phone.engine.watch(1, { one: 'a' });
    await phone.engine.watch(2, { one: 'a' });
    await phone.restart();
    await phone.unlock(pass);
    office.online = true;
    await phone.engine.syncNow();
    await phone.engine.syncNow();
    expect(office.readings.map((reading) => reading.record)).toEqual(['a']);
  });
});
