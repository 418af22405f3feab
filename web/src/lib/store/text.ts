/**
 * Text as people write it in Khmer, Thai, Vietnamese and Latin letters: cleaned, and folded for
 * comparing. Port of `crates/model/src/text.rs`, pinned by `vectors/text.json`.
 *
 * Khmer never passes through Unicode normalisation: NFC moves U+17DD behind a coeng and does not
 * unify the two encodings of one word.
 */
import { foldKhmer, orderKhmer } from './khmer';
import { soundOf } from './sound';
import { orderThai } from './thai';

const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- code points, one by one
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\ufeff\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g;

function collapseBlanks(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' ').filter(Boolean).join(' '))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n');
}

/** Cleans a text: nothing invisible, no doubled blanks, clusters and marks in one order, else NFC. */
export function normalise(text: string): string {
  const visible = text
    .replace(/[\u0085\u2028\u2029]/g, (found) => (found === '\u0085' ? '' : '\n'))
    .replace(invisible, '')
    .replace(/[^\S\n]/gu, ' ');
  const ordered = visible
    .replace(/[\u1780-\u17ff]+/g, orderKhmer)
    .replace(/[\u0e00-\u0e7f]+/g, orderThai)
    .replace(/[^\u0e00-\u0e7f\u1780-\u17ff]+/g, (run) => run.normalize('NFC'));
  return collapseBlanks(ordered);
}

const diacritics =
  // eslint-disable-next-line no-misleading-character-class -- code points, one by one
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0e47-\u0e4c\u0e4e\u17cb-\u17d1\u17d3\u17dd]/g;
const apostrophes = /['`\u00b4\u02bc\u2018\u2019]/g;
const separators =
  // eslint-disable-next-line no-control-regex -- the ranges of the Rust source, copied
  /[\u0000-\u002f\u003a-\u0040\u005b-\u005f\u007b-\u00a9\u00ab-\u00b1\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u3003\u3008-\u3011\u0e2f\u0e3f\u0e46\u0e4f\u0e5a\u0e5b\u17d4-\u17db]/g;
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The short way for most Latin names: nothing in them needs more. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function foldWord(word: string): string {
  if (/^[ -~]*$/.test(word)) return foldAscii(word);
  const folded = normalise(word)
    .toLowerCase()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\u1780-\u17ff]+/g, (run) => run.normalize('NFD'))
    .replace(diacritics, '')
    .replace(apostrophes, '')
    .replace(separators, ' ')
    .replace(/[đðłøßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return normalise(foldKhmer(folded).toLowerCase()).replaceAll('\n', ' ');
}

/**
 * Folds a text for comparing: lower case, no diacritics or tones, ASCII digits, look-alikes made one. Word by word: nothing
 * of a word reaches over a blank.
 */
export const fold = (text: string): string => inWords(text, foldWord);

const inWords = (text: string, foldOne: (word: string) => string): string =>
  text
    .split(' ')
    .map((word) => foldOne(word))
    .filter(Boolean)
    .join(' ');

/** The sound of a text written in Latin letters: what sounds alike has one key. */
export const latinKey = (text: string): string => soundOf(fold(text));

/** What something is found by: its texts, folded, and the sounds of their words. */
export interface Findable {
  text: string;
  sounds: ReadonlySet<string>;
}

/** Only words of letters have a sound here: `12b` is a house, not a name. */
const soundOfWord = (word: string): string => (/^[a-z]+$/.test(word) ? soundOf(word) : '');

/** So many words are remembered. */
const wordsMax = 20_000;

function remembered(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      made = work(word);
      if (known.size >= wordsMax) known.clear();
      known.set(word, made);
    }
    return made;
  };
}

/**
 * What was worked out of words: names are few and their bearers many. It holds names, so that it belongs to an open store
 * and ends with it.
 */
export class Words {
  readonly fold = remembered(foldWord);
  readonly sound = remembered(soundOfWord);
}

export function findable(texts: readonly string[], words?: Words): Findable {
  const text = texts.map((one) => inWords(one, words?.fold ?? foldWord)).join('\n');
  return { text, sounds: new Set(text.split(/[ \n]/).map(words?.sound ?? soundOfWord)) };
}

/** A question: its words, folded, each with its sound. */
export type Question = readonly { word: string; sound: string }[];

export const questionOf = (question: string): Question =>
  fold(question)
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ word, sound: soundOfWord(word) }));

/** True where every word of the question occurs, or sounds like a word that does. */
export const meets = (question: Question, found: Findable): boolean =>
  question.every(
    ({ word, sound }) => found.text.includes(word) || (sound !== '' && found.sounds.has(sound)),
  );

export const matches = (question: string, texts: readonly string[]): boolean =>
  meets(questionOf(question), findable(texts));
