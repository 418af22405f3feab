/** Making a face unknowable: mosaic of few blocks, so coarse that nothing can be worked out backwards. Pure. */

/** A round spot of a picture, in its own pixels. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
}

/** Blocks across a face. More would let it be known again; a blur with a soft edge can be undone in part. */
const blocksAcross = 5;

/** Puts a mosaic over a spot. `data` are the pixels, four bytes each, row by row; they are changed in place. */
export function mosaic(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  { x, y, radius }: Spot,
): void {
  const block = Math.max(4, Math.ceil((radius * 2) / blocksAcross));
  const left = Math.floor(x - radius);
  const top = Math.floor(y - radius);
  for (let by = top; by < y + radius; by += block)
    for (let bx = left; bx < x + radius; bx += block)
      paint(data, width, height, bx, by, block, { x, y, radius });
}

function paint(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  bx: number,
  by: number,
  block: number,
  { x, y, radius }: Spot,
): void {
  const sums = [0, 0, 0];
  const inside: number[] = [];
  for (let py = Math.max(0, by); py < Math.min(height, by + block); py += 1)
    for (let px = Math.max(0, bx); px < Math.min(width, bx + block); px += 1) {
      const at = (py * width + px) * 4;
      for (const n of [0, 1, 2]) sums[n]! += data[at + n] ?? 0;
      inside.push(at);
    }
  if (!inside.length) return;
  const mean = sums.map((sum) => Math.round(sum / inside.length));
  for (const at of inside) {
    const pixel = at / 4;
    const [px, py] = [pixel % width, Math.floor(pixel / width)];
    if ((px + 0.5 - x) ** 2 + (py + 0.5 - y) ** 2 > radius ** 2) continue;
    for (const n of [0, 1, 2]) data[at + n] = mean[n] ?? 0;
  }
}
