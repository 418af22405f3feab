import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '$lib/store';
import { Office } from '../store/testing/office';
import { Phone } from '../store/testing/phone';
import { NewChild, openCaseFor } from './new-child';

let office: Office;
let phone: Phone;
beforeEach(async () => {
  office = new Office();
  office.addAccount('sok', 'another long passphrase', ['own:sok/care', 'own:sok/people']);
  phone = await Phone.new(office);
  await phone.signIn('sok', 'another long passphrase');
  office.online = false;
});
afterEach(() => phone.engine.close());

const store = () => phone.engine as unknown as Store;
const people = () => phone.rows({ kind: 'person' });
const cases = () => phone.rows({ kind: 'case' });
const opening = { risk: 'medium', owner: 'a' };

describe('a new child of a case', () => {
  it('is nobody until the case is saved: a form that is closed leaves nothing, here and at the office', async () => {
    const child = new NewChild({ sex: 'female', place: 'KH-0104' });
    expect(child.fields).toEqual({ sex: 'female', place: 'KH-0104' });
    expect(people()).toEqual([]);
    office.online = true;
    await phone.engine.syncNow();
    expect(office.requests.filter(({ path }) => path === '/sync/up')).toEqual([]);
  });

  it('goes up with its case in one go: child, case, opening', async () => {
    const child = new NewChild({ sex: 'female', place: undefined, languages: [] });
    const id = await openCaseFor(store(), child, { number: 'HPC-26-1', border: 'r' }, opening);
    const [person] = people();
    expect(person!.fields).toEqual({ sex: 'female' });
    expect(cases()).toHaveLength(1);
    expect(cases()[0]).toMatchObject({ id, fields: { person: person!.id, border: 'r' } });
    office.online = true;
    await phone.engine.syncNow();
    const up = office.requests.filter(({ path }) => path === '/sync/up');
    expect(up).toHaveLength(1);
    const said = (up[0]!.body as { entries: { kind: string; act?: { name: string } }[] }).entries;
    expect(said.map(({ kind, act }) => [kind, act?.name])).toEqual([
      ['person', undefined],
      ['case', undefined],
      ['case', 'open'],
    ]);
  });

  it('is one child, however often saving was tried', async () => {
    const child = new NewChild({ sex: 'male' });
    const broken: Store['edit'] = (kind, id, set) =>
      kind === 'case' ? Promise.reject(new Error('disk')) : store().edit(kind, id, set);
    const failing = { edit: broken, act: store().act } as Store;
    await expect(openCaseFor(failing, child, {}, opening)).rejects.toThrow('disk');
    await openCaseFor(store(), child, {}, opening);
    expect(people()).toHaveLength(1);
    expect(cases()[0]!.fields.person).toBe(people()[0]!.id);
  });

  it('that could not be written down is tried again', async () => {
    const child = new NewChild({ sex: 'male' });
    const failing = { edit: () => Promise.reject(new Error('disk')) } as unknown as Store;
    await expect(child.write(failing)).rejects.toThrow('disk');
    await openCaseFor(store(), child, {}, opening);
    expect(people()).toHaveLength(1);
  });

  it('who has a file is not written down again', async () => {
    const id = await phone.engine.edit('person', null, { sex: 'female' });
    await openCaseFor(store(), { id }, {}, { risk: 'low' });
    expect(people()).toHaveLength(1);
    expect(cases()[0]!.fields.person).toBe(id);
  });
});
