/**
 * Normalised text for finding: the same rules as the server's model, pinned by `vectors/text.json`.
 */

/** Digits of Khmer and Thai as ASCII ones; no case, no diacritics, no invisible characters. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where every word of the question occurs in one of the texts. */
export function matches(question: string, texts: readonly string[]): boolean {
  const words = normalise(question).split(' ').filter(Boolean);
  const haystack = texts.map(normalise).join('\n');
  return words.every((word) => haystack.includes(word));
}
