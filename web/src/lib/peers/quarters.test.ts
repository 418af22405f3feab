import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { QuarterMark, QuarterPlan } from '../model/generated';
import type { Rec } from '../store/api';
import { chased, isChased, lines, quarterOf, type Line } from './quarters';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/quarters.json', import.meta.url), 'utf8'),
) as {
  plan: QuarterPlan;
  marks: QuarterMark[];
  today: string;
  lines: Line[];
  chased: boolean[];
}[];

it('stands as at the office, over ends of years and leap days', () => {
  const standings = new Set(vectors.flatMap((one) => one.lines.map((line) => line.standing)));
  expect([...standings].sort()).toEqual(['done', 'due', 'missed']);
  for (const one of vectors) {
    const found = lines(one.plan, one.marks, one.today);
    expect(found).toEqual(one.lines);
    expect(found.map((line) => isChased(line, one.today))).toEqual(one.chased);
  }
});

it('a quarter ends the day before the next begins', () => {
  expect(quarterOf('2024-02-29')).toEqual({ first: '2024-01-01', last: '2024-03-31' });
  expect(quarterOf('2026-12-31')).toEqual({ first: '2026-10-01', last: '2026-12-31' });
});

it('is told to whoever answers for it and to nobody else, what was missed longest ago first', () => {
  const plan = (id: string, assignee: string, starts: string) =>
    ({ id, fields: { assignee, starts } }) as Rec<QuarterPlan>;
  const plans = [
    plan('b', 'me', '2026-10-01'),
    plan('a', 'me', '2026-07-01'),
    plan('c', 'other', '2026-07-01'),
  ];
  const keys = (marks: QuarterMark[]) =>
    chased(
      plans,
      marks.map((fields) => ({ fields })) as Rec<QuarterMark>[],
      'me',
      '2026-12-01',
    ).map(({ key }) => key);
  expect(keys([])).toEqual(['a 2026-07-01', 'a 2026-10-01', 'b 2026-10-01']);
  const said = { plan: 'a', quarter: '2026-07-01', why: 'weather' };
  const done = { plan: 'b', quarter: '2026-10-01', day: '2026-11-03', done_by: 'session' };
  expect(keys([said, done])).toEqual(['a 2026-10-01']);
});
