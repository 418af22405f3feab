import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attachmentBytesMax } from '../store/limits';
import { isSame, refusalOf, shownAs, sortOf, takes, typeOf } from './evidence-files';

const file = (name: string, type: string, size = 5) => ({ name, type, size });

describe('a file of evidence', () => {
  it('is taken in where the office takes it in', () => {
    const path = fileURLToPath(new URL('../../../../vectors/evidence.json', import.meta.url));
    const cases = JSON.parse(readFileSync(path, 'utf8')) as {
      media_type: string;
      taken: boolean;
    }[];
    expect(cases.length).toBeGreaterThan(10);
    for (const one of cases) expect(takes(one.media_type), one.media_type).toBe(one.taken);
  });
  it.each([
    ['page.html', 'text/html'],
    ['drawing.svg', 'image/svg+xml'],
    ['app.apk', 'application/vnd.android.package-archive'],
    ['tool.exe', ''],
    ['photo.jpg', 'application/x-msdownload'],
    ['no ending', ''],
  ])('is refused where something could run in it: %s', (name, type) => {
    expect(refusalOf(file(name, type))).toBe('type');
  });
  it('is known by its ending where the browser names no type', () => {
    expect(typeOf(file('IMG_0042.HEIC', ''))).toBe('image/heic');
    expect(typeOf(file('talk.amr', ''))).toBe('audio/amr');
  });
  it('is called as the office calls it', () => {
    expect(typeOf(file('chat.zip', 'application/x-zip-compressed'))).toBe('application/zip');
    expect(typeOf(file('a.webm', 'audio/webm;codecs=opus'))).toBe('audio/webm');
  });
  it('is refused when it is too large or there is nothing in it', () => {
    expect(refusalOf(file('a.mp4', 'video/mp4', attachmentBytesMax))).toBeNull();
    expect(refusalOf(file('a.mp4', 'video/mp4', attachmentBytesMax + 1))).toBe('size');
    expect(refusalOf(file('a.mp4', 'video/mp4', 0))).toBe('empty');
  });
  it('is shown where a browser can and saved otherwise', () => {
    expect(['image/png', 'video/mp4', 'audio/amr'].map(shownAs)).toEqual([
      'picture',
      'film',
      'sound',
    ]);
    expect(['image/heic', 'application/pdf', 'text/html', undefined].map(shownAs)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(['image/png', 'audio/ogg', 'video/mp4'].map(sortOf)).toEqual([
      'photo',
      'voice',
      'document',
    ]);
  });
  it('is the same by its hash, and never where none was written down', () => {
    expect(isSame('ab', 'AB')).toBe(true);
    expect(isSame('ab', 'ac')).toBe(false);
    expect(isSame('ab', undefined)).toBe(false);
  });
});
