import { describe, expect, it } from 'vitest';
import { drawAvatar } from './avatar';
import { parseDay, parsePartialDate, today } from './days';
import { ageFromBirth, ageNow, langOf, mainName, secondName } from './names';
import { byRisk, riskOf } from './risk';

describe('days as people write them', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['២២/១១/២០២៦', '2026-11-22'],
    ['๒๒.๑๑.๒๕๖๙', '2026-11-22'],
    ['22-11-2569', '2026-11-22'],
    [' 1 2 2020 ', '2020-02-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2023', null],
    ['31/4/2026', null],
    ['22012-01-01', null],
    ['1/1/22012', null],
    ['22/11/26', null],
    ['tomorrow', null],
    ['', null],
  ])('%s → %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    ['2014', '2014'],
    ['2557', '2014'],
    ['~២០១៤', '2014~'],
    ['2014~', '2014~'],
    ['5/2014', '2014-05'],
    ['2014-05', '2014-05'],
    ['13/2014', null],
    ['2/5/2014', '2014-05-02'],
    ['1850', null],
  ])('%s → %s, known in part', (text, day) => expect(parsePartialDate(text)).toBe(day));

  it('today is the day where the device is', () => {
    const late = new Date(2026, 10, 22, 23, 30);
    expect(today(late)).toBe('2026-11-22');
  });
});

describe('names', () => {
  it('show their script first, then the others', () => {
    const name = { script: 'សុខ ដារ៉ា', latin: 'Sok Dara', nickname: 'Ra' };
    expect(mainName(name)).toBe('សុខ ដារ៉ា');
    expect(secondName(name)).toBe('Sok Dara · Ra');
    expect(langOf(mainName(name))).toBe('km');
  });
  it('may be a nickname only', () => {
    expect(mainName({ nickname: 'Ra' })).toBe('Ra');
    expect(secondName({ nickname: 'Ra' })).toBeNull();
    expect(mainName(null)).toBeNull();
  });
});

describe('ages', () => {
  it('grow with the years since they were seen', () => {
    const age = { years_min: 8, years_max: 10, as_of: '2024-11-22', method: 'looks' as const };
    expect(ageNow(age, '2026-11-23')).toEqual({ min: 10, max: 12 });
  });
  it.each([
    ['2014-05-02', { min: 12, max: 12 }],
    ['2014-12-02', { min: 11, max: 11 }],
    ['2014-11', { min: 11, max: 12 }],
    ['2014', { min: 11, max: 12 }],
    ['2014~', { min: 10, max: 13 }],
  ])('from a birth date %s', (birth, range) =>
    expect(ageFromBirth(birth, '2026-11-22')).toEqual(range),
  );
});

describe('risk', () => {
  it('sorts the more dangerous first, and calls the unknown none', () => {
    expect(['low', undefined, 'high', 'medium'].sort(byRisk)).toEqual([
      'high',
      'medium',
      'low',
      undefined,
    ]);
    expect(riskOf('no_action')).toBe('none');
  });
});

describe('avatars', () => {
  it('are the same for the same id and differ between ids', () => {
    expect(drawAvatar('a')).toEqual(drawAvatar('a'));
    const all = new Set(Array.from({ length: 50 }, (_, i) => JSON.stringify(drawAvatar(`id${i}`))));
    expect(all.size).toBeGreaterThan(45);
  });
});
