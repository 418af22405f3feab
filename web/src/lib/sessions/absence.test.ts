import { describe, expect, it } from 'vitest';
import type { Note, Task } from '../model/generated';
import type { Rec } from '../store/api';
import { me, rec } from '../field/testing/recs';
import { absences, heldSessions, rollsOf, type Known } from './absence';
import { member, series, session, there } from './testing/recs';

const today = '2026-11-20';
const club = series({ team: ['me'] });
const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
const held = days.map((day) => session(club.id, day));
const worker = me(['education_worker']);

/** Sokha comes always; Dara came on the first two days only. */
const roll = [
  ...held.map((one) => there(one, 'sokha')),
  ...held.slice(0, 2).map((one) => there(one, 'dara')),
];
const known: Known = {
  series: [club],
  memberships: [member(club.id, 'sokha'), member(club.id, 'dara')],
  sessions: held,
  attendances: roll,
  seen: new Map(),
  tasks: [],
  notes: [],
};
const away = (more: Partial<Known> = {}, who = worker) =>
  absences({ ...known, ...more }, who, today).map((one) => one.person);

describe('who stays away', () => {
  it('is a member missing from three held sessions in a row, and it is said from which', () => {
    const [one, ...others] = absences(known, worker, today);
    expect(others).toEqual([]);
    expect(one?.person).toBe('dara');
    expect(one?.missed.map((missed) => missed.fields.day)).toEqual(days.slice(2));
  });

  it('is not who missed two, or three with one between', () => {
    expect(away({ attendances: [...roll, there(held[2]!, 'dara')] })).toEqual([]);
    expect(away({ attendances: [...roll, there(held[3]!, 'dara')] })).toEqual([]);
  });

  it('is said the same of a tick that was taken back', () => {
    expect(away({ attendances: [...roll, there(held[4]!, 'dara', false)] })).toEqual(['dara']);
  });

  it('is nobody where the session was called off, or only heads were counted', () => {
    const off = held.map((one, n) =>
      n === 3 ? { ...one, fields: { ...one.fields, cancelled: 'weather' } } : one,
    );
    expect(away({ sessions: off })).toEqual([]);
    const counted = roll.filter((one) => one.fields.session !== held[3]!.id);
    expect(heldSessions(held, rollsOf(counted))).toHaveLength(4);
    expect(away({ attendances: counted })).toEqual([]);
  });

  it('is nobody for a roll of today, which is not over', () => {
    const now = session(club.id, today);
    const more = { sessions: [...held, now], attendances: [...roll, there(now, 'sokha')] };
    expect(absences({ ...known, ...more }, worker, today)[0]?.missed).toHaveLength(3);
    const two = {
      sessions: [...held.slice(0, 4), now],
      attendances: [...roll.filter((one) => one.fields.session !== held[4]!.id), there(now, 'x')],
    };
    expect(away(two)).toEqual([]);
  });

  it('is not who did not belong yet, or belongs no more', () => {
    const late = [member(club.id, 'dara', { since: '2026-11-12' })];
    expect(away({ memberships: late })).toEqual([]);
    const gone = [member(club.id, 'dara', { until: '2026-11-19' })];
    expect(away({ memberships: gone })).toEqual([]);
  });
});

describe('it goes away by itself', () => {
  it('when the child is met elsewhere since, and comes back after three more', () => {
    expect(away({ seen: new Map([['dara', '2026-11-16T14:00:00.000Z']]) })).toEqual([]);
    expect(away({ seen: new Map([['dara', '2026-11-11T14:00:00.000Z']]) })).toEqual([]);
    expect(away({ seen: new Map([['dara', '2026-11-10T14:00:00.000Z']]) })).toEqual(['dara']);
  });

  it('when the series is paused', () => {
    const paused = { ...club, fields: { ...club.fields, active: false } };
    expect(away({ series: [paused] })).toEqual([]);
  });
});

describe('an answer', () => {
  const task = (fields: Task) =>
    rec<Rec<Task>>('task', { person: 'dara', cause: 'absence', ...fields });
  const note = (missed: number) =>
    rec<Rec<Note>>('note', { person: 'dara', session: held[missed]!.id, text: 'ill' });

  it('that somebody asks after the child takes it from everybody', () => {
    expect(away({ tasks: [task({ status: 'open' })] })).toEqual([]);
    expect(away({ tasks: [task({ status: 'open', person: 'vanna' })] })).toEqual(['dara']);
  });

  it('that was carried out counts until three more are missed', () => {
    expect(away({ tasks: [task({ status: 'done', done: '2026-11-14T05:00:00.000Z' })] })).toEqual(
      [],
    );
    expect(away({ tasks: [task({ status: 'done', done: '2026-11-10T05:00:00.000Z' })] })).toEqual([
      'dara',
    ]);
  });

  it('that we know why counts from the session that it names', () => {
    expect(away({ notes: [note(4)] })).toEqual([]);
    expect(away({ notes: [note(1)] })).toEqual(['dara']);
  });
});

it('is shown to the team of the series and to its supervisor, to nobody else', () => {
  expect(away({}, me(['case_supervisor'], { account: 'boss', team: null }))).toEqual(['dara']);
  expect(away({}, me(['education_worker'], { account: 'other' }))).toEqual(['dara'].slice(1));
});
