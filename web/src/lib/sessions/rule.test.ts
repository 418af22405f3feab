import { describe, expect, it } from 'vitest';
import { calendar } from './recurrence';
import { datesMax, isWhole, planFor, planOf, ruleOf, weekdayOf, type Plan } from './rule';

const start = '2026-11-02';
const plan = (more: Partial<Plan>): Plan => ({ ...planFor(start), ...more });

describe('a rule by taps', () => {
  it.each<[Partial<Plan>, string]>([
    [{ days: ['FR', 'MO'] }, 'FREQ=WEEKLY;BYDAY=MO,FR'],
    [{ days: ['SA'], every: 2 }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA'],
    [{ sort: 'monthly_day', monthDay: 15 }, 'FREQ=MONTHLY;BYMONTHDAY=15'],
    [{ sort: 'monthly_day', monthDay: -1, every: 3 }, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
    [{ sort: 'monthly_weekday', position: -1, weekday: 'FR' }, 'FREQ=MONTHLY;BYDAY=-1FR'],
    [{ sort: 'dates', dates: ['2026-12-01', '2026-11-03'] }, 'RDATE;VALUE=DATE:20261103,20261201'],
    [{ days: ['MO'], until: '2027-01-31' }, 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270131'],
  ])('is written as the standard writes it, and read again: %j', (more, rule) => {
    expect(ruleOf(plan(more))).toBe(rule);
    expect(ruleOf(planOf(rule, start)!)).toBe(rule);
  });

  it('reads what others write for the same', () => {
    expect(planOf('FREQ=DAILY', start)?.days).toHaveLength(7);
    expect(planOf('FREQ=WEEKLY', start)?.days).toEqual([weekdayOf(start)]);
    expect(planOf('FREQ=MONTHLY', start)).toMatchObject({ sort: 'monthly_day', monthDay: 2 });
  });

  it.each([
    'FREQ=YEARLY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=WEEKLY;COUNT=4',
  ])('leaves alone what taps cannot say: %s', (rule) => expect(planOf(rule, start)).toBeNull());

  it('must name a day', () => {
    expect(isWhole(plan({ days: [] }))).toBe(false);
    expect(isWhole(plan({ sort: 'dates', dates: [] }))).toBe(false);
    const many = Array.from({ length: datesMax + 1 }, (_, n) => `2026-12-${n}`);
    expect(isWhole(plan({ sort: 'dates', dates: many }))).toBe(false);
    expect(isWhole(plan({}))).toBe(true);
  });

  it('of many dates stays within what the office takes for one line', () => {
    const dates = Array.from({ length: datesMax }, (_, n) =>
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
    );
    expect(ruleOf(plan({ sort: 'dates', dates })).length).toBeLessThanOrEqual(400);
  });
});

describe('the days of a rule', () => {
  const days = async (rule: string, from: string, to: string, starts = start) =>
    (await calendar()).days({ rule, starts }, from, to);

  it('are those of the week, from the first day on', async () => {
    expect(await days('FREQ=WEEKLY;BYDAY=MO,WE', '2026-10-01', '2026-11-12')).toEqual([
      '2026-11-02',
      '2026-11-04',
      '2026-11-09',
      '2026-11-11',
    ]);
  });
  it('skip weeks counted from the start', async () => {
    expect(await days('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', '2026-11-01', '2026-12-06')).toEqual([
      '2026-11-07',
      '2026-11-21',
      '2026-12-05',
    ]);
  });
  it('are the last Friday, the last day, and no 31st where there is none', async () => {
    expect(await days('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-27',
      '2026-12-25',
    ]);
    expect(await days('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-02-01', '2027-02-28')).toEqual([
      '2027-02-28',
    ]);
    expect(await days('FREQ=MONTHLY;BYMONTHDAY=31', '2026-11-01', '2027-01-31')).toEqual([
      '2026-12-31',
      '2027-01-31',
    ]);
  });
  it('are the named dates, in order, each once', async () => {
    const rule = 'RDATE;VALUE=DATE:20261117,20261103,20261117';
    expect(await days(rule, '2026-11-01', '2026-11-30')).toEqual(['2026-11-03', '2026-11-17']);
  });
  it('end with the rule, and are none where nobody can read it', async () => {
    expect(await days('FREQ=DAILY;UNTIL=20261104', '2026-11-01', '2026-12-01')).toHaveLength(3);
    expect(await days('every Friday', '2026-11-01', '2026-12-01')).toEqual([]);
    expect(await days('', '2026-11-01', '2026-12-01')).toEqual([]);
  });
});
