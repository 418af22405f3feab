/** Bytes of attachments that the office refuses: let go of where nobody will ever take them, kept where their author may. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitingParcels } from './parcels';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
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

const photo = (fill: number) =>
  new Blob([new Uint8Array(400_000).fill(fill)], { type: 'image/jpeg' });
const attach = (to: string, fill = 7) =>
  phone.engine.attach({ kind: 'person', id: to }, photo(fill), { type: 'photo' });
const waiting = async (): Promise<number> => waitingParcels((await phone.engine.users())[0]!.id);

/** A picture that the office refuses; the person is asked what to do. */
async function refusedPhoto(): Promise<string> {
  office.refuse.set('field:sha256', 'policy.not_writer');
  office.online = false;
  const id = await attach('child');
  office.online = true;
  await phone.engine.syncNow();
  expect(phone.sync.refused).toHaveLength(1);
  return id;
}
const decide = (what: 'retry' | 'drop') =>
  phone.engine.decide(phone.sync.refused[0]!.entry.id, what);

describe('an attachment that was refused', () => {
  it('leaves no sealed bytes behind, and its author is still told, also after a restart', async () => {
    office.online = false;
    await attach('child');
    expect(await waiting()).toBe(4);
    await phone.restart();
    office.refuse.set('field:sha256', 'policy.not_writer');
    office.online = true;
    await phone.unlock(pass);
    await phone.engine.syncNow();
    // The word itself stays sealed until its author has decided; its three parts are gone.
    expect(await waiting()).toBe(1);
    await phone.restart();
    await phone.unlock(pass);
    expect((await phone.statusNow()).refused).toMatchObject([
      { entry: { kind: 'attachment' }, refusal: { rule: 'policy.not_writer' } },
    ]);
    expect(await waiting()).toBe(1);
    await decide('drop');
    expect(await waiting()).toBe(0);
    expect(office.blobs.size).toBe(0);
  });

  it('said again, goes up with its bytes, and is sealed with them meanwhile', async () => {
    const id = await refusedPhoto();
    office.refuse.clear();
    office.online = false;
    await decide('retry');
    expect(await waiting()).toBe(4);
    office.online = true;
    await phone.engine.syncNow();
    expect(await waiting()).toBe(0);
    expect([...office.blobs.values()]).toMatchObject([{ attachment: id }]);
    expect([...office.blobs.values()][0]!.bytes).toHaveLength(400_000);
  });

  it('takes nothing from the same picture of another child', async () => {
    office.online = false;
    const refused = await attach('one');
    const kept = await attach('two');
    expect(await waiting()).toBe(8);
    office.refuse.set(`record:${refused}`, 'policy.not_writer');
    office.online = true;
    office.desk.partsLeft = 0;
    await phone.engine.syncNow();
    expect(phone.sync.refused).toHaveLength(1);
    // The word that was refused, and the bytes that still wait.
    expect(await waiting()).toBe(4);
    office.desk.partsLeft = Infinity;
    await phone.engine.syncNow();
    expect([...office.blobs.values()]).toMatchObject([{ attachment: kept }]);
  });
});

it('one picture of two children goes up for both, wherever the line breaks', async () => {
  office.online = false;
  const ids = [await attach('one'), await attach('two')].sort();
  office.online = true;
  // Of four parts for each the first child's are through.
  office.desk.partsLeft = 4;
  await phone.engine.syncNow();
  expect(phone.sync).toMatchObject({ state: 'offline', blobs: 1 });
  office.desk.partsLeft = Infinity;
  await phone.engine.syncNow();
  expect(phone.sync).toMatchObject({ state: 'idle', blobs: 0 });
  expect([...office.blobs.values()].map((one) => one.attachment).sort()).toEqual(ids);
  expect(await waiting()).toBe(0);
});

it('what else is refused about an attachment leaves its bytes alone', async () => {
  office.refuse.set('field:caption', 'policy.not_writer');
  office.online = false;
  const id = await attach('child');
  await phone.engine.edit('attachment', id, { caption: 'by the river' });
  office.online = true;
  await phone.engine.syncNow();
  expect(phone.sync.refused).toHaveLength(1);
  expect([...office.blobs.values()]).toMatchObject([{ attachment: id }]);
});
