import { describe, expect, it } from 'vitest';
import { me, rec } from '../field/testing/recs';
import { codesOf } from '../model/facts';
import { custodyOrder, gapsOf, hasGap, hashOf, holderOf, isGiven, type StepRec } from './custody';
import {
  entersJustice,
  hearsTestimony,
  heardBefore,
  isLinked,
  linkTo,
  saysOfAdult,
  suspectFrom,
  suspectTitle,
  type Seen,
  type SuspectRec,
  type TestimonyRec,
} from './suspects';

const step = (fields: StepRec['fields'], more = {}) => rec<StepRec>('custody_step', fields, more);
const chain = [
  step({ time: '2026-11-20T03:00:00.000Z', to: 'Sok Dara', seal: 'A1', hash: 'ff' }),
  step({
    time: '2026-11-21T03:00:00.000Z',
    from: 'sok dara ',
    to: 'Police post',
    intact: true,
    hash: 'FF',
  }),
];

describe('the chain of custody', () => {
  it('says who has it now, whatever order the steps came in', () => {
    expect(holderOf([...chain].reverse())).toBe('Police post');
    expect(custodyOrder([...chain].reverse())).toEqual(chain);
    expect(holderOf([])).toBeNull();
  });
  it('holds where each gives what the one before received, sealed and unchanged', () => {
    expect(hasGap(chain)).toBe(false);
  });
  it.each([
    [{ from: 'Somebody', to: 'Court' }, ['other_giver']],
    [{ from: 'Police post', to: ' ' }, ['nobody']],
    [{ from: 'Police post', to: 'Court', intact: false }, ['seal_broken']],
    [{ from: 'Police post', to: 'Court', hash: '00' }, ['other_hash']],
  ])('shows the gap of %o', (fields, gaps) => {
    const all = [...chain, step({ time: '2026-11-22T03:00:00.000Z', ...fields })];
    expect(gapsOf(all).at(-1)?.gaps).toEqual(gaps);
    expect(
      gapsOf(all)
        .slice(0, 2)
        .flatMap((one) => one.gaps),
    ).toEqual([]);
  });
  it('asks who saw the seal before, where there is another now', () => {
    const next = (more: StepRec['fields']) =>
      gapsOf([
        step({ time: '2026-11-20T03:00:00.000Z', to: 'Dara', seal: 'A1' }),
        step({ time: '2026-11-21T03:00:00.000Z', from: 'Dara', to: 'Court', ...more }),
      ]).at(-1)?.gaps;
    expect(next({ seal: 'B2' })).toEqual(['other_seal']);
    expect(next({})).toEqual(['other_seal']);
    expect(next({ seal: 'B2', intact: true })).toEqual([]);
    expect(next({ seal: 'a1' })).toEqual([]);
  });
  it('does not call a gap what an auditor may not read', () => {
    const blind = [
      step({ time: '2026-11-20T03:00:00.000Z' }, { hidden: ['to'] }),
      step({ time: '2026-11-21T03:00:00.000Z' }, { hidden: ['from', 'to'] }),
    ];
    expect(hasGap(blind)).toBe(false);
  });
  it('knows files beside the hands: taking one in or opening it moves nothing and breaks no seal', () => {
    const opened = (hash: string, more: StepRec['fields'] = {}) =>
      step({ time: '2026-11-22T03:00:00.000Z', why: 'file_opened', file: 'f', hash, ...more });
    const kept = step({
      time: '2026-11-20T04:00:00.000Z',
      why: 'file_taken',
      file: 'f',
      hash: 'a1',
    });
    const whole = [...chain, kept, opened('A1')];
    expect(hasGap(whole)).toBe(false);
    expect(holderOf(whole)).toBe('Police post');
    expect(gapsOf([...chain, kept, opened('a2')]).at(-1)?.gaps).toEqual(['other_hash']);
    expect(gapsOf([kept, opened('a1', { time: undefined })]).flatMap((one) => one.gaps)).toEqual([
      'no_time',
    ]);
    expect(holderOf([kept])).toBeNull();
  });
  it('lets nobody say by hand what the app writes down of files', () => {
    expect(codesOf('custody_reason').filter((id) => !isGiven(id))).toEqual([
      'file_taken',
      'file_opened',
    ]);
  });
  it('makes of a file the digits that anybody can make again', async () => {
    expect(await hashOf(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('a suspect', () => {
  const contact = rec<Seen>('contact', { person: 'child', adult_observed: ' tall, grey car ' });
  it('is made of what was seen and where, and of nothing about the child', () => {
    expect(suspectFrom(contact)).toEqual({ description: 'tall, grey car', contacts: [contact.id] });
    const concern = rec<Seen>('concern', { person: 'child', story: 'x', suspect: 'the uncle' });
    expect(suspectFrom(concern)).toEqual({ description: 'the uncle', concerns: [concern.id] });
  });
  it('is offered only where the words are there to be read', () => {
    expect(saysOfAdult(contact)).toBe(true);
    expect(saysOfAdult(rec<Seen>('contact', {}, { hidden: ['adult_observed'] }))).toBe(false);
  });
  it('is linked once to a contact, and keeps the others', () => {
    const him = rec<SuspectRec>('suspect', { contacts: ['other'] });
    expect(linkTo(him, contact)).toEqual({ contacts: ['other', contact.id] });
    const linked = rec<SuspectRec>('suspect', { contacts: [contact.id] });
    expect([linkTo(linked, contact), isLinked(linked, contact)]).toEqual([null, true]);
  });
  it('is called by alias, else by what was seen', () => {
    expect(suspectTitle(rec('suspect', { alias: 'Uncle', description: 'tall' }))).toBe('Uncle');
    expect(suspectTitle(rec('suspect', { description: 'a'.repeat(70) }))).toHaveLength(61);
    expect(suspectTitle(rec('suspect', {}))).toBeNull();
  });
  it('is seen by those few', () => {
    const inside = ['case_supervisor', 'police_liaison', 'auditor'];
    for (const role of inside) expect(entersJustice(me([role])), role).toBe(true);
    for (const role of ['director', 'caseworker', 'centre_manager', 'counsellor', 'analyst'])
      expect(entersJustice(me([role])), role).toBe(false);
  });
  it('is not seen by whoever a child may tell, who writes down just that', () => {
    for (const role of ['caseworker', 'counsellor'])
      expect([hearsTestimony(me([role])), entersJustice(me([role]))]).toEqual([true, false]);
    for (const role of ['director', 'analyst', 'outreach_worker'])
      expect(hearsTestimony(me([role])), role).toBe(false);
  });
});

it('warns before a child is heard again, and only then', () => {
  const told = [
    rec<TestimonyRec>('testimony', { person: 'a', time: '2026-11-01T00:00:00.000Z' }),
    rec<TestimonyRec>('testimony', { person: 'a', time: '2026-11-09T00:00:00.000Z' }),
  ];
  expect(heardBefore(told, 'a')).toBe(told[1]);
  expect(heardBefore(told, 'b')).toBeNull();
  expect(heardBefore(told, null)).toBeNull();
});
