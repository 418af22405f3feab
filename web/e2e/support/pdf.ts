import { inflateSync } from 'node:zlib';

/** What stands on the pages of a PDF that Chromium printed: enough of the format to read its text, and no more. */

export interface Sheet {
  /** Width and height in millimetres. */
  size: [number, number];
  /** The text in the order in which it was drawn, without spaces: how words are parted on the page is its own matter. */
  text: string;
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** Glyphs of a font as text. */
function glyphs(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      found.set(parseInt(glyph, 16), utf16(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(from, 16), at = 0; glyph <= parseInt(to, 16); glyph += 1, at += 1)
        found.set(glyph, String.fromCharCode(parseInt(text, 16) + at));
  return found;
}

class Pdf {
  readonly #objects = new Map<string, { words: string; bytes: Buffer | null }>();

  constructor(file: Buffer) {
    const whole = file.toString('latin1');
    for (const start of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
      const at = start.index + start[0].length;
      const end = whole.indexOf('endobj', at);
      const stream = whole.indexOf('stream\n', at);
      const has = stream >= 0 && stream < end;
      const words = whole.slice(at, has ? stream : end);
      const length = Number(/\/Length (\d+)/.exec(words)?.[1] ?? 0);
      const raw = file.subarray(stream + 7, stream + 7 + length);
      const bytes = !has ? null : words.includes('/FlateDecode') ? inflateSync(raw) : raw;
      this.#objects.set(start[1] ?? '', { words, bytes });
    }
  }

  get pages(): string[] {
    const all = [...this.#objects.values()].map(({ words }) => words);
    return all.filter((words) => /\/Type \/Page\b/.test(words));
  }

  words(id: string | undefined): string {
    return this.#objects.get(id ?? '')?.words ?? '';
  }

  stream(id: string | undefined): string {
    return this.#objects.get(id ?? '')?.bytes?.toString('latin1') ?? '';
  }
}

export function sheetsOf(file: Buffer): Sheet[] {
  const pdf = new Pdf(file);
  return pdf.pages.map((page) => {
    const fonts = new Map<string, Map<number, string>>();
    const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
    for (const [, name = '', id] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(pdf.words(id))?.[1];
      fonts.set(name, glyphs(pdf.stream(unicode)));
    }
    const drawn = pdf.stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    let font = new Map<number, string>();
    let spanned = false;
    let text = '';
    // Of what is shaped (Khmer, Thai), the text stands beside its glyphs.
    const signs = /\/(\w+) [\d.]+ Tf|\/ActualText <FEFF(\w*)>|\bEMC\b|<(\w+)> Tj/g;
    for (const [sign, face, actual, shown] of drawn.matchAll(signs)) {
      if (face !== undefined) font = fonts.get(face) ?? font;
      else if (actual !== undefined) [spanned, text] = [true, text + utf16(actual)];
      else if (sign === 'EMC') spanned = false;
      else if (!spanned)
        for (const glyph of shown?.match(/.{4}/g) ?? [])
          text += font.get(parseInt(glyph, 16)) ?? '';
    }
    const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []).map(
      (points) => Math.round((Number(points) / 72) * 25.4),
    );
    return { size: [width, height], text: text.replaceAll(/\s/g, '') };
  });
}
