import { expect, it } from 'vitest';
import { mosaic } from './blur';

const [width, height] = [40, 30];

/** A picture of which no two pixels are alike. */
function picture(): Uint8ClampedArray {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let n = 0; n < width * height; n += 1)
    data.set([n % 251, (n * 7) % 253, (n * 13) % 247, 255], n * 4);
  return data;
}
const colour = (data: Uint8ClampedArray, x: number, y: number) =>
  data.slice((y * width + x) * 4, (y * width + x) * 4 + 3).join(',');

it('leaves few colours of a face, and everything around it as it was', () => {
  const [before, after] = [picture(), picture()];
  const spot = { x: 20, y: 15, radius: 10 };
  mosaic(after, width, height, spot);
  const face = new Set<string>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const far = (x + 0.5 - spot.x) ** 2 + (y + 0.5 - spot.y) ** 2 > spot.radius ** 2;
      if (far) expect(colour(after, x, y)).toBe(colour(before, x, y));
      else face.add(colour(after, x, y));
    }
  expect(face.size).toBeLessThanOrEqual(25);
});

it('holds at the edge of the picture and beyond', () => {
  for (const spot of [
    { x: 0, y: 0, radius: 8 },
    { x: 39, y: 29, radius: 100 },
    { x: -50, y: -50, radius: 5 },
  ]) {
    const data = picture();
    mosaic(data, width, height, spot);
    expect(data.length).toBe(width * height * 4);
    expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  }
});
