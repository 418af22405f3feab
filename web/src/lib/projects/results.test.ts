import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  Indicator,
  Project,
  ResultNode,
  ResultsReturn,
  ReturnValue,
} from '../model/generated';
import type { KindName, Me, Rec } from '../store/api';
import {
  countingOf,
  difference,
  overPlaces,
  overTime,
  percentOf,
  slots,
  together,
  type Changed,
  type Combined,
  type Lines,
  type Part,
  type Rule,
  type Slot,
  type Unit,
  type Value,
} from './results';
import {
  isChased,
  isProjectCode,
  levelsBelow,
  periodText,
  returnsDue,
  saidIn,
  shown,
  treeOf,
} from './returns';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/results.json', import.meta.url), 'utf8'),
) as {
  combine: {
    unit: Unit;
    rule: Rule;
    unique: boolean;
    values: Value[];
    time: (Combined & { percent: string | null }) | null;
    places: (Combined & { percent: string | null }) | null;
  }[];
  together: {
    parts: Part[];
    unique: { number: string; how: string } | null;
    all: { number: string; how: string } | null;
  }[];
  slots: { starts: string; ends: string; months: number; days: number; slots: Slot[] }[];
  difference: { before: Lines; after: Lines; changed: Changed[] }[];
};

describe('as the office reckons', () => {
  it('values of periods and of places become one', () => {
    const said = (one: Combined | null) => one && { ...one, percent: percentOf(one.value) };
    for (const { unit, rule, unique, values, time, places } of vectors.combine) {
      const counting = { unit, overTime: rule, overPlaces: rule, unique };
      expect(said(overTime(counting, values))).toEqual(time);
      expect(said(overPlaces(counting, values))).toEqual(places);
    }
  });

  it('partners are counted together', () => {
    for (const { parts, unique, all } of vectors.together) {
      expect(together(true, parts)).toEqual(unique);
      expect(together(false, parts)).toEqual(all);
    }
  });

  it('periods follow the calendar', () => {
    for (const one of vectors.slots)
      expect(slots(one.starts, one.ends, one.months, one.days)).toEqual(one.slots);
  });

  it('a restatement shows what differs', () => {
    for (const { before, after, changed } of vectors.difference)
      expect(difference(before, after)).toEqual(changed);
  });
});

const today = '2026-11-22';
function rec<F extends object>(kind: KindName, id: string, fields: F, more = {}): Rec<F> {
  const at = '2026-11-01T00:00:00.000Z';
  const standing = { org: 'o', team: null, by: 'me', version: 1, created: at, updated: at };
  return {
    kind,
    id,
    fields,
    clashes: {},
    sending: null,
    ...standing,
    ...more,
  } as unknown as Rec<F>;
}

describe('a tree', () => {
  const node = (id: string, fields: ResultNode) => rec<ResultNode>('result_node', id, fields);
  const goal = node('goal', { level: 'goal' });

  it('stands in its order, and loses nothing whose parent is not here', () => {
    const nodes = [
      node('b', { level: 'output', parent: 'goal', position: 2 }),
      node('a', { level: 'output', parent: 'goal', position: 1 }),
      goal,
      node('lost', { level: 'activity', parent: 'elsewhere' }),
    ];
    const indicators = [
      rec<Indicator>('indicator', 'i', { result: 'a' }),
      rec<Indicator>('indicator', 'j', {}),
    ];
    const { top, loose } = treeOf(nodes, indicators);
    expect(top.map(({ node: { id } }) => id)).toEqual(['goal', 'lost']);
    expect(top[0]!.below.map(({ node: { id } }) => id)).toEqual(['a', 'b']);
    expect(top[0]!.below[0]!.indicators.map(({ id }) => id)).toEqual(['i']);
    expect(loose.map(({ id }) => id)).toEqual(['j']);
  });

  it('lets a line stand below its parent only', () => {
    expect(levelsBelow(goal)).toEqual(['outcome', 'output', 'activity']);
    expect(levelsBelow(node('x', { level: 'activity' }))).toEqual([]);
    expect(levelsBelow(null)).toHaveLength(4);
  });
});

describe('a return', () => {
  const value = (fields: ReturnValue) =>
    rec<ReturnValue>('return_value', 'v', { results_return: 'r', indicator: 'i', ...fields });
  const said = { from: '2026-07-01', until: '2026-09-30', due: '2026-10-30', project: 'p' };
  const one = (fields: ResultsReturn, more = {}) =>
    rec<ResultsReturn>('results_return', 'r', { ...said, ...fields }, more);

  it('says what its values say until it is submitted, and then what it was submitted with', () => {
    const values = [value({ numerator: '12', sex: 'female' }), value({})];
    expect(saidIn(one({}), values)).toEqual({ 'i|female|||': { n: '12' } });
    const kept = { 'i|female|||': { n: '9' } };
    expect(saidIn(one({ status: 'locked', locked_values: kept }), values)).toEqual(kept);
  });

  it('is chased once its period is over and the day is near, and when it was sent back', () => {
    expect(isChased(said, today)).toBe(true);
    expect(isChased({ ...said, due: '2026-12-07' }, today)).toBe(false);
    expect(isChased({ ...said, until: '2026-12-31' }, today)).toBe(false);
    expect(isChased({ ...said, status: 'locked' }, today)).toBe(false);
    expect(isChased({ ...said, status: 'sent_back', due: '2027-01-30' }, today)).toBe(true);
  });

  it('waits for who answers for the project, and for somebody else once it is submitted', () => {
    const me = { account: 'me', org: 'o' } as Me;
    const project = rec<Project>('project', 'p', { managers: ['me'] });
    const others = rec<Project>('project', 'p', { managers: ['other'] });
    const whats = (at: Rec<Project>, rows: Rec<ResultsReturn>[]) =>
      returnsDue(me, [at], rows, today).map(({ what }) => what);
    expect(whats(project, [one({})])).toEqual(['write']);
    expect(whats(others, [one({})])).toEqual([]);
    expect(whats(others, [one({ status: 'submitted', submitted_by: 'you' })])).toEqual(['accept']);
    expect(whats(project, [one({ status: 'submitted', submitted_by: 'me' })])).toEqual([]);
    expect(whats(project, [one({}, { org: 'elsewhere' })])).toEqual([]);
  });

  it('has the period that figures know', () => {
    expect(periodText('2026-01-01', '2026-12-31')).toBe('2026');
    expect(periodText('2028-02-01', '2028-02-29')).toBe('2028-02');
    expect(periodText('2026-07-01', '2026-09-30')).toBe('2026-Q3');
    expect(periodText('2026-07-01', '2026-12-31')).toBeNull();
    expect(periodText('2026-02-01', '2026-04-30')).toBeNull();
  });
});

it('reads a value by its unit', () => {
  expect(shown({ n: '12' }, 'number')).toEqual({ number: '12', percent: false });
  expect(shown({ n: '1', d: '3' }, 'percentage')).toEqual({ number: '33.3', percent: true });
  expect(shown({ n: '7', d: '2' }, 'ratio')).toEqual({ number: '3.50', percent: false });
  expect(shown({ n: '7' }, 'percentage').number).toBe('–');
});

it('knows how an indicator is counted where it does not say it', () => {
  const told = countingOf({ measure: 'unique_children_contacted' });
  expect(told).toEqual({ unit: 'number', overTime: 'sum', overPlaces: 'sum', unique: true });
  expect(countingOf({ measure: 'concerns_on_time' }).unit).toBe('percentage');
  expect(countingOf({ unit: 'ratio', over_time: 'latest' }).overTime).toBe('latest');
});

it('knows a code by its grammar', () => {
  expect(isProjectCode('KHM-HPC-PSK-P02')).toBe(true);
  for (const bad of ['KHM-HPC-PSK-P2', 'khm-hpc-psk-p02', 'PSK'])
    expect(isProjectCode(bad)).toBe(false);
});
