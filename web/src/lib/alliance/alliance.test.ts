import { describe, expect, it } from 'vitest';
import type { Rec } from '../store/api';
import { daysLeft, endingSoon, otherSide, standingOf, toSign } from './agreements';
import { against, fits, fittingOrgs, isOld, isOpenAt, reach, type ServiceRec } from './fits';
import { before, current, searched } from './library';
import { found, toAssure, wallClock } from './services';
import { numberOf, sumsOf, toIssue } from './trainings';

let n = 0;
function rec<F extends object>(kind: string, fields: F, org = 'us'): Rec<F> {
  n += 1;
  return {
    id: `id-${String(n).padStart(4, '0')}`,
    kind,
    version: 1,
    org,
    team: null,
    by: 'me',
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    fields,
  } as unknown as Rec<F>;
}
const service = (fields: object): ServiceRec => rec('service', fields) as ServiceRec;
const now = Date.parse('2026-11-22T08:00:00.000Z');

describe('which services fit', () => {
  const shelter = service({
    kind: 'residential_care',
    age_min: 6,
    age_max: 12,
    sexes: ['female'],
    languages: ['km'],
    area: 'KH-01',
  });

  it('names everything that speaks against one', () => {
    const need = {
      service: 'legal',
      age: { min: 13, max: 14 },
      sex: 'male',
      languages: ['th'],
      place: 'KH-12',
    };
    expect(against(shelter, need)).toEqual(['service', 'age', 'sex', 'language', 'place']);
  });
  it('takes the group of a service for each of its kinds, and no word for another', () => {
    expect(against(shelter, { service: 'residential' })).toEqual([]);
    expect(against(shelter, { service: 'resident' })).toEqual(['service']);
  });
  it('gives the benefit of the doubt to an age that is not known exactly', () => {
    expect(against(shelter, { age: { min: 11, max: 15 } })).toEqual([]);
    expect(against(shelter, { age: { min: 0, max: 5 } })).toEqual(['age']);
  });
  it('refuses nobody by what it does not say, nor by what is not known of the child', () => {
    expect(against(service({ kind: 'legal_access' }), { sex: 'male', place: 'TH-27' })).toEqual([]);
    expect(against(shelter, { sex: 'not_stated', age: null, place: null })).toEqual([]);
  });
  it('reaches what lies in its area, and a child of whom only the country is known', () => {
    expect(reach({ area: 'KH-01' }, 'KH-0110')).toBe(5);
    expect(reach({ area: 'KH-01' }, 'KH')).toBe(2);
    expect(reach({ area: 'KH-01' }, 'KH-12')).toBeNull();
    expect(reach({ area: 'KH-01', area_2: 'KH-12' }, 'KH-1206')).toBe(5);
    expect(reach({}, 'VN')).toBe(0);
  });
  it('leaves out what is closed', () => {
    expect(against(service({ status: 'paused' }), {})).toEqual(['closed']);
    expect(against(service({ status: 'retired' }), {})).toEqual(['closed']);
  });
  it('puts the nearest of those that fit first, the assured before the old', () => {
    const far = service({ kind: 'legal_access', name_en: 'A' });
    const near = service({ kind: 'legal_access', name_en: 'B', area: 'KH-01' });
    const sure = service({
      kind: 'legal_access',
      name_en: 'C',
      assured: '2026-11-01T00:00:00.000Z',
    });
    const other = service({ kind: 'food_snack', name_en: '0' });
    const order = fits([other, far, sure, near], { service: 'legal', place: 'KH-0110' }, now);
    expect(order.map((one) => one.service.fields.name_en)).toEqual(['B', 'C', 'A', '0']);
  });
  it('names the organisations that have one', () => {
    const ours = service({ kind: 'legal_access', organisation: 'a' });
    const closed = service({ kind: 'legal_access', organisation: 'b', status: 'retired' });
    expect([...fittingOrgs([ours, closed], { service: 'legal' })]).toEqual(['a']);
  });
});

describe('when a service is open', () => {
  const evenings = { days: ['friday'], opens: '18:00', closes: '02:00' };
  it.each([
    ['2026-11-27T17:59', false],
    ['2026-11-27T18:00', true],
    ['2026-11-27T23:59', true],
    ['2026-11-28T01:59', true],
    ['2026-11-28T02:00', false],
    ['2026-11-27T01:00', false],
  ])('on a Friday evening past midnight: %s %s', (moment, open) => {
    expect(isOpenAt(evenings, moment)).toBe(open);
  });
  it('knows a Saturday with other hours', () => {
    const week = {
      days: ['monday'],
      opens: '08:00',
      closes: '17:00',
      days_2: ['saturday'],
      opens_2: '08:00',
      closes_2: '12:00',
    };
    expect(isOpenAt(week, '2026-11-28T11:59')).toBe(true);
    expect(isOpenAt(week, '2026-11-28T12:00')).toBe(false);
  });
  it('says nothing of hours that nobody wrote down', () => {
    expect(isOpenAt({}, '2026-11-27T12:00')).toBeNull();
    expect(against(service({}), { at: '2026-11-27T12:00' })).toEqual([]);
    expect(isOpenAt({ always: true }, '2026-11-27T03:00')).toBe(true);
  });
  it('writes the clock of the wall', () => {
    expect(wallClock(new Date(2026, 0, 5, 7, 4))).toBe('2026-01-05T07:04');
  });
});

describe('what must be assured again', () => {
  it('is old after six months, and from the first day when nobody ever did', () => {
    expect(isOld({ assured: '2026-05-22T08:00:00.001Z' }, now)).toBe(false);
    expect(isOld({ assured: '2026-05-22T08:00:00.000Z' }, now)).toBe(true);
    expect(isOld({}, now)).toBe(true);
  });
  it('is listed for its own organisation only, while it is offered', () => {
    const ours = service({ organisation: 'us' });
    const theirs = service({ organisation: 'them' });
    const retired = service({ organisation: 'us', status: 'retired' });
    expect(toAssure([ours, theirs, retired], 'us', now)).toEqual([ours]);
  });
  it('is found by a word of its name or its kind, and not when it does not fit', () => {
    const one = service({ name_km: 'គ្លីនិក', kind: 'medical_care' });
    const words = (text: string) => found([one], {}, text, now, () => 'Medical care').length;
    expect([words('គ្លីនិក'), words('MEDICAL'), words('lawyer')]).toEqual([1, 1, 0]);
    expect(found([one], { service: 'legal' }, '', now, () => '')).toEqual([]);
  });
});

describe('agreements', () => {
  const agreement = (fields: object, org = 'us') => rec('agreement', fields, org);
  it('are over the day after their last day', () => {
    const one = agreement({ with: 'them', status: 'standing', until: '2026-11-22' });
    expect(standingOf(one, '2026-11-22')).toBe('standing');
    expect(standingOf(one, '2026-11-23')).toBe('over');
    expect(daysLeft(one, '2026-11-20')).toBe(2);
  });
  it('end soon for either side, and not for others', () => {
    const soon = agreement({ with: 'them', status: 'standing', until: '2026-12-20' });
    const later = agreement({ with: 'them', status: 'standing', until: '2027-12-20' });
    const draft = agreement({ with: 'them', until: '2026-12-01' });
    const all = [later, draft, soon];
    expect(endingSoon(all, 'us', '2026-11-22')).toEqual([soon]);
    expect(endingSoon(all, 'them', '2026-11-22')).toEqual([soon]);
    expect(endingSoon(all, 'third', '2026-11-22')).toEqual([]);
  });
  it('wait for the signature of the side that has not signed', () => {
    const offered = agreement({ with: 'them', status: 'offered' });
    expect(toSign([offered], 'them')).toEqual([offered]);
    expect(toSign([offered], 'us')).toEqual([]);
    expect(otherSide(offered, 'them')).toBe('us');
    expect(otherSide(offered, 'third')).toBeNull();
  });
});

describe('the practice library', () => {
  const first = rec('practice', { title_en: 'Night work', topics: ['health'], day: '2026-01-01' });
  const second = rec('practice', {
    title_en: 'Night work',
    text_km: 'ទៅជាគូ',
    day: '2026-05-01',
    replaces: first.id,
  });
  const aside = rec('practice', { title_en: 'Old', active: false });
  it('shows the newest version, and those before it', () => {
    expect(current([first, second, aside])).toEqual([second]);
    expect(before(second, [first, second])).toEqual([first]);
  });
  it('does not go round for ever', () => {
    const one = rec('practice', { title_en: 'A' });
    const two = rec('practice', { replaces: one.id });
    (one.fields as { replaces?: string }).replaces = two.id;
    expect(before(two, [one, two])).toEqual([one]);
  });
  it('finds words of any language and topics', () => {
    expect(searched([first, second], 'ទៅជាគូ', null)).toEqual([second]);
    expect(searched([first, second], 'NIGHT', 'health')).toEqual([first]);
  });
});

describe('trainings', () => {
  const was = (fields: object) => rec('certificate', { session: 's', who: 'X', ...fields });
  it('gives certificates to those who were there, once', () => {
    const there = was({ present: true, organisation: 'a' });
    const away = was({ present: false, organisation: 'b' });
    const given = was({ present: true, organisation: 'a', status: 'issued' });
    const nameless = was({ present: true, who: undefined });
    expect(toIssue([there, away, given, nameless])).toEqual([there]);
    expect(sumsOf([there, away, given])).toEqual({
      people: 3,
      present: 2,
      issued: 1,
      organisations: 1,
    });
  });
  it('numbers each differently', () => {
    const number = (id: string) => numberOf('HPC', '2026-11-22', id);
    expect(number('0190-abcdef')).toBe('HPC-20261122-ABCDEF');
    expect(number('0190-abcdef')).not.toBe(number('0190-abcde0'));
    expect(numberOf(undefined, '2026-11-22', '0190-abcdef')).toMatch(/^SN-/);
  });
});
