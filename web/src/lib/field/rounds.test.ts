import { describe, expect, it } from 'vitest';
import type { Project } from '../model/generated';
import type { Rec } from '../store/api';
import type { ContactRec, RoundRec, SpotRec, TallySheetRec } from './kinds';
import {
  guessDueBack,
  guessProject,
  guessShift,
  isOverdue,
  perSpot,
  roundDay,
  roundSums,
  runningProjects,
  shiftDueBack,
  spotChoices,
  teamChoices,
  usualSpots,
} from './rounds';
import { rec } from './testing/recs';

const contact = (fields: ContactRec['fields'], sending: 'here' | 'sent' = 'sent') =>
  rec<ContactRec>('contact', fields, { sending });

describe('starting a round', () => {
  it('guesses the shift by the hour', () => {
    expect([3, 9, 16, 19, 20, 23].map(guessShift)).toEqual([
      'night',
      'day',
      'evening',
      'evening',
      'night',
      'night',
    ]);
  });

  it('counts a round that starts after midnight to the night before', () => {
    expect(roundDay(new Date(2026, 10, 22, 1, 30))).toBe('2026-11-21');
    expect(roundDay(new Date(2026, 10, 22, 21, 40))).toBe('2026-11-22');
  });

  it('counts for the project of the last round of this shift, else for the only one that runs', () => {
    const project = (id: string, starts: string, ends: string, org = 'org-1') =>
      rec<Rec<Project>>('project', { starts, ends }, { id, org });
    const all = [
      project('old', '2024-01-01', '2025-12-31'),
      project('night', '2026-01-01', '2026-12-31'),
      project('theirs', '2026-01-01', '2026-12-31', 'org-2'),
    ];
    const running = runningProjects(all, 'org-1', '2026-11-22');
    expect(running.map(({ id }) => id)).toEqual(['night']);
    expect(guessProject(running, 'night', [])).toBe('night');
    const both = [...running, project('day', '2026-01-01', '2026-12-31')];
    expect(guessProject(both, 'night', [])).toBeNull();
    const lately = [rec<RoundRec>('round', { shift: 'night', project: 'day' })];
    expect(guessProject(both, 'night', lately)).toBe('day');
  });

  it('means to be back in three hours, at a half hour', () => {
    const due = guessDueBack(Date.parse('2026-11-22T14:40:00Z'));
    expect(due).toBe('2026-11-22T17:30:00.000Z');
    expect(shiftDueBack(due, -30)).toBe('2026-11-22T17:00:00.000Z');
  });

  it('offers me first, then my team, and nobody who has left', () => {
    const member = (id: string, team: string, roles: string[], active = true) => ({
      id,
      display: id,
      org: 'org-1',
      team,
      roles,
      active,
    });
    const choices = teamChoices(
      [
        member('boss', 'desk', ['director']),
        member('gone', 'night', ['outreach_worker'], false),
        member('dara', 'night', ['outreach_worker']),
        member('me', 'night', ['outreach_worker']),
        member('chan', 'day', ['outreach_worker']),
      ],
      'me',
      'night',
    );
    expect(choices.map((one) => one.id)).toEqual(['me', 'dara', 'chan', 'boss']);
  });

  it('offers the spots of this shift first, the often visited before the others', () => {
    const spot = (label: string, shifts: string[]) => rec<SpotRec>('spot', { label, shifts });
    const [market, bar, river] = [
      spot('Market', ['day']),
      spot('Bars', ['night']),
      spot('River', ['night']),
    ] as const;
    const visited = rec<RoundRec>('round', { spots: [river.id] });
    const order = spotChoices([market, bar, river], 'night', [visited]);
    expect(order.map((one) => one.fields.label)).toEqual(['River', 'Bars', 'Market']);
  });
});

describe('the spots that are meant', () => {
  const spot = (label: string, shifts: string[]) => rec<SpotRec>('spot', { label, shifts });
  const [market, bar] = [spot('Market', ['day']), spot('Bars', ['night'])] as const;

  it('are those of the last round of this shift, without spots that are gone', () => {
    const last = rec<RoundRec>('round', { shift: 'night', spots: ['gone', market.id] });
    expect(usualSpots([market, bar], 'night', [last])).toEqual([market.id]);
  });

  it('are those where children are at that time, when nobody went at that time yet', () => {
    const other = rec<RoundRec>('round', { shift: 'day', spots: [market.id] });
    expect(usualSpots([market, bar], 'night', [other])).toEqual([bar.id]);
  });
});

describe('a round on the way', () => {
  const now = Date.parse('2026-11-22T17:00:00Z');

  it('is overdue only while it is out', () => {
    const due = { due_back: '2026-11-22T16:00:00.000Z' };
    expect(isOverdue(rec('round', { ...due, status: 'out' }), now)).toBe(true);
    expect(isOverdue(rec('round', { ...due, status: 'back' }), now)).toBe(false);
    expect(isOverdue(rec('round', { ...due }), now)).toBe(false);
  });

  it('sums children once, counts tallies as people and not as contacts with children', () => {
    const contacts = [
      contact({ who: 'known', person: 'a', spot: 's1' }),
      contact({ who: 'known', person: 'a', spot: 's2', indicators: ['groom_secrets'] }),
      contact({ who: 'new', person: 'b', spot: 's1' }, 'here'),
      contact({ who: 'unnamed', spot: 's1' }),
      contact({
        who: 'tally',
        spot: 's1',
        tally: [
          { sex: 'male', band: '10-14', n: 3 },
          { sex: 'female', band: '5-9', n: 1 },
        ],
      }),
    ];
    const sheet = rec<TallySheetRec>('tally_sheet', {
      tally: [{ sex: 'male', band: '18+', n: 2 }],
    });
    expect(roundSums(contacts, [sheet])).toEqual({
      contacts: 5,
      children: 2,
      known: 2,
      fresh: 1,
      unnamed: 1,
      tallied: 6,
      flagged: 1,
      here: 1,
    });
    expect(perSpot(contacts)).toEqual(
      new Map([
        ['s1', 4],
        ['s2', 1],
      ]),
    );
  });
});
