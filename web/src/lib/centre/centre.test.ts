import { describe, expect, it } from 'vitest';
import { rec } from '../field/testing/recs';
import {
  addUp,
  arrivalLike,
  childrenOf,
  difference,
  headsOf,
  isBlank,
  nextCard,
  nextParty,
  parties,
  personOfCard,
  stayOfCard,
  type Card,
} from './arrivals';
import type { ArrivalRec, DeliveryRec, PersonRec, SpotRec, StayRec, TallySheetRec } from './kinds';
import {
  centresOf,
  given,
  isIn,
  registerSums,
  regulars,
  servicesOf,
  usualServices,
} from './register';
import { dayRows, monthSheet, sumOf, type Book } from './sheets';

const stay = (fields: StayRec['fields'], id?: string) =>
  rec<StayRec>('stay', fields, id ? { id } : {});
const delivery = (fields: DeliveryRec['fields']) => rec<DeliveryRec>('delivery', fields);
const sheet = (fields: TallySheetRec['fields']) => rec<TallySheetRec>('tally_sheet', fields);
const person = (id: string, fields: PersonRec['fields'] = {}) =>
  rec<PersonRec>('person', fields, { id });
const now = Date.parse('2026-11-25T03:00:00Z');

describe('the register of a day', () => {
  it('offers the own centres, the one used last first', () => {
    const spot = (id: string, kind: string, org = 'org-1') =>
      rec<SpotRec>('spot', { label: id, kind }, { id, org });
    const spots = [
      spot('a', 'drop_in_centre'),
      spot('b', 'border_desk'),
      spot('m', 'market'),
      spot('theirs', 'border_desk', 'org-2'),
    ];
    expect(centresOf(spots, 'org-1', [], 'me').map(({ id }) => id)).toEqual(['a', 'b']);
    const lately = [stay({ spot: 'b' })];
    expect(centresOf(spots, 'org-1', lately, 'me').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('counts a child who comes twice as two visits and one person', () => {
    const day = [
      stay({ person: 'dara', came_in: '2026-11-25T01:00:00Z', went_out: '2026-11-25T02:00:00Z' }),
      stay({ person: 'dara', came_in: '2026-11-25T04:00:00Z', returned_today: true }),
      stay({ came_in: '2026-11-25T05:00:00Z', flags: ['child_alone'] }),
    ];
    expect(day.map(isIn)).toEqual([false, true, true]);
    expect(registerSums(day)).toEqual({
      inside: 2,
      people: 2,
      visits: 3,
      returned: 1,
      alone: 1,
    });
  });

  it('shows those who come most and lately, and nobody who is in', () => {
    const visits = [
      ...['2026-11-20', '2026-11-22', '2026-11-24'].map((day) =>
        stay({ person: 'often', came_in: `${day}T02:00:00Z`, went_out: `${day}T09:00:00Z` }),
      ),
      stay({ person: 'once', came_in: '2026-11-24T02:00:00Z', went_out: '2026-11-24T03:00:00Z' }),
      stay({ person: 'inside', came_in: '2026-11-25T02:00:00Z' }),
    ];
    const people = [person('once'), person('often'), person('inside'), person('never')];
    expect(regulars(people, visits, now).map(({ id }) => id)).toEqual(['often', 'once']);
  });

  it('offers the services that this centre gives, and lets one be taken back', () => {
    const some = [
      delivery({ stay: 's', service: 'legal_access' }),
      delivery({ stay: 's', service: 'food_snack', undone: true }),
    ];
    expect(usualServices(some)[0]).toBe('legal_access');
    expect(usualServices(some)).not.toContain('food_snack');
    expect(servicesOf('s', some)).toHaveLength(1);
    const again = given(
      stay({ person: 'p', spot: 'c' }, 's'),
      'food_snack',
      '2026-11-25T03:00:00Z',
    );
    expect(again).toMatchObject({ stay: 's', person: 'p', spot: 'c', undone: false });
  });
});

describe('a truck', () => {
  const arrival = rec<ArrivalRec>(
    'arrival',
    { spot: 'desk', day: '2026-11-25', from_place: 'TH', listed: 83 },
    { id: 'truck' },
  );

  it('adds up what several hands counted, and keeps children alone apart', () => {
    const heads = headsOf([
      sheet({ arrival: 'truck', tally: [{ sex: 'male', band: '18+', n: 50 }] }),
      sheet({
        arrival: 'truck',
        tally: [
          { sex: 'male', band: '18+', n: 20 },
          { sex: 'female', band: '10-14', n: 11 },
        ],
      }),
      sheet({ arrival: 'truck', alone: true, tally: [{ sex: 'female', band: '10-14', n: 9 }] }),
    ]);
    expect([heads.count, heads.countAlone, childrenOf(heads.all)]).toEqual([81, 9, 11]);
    expect(addUp([])).toEqual([]);
  });

  it('keeps the difference between heads, paper and cards in sight', () => {
    const heads = headsOf([
      sheet({ arrival: 'truck', tally: [{ sex: 'male', band: '18+', n: 81 }] }),
    ]);
    const cards = [stay({ arrival: 'truck', line: 1 }), stay({ arrival: 'truck', line: 3 })];
    const seen = difference(arrival, heads, cards);
    expect(seen).toMatchObject({ counted: 81, listed: 83, registered: 2, missing: 79, list: -2 });
    expect(seen.lines.slice(0, 3)).toEqual([2, 4, 5]);
    expect(seen.lines).toHaveLength(81);
  });

  it('says which children alone stand on cards only', () => {
    const heads = headsOf([
      sheet({ arrival: 'truck', tally: [{ sex: 'male', band: '10-14', n: 4 }] }),
      sheet({ arrival: 'truck', alone: true, tally: [{ sex: 'male', band: '10-14', n: 1 }] }),
    ]);
    const alone = stay({ arrival: 'truck', flags: ['child_alone'] });
    const other = stay({ arrival: 'truck' });
    expect(difference(arrival, heads, [alone, alone, alone, other]).alone).toBe(2);
    // A child whose card is still to be written is no contradiction.
    expect(difference(arrival, heads, [other]).alone).toBe(0);
  });

  it('keeps groups together and people on their own last', () => {
    const cards = [stay({}), stay({ party: 2 }), stay({ party: 1 }), stay({ party: 2 })];
    expect(parties(cards).map(({ party, stays }) => [party, stays.length])).toEqual([
      [1, 1],
      [2, 2],
      [0, 1],
    ]);
    expect(nextParty(cards)).toBe(3);
    expect(nextParty([])).toBe(1);
  });

  it('makes a file of a card with a name, and a line of one without', () => {
    const card: Card = { ...nextCard(null), nickname: ' តូច ', sex: ['male'], party: 2, line: 7 };
    expect(isBlank(nextCard(null))).toBe(true);
    expect(isBlank(card)).toBe(false);
    expect(personOfCard(card)).toMatchObject({
      name: { nickname: 'តូច', named_by: 'self' },
      sex: 'male',
      languages: ['km'],
    });
    expect(stayOfCard(card, arrival, 'p', '2026-11-25T03:00:00Z')).toEqual({
      spot: 'desk',
      day: '2026-11-25',
      from_place: 'TH',
      arrival: 'truck',
      came_in: '2026-11-25T03:00:00Z',
      returned_today: true,
      person: 'p',
      party: 2,
      line: 7,
    });
    const unnamed = { ...card, nickname: '' };
    expect(personOfCard(unnamed)).toBeNull();
    expect(stayOfCard(unnamed, arrival, null, '2026-11-25T03:00:00Z')).toMatchObject({
      sex: 'male',
      languages: ['km'],
    });
    expect(nextCard(card)).toMatchObject({ party: 2, line: 8, nickname: '', sex: [] });
  });

  it('begins the next truck like the last', () => {
    const like = arrivalLike(
      rec<ArrivalRec>('arrival', { brought_by: 'police', vehicle: 'van' }),
      { spot: 'desk', day: '2026-11-26', project: null },
      '2026-11-26T01:00:00Z',
    );
    expect(like).toMatchObject({ brought_by: 'police', vehicle: 'van', from_place: 'TH' });
  });
});

describe('the sheets', () => {
  const people = new Map(
    [
      person('girl', { sex: 'female', born: '2014-01-01' }),
      person('boy', { sex: 'male', born: '2010-01-01' }),
    ].map((one) => [one.id, one]),
  );
  const book: Book = {
    people,
    stays: [
      stay({ person: 'girl', day: '2026-10-31', came_in: '2026-10-31T03:00:00Z' }, 'old'),
      stay({ person: 'girl', day: '2026-11-02', came_in: '2026-11-02T03:00:00Z' }, 's1'),
      stay({ person: 'girl', day: '2026-11-03', came_in: '2026-11-03T03:00:00Z' }, 's2'),
      stay(
        {
          person: 'boy',
          day: '2026-11-03',
          came_in: '2026-11-03T02:00:00Z',
          arrival: 'truck',
          flags: ['child_alone'],
          next: 'reception_centre',
          returned_today: true,
        },
        's3',
      ),
      stay({ day: '2026-11-03', came_in: '2026-11-03T04:00:00Z', arrival: 'truck' }, 's4'),
    ],
    deliveries: [
      delivery({ stay: 's1', person: 'girl', service: 'food_snack', time: '2026-11-02T04:00:00Z' }),
      delivery({ stay: 's2', person: 'girl', service: 'food_snack', time: '2026-11-03T04:00:00Z' }),
      delivery({ stay: 's3', service: 'food_snack', time: '2026-11-03T04:00:00Z', undone: true }),
      delivery({
        arrival: 'truck',
        service: 'activity_migration_education',
        people: 80,
        tips: ['real_job', 'own_papers'],
        // Past midnight UTC is still the same morning at the border.
        time: '2026-11-30T18:30:00Z',
      }),
      delivery({
        arrival: 'truck',
        service: 'food_snack',
        people: 81,
        time: '2026-11-03T04:00:00Z',
      }),
    ],
    arrivals: [rec<ArrivalRec>('arrival', { day: '2026-11-03' }, { id: 'truck' })],
    sheets: [sheet({ arrival: 'truck', tally: [{ sex: 'male', band: '18+', n: 81 }] })],
  };

  it('lists a day in the order in which people came, and says who is new', () => {
    const rows = dayRows(book, '2026-11-03');
    expect(rows.map(({ stay: { id }, fresh, alone }) => [id, fresh, alone])).toEqual([
      ['s3', true, true],
      ['s2', false, false],
      ['s4', true, false],
    ]);
    expect(rows[1]?.services).toEqual(['food_snack']);
  });

  it('keeps visits, different people, heads and groups apart in a month', () => {
    const month = monthSheet(book, '2026-11');
    expect(month.visits).toBe(4);
    expect(sumOf(month.people)).toBe(3);
    expect(month.people.filter(({ n }) => n)).toEqual([
      { sex: 'female', band: '10-14', n: 1 },
      { sex: 'male', band: '15-17', n: 1 },
      { sex: 'not_stated', band: 'not_stated', n: 1 },
    ]);
    // The girl came in October already.
    expect(sumOf(month.fresh)).toBe(2);
    expect([sumOf(month.alone), sumOf(month.returnedToday)]).toEqual([1, 1]);
    expect(month.services).toEqual([{ service: 'food_snack', times: 2, people: 1, inGroups: 81 }]);
    expect(month.next).toEqual([{ id: 'reception_centre', n: 1 }]);
    expect(month.arrivals).toEqual({ count: 1, heads: 81, alone: 0, registered: 2 });
    expect(month.days).toHaveLength(30);
    expect(month.days[2]).toEqual({ day: '2026-11-03', visits: 3, people: 3, heads: 81 });
    // 18:30 UTC on the last of the month is the first of the next in the field.
    expect(monthSheet(book, '2026-12').tips).toHaveLength(2);
  });
});
