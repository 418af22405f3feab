import { expect, type Locator, type Page } from '@playwright/test';

/** Words that a camera writes into its files, and which stand nowhere else. */
export const CAMERA = 'Tattletale 4711';
/** Exposed with the phone held upright: pictures lie on their side, and say so (EXIF orientation 6). */
const LYING = 6;

type Value = { type: number; count: number; bytes: Buffer };

const text = (words: string): Value => {
  const bytes = Buffer.from(`${words}\0`, 'latin1');
  return { type: 2, count: bytes.length, bytes };
};
const short = (n: number): Value => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(n);
  return { type: 3, count: 1, bytes };
};
const long = (n: number): Value => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return { type: 4, count: 1, bytes };
};
/** Degrees, minutes, seconds. */
const angle = (parts: readonly number[]): Value => {
  const bytes = Buffer.alloc(8 * parts.length);
  parts.forEach((part, n) => {
    bytes.writeUInt32LE(part, 8 * n);
    bytes.writeUInt32LE(1, 8 * n + 4);
  });
  return { type: 5, count: parts.length, bytes };
};

/** A directory of TIFF tags that stands at `at`, with what does not fit into its lines behind it. */
function directory(at: number, tags: readonly (readonly [number, Value])[]): Buffer {
  const head = Buffer.alloc(2 + 12 * tags.length + 4);
  head.writeUInt16LE(tags.length);
  const behind: Buffer[] = [];
  let next = at + head.length;
  tags.forEach(([tag, { type, count, bytes }], n) => {
    const line = 2 + 12 * n;
    head.writeUInt16LE(tag, line);
    head.writeUInt16LE(type, line + 2);
    head.writeUInt32LE(count, line + 4);
    if (bytes.length <= 4) bytes.copy(head, line + 8);
    else {
      head.writeUInt32LE(next, line + 8);
      behind.push(bytes);
      next += bytes.length;
    }
  });
  return Buffer.concat([head, ...behind]);
}

/** What a camera writes at the start of its file: which camera, how it was held, and where (EXIF 2.3, 4.6). */
function exif(): Buffer {
  const first = (gps: number) =>
    directory(8, [
      [0x010f, text(CAMERA)],
      [0x0112, short(LYING)],
      [0x8825, long(gps)],
    ]);
  const gps = 8 + first(0).length;
  const place = directory(gps, [
    [1, text('N')],
    [2, angle([11, 34, 12])],
    [3, text('E')],
    [4, angle([104, 55, 47])],
  ]);
  const start = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), start, first(gps), place]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, body]);
}

/** A picture as a phone's camera gives it: upright by its EXIF, with camera and place in it. */
export async function fromCamera(page: Page): Promise<Buffer> {
  const clip = { x: 0, y: 0, width: 320, height: 200 };
  const plain = await page.screenshot({ type: 'jpeg', clip, scale: 'css' });
  return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

declare global {
  interface Window {
    /** Everything that the page has given an address to show it by. */
    shown?: Map<string, Blob>;
  }
}

/** Keeps what the page shows, so that its bytes can be looked at. Before the page is opened. */
export async function watchPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown = new Map<string, Blob>();
    window.shown = shown;
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (what) => {
      const address = give(what);
      if (what instanceof Blob) shown.set(address, what);
      return address;
    };
  });
}

export async function takePhoto(page: Page, picture: Buffer): Promise<void> {
  const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: picture };
  await page.getByLabel('Take a photo').setInputFiles(file);
  await expect(page.getByAltText('Photo just taken')).toBeVisible();
}

/** The bytes behind a picture or a link tell nothing of the camera. */
export async function expectTellsNothing(shown: Locator): Promise<void> {
  await expect(shown).toBeVisible();
  const bytes = await shown.evaluate(async (one: HTMLImageElement | HTMLAnchorElement) => {
    const blob = window.shown?.get('src' in one ? one.src : one.href);
    return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? []));
  });
  const file = Buffer.from(bytes);
  expect(file.length).toBeGreaterThan(500);
  for (const told of ['Exif', CAMERA]) expect(file.includes(told)).toBe(false);
}

/** The picture is there, upright, and tells nothing but itself. */
export async function expectClean(picture: Locator): Promise<void> {
  await expectTellsNothing(picture);
  const upright = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalHeight > image.naturalWidth;
  });
  expect(upright).toBe(true);
}
