import { describe, expect, it } from 'vitest';
import { byReason, dryPathOf, fileName, formats, pathOf } from './exports';

const of = (id: string) => formats.find((one) => one.id === id) ?? formats[0]!;

describe('a file is asked for', () => {
  it('only when all that it needs was chosen', () => {
    expect(pathOf(of('hxl'), null, '2026')).toBeNull();
    expect(pathOf(of('hxl'), 'p', '2026-11')).toBe('/exports/hxl?project=p&period=2026-11');
    expect(pathOf(of('iati'), 'p', '2026')).toBe('/exports/iati?project=p');
    expect(pathOf(of('htcds'), 'p', '2026')).toBe('/exports/htcds');
  });
  it('dry first', () => {
    expect(dryPathOf('/exports/htcds')).toBe('/exports/htcds?dry_run=true');
    expect(dryPathOf('/exports/iati?project=p')).toBe('/exports/iati?project=p&dry_run=true');
  });
});

describe('its name', () => {
  it('tells project and period, and no folder', () => {
    expect(fileName(of('adx'), 'KHM-HPC-PSK-P02', '2026')).toBe('KHM-HPC-PSK-P02-2026-adx.xml');
    expect(fileName(of('iati'), '../../x', '2026')).toBe('.._.._x-iati.xml');
    expect(fileName(of('htcds'), 'KHM', '2026')).toBe('htcds.csv');
  });
});

describe('what is left out', () => {
  it('is told reason by reason, nothing of it lost', () => {
    const left = [
      { why: 'small_cell', what: 'a', n: 1 },
      { why: 'never', what: 'donor', n: 1 },
      { why: 'small_cell', what: 'b', n: 3 },
    ];
    expect(byReason(left)).toEqual([
      { why: 'small_cell', of: [left[0], left[2]] },
      { why: 'never', of: [left[1]] },
    ]);
  });
});
