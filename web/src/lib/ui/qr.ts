/** A text as the squares of a QR code (ISO/IEC 18004). Only screens that show one load this. */
import { encode } from 'uqr';

/** Empty squares around the code, as the standard asks: readers find its corners by them. */
export const quietSquares = 4;

export interface Qr {
  /** Squares in a row, with the quiet ones. */
  size: number;
  /** The dark squares, as the data of an SVG path with one unit per square. */
  path: string;
}

/** Medium correction: a scratched screen or a crumpled slip still reads. */
export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: quietSquares });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const length = x - start + 1;
      path += `M${start} ${y}h${length}v1h-${length}z`;
    }
  });
  return { size, path };
}
