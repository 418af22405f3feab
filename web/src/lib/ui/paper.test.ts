import { describe, expect, it } from 'vitest';
import { cssString } from './paper';

describe('the foot of a printed page', () => {
  it('holds any name without ending the string of CSS early', () => {
    expect(cssString('House "Sun"')).toBe('"House \\"Sun\\""');
    expect(cssString('a\\b')).toBe('"a\\\\b"');
    expect(cssString(' two\nlines ')).toBe('"two lines"');
    expect(cssString('ផ្ទះ')).toBe('"ផ្ទះ"');
  });
});
