import { describe, expect, it } from 'vitest';
import type { ContactRec, RoundRec } from '../field/kinds';
import { rec } from '../field/testing/recs';
import { boardOf, needsAsking, standingOf } from './board';
import { givenOut, withCount } from './supplies';

const now = Date.parse('2026-11-25T16:00:00Z');
const round = (fields: RoundRec['fields'], id?: string) =>
  rec<RoundRec>('round', { day: '2026-11-25', status: 'out', ...fields }, id ? { id } : {});

describe('the board of the night', () => {
  it('tells apart who is late, who is due soon and who is not safe', () => {
    const due = (time: string) => ({ due_back: `2026-11-25T${time}:00Z` });
    expect(
      [
        round(due('15:59')),
        round(due('16:20')),
        round(due('18:00')),
        round({ status: 'planned' }),
        round({ status: 'back', all_safe: true }),
        round({ status: 'back', all_safe: false }),
      ].map((one) => standingOf(one, now)),
    ).toEqual(['late', 'soon', 'out', 'planned', 'back', 'unsafe']);
  });

  it('puts first whom somebody must ask after, and keeps whoever is still out from another day', () => {
    const rounds = [
      round({ due_back: '2026-11-25T18:00:00Z' }, 'fine'),
      round({ due_back: '2026-11-25T15:00:00Z', day: '2026-11-24' }, 'late'),
      round({ status: 'back', all_safe: true, day: '2026-11-24' }, 'yesterday'),
      round({ status: 'back', all_safe: false }, 'hurt'),
    ];
    const rows = boardOf(rounds, [], '2026-11-25', now);
    expect(rows.map((row) => row.round.id)).toEqual(['hurt', 'late', 'fine']);
    expect(needsAsking(rows).map((row) => row.round.id)).toEqual(['hurt', 'late']);
  });

  it('takes a contact as a sign of life', () => {
    const contacts = [
      rec<ContactRec>('contact', {
        round: 'r',
        time: '2026-11-25T15:40:00.000Z',
        indicators: ['groom_gifts'],
      }),
    ];
    const [row] = boardOf(
      [round({ started: '2026-11-25T14:00:00.000Z', checked: '2026-11-25T15:00:00.000Z' }, 'r')],
      contacts,
      '2026-11-25',
      now,
    );
    expect(row).toMatchObject({ sign: '2026-11-25T15:40:00.000Z', contacts: 1, flagged: 1 });
  });
});

describe('supplies', () => {
  it('counts what was given out, and never a torch', () => {
    expect(givenOut({ water: 24, snacks: 10, torch: 2 }, { water: 5, snacks: 12 })).toEqual({
      water: 19,
    });
    expect(givenOut(undefined, undefined)).toEqual({});
    expect(withCount({ water: 3 }, 'water', 0)).toEqual({});
    expect(withCount({}, 'water', 4)).toEqual({ water: 4 });
  });
});
