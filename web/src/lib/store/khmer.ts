/**
 * One order for the parts of a Khmer cluster: base, robat, coeng pairs with RO last, register
 * shifter, vowel, signs. Port of `crates/model/src/text/khmer.rs`, pinned by `vectors/text.json`.
 */
const coeng = '\u17d2';
const robat = '\u17cc';
const ro = '\u179a';
const vowelE = '\u17c1';

const between = (letter: string, from: number, to: number): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return code >= from && code <= to;
};

const isBase = (letter: string): boolean => between(letter, 0x1780, 0x17b3);
export const isShifter = (letter: string): boolean => letter === '\u17c9' || letter === '\u17ca';
const isVowel = (letter: string): boolean => between(letter, 0x17b6, 0x17c5);

/** Rank of a sign among the signs of a cluster: kakabat stands before reahmuk as in ន៎ះ. */
function signRank(letter: string): number | null {
  if ('\u17cb\u17d3\u17dd'.includes(letter) || between(letter, 0x17cd, 0x17d1)) return 0;
  if (letter === '\u17c6') return 1;
  return letter === '\u17c7' || letter === '\u17c8' ? 2 : null;
}

interface Cluster {
  base: string;
  robat: boolean;
  coengs: string[];
  shifters: string[];
  vowels: string[];
  signs: string[];
}
const cluster = (base: string): Cluster => ({
  base,
  robat: false,
  coengs: [],
  shifters: [],
  vowels: [],
  signs: [],
});

function pushNew(marks: string[], mark: string): void {
  if (!marks.includes(mark)) marks.push(mark);
}

/** Two vowels that are drawn like a third one become it: េ + ា is ោ, េ + ី is ើ. */
function joinVowels(vowels: string[], other: string, joined: string): string[] {
  if (!vowels.includes(vowelE) || !vowels.includes(other)) return vowels;
  return vowels
    .filter((vowel) => vowel !== other && vowel !== joined)
    .map((vowel) => (vowel === vowelE ? joined : vowel));
}

function finish(one: Cluster): string {
  const coengs = [
    ...one.coengs.filter((below) => below !== ro),
    ...one.coengs.filter((below) => below === ro),
  ];
  const vowels = joinVowels(joinVowels(one.vowels, '\u17b6', '\u17c4'), '\u17b8', '\u17be');
  const signs = [...one.signs].sort(
    (a, b) => signRank(a)! - signRank(b)! || (a < b ? -1 : a > b ? 1 : 0),
  );
  return [
    one.base,
    one.robat ? robat : '',
    ...coengs.map((below) => coeng + below),
    ...one.shifters.sort(),
    ...vowels,
    ...signs,
  ].join('');
}

/** Place of a mark within its cluster; 0 where a new cluster begins. */
function placeOf(letter: string): number {
  if (letter === robat) return 1;
  if (letter === coeng) return 2;
  if (isShifter(letter)) return 3;
  if (isVowel(letter)) return 4;
  return signRank(letter) === null ? 0 : 5;
}

/** Whether a run is in order as it stands. Nearly all of what people write is: they are spared the taking apart. */
function isOrdered(run: string): boolean {
  if (run.includes('\u17a3') || run.includes('\u17a4')) return false;
  let last = 0;
  let hasRo = false;
  for (let at = 0; at < run.length; at += 1) {
    const letter = run[at]!;
    const place = placeOf(letter);
    if (place === 0) hasRo = false;
    else if (place < last || (place === last && place !== 2)) return false;
    if (place === 2) {
      const below = run[at + 1];
      if (below === undefined || hasRo || !isBase(below)) return false;
      hasRo = below === ro;
      at += 1;
    }
    last = place;
  }
  return true;
}

/** A run of Khmer characters with every cluster in order. */
export const orderKhmer = (run: string): string => (isOrdered(run) ? run : ordered(run));

function ordered(run: string): string {
  const letters = [...run.replaceAll('\u17a3', '\u17a2').replaceAll('\u17a4', '\u17a2\u17b6')];
  let out = '';
  let current = cluster('');
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (letter === coeng) {
      const below = letters[at + 1];
      // A coeng that nothing stands below is dropped: it is half a letter.
      if (below !== undefined && isBase(below)) {
        at += 1;
        current.coengs.push(below);
      }
    } else if (letter === robat) current.robat = true;
    else if (isShifter(letter)) pushNew(current.shifters, letter);
    else if (isVowel(letter)) pushNew(current.vowels, letter);
    else if (signRank(letter) !== null) pushNew(current.signs, letter);
    else {
      out += finish(current);
      current = cluster(letter);
    }
  }
  return out + finish(current);
}

/** An upper vowel, under which ុ stands in for a register shifter. */
const isUpperVowel = (letter: string): boolean =>
  between(letter, 0x17b7, 0x17ba) || letter === '\u17be';

/** Letters that look or sound alike made one. */
export function foldKhmer(text: string): string {
  // eslint-disable-next-line no-misleading-character-class -- code points, one by one
  if (!/[\u178a\u17b2\u17bb\u17c9\u17ca]/.test(text)) return text;
  const letters = [...text];
  return letters
    .map((letter, at) => {
      if (isShifter(letter)) return '';
      if (letter === '\u178a' && letters[at - 1] === coeng) return '\u178f';
      if (letter === '\u17b2') return '\u17b1';
      const after = letters[at + 1];
      if (letter === '\u17bb' && after !== undefined && isUpperVowel(after)) return '';
      return letter;
    })
    .join('');
}
