/**
 * Everybody of a kind, laid out for search: one long text in which each record's own stands, and who bears which sound. A
 * letter is answered without asking ten thousand records one by one. Made anew once something of its kind has changed.
 */
import type { KindName, NameValue, Rec } from './api';
import { fieldsOf } from '../model/facts';
import type { Book } from './book';
import { findable, meets, Words, type Findable, type Question } from './text';

/** Stands in no folded text. */
const between = '\u0000';

/** What a record is found by: its names, and the short texts on it. */
function textsOf(rec: Rec): string[] {
  const texts: string[] = [];
  for (const [field, { shape }] of Object.entries(fieldsOf(rec.kind))) {
    const value = rec.fields[field];
    if (!value) continue;
    if (shape === 'name') {
      const name = value as NameValue;
      for (const part of [name.script, name.latin, name.nickname, ...(name.aliases ?? [])])
        if (part) texts.push(part);
    } else if (shape === 'text' && typeof value === 'string') texts.push(value);
  }
  return texts;
}

/** By book: nothing of what was worked out stays behind it. */
const words = new WeakMap<Book, Words>();
const findables = new WeakMap<Rec, Findable>();
function findableOf(book: Book, rec: Rec): Findable {
  let found = findables.get(rec);
  if (found === undefined) {
    const known = words.get(book) ?? new Words();
    words.set(book, known);
    found = findable(textsOf(rec), known);
    findables.set(rec, found);
  }
  return found;
}

/** The order in which records are given unless somebody asks for another: what was changed last comes first. */
const latestFirst = (a: Rec, b: Rec): number => {
  if (a.updated !== b.updated) return a.updated > b.updated ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

const finders = new WeakMap<Book, Map<KindName, Finder>>();

export class Finder {
  readonly #changes: number;
  readonly #recs: Rec[];
  readonly #found: Findable[];
  /** The texts of all, one behind the other, and where each begins. */
  readonly #text: string;
  readonly #starts: number[] = [];
  /** By sound, who bears a word that sounds so. */
  readonly #bySound = new Map<string, number[]>();

  private constructor(book: Book, kind: KindName) {
    this.#changes = book.changesOf(kind);
    this.#recs = [...(book.byKind.get(kind) ?? [])]
      .flatMap((id) => book.view(id) ?? [])
      .filter((rec) => !rec.erased)
      .sort(latestFirst);
    this.#found = this.#recs.map((rec) => findableOf(book, rec));
    let start = 0;
    this.#found.forEach(({ text, sounds }, at) => {
      this.#starts.push(start);
      start += text.length + between.length;
      for (const sound of sounds) {
        const bearers = this.#bySound.get(sound);
        if (bearers) bearers.push(at);
        else if (sound) this.#bySound.set(sound, [at]);
      }
    });
    this.#text = this.#found.map(({ text }) => text).join(between);
  }

  /** As the book stands now. */
  static of(book: Book, kind: KindName): Finder {
    const ofBook = finders.get(book) ?? new Map<KindName, Finder>();
    finders.set(book, ofBook);
    const known = ofBook.get(kind);
    if (known && known.#changes === book.changesOf(kind)) return known;
    const made = new Finder(book, kind);
    ofBook.set(kind, made);
    return made;
  }

  /** Whoever a question meets, what was changed last first. */
  *find([first, ...others]: Question): Generator<Rec> {
    if (!first) {
      yield* this.#recs;
      return;
    }
    const bearers = first.sound ? (this.#bySound.get(first.sound) ?? []) : [];
    let next = this.#textAfter(first.word, 0);
    let turn = 0;
    while (next < this.#recs.length || turn < bearers.length) {
      const at = Math.min(next, bearers[turn] ?? Infinity);
      if (at === next) next = this.#textAfter(first.word, at + 1);
      if (at === bearers[turn]) turn += 1;
      if (!others.length || meets(others, this.#found[at]!)) yield this.#recs[at]!;
    }
  }

  /** The first from this one on in whose text a word occurs; beyond the last where there is none. */
  #textAfter(word: string, from: number): number {
    const beyond = this.#recs.length;
    if (from >= beyond) return beyond;
    const place = this.#text.indexOf(word, this.#starts[from]);
    if (place < 0) return beyond;
    // Step by step: where a letter occurs in many, each is near the one before.
    let at = from;
    while (at + 1 < beyond && this.#starts[at + 1]! <= place) at += 1;
    return at;
  }
}

/**
 * Works out what people are found by, some at a time: while nobody waits, so that the first letter of a search is
 * answered as fast as the next.
 */
export function* foldPeople(book: Book, atOnce = 200): Generator<void> {
  let done = 0;
  for (const id of [...(book.byKind.get('person') ?? [])]) {
    const rec = book.view(id);
    if (rec && !rec.erased) findableOf(book, rec);
    done += 1;
    if (done % atOnce === 0) yield;
  }
  Finder.of(book, 'person');
}
