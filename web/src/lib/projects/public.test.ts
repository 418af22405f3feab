import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSupportLink, reasons, wantedOf } from './public';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/support-link.json', import.meta.url), 'utf8'),
) as { all: { link: string; may: boolean }[] };

describe('the address for gifts', () => {
  it.each(vectors.all)('is judged as at the office: $link', ({ link, may }) => {
    expect(isSupportLink(link)).toBe(may);
  });

  it('is not longer than the office takes', () => {
    const long = `https://example.org/${'a'.repeat(480)}`;
    expect([isSupportLink(long), isSupportLink(`${long}a`)]).toEqual([true, false]);
  });

  it('is cleared by what is empty, and kept without blanks around it', () => {
    expect(wantedOf({ link: ' https://example.org ', note: '  ' })).toEqual({
      support_link: 'https://example.org',
      public_note: null,
    });
  });
});

it('tells each reason once for an indicator, with its years', () => {
  const label = { en: 'Children met', km: null, th: null };
  const lines = reasons([
    { why: 'link' },
    { why: 'small', label, year: 2025 },
    { why: 'small', label, year: 2026 },
    { why: 'running', label, year: 2026 },
  ]);
  expect(lines.map(({ why, years }) => [why, years])).toEqual([
    ['link', []],
    ['small', [2026, 2025]],
    ['running', [2026]],
  ]);
});
