/** A member of the community network on their phone: a link and a PIN, no name and no passphrase. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitingParcels } from './parcels';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const link = 'what stands behind the address';
const pin = '418273';
const canary = 'KANARIEN';
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('member-1', link);
  office.addAccount('sok', 'another long passphrase', ['own:sok/care']);
  phone = await Phone.new(office);
});
afterEach(() => phone.engine.close());

const join = (claim = 'this phone', token = link) =>
  phone.engine.join({ token, claim, pin, device_name: 'Phone' });
const only = async () => (await phone.engine.users())[0]!;

describe('a personal link', () => {
  it('opens a store that the PIN alone opens from then on, also without a line', async () => {
    expect(await join()).toEqual({ ok: true, has_pin: true });
    await phone.engine.edit('concern', null, { story: canary });
    office.online = false;
    await phone.restart();
    expect(await only()).toMatchObject({ has_pin: true, pin_only: true, tries_left: 10 });
    expect(await phone.engine.unlock((await only()).id, { pin })).toEqual({ ok: true });
    expect(phone.rows({ kind: 'concern' })[0]!.fields.story).toBe(canary);
    const text = await phone.diskText();
    for (const secret of [canary, pin, link]) expect(text).not.toContain(secret);
  });

  it('that another phone has taken, or that never was, leaves nothing behind', async () => {
    office.claims.set(link, 'another phone');
    expect(await join()).toEqual({ ok: false, problem: 'sign_in_failed' });
    expect(await join('this phone', 'made up')).toEqual({ ok: false, problem: 'sign_in_failed' });
    office.online = false;
    expect(await join()).toEqual({ ok: false, problem: 'offline' });
    expect(await phone.engine.users()).toEqual([]);
  });

  it('is taken again by the phone whose answer was lost', async () => {
    office.claims.set(link, 'this phone');
    expect(await join()).toMatchObject({ ok: true });
  });

  it('does not open beside somebody who is in', async () => {
    await phone.signIn('sok', 'another long passphrase');
    expect(await join()).toEqual({ ok: false, problem: 'other_account' });
    expect(await phone.engine.users()).toHaveLength(1);
  });
});

describe('what the administrator changes of a member', () => {
  const told = () => phone.news.findLast((news) => news.news === 'open')!.me;
  const asked = () => office.requests.filter(({ path }) => path === '/session').length;

  it('is on their phone with the next round after it was opened, and kept', async () => {
    const member = office.accounts.get('member-1')!;
    Object.assign(member, { roles: ['network_member'], place: 'KH-170104' });
    await join();
    expect(told()).toMatchObject({ display: 'member-1', place: 'KH-170104' });
    Object.assign(member, { display: 'Keo Vannak', place: 'KH-12' });
    await phone.restart();
    await phone.engine.unlock((await only()).id, { pin });
    await phone.engine.syncNow();
    expect(told()).toMatchObject({ display: 'Keo Vannak', place: 'KH-12', user: 'member-1' });
    delete member.place;
    await phone.restart();
    await phone.engine.unlock((await only()).id, { pin });
    await phone.engine.syncNow();
    expect(told().place).toBeNull();
    office.online = false;
    await phone.restart();
    await phone.engine.unlock((await only()).id, { pin });
    expect(told()).toMatchObject({ display: 'Keo Vannak' });
    expect(told().place).toBeNull();
  });

  it('costs one request each time the phone is opened, and colleagues none', async () => {
    office.accounts.get('member-1')!.roles = ['network_member'];
    await join();
    await phone.engine.syncNow();
    await phone.engine.syncNow();
    expect(asked()).toBe(1);
    const other = await Phone.new(office);
    await other.signIn('sok', 'another long passphrase');
    await other.engine.syncNow();
    expect(asked()).toBe(1);
    other.engine.close();
  });
});

describe('without a passphrase', () => {
  it('the PIN has ten tries, across restarts, and then the keys are gone', async () => {
    await join();
    office.online = false;
    await phone.engine.edit('concern', null, { story: canary });
    await phone.restart();
    const { id } = await only();
    for (let n = 1; n < 10; n++) {
      const left = { ok: false, tries_left: 10 - n, pin_destroyed: false };
      expect(await phone.engine.unlock(id, { pin: '000000' })).toEqual(left);
      if (n === 6) await phone.restart();
    }
    expect(await phone.engine.unlock(id, { pin: '000000' })).toMatchObject({ gone: 'tries' });
    expect(await phone.engine.unlock(id, { pin })).toMatchObject({ ok: false, gone: 'tries' });
  });

  it('a session that the office ended closes the store; unsent reports wait sealed, and a new link brings them', async () => {
    await join();
    await phone.engine.syncNow();
    const { id } = await only();
    office.online = false;
    await phone.engine.edit('concern', null, { story: canary });
    office.online = true;
    office.endSessions();
    await phone.engine.syncNow();
    expect(phone.news.some((news) => news.news === 'closed')).toBe(true);
    expect(await only()).toMatchObject({ id, gone: 'ended', has_pin: false });
    expect(await phone.engine.unlock(id, { pin })).toMatchObject({ ok: false, gone: 'ended' });
    expect(await waitingParcels(id)).toBe(1);
    expect(await phone.diskText()).not.toContain(canary);

    office.accounts.get('member-1')!.passphrase = 'the new link';
    expect(await join('this phone', 'the new link')).toMatchObject({ ok: true });
    await phone.engine.syncNow();
    expect(office.log.map(({ entry }) => entry.edit?.set.story)).toEqual([canary]);
    expect(await phone.engine.users()).toHaveLength(1);
  });
});
