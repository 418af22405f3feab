import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Office } from './testing/office';
import { Phone } from './testing/phone';

const pass = 'correct horse battery staple';
const care = 'own:dara/care';
const id = '0190f3c2-a1b0-7000-8000-000000000001';
let office: Office;
let phone: Phone;

beforeEach(async () => {
  office = new Office();
  office.addAccount('dara', pass);
  phone = await Phone.new(office);
});
afterEach(() => phone.engine.close());

const rounds = () => office.requests.filter(({ path }) => path === '/sync/down').length;
const listening = () => office.requests.some(({ path }) => path === '/events');

async function signedIn(): Promise<void> {
  await phone.signIn('dara', pass);
  await vi.waitFor(() => expect(listening()).toBe(true));
  await phone.engine.syncNow();
}

it('asks nothing when the office tells no more than what is here', async () => {
  await signedIn();
  const before = rounds();
  office.tell();
  office.tell();
  // What comes after it on the same line is asked for: so the two before were heard, and let pass.
  office.put({ id }, [care], { phone: '012' });
  office.tell();
  await vi.waitFor(() => expect(phone.rows({ kind: 'person' })).toHaveLength(1));
  await vi.waitFor(() => expect(phone.sync.state).toBe('idle'));
  expect(rounds()).toBe(before + 1);
});

it('asks at once for what changed just before it began to listen', async () => {
  await signedIn();
  const real = office.fetch;
  // The change comes between the first round and the ear.
  office.fetch = (input, init) => {
    if (input.endsWith('/events')) office.put({ id }, [care], { phone: '012' });
    return real(input, init);
  };
  await phone.restart();
  await phone.unlock(pass);
  await vi.waitFor(() => expect(phone.rows({ kind: 'person' })).toHaveLength(1));
});

it('asks when it is not told how far the office is', async () => {
  await signedIn();
  const before = rounds();
  office.say('event: changed');
  office.say('data: {"seq":0}');
  office.say('');
  await vi.waitFor(() => expect(rounds()).toBe(before + 1));
});

it('does not ask again for what it said itself', async () => {
  await signedIn();
  const before = rounds();
  const real = office.fetch;
  // As the office does it: the news of the word is there before the round that sent it is over.
  office.fetch = async (input, init) => {
    const answer = await real(input, init);
    if (input.endsWith('/sync/up')) office.tell();
    return answer;
  };
  await phone.engine.edit('note', null, { text: 'x' });
  await phone.engine.syncNow();
  office.put({ id }, [care], { phone: '012' });
  office.tell();
  await vi.waitFor(() => expect(phone.rows({ kind: 'person' })).toHaveLength(1));
  await vi.waitFor(() => expect(phone.sync.state).toBe('idle'));
  expect(rounds()).toBe(before + 2);
});

it('sends soon what is said after a round has sent and before it is over', async () => {
  await signedIn();
  const real = office.fetch;
  let said: Promise<unknown> | undefined;
  // The round has sent its own and asks what is new: that is when somebody says another word.
  office.fetch = async (input, init) => {
    if (input.endsWith('/sync/down')) said ??= phone.engine.edit('note', null, { text: 'late' });
    await said;
    return real(input, init);
  };
  await phone.engine.edit('note', null, { text: 'early' });
  await phone.engine.syncNow();
  await said;
  expect(phone.sync.here).toBe(1);
  await vi.waitFor(() => expect(phone.sync.here).toBe(0), { timeout: 3_000 });
});
