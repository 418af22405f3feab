import { describe, expect, it } from 'vitest';
import type { BedAskRec, BedRec } from './kinds';
import {
  askState,
  bandOf,
  bedActs,
  bedOrder,
  bedState,
  fits,
  incoming,
  isUnconfirmed,
  noWish,
  ownAsks,
  toldOf,
  toOffer,
  unmetLately,
} from './beds';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const hours = (n: number) => new Date(now + n * 3_600_000).toISOString();

function bed(id: string, fields: BedRec['fields'] = {}, org = 'them'): BedRec {
  return {
    id,
    kind: 'bed',
    version: 1,
    org,
    team: null,
    by: 'somebody',
    created: hours(-100),
    updated: hours(-100),
    fields,
    clashes: {},
    hidden: [],
    erased: false,
    sending: null,
    pending: [],
  };
}
const ask = (id: string, fields: BedAskRec['fields'], org = 'them'): BedAskRec => ({
  ...bed(id, {}, org),
  kind: 'bed_ask',
  created: hours(-2),
  fields,
});

describe('a bed', () => {
  it('is free again when its hold has run out, before anybody said so', () => {
    const held = bed('a', { status: 'held', held_by: 'us', held_until: hours(1) });
    expect(bedState(held, now)).toBe('held');
    expect(bedState(held, now + 3_600_000)).toBe('free');
    expect(bedState(bed('b'), now)).toBe('free');
  });

  it('stands before what is held, taken and out of use', () => {
    const beds = [
      bed('out', { status: 'out_of_use' }),
      bed('taken', { status: 'taken' }),
      bed('late', { status: 'held', held_until: hours(3) }),
      bed('soon', { status: 'held', held_until: hours(1) }),
      bed('ran out', { status: 'held', held_until: hours(-1) }),
    ];
    expect(bedOrder(beds, now).map((one) => one.id)).toEqual([
      'ran out',
      'soon',
      'late',
      'taken',
      'out',
    ]);
  });

  it('fits by place, age, sex and need; what it does not say speaks for it', () => {
    const room = bed('a', {
      province: 'KH-01',
      age_min: 5,
      age_max: 12,
      sexes: ['female'],
      needs: ['trauma', 'secret'],
    });
    const wish = { province: 'KH-01', age: 'from_10', sex: 'female', needs: ['trauma'] };
    expect(fits(room, wish)).toBe(true);
    for (const other of [
      { ...wish, province: 'KH-12' },
      { ...wish, age: 'from_15' },
      { ...wish, sex: 'male' },
      { ...wish, needs: ['baby'] },
      { ...wish, siblings: true },
    ])
      expect(fits(room, other)).toBe(false);
    expect(fits(bed('b'), { ...noWish(), age: 'adult', sex: 'male' })).toBe(true);
  });

  it('offers the keeper all steps, another only to hold it or to let it go', () => {
    const us = { org: 'us' };
    const held = { status: 'held', held_by: 'third', held_until: hours(1) };
    expect(bedActs(bed('a', {}, 'us'), us, now)).toEqual(['hold', 'take', 'retire']);
    expect(bedActs(bed('a'), us, now)).toEqual(['hold']);
    expect(bedActs(bed('a', held), us, now)).toEqual([]);
    expect(bedActs(bed('a', { ...held, held_by: 'us' }), us, now)).toEqual(['release']);
    expect(bedActs(bed('a', held, 'us'), us, now)).toEqual(['take', 'release']);
    expect(bedActs(bed('a', { status: 'taken' }), us, now)).toEqual([]);
  });

  it('is offered to a partner only when it is ours and free', () => {
    const beds = [
      bed('theirs'),
      bed('free', {}, 'us'),
      bed('taken', { status: 'taken' }, 'us'),
      bed('promised', { status: 'held', held_by: 'third', held_until: hours(1) }, 'us'),
      bed('kept', { status: 'held', held_by: 'us', held_until: hours(1) }, 'us'),
    ];
    expect(toOffer(beds, 'us', now).map((one) => one.id)).toEqual(['free', 'kept']);
  });

  it('is not promised before the office has answered', () => {
    const claimed = { ...bed('a'), pending: [{ entry: 'e', name: 'hold', args: {} }] };
    expect(isUnconfirmed(claimed, 'hold')).toBe(true);
    expect(isUnconfirmed(bed('a'), 'hold')).toBe(false);
  });
});

describe('an ask for a bed', () => {
  const open = ask('open', { until: hours(2) });
  const late = ask('late', { until: hours(-1) });
  const met = ask('met', { status: 'accepted', until: hours(2), ended: hours(-1) });

  it('is unmet when its time is over', () => {
    expect([open, late, met].map((one) => askState(one, now))).toEqual([
      'open',
      'expired',
      'accepted',
    ]);
    const old = ask('old', { status: 'expired', until: hours(-24 * 31) });
    expect(unmetLately([open, late, met, old], now)).toBe(1);
  });

  it('comes in from others only, the most urgent first', () => {
    const sooner = ask('sooner', { until: hours(1) });
    const ours = ask('ours', { until: hours(1) }, 'us');
    expect(incoming([open, late, met, sooner, ours], 'us', now).map((one) => one.id)).toEqual([
      'sooner',
      'open',
    ]);
    expect(ownAsks([open, ours], 'us', now).map((one) => one.id)).toEqual(['ours']);
  });

  it('tells partners neither child nor case nor note', () => {
    const fields = {
      person: 'dara',
      case: 'case',
      note: 'from the market',
      age_band: 'from_5',
      sex: 'female',
      needs: [],
      siblings: 0,
      province: 'KH-01',
      until: hours(2),
    };
    expect(toldOf(fields).map((row) => row.field)).toEqual([
      'age_band',
      'sex',
      'province',
      'until',
    ]);
  });

  it('tells an age as a band', () => {
    expect([0, 4, 5, 14, 17, 18, 40].map(bandOf)).toEqual([
      'under_5',
      'under_5',
      'from_5',
      'from_10',
      'from_15',
      'adult',
      'adult',
    ]);
  });
});
