/**
 * A rough phonetic key, word by word, in which common romanisations of one Khmer, Thai or
 * Vietnamese name meet: vuthy/wuthi, ly/li, sok/sokh. Made to find, not to decide.
 * Port of `crates/model/src/text/phonetic.rs`, pinned by `vectors/latin_key.json`.
 */
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && 'aeiouy'.includes(letter);

/** The sound of the letter at hand and how many letters it takes; an empty sound is not heard. */
function soundAt(letters: string, at: number, out: readonly string[]): [string, number] {
  const letter = letters[at]!;
  const next = letters[at + 1];
  const beforeVowel = isVowel(next);
  const afterVowel = isVowel(out.at(-1));
  if (letter === 'n' && next === 'g') return ['N', 2];
  if ((letter === 'n' && next === 'h') || (letter === 'g' && next === 'n')) return ['n', 2];
  if (letter === 'c' && next === 'h') return ['C', 2];
  if (letter === 't' && next === 'c') return ['', 1];
  switch (letter) {
    case 'j':
      return ['C', 1];
    case 'c':
    case 'q':
      return ['k', 1];
    case 'f':
      return ['p', 1];
    case 'x':
    case 'z':
      return ['s', 1];
    case 'v':
    case 'w':
      // Behind a vowel and before none, w and v are the end of a diphthong: sav, sao, saw.
      return [!beforeVowel && afterVowel ? 'u' : 'v', 1];
    case 'h':
      // A breath that only marks the consonant or the length of the vowel: phal, sokh, sah.
      return [beforeVowel && (!out.length || afterVowel) ? 'h' : '', 1];
    case 'r':
      // English-style lengthening: sothear, chhorn.
      return [afterVowel && !beforeVowel ? '' : 'r', 1];
    case 'y':
      // At the start before a vowel y is a consonant: yim, yan.
      return [!out.length && beforeVowel ? 'Y' : 'y', 1];
    default:
      return [letter, 1];
  }
}

/** One letter for one consonant sound; capitals for sounds written with two letters. Vowels stay. */
function consonants(letters: string): string {
  const out: string[] = [];
  for (let at = 0; at < letters.length;) {
    const [sound, taken] = soundAt(letters, at, out);
    if (sound) out.push(sound);
    at += taken;
  }
  return out.join('');
}

/**
 * Six classes: a, e (ea, ia), i (i, y, e, ee, ey, ie, ae), o (ao, au), u (o, u, ou, eu, oeu),
 * A (ai, ay), U (oi, oy, uy, aoy).
 */
function vowelClass(group: string): string {
  const endsInI = /.[iy]$/.test(group);
  const first = group[0]!;
  if (first === 'a') {
    if (/[ou]/.test(group)) return endsInI ? 'U' : 'o';
    if (endsInI) return 'A';
    return group.includes('e') ? 'i' : 'a';
  }
  if ('ou'.includes(first)) return endsInI ? 'U' : 'u';
  if (/[ou]/.test(group)) return 'u';
  return group.includes('a') ? 'e' : 'i';
}

const hard = { d: 't', b: 'p', g: 'k' };

function wordKey(word: string): string {
  const key = consonants(word.replace(/[^a-z]/g, ''))
    .replace(/[aeiouy]+/g, vowelClass)
    .replace(/(.)\1+/g, '$1');
  // At the end of a syllable Khmer and Thai do not tell voiced from voiceless.
  return key.replace(
    /(.)([dbg])$/,
    (_, before: string, soft: 'd' | 'b' | 'g') => before + hard[soft],
  );
}

/** The key of a text that `fold` of `text.ts` has been over; empty where nothing is in Latin letters. */
export const soundOf = (folded: string): string =>
  folded.split(' ').map(wordKey).filter(Boolean).join(' ');
