import { describe, expect, it } from 'vitest';
import { kinds } from '../model/generated';
import {
  childFromContact,
  concernFromContact,
  contactFields,
  corrections,
  draftOf,
  emptyDraft,
  hasPhrase,
  missing,
  newChildFields,
  togglePhrase,
} from './contact';
import { asksForConcern, indicatorGroups, indicatorIcons, indicatorsOf } from './indicators';
import type { ContactRec, SpotRec } from './kinds';
import { rec } from './testing/recs';

const where = { round: 'r', spot: 's', place: 'KH-0104', time: '2026-11-22T14:40:00.000Z' };
const spot = rec<SpotRec>('spot', { label: 'River', place: 'KH-1204' });

describe('a contact', () => {
  it('needs whom, and nothing else', () => {
    expect(missing(emptyDraft('known'))).toBe('person');
    expect(missing(emptyDraft('known', 'p'))).toBeNull();
    expect(missing(emptyDraft('new'))).toBe('nickname');
    expect(missing({ ...emptyDraft('new'), nickname: ' ' })).toBe('nickname');
    expect(missing({ ...emptyDraft('new'), nickname: 'ខ្មៅ' })).toBeNull();
    expect(missing(emptyDraft('unnamed'))).toBe('description');
    expect(missing({ ...emptyDraft('unnamed'), sex: ['male'] })).toBeNull();
    expect(missing(emptyDraft('tally'))).toBe('tally');
  });

  it('says only what was said', () => {
    expect(contactFields(emptyDraft('known', 'p'), where)).toEqual({
      round: 'r',
      spot: 's',
      place: 'KH-0104',
      time: where.time,
      who: 'known',
      person: 'p',
    });
  });

  it('takes up only what was offered', () => {
    const draft = {
      ...emptyDraft('known', 'p'),
      offered: ['talked'],
      accepted: ['talked', 'hygiene'],
    };
    expect(contactFields(draft, where).accepted).toEqual(['talked']);
  });

  it('keeps sex and age of an unnamed child on the contact, of a named one on the file', () => {
    const about = { sex: ['female'], description: 'red shirt' };
    const unnamed = contactFields({ ...emptyDraft('unnamed'), ...about }, where);
    expect(unnamed).toMatchObject({ sex: 'female', description: 'red shirt' });
    const draft = { ...emptyDraft('new'), ...about, nickname: ' Srey ' };
    expect(contactFields(draft, where)).not.toHaveProperty('sex');
    expect(newChildFields(draft, spot)).toEqual({
      name: { nickname: 'Srey', named_by: 'self' },
      sex: 'female',
      description: 'red shirt',
      spots: [spot.id],
      place: 'KH-1204',
      stage: 'sighting',
    });
  });

  it('uses field names of the model only', () => {
    const full = {
      ...emptyDraft('unnamed', 'p'),
      sex: ['male'],
      description: 'x',
      with_whom: ['alone'],
      group_size: 3,
      doing: ['begging'],
      condition: ['well'],
      indicators: ['groom_secrets'],
      offered: ['talked'],
      accepted: ['talked'],
      concern_level: ['high'],
      said: 'x',
      next_step: 'x',
      next_day: '2026-11-23',
      adult_observed: 'x',
      adult_called: 'x',
      note: 'x',
    };
    for (const field of Object.keys(contactFields(full, where)))
      expect(kinds.contact.fields).toHaveProperty(field);
    for (const field of Object.keys(newChildFields(full, spot)))
      expect(kinds.person.fields).toHaveProperty(field);
  });
});

describe('correcting a contact', () => {
  const before = rec<ContactRec>('contact', {
    who: 'known',
    person: 'p',
    doing: ['begging'],
    note: 'old',
  });

  it('says only what changed, and clears what was emptied', () => {
    const draft = { ...draftOf(before), doing: ['playing'], note: '' };
    expect(corrections(before, draft)).toEqual({ doing: ['playing'], note: null });
    expect(corrections(before, draftOf(before))).toEqual({});
  });

  it('does not empty what the reader may not see', () => {
    const blind = { ...before, hidden: ['adult_observed'] };
    expect(corrections(blind, draftOf(blind))).toEqual({});
    const wrote = { ...draftOf(blind), adult_observed: 'tall' };
    expect(corrections(blind, wrote)).toEqual({ adult_observed: 'tall' });
  });
});

describe('a worry out of a contact', () => {
  const contact = rec<ContactRec>('contact', {
    who: 'new',
    person: 'p',
    spot: spot.id,
    said: 'He buys me rice',
    note: 'seen twice',
    indicators: ['groom_food_or_gifts'],
    concern_level: 'high',
    adult_observed: 'about 50',
  });

  it('carries everything over without retyping', () => {
    const concern = concernFromContact(contact, spot);
    expect(concern).toEqual({
      person: 'p',
      contact: contact.id,
      indicators: ['groom_food_or_gifts'],
      place: 'KH-1204',
      suggested: 'high',
      story: 'He buys me rice\nseen twice',
      suspect: 'about 50',
      source: 'street',
    });
    for (const field of Object.keys(concern)) expect(kinds.concern.fields).toHaveProperty(field);
  });

  it('is proposed first where signs were seen or the worker is worried', () => {
    expect(asksForConcern(undefined, ['groom_secrets'])).toBe(true);
    expect(asksForConcern('high', [])).toBe(true);
    expect(asksForConcern('low', [])).toBe(false);
  });
});

describe('an unnamed child recognised later', () => {
  it('gives its description to the file, and the contact keeps its own', () => {
    const contact = rec<ContactRec>('contact', {
      who: 'unnamed',
      description: 'red cap',
      sex: 'male',
    });
    expect(childFromContact(contact, spot)).toMatchObject({ description: 'red cap', sex: 'male' });
    expect(contact.fields.description).toBe('red cap');
  });
});

describe('stock phrases', () => {
  it('come and go without touching what was typed', () => {
    const one = togglePhrase('by the bridge', 'red shirt');
    expect(one).toBe('by the bridge, red shirt');
    expect(hasPhrase(one, 'red shirt')).toBe(true);
    expect(togglePhrase(one, 'red shirt')).toBe('by the bridge');
  });
});

describe('signs', () => {
  it('all stand in one of three groups, each with a picture', () => {
    const grouped = indicatorGroups.flatMap(indicatorsOf);
    expect(grouped.length).toBeGreaterThan(40);
    expect(new Set(grouped).size).toBe(grouped.length);
    for (const id of grouped) expect(indicatorIcons, id).toHaveProperty(id);
  });
});
