import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrOf, quietSquares, type Qr } from './qr';

/** Paints the path as a screen would: so many points a square. */
function painted({ size, path }: Qr, points = 4) {
  const wide = size * points;
  const pixels = new Uint8ClampedArray(wide * wide * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = Number(y) * points; row < (Number(y) + 1) * points; row++)
      for (
        let column = Number(x) * points;
        column < (Number(x) + Number(length)) * points;
        column++
      )
        pixels.fill(0, (row * wide + column) * 4, (row * wide + column) * 4 + 3);
  return { pixels, wide };
}
const read = (qr: Qr): string | undefined => {
  const { pixels, wide } = painted(qr);
  return jsQR(pixels, wide, wide)?.data;
};

describe('a QR code', () => {
  it.each([
    'otpauth://totp/Safetynet:dara.poipet?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Safetynet',
    'HELLO 42',
    '0123456789',
    'សុខា · สุขา · Sokha',
    'x'.repeat(900),
  ])('says %s', (text) => {
    expect(read(qrOf(text))).toBe(text);
  });

  it('keeps its quiet border', () => {
    const { size, path } = qrOf('a');
    const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...at]) => at.map(Number));
    for (const [x = 0, y = 0, length = 0] of rows) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(quietSquares);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - quietSquares);
    }
  });
});
