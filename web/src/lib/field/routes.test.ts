import { describe, expect, it } from 'vitest';
import type { RoundRec, RouteRec, SpotRec } from './kinds';
import {
  guessRoute,
  isInUse,
  lastWalked,
  moved,
  routeFirst,
  spotsOf,
  todaysFirst,
  weekdayOf,
  weekPlan,
} from './routes';
import { rec } from './testing/recs';

const route = (label: string, fields: RouteRec['fields'] = {}) =>
  rec<RouteRec>('route', { label, ...fields }, { id: label });
const spot = (id: string) => rec<SpotRec>('spot', { label: id }, { id });
const labels = (routes: readonly RouteRec[]) => routes.map((one) => one.id);

const night = route('Riverfront', { weekdays: ['monday', 'wednesday'], shifts: ['night'] });
const evening = route('Bars', { weekdays: ['monday'], shifts: ['evening'] });
const any = route('Market', { weekdays: ['sunday'] });
const old = route('Bridge', { weekdays: ['monday'], shifts: ['night'], active: false });
const loose = route('Dump');
const all = [loose, old, any, evening, night];

describe('days of the week', () => {
  it('are told from the calendar, wherever the reader is', () => {
    expect(weekdayOf('2026-11-22')).toBe('sunday');
    expect(weekdayOf('2026-11-23')).toBe('monday');
    expect(weekdayOf('2024-02-29')).toBe('thursday');
  });
});

describe('routes of today', () => {
  it('come first, those of this shift before the others, and what is archived is not offered', () => {
    expect(labels(todaysFirst(all, 'monday', 'night'))).toEqual([
      'Riverfront',
      'Bars',
      'Dump',
      'Market',
    ]);
    expect(labels(todaysFirst(all, 'sunday', 'day'))[0]).toBe('Market');
    expect(isInUse(loose)).toBe(true);
  });

  it('guess the one longest not walked, and none where none is planned', () => {
    const other = route('Bridge street', { weekdays: ['monday'], shifts: ['night'] });
    const guess = (walked: [string, string][]) =>
      guessRoute([night, other], 'monday', 'night', new Map(walked))?.id ?? null;
    expect(guess([])).toBe('Bridge street');
    expect(guess([['Bridge street', '2026-11-20T13:00:00.000Z']])).toBe('Riverfront');
    expect(guessRoute(all, 'tuesday', 'night', new Map())).toBeNull();
    expect(guessRoute([old], 'monday', 'night', new Map())).toBeNull();
  });
});

describe('when a route was last walked', () => {
  it('counts rounds that went out, not those that are only planned', () => {
    const round = (fields: RoundRec['fields']) => rec<RoundRec>('round', fields);
    const walked = lastWalked([
      round({ route: 'a', day: '2026-11-16', status: 'back', started: '2026-11-16T13:00:00.000Z' }),
      round({ route: 'a', day: '2026-11-18', status: 'out', started: '2026-11-18T13:00:00.000Z' }),
      round({ route: 'a', day: '2026-11-23' }),
      round({ route: 'b', day: '2026-11-10', status: 'back' }),
      round({ day: '2026-11-21', status: 'back' }),
    ]);
    expect([...walked]).toEqual([
      ['a', '2026-11-18T13:00:00.000Z'],
      ['b', '2026-11-10'],
    ]);
  });
});

describe('spots of a route', () => {
  const walk = route('Walk', { spots: ['c', 'gone', 'a'] });
  const spots = ['a', 'b', 'c'].map(spot);

  it('stand in its order, and one that this phone does not have is left out', () => {
    expect(spotsOf(walk, spots).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(spotsOf(null, spots)).toEqual([]);
  });

  it('are offered before the others', () => {
    expect(routeFirst(spots, walk).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(routeFirst(spots, null).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('move one place at a time and stay where they are at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a'], -1, 1)).toEqual(['a']);
  });
});

describe('the week', () => {
  it('has every day, and only shifts at which somebody goes out', () => {
    const { shifts, days } = weekPlan([night, evening, old, loose]);
    expect(shifts).toEqual(['evening', 'night']);
    expect(days).toHaveLength(7);
    expect(days[0]).toEqual({ weekday: 'monday', cells: [[evening], [night]] });
    expect(days[2]?.cells.map(labels)).toEqual([[], ['Riverfront']]);
    expect(days[6]?.cells).toEqual([[], []]);
  });

  it('shows a route without a shift in each', () => {
    const sunday = weekPlan([any, night]).days[6];
    expect(sunday?.cells.map(labels)).toEqual([['Market'], ['Market'], ['Market']]);
  });

  it('is empty where nothing is planned', () => {
    expect(weekPlan([loose, old]).shifts).toEqual([]);
  });
});
