import { describe, expect, it } from 'vitest';
import type { Alert } from '../model/generated';
import type { Rec } from '../store/api';
import {
  because,
  counted,
  daysOf,
  isWhole,
  leastOf,
  order,
  ruleActs,
  ruleName,
  waits,
} from './alerts';

const alert = (id: string, fields: Alert): Rec<Alert> =>
  ({ id, kind: 'alert', fields, created: '2026-11-20T00:00:00.000Z' }) as Rec<Alert>;

describe('alerts', () => {
  it('that wait come by their clock, those answered last first', () => {
    const { waiting, answered } = order([
      alert('a', { status: 'raised', due: '2026-11-24T00:00:00.000Z' }),
      alert('b', { due: '2026-11-23T00:00:00.000Z' }),
      alert('c', { status: 'raised' }),
      alert('d', { status: 'answered', answered: '2026-11-20T00:00:00.000Z' }),
      alert('e', { status: 'answered', answered: '2026-11-21T00:00:00.000Z' }),
    ]);
    expect(waiting.map((one) => one.id)).toEqual(['b', 'a', 'c']);
    expect(answered.map((one) => one.id)).toEqual(['e', 'd']);
    expect(waits(alert('x', {}))).toBe(true);
  });

  it('name their records in the order in which they happened, and say which are not here', () => {
    const contact = (id: string, time: string) =>
      [id, { id, created: time, fields: { time, person: 'girl' } }] as never;
    const here = {
      contacts: new Map<string, never>([
        contact('late', '2026-11-12T14:00:00.000Z'),
        contact('early', '2026-11-03T14:00:00.000Z'),
      ]),
      concerns: new Map(),
      attendances: new Map([['roll', { id: 'roll', fields: { session: 's' } } as never]]),
      days: new Map([['s', '2026-11-09']]),
    };
    const told = because(
      alert('a', { contacts: ['late', 'gone', 'early'], attendances: ['roll'] }),
      here,
    );
    expect(told.map((one) => one.id)).toEqual(['early', 'roll', 'late', 'gone']);
    expect(told.map((one) => one.at === null)).toEqual([false, false, false, true]);
    expect(told[1]?.session).toBe('s');
  });

  it('count missed sessions, not what was told before them', () => {
    const fields = { concerns: ['c'], attendances: ['a', 'b'] };
    expect(counted({ fields: { ...fields, pattern: 'absent_after_disclosure' } })).toBe(2);
    expect(counted({ fields: { contacts: ['a', 'b', 'c'], pattern: 'same_adult' } })).toBe(3);
  });
});

describe('rules for alerts', () => {
  it('are called as somebody called them, in a language that there is', () => {
    expect(ruleName({ label_en: 'Gifts', label_km: 'អំណោយ' }, 'km')).toBe('អំណោយ');
    expect(ruleName({ label_en: 'Gifts', label_km: ' ' }, 'km')).toBe('Gifts');
    expect(ruleName(null, 'en')).toBeNull();
  });

  it('take numbers within the bounds of the office', () => {
    expect([daysOf('0'), daysOf('1'), daysOf('366'), daysOf('367'), daysOf('14.5')]).toEqual([
      null,
      1,
      366,
      null,
      null,
    ]);
    expect([
      leastOf('1', 'same_adult'),
      leastOf('1', 'border_no_school'),
      leastOf('51', null),
    ]).toEqual([null, 1, null]);
  });

  it('are tried first, then switched on, then off', () => {
    const whole = { pattern: 'same_adult', days: 14, least: 3, level: 'high', tell: 'supervisor' };
    expect(isWhole({ ...whole, tell: undefined })).toBe(false);
    expect(ruleActs({ pattern: 'same_adult' })).toEqual([]);
    expect(ruleActs(whole)).toEqual(['try']);
    expect(ruleActs({ ...whole, status: 'tried' })).toEqual(['switch_on', 'try']);
    expect(ruleActs({ ...whole, status: 'on' })).toEqual(['switch_off']);
    expect(ruleActs({ ...whole, status: 'off' })).toEqual(['try']);
  });
});
