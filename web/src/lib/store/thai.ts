/**
 * One order for the marks over and under a Thai consonant, and two spellings made one.
 * Port of `crates/model/src/text/thai.rs`, pinned by `vectors/text.json`.
 */
const nikhahit = '\u0e4d';
const saraAa = '\u0e32';
const saraAm = '\u0e33';

function rank(letter: string): number | null {
  switch (letter) {
    case '\u0e3a':
      return 0;
    case '\u0e38':
    case '\u0e39':
      return 1;
    case '\u0e31':
    case '\u0e34':
    case '\u0e35':
    case '\u0e36':
    case '\u0e37':
    case '\u0e47':
    case nikhahit:
      return 2;
    case '\u0e48':
    case '\u0e49':
    case '\u0e4a':
    case '\u0e4b':
      return 3;
    case '\u0e4c':
    case '\u0e4e':
      return 4;
    case saraAa:
    case saraAm:
      return 5;
    default:
      return null;
  }
}

function flush(marks: string[]): string {
  for (;;) {
    const ring = marks.indexOf(nikhahit);
    const aa = marks.indexOf(saraAa);
    if (ring < 0 || aa < 0) break;
    marks[aa] = saraAm;
    marks.splice(ring, 1);
  }
  return marks
    .splice(0)
    .sort((a, b) => rank(a)! - rank(b)!)
    .join('');
}

export function orderThai(run: string): string {
  const marks: string[] = [];
  let out = '';
  for (const letter of run.replaceAll('\u0e40\u0e40', '\u0e41')) {
    if (rank(letter) !== null) marks.push(letter);
    else out += flush(marks) + letter;
  }
  return out + flush(marks);
}
