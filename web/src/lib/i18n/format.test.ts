import { describe, expect, it } from 'vitest';
import { ago, day, duration, fill, instant, number, partialDate, onItsOwn } from './format';

describe('filling a message', () => {
  it('puts numbers in the digits of the language', () => {
    expect(fill('km', 'នៅសល់ {n} ដង', { n: 12 })).toBe('នៅសល់ ១២ ដង');
    expect(fill('th', '{n} คน', { n: 5 })).toBe('๕ คน');
    expect(fill('en', '{n} left', { n: 1234 })).toBe('1,234 left');
  });
  it('chooses the plural', () => {
    const message = { one: '{n} child', other: '{n} children' };
    expect(fill('en', message, { n: 1 })).toBe('1 child');
    expect(fill('en', message, { n: 0 })).toBe('0 children');
    const two = {
      one: '{n} time in {days} {days|day|days}',
      other: '{n} times in {days} {days|day|days}',
    };
    expect(fill('en', two, { n: 1, days: 1 })).toBe('1 time in 1 day');
    expect(fill('en', two, { n: 2, days: 1 })).toBe('2 times in 1 day');
    expect(fill('en', two, { n: 1, days: 30 })).toBe('1 time in 30 days');
    expect(fill('en', '{days} {days|day|days}', {})).toBe('{days} {days|day|days}');
    expect(fill('th', { other: 'เด็ก {n} คน' }, { n: 1 })).toBe('เด็ก ๑ คน');
  });
  it('shows a placeholder that nobody filled', () => {
    expect(fill('en', 'Hello {who}', {})).toBe('Hello {who}');
  });
});

describe('days and times', () => {
  it('are written the reader’s way', () => {
    expect(day('en', '2026-11-22')).toBe('22 Nov 2026');
    expect(day('km', '2026-11-22')).toBe('២២ វិច្ឆិកា ២០២៦');
    expect(day('km', '2026-11-22', 'long')).toBe('ថ្ងៃអាទិត្យ ២២ វិច្ឆិកា ២០២៦');
    expect(day('th', '2026-11-22')).toMatch(/๒๒.*๒๕๖๙/);
  });
  it('do not shift by the time zone', () => {
    expect(day('en', '2026-01-01')).toBe('1 Jan 2026');
    expect(instant('en', '2026-11-22T14:40:03.120Z', 'both', 'Asia/Phnom_Penh')).toBe(
      '22 Nov 2026, 21:40',
    );
  });
  it('are Khmer also in a browser without the Khmer locale', () => {
    expect(instant('km', '2026-11-22T14:40:03.120Z', 'both', 'Asia/Phnom_Penh')).toBe(
      '២២ វិច្ឆិកា ២០២៦, ២១:៤០',
    );
    expect(instant('km', '2026-11-22T17:05:00.000Z', 'time', 'Asia/Phnom_Penh')).toBe('០០:០៥');
    expect(number('km', 1234.5)).toBe('១.២៣៤,៥');
    expect(number('km', 0.25, { style: 'percent' })).toBe('២៥%');
    expect(duration('km', 90 * 60_000)).toBe('១ ម៉ោង ៣០ នាទី');
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(ago('km', '2026-11-22T09:00:00Z', now)).toBe('៣ ម៉ោងមុន');
    expect(ago('km', '2026-11-24T12:00:00Z', now)).toBe('ក្នុងរយៈពេល ២ ថ្ងៃ');
    expect(ago('km', '2026-11-22T12:00:10Z', now)).toBe('ឥឡូវនេះ');
    expect(partialDate('km', '2014-05~', 'ប្រហែល')).toBe('ប្រហែល ឧសភា ២០១៤');
  });
  it('may be known in part only', () => {
    expect(partialDate('en', '2014', 'about')).toBe('2014');
    expect(partialDate('en', '2014~', 'about')).toBe('about 2014');
    expect(partialDate('en', '2014-05', 'about')).toBe('May 2014');
    expect(partialDate('en', '2014-05-02', 'about')).toBe('2 May 2014');
    expect(partialDate('th', '2014', 'ประมาณ')).toContain('๒๕๕๗');
  });
  it('are left alone where they are none', () => {
    expect(day('en', 'soon')).toBe('soon');
    expect(instant('en', '')).toBe('');
  });
  it('are told by their distance', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(ago('en', '2026-11-22T09:00:00Z', now)).toBe('3 hours ago');
    expect(ago('en', '2026-11-21T11:00:00Z', now)).toBe('yesterday');
    expect(ago('km', '2026-11-22T09:00:00Z', now)).toContain('៣');
  });
  it('last in the two largest units', () => {
    expect(duration('en', (26 * 60 + 5) * 60_000)).toBe('1 day 2 hrs');
    expect(duration('en', -45 * 60_000)).toBe('45 mins');
    expect(duration('en', 0)).toBe('0 mins');
    expect(number('km', 5)).toBe('៥');
  });
});

it('begins a word that stands on its own with a capital, where its script has one', () => {
  expect(onItsOwn('tally sheet')).toBe('Tally sheet');
  expect(onItsOwn('កុមារ')).toBe('កុមារ');
  expect(onItsOwn('เด็ก')).toBe('เด็ก');
  expect(onItsOwn('')).toBe('');
});
