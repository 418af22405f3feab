import { describe, expect, it } from 'vitest';
import {
  faceName,
  markOf,
  namesakes,
  namesIn,
  nextMark,
  recentMax,
  rollOf,
  sessionSums,
} from './roll';
import { child, session, there } from './testing/recs';

const day = '2026-11-20';
const kids = ['Dara', 'Bopha', 'Sokha', 'Kosal', 'Vanna'].map((name) => child(name, name));
const people = new Map(kids.map((one) => [one.id, one]));
const names = (all: typeof kids) => all.map(faceName);

describe('the faces of a roll', () => {
  it('are members first, then who came lately, then who was added; by name, never moving', () => {
    const before = session('s', '2026-11-13');
    const now = session('s', day);
    const past = [there(before, 'Sokha'), there(before, 'Dara'), there(before, 'Kosal', false)];
    const empty = rollOf(people, ['Dara', 'Bopha'], past, []);
    expect(names(empty.members)).toEqual(['Bopha', 'Dara']);
    expect(names(empty.recent)).toEqual(['Sokha']);
    const tapped = rollOf(people, ['Dara', 'Bopha'], past, [
      there(now, 'Vanna'),
      there(now, 'Dara'),
    ]);
    expect(names(tapped.members)).toEqual(['Bopha', 'Dara']);
    expect(names(tapped.added)).toEqual(['Vanna']);
  });

  it('of those who came lately are the most frequent only', () => {
    const many = Array.from({ length: 40 }, (_, n) => child(`c${n}`, `C${n}`));
    const all = new Map(many.map((one) => [one.id, one]));
    const past = many.flatMap((one, n) =>
      [1, 2]
        .slice(0, n < 10 ? 2 : 1)
        .map((week) => there(session('s', `2026-11-0${week}`), one.id)),
    );
    const { recent } = rollOf(all, [], past, []);
    expect(recent).toHaveLength(recentMax);
    for (let n = 0; n < 10; n += 1) expect(recent.map((one) => one.id)).toContain(`c${n}`);
  });
});

it('tells apart who is called the same', () => {
  const all = [child('a', 'Dara'), child('b', 'Bopha'), child('c', 'Dara')];
  expect([...namesakes(all)]).toEqual(['a', 'c']);
});

describe('a mark', () => {
  it('is there with one tap, not there with the second, there again with the third', () => {
    const here = session('s', day);
    expect(markOf(undefined)).toBe('open');
    expect([nextMark('open'), nextMark('present'), nextMark('absent')]).toEqual([
      'present',
      'absent',
      'present',
    ]);
    expect(markOf(there(here, 'Dara', false))).toBe('absent');
  });
});

describe('the sums', () => {
  const grown = child('Lim', 'Lim', { born: '1990' });
  const known = new Map([...people, [grown.id, grown]]);
  const meal = session(
    undefined,
    day,
    {
      kind: 'meal',
      served: 20,
      planned: 25,
      adults: 3,
      volunteers: 2,
      tally: [
        { sex: 'male', band: '5-9', n: 4 },
        { sex: 'female', band: '10-14', n: 2 },
      ],
    },
    { sending: 'here' },
  );

  it('keep servings, different children, counted heads and adults apart', () => {
    const roll = [
      there(meal, 'Dara', true, { sending: 'here' }),
      there(meal, 'Dara', true, { sending: 'sent' }),
      there(meal, 'Bopha', true, { sending: 'seen' }),
      there(meal, 'Kosal', false),
      there(meal, 'Lim'),
    ];
    expect(sessionSums(meal, roll, known, day)).toEqual({
      named: 3,
      children: 2,
      tallied: 6,
      adults: 3,
      volunteers: 2,
      everybody: 12,
      served: 20,
      planned: 25,
      observed: 0,
      here: 2,
      sent: 1,
      seen: 1,
    });
  });

  it('are nothing before anybody said anything', () => {
    expect(sessionSums(null, [], known, day)).toMatchObject({
      named: 0,
      everybody: 0,
      served: null,
    });
  });
});

describe('a note about the group', () => {
  const group = [
    child('a', 'Dara', { name: { nickname: 'Dara', script: 'ដារ៉ា' } }),
    child('b', 'Na', { name: { nickname: 'Na' } }),
  ];
  it('tells whom it names, as a whole word in Latin letters, anywhere in Khmer', () => {
    expect(namesIn('We spoke with DARA, at length', group).map((one) => one.id)).toEqual(['a']);
    expect(namesIn('យើងនិយាយជាមួយដារ៉ាយូរ', group).map((one) => one.id)).toEqual(['a']);
    expect(namesIn('Darany was loud. Nature walk.', group)).toEqual([]);
  });
});
