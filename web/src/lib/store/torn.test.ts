/** Answers that break off, and rights that change before the next: nothing stays that may not be seen any more. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const own = 'own:dara/care';
const share = 'share:referral';
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass, [own]);
  phone = await Phone.new(office);
});
afterEach(() => phone.engine.close());

const ids = (): Set<string> =>
  new Set(phone.engine.find({ kind: 'person', limit: 5000 }).rows.map((rec) => rec.id));
/** More than are taken into memory at once. */
const many = (key: string): void => {
  for (let n = 0; n < 620; n++) office.put({ id: `${key}-${n}` }, [key]);
};
const held = async (): Promise<Set<string>> => {
  // Also what lies on the disk.
  await phone.restart();
  await phone.unlock(pass);
  return ids();
};
/** The next answer breaks off after its first part was taken in. */
async function breaksOff(): Promise<void> {
  office.breakAfter = 560;
  await phone.engine.syncNow();
  expect(phone.sync.state).toBe('offline');
}

it('what left before a broken first fetch was made good is not held', async () => {
  const account = office.accounts.get('dara')!;
  account.keys = ['own:dara/field'];
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
  account.keys = [own];
  office.put({ id: 'left' }, [own]);
  many(own);
  await breaksOff();
  expect(ids()).toContain('left');
  office.withdraw('left', own);
  await phone.engine.syncNow();
  expect(ids()).not.toContain('left');
  expect((await held()).size).toBe(620);
});

it('what a share brought that ended before the answer did is not held', async () => {
  office.put({ id: 'mine' }, [own]);
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
  const account = office.accounts.get('dara')!;
  account.keys = [own, share];
  many(share);
  await breaksOff();
  expect(ids()).toContain(`${share}-1`);
  account.keys = [own];
  await phone.engine.syncNow();
  expect([...ids()]).toEqual(['mine']);
  expect([...(await held())]).toEqual(['mine']);
});

it('what was here before is asked for anew, for the broken answer showed more of it', async () => {
  office.put({ id: 'mine', fields: { note: 'old' } }, [own]);
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
  const account = office.accounts.get('dara')!;
  account.keys = [own, share];
  office.records.get('mine')!.keys = [own, share];
  many(share);
  await breaksOff();
  account.keys = [own];
  office.records.get('mine')!.record.fields = { note: 'as by the rights of now' };
  await phone.engine.syncNow();
  expect([...(await held())]).toEqual(['mine']);
  expect(phone.rows({ kind: 'person' })[0]?.fields.note).toBe('as by the rights of now');
});

it('what left while the disk was damaged is not held either; what was not sent yet is sent', async () => {
  // In blocks of their own, so that only one is damaged.
  office.put({ id: 'left' }, [own]);
  many(own);
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
  office.online = false;
  await phone.engine.edit('person', 'left', { note: 'mine' });
  phone.engine.close();
  office.withdraw('left', own);
  let blocks = 0;
  await phone.tamper('blocks', (value: { data: Uint8Array }) => {
    blocks += 1;
    if (blocks !== 2) return undefined;
    const data = value.data.slice();
    data[5]! ^= 1;
    return { ...(value as object), data };
  });
  await phone.on();
  await phone.unlock(pass);
  expect(ids()).toContain('left');
  office.refuse.set('record:left', 'policy.unknown_record');
  office.online = true;
  await phone.engine.syncNow();
  expect(ids().size).toBe(620);
  expect(ids()).not.toContain('left');
  expect(phone.sync.refused).toMatchObject([{ entry: { record: 'left' } }]);
});
