import { describe, expect, it } from 'vitest';
import { budgetPassed } from './budget';
import { countOf, healthRows, troublesOf, type DeviceHealth } from './health';

const now = Date.parse('2026-11-25T12:00:00.000Z');
const at = (days: number) => new Date(now - days * 86_400_000).toISOString();
const report = {
  at: at(0),
  agreed: at(0),
  waiting: 0,
  files: 0,
  refused: 0,
  skew_ms: 0,
  used: 0,
  version: 'a',
};

const device = (id: string, more: Partial<DeviceHealth> = {}): DeviceHealth => ({
  id,
  account: 'a',
  display: 'Sok Dara',
  active: true,
  name: 'Phone',
  registered: at(100),
  last_seen: at(0),
  revoked: null,
  erase_asked: null,
  erase_done: null,
  report,
  ...more,
});

describe('health of devices', () => {
  const all = [
    device('well'),
    device('shut', { revoked: at(9), last_seen: at(30) }),
    device('skewed', { report: { ...report, skew_ms: -3_600_000 } }),
    device('erasing', { revoked: at(1), erase_asked: at(1) }),
    device('erased', { revoked: at(2), erase_asked: at(2), erase_done: at(1) }),
    device('silent', { last_seen: at(8) }),
    device('silent longer', { last_seen: at(20), report: null }),
    device('waiting', { report: { ...report, waiting: 3 } }),
    device('waiting and refused', { report: { ...report, files: 1, refused: 2 } }),
  ];

  it('puts the worst first and what is done with last', () => {
    expect(healthRows(all, [], now).map((one) => one.id)).toEqual([
      'erasing',
      'silent longer',
      'silent',
      'waiting and refused',
      'waiting',
      'skewed',
      'well',
      'shut',
      'erased',
    ]);
  });

  it('shows only what has every chosen trouble', () => {
    expect(healthRows(all, ['waiting', 'refused'], now).map((one) => one.id)).toEqual([
      'waiting and refused',
    ]);
    expect(countOf(all, 'silent', now)).toBe(2);
    expect(countOf(all, 'shut', now)).toBe(3);
  });

  it('a phone that is shut out is not called silent, nor its clock wrong', () => {
    const shut = device('x', {
      revoked: at(30),
      last_seen: at(30),
      report: { ...report, skew_ms: 9e9 },
    });
    expect(troublesOf(shut, now)).toEqual(['shut']);
    expect(troublesOf({ ...shut, revoked: null, active: false }, now)).toEqual(['shut']);
  });
});

describe('a budget', () => {
  it.each([
    [50_000_000, 100, null],
    [100_000_000, 100, null],
    [100_600_000, 100, { used: 101, budget: 100 }],
    [9e9, null, null],
    [9e9, undefined, null],
  ])('%d bytes of %s MB', (used, budget, passed) => {
    expect(budgetPassed(used, budget)).toEqual(passed);
  });
});
