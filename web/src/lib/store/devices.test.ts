/** What a phone keeps, hands over, lets go of and tells of itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from './api';
import { readOutboxFile } from './escrow';
import { hex, lineCost, realWorld } from './ids';
import { waitingParcels } from './parcels';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const others = 'another long passphrase';
const pin = '418273';
const canary = 'KANARIEN';
const day = 86_400_000;
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass);
  office.addAccount('sok', others, ['own:sok/care']);
  phone = await Phone.new(office);
});
afterEach(() => phone.engine.close());

const users = () => phone.engine.users();
const idOf = async (index = 0): Promise<string> => (await users())[index]!.id;

/** Dara writes something that the office does not get. */
async function unsentOfDara(text = canary): Promise<string> {
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
  await phone.engine.setPin(pin);
  office.online = false;
  await phone.engine.edit('note', null, { text });
  await phone.restart();
  return idOf();
}

async function tryTenTimes(id: string): Promise<unknown> {
  for (let n = 0; n < 5; n++) await phone.engine.unlock(id, { pin: '000000' });
  let last: unknown;
  for (let n = 0; n < 5; n++) last = await phone.engine.unlock(id, { passphrase: 'a guess' });
  return last;
}

describe('unsent work', () => {
  it('lies sealed to the organisation beside the store, and only as long as it is unsent', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    const id = await idOf();
    expect(await waitingParcels(id)).toBe(0);
    office.online = false;
    await phone.engine.edit('note', null, { text: canary });
    await phone.engine.edit('note', null, { text: 'two' });
    expect(await waitingParcels(id)).toBe(2);
    const text = await phone.diskText();
    expect(text).not.toContain(canary);
    const file = readOutboxFile(await (await phone.engine.exportOutbox())!.text())!;
    const opened = await Promise.all(file.map((parcel) => office.desk.open(parcel)));
    expect(opened.map((one) => one.entry!.edit!.set.text)).toEqual([canary, 'two']);
    office.online = true;
    await phone.engine.syncNow();
    expect(await waitingParcels(id)).toBe(0);
    expect(await phone.engine.exportOutbox()).toBeNull();
  });

  it('stays sealed while its author has to decide, and goes with the decision', async () => {
    office.refuse.set('field:text', 'policy.not_your_role');
    await phone.signIn('dara', pass);
    await phone.engine.edit('note', null, { text: 'no' });
    await phone.engine.edit('person', null, { sex: 'male' });
    await phone.engine.syncNow();
    const id = await idOf();
    expect(await waitingParcels(id)).toBe(1);
    office.online = false;
    await phone.engine.decide(phone.sync.refused[0]!.entry.id, 'retry');
    expect(await waitingParcels(id)).toBe(1);
    office.online = true;
    await phone.engine.syncNow();
    await phone.engine.decide(phone.sync.refused[0]!.entry.id, 'drop');
    expect(await waitingParcels(id)).toBe(0);
  });

  it('is sealed late where the office said late with what', async () => {
    const terms = office.desk.terms.bind(office.desk);
    office.desk.terms = () => Promise.reject(new TypeError('line'));
    await phone.signIn('dara', pass).catch(() => undefined);
    office.online = false;
    await phone.engine.edit('note', null, { text: canary });
    const photo = new Blob([new Uint8Array(400_000).fill(7)], { type: 'image/jpeg' });
    await phone.engine.attach({ kind: 'person', id: 'p' }, photo, { type: 'photo' });
    expect(await waitingParcels(await idOf())).toBe(0);
    office.desk.terms = terms;
    office.online = true;
    office.refuse.set('field:text', 'policy.not_your_role');
    office.desk.partsLeft = 0;
    await phone.engine.syncNow();
    // The note, which waits for a decision, and the bytes of the attachment in three parts.
    expect(await waitingParcels(await idOf())).toBe(4);
  });

  it('cannot be made by anybody else, nor changed', async () => {
    await unsentOfDara();
    const [parcel] = readOutboxFile(await (await phone.engine.exportOutbox(await idOf()))!.text())!;
    await expect(office.desk.open(parcel!)).resolves.toMatchObject({ entry: { kind: 'note' } });
    for (const part of ['sealed', 'wrapped'] as const) {
      const changed = { ...parcel!, [part]: parcel![part].replace(/^..../, 'AAAA') };
      await expect(office.desk.open(changed)).rejects.toThrow();
    }
  });
});

describe('ten wrong tries', () => {
  it('take the keys; a colleague hands the work over and cannot read it', async () => {
    const id = await unsentOfDara();
    expect(await tryTenTimes(id)).toMatchObject({ ok: false, gone: 'tries' });
    expect(await phone.engine.unlock(id, { passphrase: pass })).toMatchObject({ gone: 'tries' });
    expect(await users()).toMatchObject([{ gone: 'tries', has_pin: false }]);
    const left = (await phone.disk(`sn-${id}`)) as Record<string, unknown[]>;
    for (const name of ['blocks', 'journal', 'head', 'blobs']) expect(left[name]).toEqual([]);
    expect(left.escrow).toHaveLength(1);
    office.online = true;
    await phone.signIn('sok', others);
    await phone.engine.syncNow();
    const [dara, sok] = ['dara', 'sok'].map((user) => office.accounts.get(user)!.id);
    expect(office.desk.bringers).toEqual([sok]);
    expect(office.log).toMatchObject([
      { author: dara, entry: { edit: { set: { text: canary } } } },
    ]);
    expect(phone.rows({ kind: 'note' })).toEqual([]);
    expect(await users()).toHaveLength(1);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(`sn-${id}`);
  });

  it('count across restarts and kinds, and anew after a right one', async () => {
    const id = await unsentOfDara();
    for (let n = 0; n < 4; n++) await phone.engine.unlock(id, { pin: '000000' });
    await phone.restart();
    for (let n = 0; n < 4; n++) await phone.engine.unlock(id, { passphrase: 'a guess' });
    await phone.restart();
    expect(await phone.engine.unlock(id, { passphrase: pass })).toEqual({ ok: true });
    await phone.restart();
    for (let n = 0; n < 9; n++)
      expect(await phone.engine.unlock(id, { passphrase: 'a guess' })).toMatchObject({
        tries_left: 9 - n,
      });
    await phone.restart();
    expect(await phone.engine.unlock(id, { passphrase: 'a guess' })).toMatchObject({
      gone: 'tries',
    });
  });

  it('leave nothing of somebody who had nothing unsent', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    await phone.engine.setPin(pin);
    await phone.restart();
    await tryTenTimes(await idOf());
    expect(await users()).toEqual([]);
    expect((await indexedDB.databases()).map((db) => db.name)).toEqual(['sn-users']);
  });

  it('are not made without being counted: the sign-in form opens no store offline', async () => {
    const id = await unsentOfDara();
    expect(await phone.signIn('dara', pass)).toEqual({ ok: false, problem: 'offline' });
    expect(await phone.engine.unlock(id, { pin })).toEqual({ ok: true });
  });

  it('lose nothing when the line breaks while it is handed over', async () => {
    const id = await unsentOfDara();
    await tryTenTimes(id);
    office.online = true;
    office.bodyMax = 200;
    await phone.signIn('sok', others);
    await phone.engine.syncNow();
    expect(office.log).toEqual([]);
    expect(await waitingParcels(id)).toBe(1);
    office.bodyMax = Infinity;
    await phone.engine.syncNow();
    expect(office.log).toHaveLength(1);
    expect(await users()).toHaveLength(1);
  });

  it('leave the work of another organisation where it is', async () => {
    const id = await unsentOfDara();
    await tryTenTimes(id);
    office.online = true;
    const terms = office.desk.terms.bind(office.desk);
    office.desk.terms = async (account: Id) => ({
      ...(await terms(account)),
      key: 'fedcba9876543210',
    });
    await phone.signIn('sok', others);
    await phone.engine.syncNow();
    expect(office.log).toEqual([]);
    expect(await waitingParcels(id)).toBe(1);
  });
});

describe('weeks without contact', () => {
  it('warn five days before, then take the keys; the work waits', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    const id = await idOf();
    expect(phone.sync.keys_end).toBeUndefined();
    office.online = false;
    await phone.engine.edit('note', null, { text: canary });
    phone.skew = 24 * day;
    await phone.engine.syncNow();
    expect(phone.sync.keys_end).toBeUndefined();
    phone.skew = 26 * day;
    await phone.engine.syncNow();
    expect(phone.sync.keys_end).toBeDefined();
    phone.skew = 31 * day;
    await phone.engine.syncNow();
    expect(phone.news.some((news) => news.news === 'closed')).toBe(true);
    expect(await users()).toMatchObject([{ gone: 'expired' }]);
    expect(await phone.engine.unlock(id, { passphrase: pass })).toMatchObject({ gone: 'expired' });
    office.online = true;
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    expect(office.log).toMatchObject([{ entry: { edit: { set: { text: canary } } } }]);
    expect(await users()).toHaveLength(1);
  });

  it('take the keys of who is not there, too, and no clock set back gives them more time', async () => {
    const id = await unsentOfDara();
    phone.skew = 20 * day;
    await phone.engine.lookAfter();
    phone.skew = 29 * day;
    await phone.engine.lookAfter();
    expect(await users()).not.toMatchObject([{ gone: 'expired' }]);
    phone.skew = 31 * day;
    await phone.engine.lookAfter();
    phone.skew = 0;
    expect(await users()).toMatchObject([{ id, gone: 'expired' }]);
  });

  it('are as long as the network says', async () => {
    office.desk.offlineDays = 3;
    await unsentOfDara();
    phone.skew = 4 * day;
    await phone.engine.lookAfter();
    expect(await users()).toMatchObject([{ gone: 'expired' }]);
  });
});

describe('an order to erase', () => {
  const order = () => {
    const device = office.desk.devices.get(office.accounts.get('dara')!.id)!;
    office.desk.orders.set(device, { erased: false });
    office.desk.revoked.add(device);
    office.endSessions();
    return office.desk.orders.get(device)!;
  };

  it('reaches a phone that nobody opens; the unsent work is safe first', async () => {
    await unsentOfDara();
    const asked = order();
    await phone.engine.lookAfter();
    expect(asked.erased).toBe(false);
    office.online = true;
    await phone.engine.lookAfter();
    expect(asked.erased).toBe(true);
    expect(office.log).toMatchObject([{ entry: { edit: { set: { text: canary } } } }]);
    expect(await users()).toEqual([]);
    expect((await indexedDB.databases()).map((db) => db.name)).toEqual(['sn-users']);
  });

  it('closes an open store at its next contact', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    office.online = false;
    await phone.engine.edit('note', null, { text: canary });
    const asked = order();
    office.online = true;
    await phone.engine.syncNow();
    await expect.poll(() => asked.erased).toBe(true);
    expect(phone.news.some((news) => news.news === 'closed')).toBe(true);
    expect(office.log).toHaveLength(1);
    await expect.poll(users).toEqual([]);
  });

  it('takes the keys at once and goes on where the line broke', async () => {
    const id = await unsentOfDara();
    const asked = order();
    office.online = true;
    const take = office.desk.leash.bind(office.desk);
    office.desk.leash = (body) =>
      body.parcels ? Promise.reject(new TypeError('the line broke')) : take(body);
    await phone.engine.lookAfter();
    expect(asked.erased).toBe(false);
    expect(await phone.engine.unlock(id, { passphrase: pass })).toMatchObject({ gone: 'erased' });
    expect(await waitingParcels(id)).toBe(1);
    office.desk.leash = take;
    await phone.engine.lookAfter();
    expect(asked.erased).toBe(true);
    expect(office.log).toHaveLength(1);
  });

  it('touches nobody else on the phone', async () => {
    await unsentOfDara();
    office.online = true;
    await phone.signIn('sok', others);
    await phone.engine.syncNow();
    await phone.restart();
    order();
    await phone.engine.lookAfter();
    expect(await users()).toHaveLength(1);
    expect(await phone.engine.unlock(await idOf(), { passphrase: others })).toEqual({ ok: true });
  });
});

describe('what came back of one’s own', () => {
  it('stands under what needs a decision, once', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    const entry = {
      id: 'e1',
      record: 'r1',
      kind: 'note' as const,
      at: 'x',
      edit: { set: { text: 'a' }, seen: 0 },
    };
    office.desk.returned.set(office.accounts.get('dara')!.id, [
      { entry, refused: { rule: 'policy.unknown_record' } },
    ]);
    await phone.restart();
    await phone.unlock(pass);
    await phone.engine.syncNow();
    expect(phone.sync.refused).toMatchObject([{ entry: { id: 'e1' } }]);
    expect(office.desk.returned.size).toBe(0);
    await phone.restart();
    await phone.unlock(pass);
    expect(phone.sync.refused).toHaveLength(1);
  });
});

describe('files', () => {
  const photo = (size: number) =>
    new Blob([Uint8Array.from({ length: size }, (_, n) => n % 251)], { type: 'image/jpeg' });

  it.each([0, 1, 2])('go up in parts and on where the line broke after %i', async (parts) => {
    await phone.signIn('dara', pass);
    await phone.engine.attach({ kind: 'person', id: 'p' }, photo(300_000), { type: 'photo' });
    office.desk.partsLeft = parts;
    await phone.engine.syncNow();
    expect(phone.sync).toMatchObject({ state: 'offline', blobs: 1 });
    office.desk.partsLeft = Infinity;
    await phone.restart();
    phone.skew = 21 * day;
    const before = office.requests.length;
    await phone.unlock(pass);
    await phone.engine.syncNow();
    expect(phone.sync).toMatchObject({ state: 'idle', blobs: 0 });
    const sent = office.requests.slice(before).filter((one) => one.method === 'PATCH');
    expect(sent).toHaveLength(3 - parts);
    const [kept] = [...office.blobs.values()];
    const whole = new Uint8Array(await photo(300_000).arrayBuffer());
    expect(kept!.bytes.every((byte, n) => byte === whole[n])).toBe(true);
    expect(kept!.bytes).toHaveLength(300_000);
    const steps = phone.news.flatMap((news) =>
      news.news === 'sync' ? [news.sync.file?.sent] : [],
    );
    expect(steps).toContain(300_000);
  });

  it('wait for a line that costs nothing where the person wants that; by hand they go', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.setSettings({ files_wait: true });
    phone.line = 'paid';
    await phone.engine.attach({ kind: 'person', id: 'p' }, photo(9), { type: 'photo' });
    await expect.poll(() => office.log.length).toBe(1);
    await expect
      .poll(() => phone.sync)
      .toMatchObject({ blobs: 1, files_wait: true, state: 'idle' });
    expect(office.blobs.size).toBe(0);
    await phone.engine.syncNow();
    expect(office.blobs.size).toBe(1);
  });
});

describe('data on a line that costs', () => {
  beforeEach(() => {
    office.desk.estimate = { records: 2_000, bytes: 3_000_000 };
    office.put({ id: 'a' }, ['own:dara/care']);
    phone.line = 'paid';
  });

  it('is asked for before a large first fetch; writing goes on meanwhile', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.edit('note', null, { text: 'x' });
    await phone.engine.syncNow();
    expect(phone.sync.asking).toEqual({ records: 2_000, bytes: 3_000_000, later: false });
    expect(phone.rows({ kind: 'person' })).toEqual([]);
    expect(office.log).toHaveLength(1);
    await phone.engine.firstFetch('later');
    expect(phone.sync.asking).toMatchObject({ later: true });
    await phone.engine.firstFetch('now');
    await expect.poll(() => phone.rows({ kind: 'person' }).length).toBe(1);
    expect(phone.sync.asking).toBeUndefined();
  });

  it('is not asked for on a free line, nor for little, nor again', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    phone.line = 'free';
    await phone.engine.syncNow();
    expect(phone.rows({ kind: 'person' })).toHaveLength(1);
    phone.line = 'paid';
    await phone.restart();
    await phone.unlock(pass);
    await phone.engine.syncNow();
    expect(phone.sync.asking).toBeUndefined();
  });

  it('is counted by the month', async () => {
    phone.line = 'free';
    await phone.signIn('dara', pass);
    await phone.engine.syncNow();
    phone.received(50_000);
    await phone.engine.syncNow();
    const used = phone.sync.used;
    expect(used).toBeGreaterThan(50_000);
    await phone.restart();
    await phone.unlock(pass);
    await expect.poll(() => phone.sync.used).toBeGreaterThanOrEqual(50_000);
    phone.skew = 35 * day;
    expect((await phone.statusNow()).used).toBeLessThan(50_000);
  });

  it.each([
    [{ userAgent: 'Linux; Android 12 Mobile', connection: { type: 'cellular' } }, 'paid'],
    [{ userAgent: 'Linux; Android 12 Mobile', connection: { type: 'wifi' } }, 'free'],
    [{ userAgent: 'X11; Linux', connection: { saveData: true } }, 'paid'],
    [{ userAgent: 'iPhone; Mobile' }, 'unknown'],
    [{ userAgent: 'X11; Linux', connection: {} }, 'free'],
  ])('%o costs %s', (browser, cost) => {
    expect(lineCost(browser)).toBe(cost);
  });
});

describe('what a device tells of itself', () => {
  it('is counts and times, and only when they change', async () => {
    await phone.signIn('dara', pass);
    await phone.engine.edit('note', null, { text: canary });
    await phone.engine.syncNow();
    await phone.engine.syncNow();
    await phone.engine.syncNow();
    expect(office.desk.reports).toHaveLength(1);
    expect(office.desk.reports[0]).toMatchObject({
      agreed: true,
      waiting: 0,
      refused: 0,
      files: 0,
    });
    expect(JSON.stringify(office.desk.reports)).not.toContain(canary);
  });
});

it('a file of anything else is no outbox', () => {
  for (const text of ['', '{}', '[]', 'null', '{"format":"safetynet outbox 1","parcels":[{}]}'])
    expect(readOutboxFile(text)).toBeNull();
  expect(hex(realWorld.random(2))).toHaveLength(4);
});
