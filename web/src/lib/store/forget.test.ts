import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const care = 'own:dara/care';
const face = new TextEncoder().encode('a face');
const faceHash = createHash('sha256').update(face).digest('hex');
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass);
  phone = await Phone.new(office);
  office.put({ id: 'child' }, [care], { note: 'shy' });
  office.put({ id: 'photo', kind: 'attachment' }, [care], { parent: 'child', sha256: faceHash });
  office.blobs.set(faceHash, { bytes: face, attachment: 'photo' });
  await phone.signIn('dara', pass);
  await phone.engine.syncNow();
});
afterEach(() => phone.engine.close());

const look = async () => (await phone.engine.bytes('photo')).text();

async function lookedAtOffline(): Promise<void> {
  expect(await look()).toBe('a face');
  office.online = false;
  expect(await look()).toBe('a face');
  office.online = true;
}

/** After the next meeting with the office, without it and with a new start of the phone. */
async function later(): Promise<void> {
  await phone.engine.syncNow();
  office.online = false;
  await phone.restart();
  await phone.unlock(pass);
}

it('forgets the bytes of what was erased, though it has looked at them', async () => {
  await lookedAtOffline();
  office.put({ id: 'child', erased: true, fields: {} }, [care]);
  office.put({ id: 'photo', kind: 'attachment', erased: true }, [care]);
  await later();
  expect(phone.rows({ kind: ['person', 'attachment'] })).toEqual([]);
  await expect(look()).rejects.toMatchObject({ problem: { code: 'offline' } });
});

it('forgets the bytes of what is no longer shared', async () => {
  await lookedAtOffline();
  office.withdraw('photo', care);
  await later();
  await expect(look()).rejects.toMatchObject({ problem: { code: 'offline' } });
  expect(phone.rows({ kind: 'person' })).toHaveLength(1);
});

it('keeps what still waits to be sent', async () => {
  office.online = false;
  const voice = new Blob(['la la'], { type: 'audio/webm' });
  const id = await phone.engine.attach({ kind: 'person', id: 'child' }, voice, { type: 'voice' });
  office.put({ id: 'other', erased: true }, [care]);
  office.online = true;
  office.refuse.set('field:sha256', 'not_yours');
  await later();
  expect(phone.sync.refused).toHaveLength(1);
  expect(phone.sync.refused[0]?.entry.record).toBe(id);
  office.online = true;
  office.refuse.clear();
  await phone.engine.decide(phone.sync.refused[0]!.entry.id, 'retry');
  await phone.engine.syncNow();
  expect([...office.blobs.values()].some((blob) => blob.attachment === id)).toBe(true);
});

it('does not keep under a hash what has another', async () => {
  office.blobs.set(faceHash, { bytes: new TextEncoder().encode('a mask'), attachment: 'photo' });
  expect(await look()).toBe('a mask');
  office.blobs.set(faceHash, { bytes: face, attachment: 'photo' });
  expect(await look()).toBe('a face');
  office.online = false;
  expect(await look()).toBe('a face');
});
