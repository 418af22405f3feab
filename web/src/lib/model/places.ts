/**
 * Official places: Cambodia to the village, Thailand to the district, the neighbours' names.
 * A code carries its parents: `KH-01100201` lies in `KH-011002`, `KH-0110`, `KH-01`.
 * The files are written by `crates/model/src/place/gazetteer`; searching follows it too.
 */
import type { Language } from '../store/api';
import { fold, latinKey } from '../store/text';
import { soundOf } from '../store/sound';
import type { Place } from './generated';

export interface OfficialPlace {
  code: string;
  /** Names; empty where the official lists have none. */
  km: string;
  en: string;
  th: string;
  /** Other spellings. */
  also: readonly string[];
}

/** 0 country, 1 province, 2 district, 3 commune, 4 village. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const levelOf = (code: string): Level =>
  code.length < 5 ? 0 : (Math.min(4, (code.length - 3) / 2) as Level);

/** Codes that a place lies in, the smallest first, without the country: `KH-011002` → `KH-0110`, `KH-01`. */
export function parentsOf(code: string): string[] {
  const codes: string[] = [];
  for (let end = code.length - 2; end >= 5; end -= 2) codes.push(code.slice(0, end));
  return codes;
}

const parentOf = (code: string): string =>
  code.length <= 5 ? code.slice(0, 2) : code.slice(0, -2);

/** Lines `code|km|en|th|alias;alias`, empty columns at the end left out. */
export function readPlaces(text: string): OfficialPlace[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [code = '', km = '', en = '', th = '', also = ''] = line.split('|');
      return { code, km, en, th, also: also ? also.split(';') : [] };
    });
}

/** Where official places come from: all at once, or file by file as they are asked for. */
export interface PlaceSource {
  find(code: string): OfficialPlace | undefined;
  /** Everything that is read so far. */
  all(): Iterable<OfficialPlace>;
  /** Asks for what lies directly in a place; until it is there, `all` lacks it. */
  open(code: string): void;
  /** False while the file that would hold the code is on its way. */
  settled(code: string): boolean;
  /** Asks for everything there is: somebody looks for a name, and it may be a village's anywhere. */
  openAll(): void;
  /** Whether everything is here; how many provinces' villages are not, and whether they are on their way. */
  whole(): { coming: boolean; provincesMissing: number };
  /** Whether this device needed the province of a place before: of villages with one name those come first. */
  near(code: string): boolean;
}

export class Gazetteer implements PlaceSource {
  #places = new Map<string, OfficialPlace>();

  add(places: readonly OfficialPlace[]): void {
    for (const place of places) this.#places.set(place.code, place);
  }
  find(code: string): OfficialPlace | undefined {
    return this.#places.get(code);
  }
  all(): Iterable<OfficialPlace> {
    return this.#places.values();
  }
  open(): void {
    // Whoever uses this source directly has put in all there is.
  }
  settled(): boolean {
    return true;
  }
  openAll(): void {
    // As above.
  }
  whole(): { coming: boolean; provincesMissing: number } {
    return { coming: false, provincesMissing: 0 };
  }
  near(): boolean {
    return true;
  }
}

/** Names as they are compared, kept as long as what they belong to. */
const folded = new WeakMap<object, readonly string[]>();
const sounds = new WeakMap<object, readonly string[]>();
function kept(
  cache: WeakMap<object, readonly string[]>,
  key: object,
  make: () => string[],
): readonly string[] {
  let found = cache.get(key);
  if (!found) {
    found = make();
    cache.set(key, found);
  }
  return found;
}

const filled = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => Boolean(text));
const officialNames = (place: OfficialPlace): readonly string[] =>
  kept(folded, place, () => filled([place.en, place.km, place.th, ...place.also]).map(fold));
const officialSounds = (place: OfficialPlace): readonly string[] =>
  kept(sounds, place, () => officialNames(place).map(soundOf));
/** Does beforehand what the first search would do with a place. */
export function prepare(place: OfficialPlace): void {
  officialSounds(place);
}
const ownNames = (own: Place): readonly string[] =>
  kept(folded, own, () => filled([own.name_en, own.name_km, own.name_th]).map(fold));

/** How well a name meets what was typed: 0 the same, 1 begins with it, 2 a word begins with it. */
function closeness(name: string, wanted: string): number | null {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : null;
}

/** Below this many letters a phonetic key says too little. */
const soundLettersMin = 3;

/** Official places together with the network's own names for them, in one language. */
export class Places {
  #source: PlaceSource;
  #own: ReadonlyMap<string, Place>;
  #ownProvinces: ReadonlySet<string>;
  #language: Language;
  #today: string;

  /** `own`: the network's `place` records by code; they stand before the official names. */
  constructor(
    source: PlaceSource,
    own: ReadonlyMap<string, Place>,
    language: Language,
    today: string,
  ) {
    this.#source = source;
    this.#own = own;
    this.#ownProvinces = new Set([...own.keys()].map((code) => code.slice(0, 5)));
    this.#language = language;
    this.#today = today;
  }

  /** The name of a code; the nearest larger place with the code where nobody knows it; empty while it loads. */
  name(code: string): string {
    const name = this.#known(code);
    if (name) return name;
    const settled = this.#source.settled(code);
    for (const parent of parentsOf(code)) {
      const near = this.#known(parent);
      if (near) return settled ? `${near} · ${code}` : near;
    }
    return settled ? code : '';
  }

  /** What the place lies in, up to the province: `Poipet, Banteay Meanchey`. */
  around(code: string): string {
    const name = this.#known(code);
    return filled(parentsOf(code).map((parent) => this.#known(parent) ?? undefined))
      .filter((one, at, all) => one !== (at ? all[at - 1] : name))
      .join(', ');
  }

  /** The name with all that it lies in. */
  full(code: string): string {
    const around = this.#known(code) ? this.around(code) : '';
    return around ? `${this.name(code)}, ${around}` : this.name(code);
  }

  /** Codes directly inside one, in order. Asks for them, should they not be there yet. */
  inside(code: string): string[] {
    this.#source.open(code);
    return [...this.#codes()].filter((one) => one !== code && parentOf(one) === code).sort();
  }

  /** Whether something smaller can be chosen. Thai codes end at the district here. */
  divides(code: string): boolean {
    const level = levelOf(code);
    return level === 3 ? code.startsWith('KH-') : level < 3 && this.inside(code).length > 0;
  }

  /** False while the list of what lies in a place is on its way. */
  listed(code: string): boolean {
    return this.#source.settled(levelOf(code) === 3 ? `${code}00` : code);
  }

  /** Whether every village can be found by its name now. */
  whole(): { coming: boolean; provincesMissing: number } {
    return this.#source.whole();
  }

  /** What to offer before anything is typed: the network's own places, else the provinces. */
  first(limit: number): string[] {
    const own = [...this.#own.keys()].filter((code) => code && this.#valid(code)).sort();
    return own.length ? own.slice(0, limit) : this.inside('KH');
  }

  /**
   * Places of which a name or a word of it begins with the text, larger places first, and of
   * villages those where this device is used. All villages are asked for where there is room; where there is none, places that meet it word by word together with what they lie in, or by sound.
   */
  search(text: string, limit: number): string[] {
    const code = text.trim().toUpperCase();
    if (this.#valid(code) && (this.#own.has(code) || this.#source.find(code))) return [code];
    const wanted = fold(text);
    if (!wanted) return [];
    const names = this.#best(limit, (one) => this.#closest(this.#names(one), wanted));
    // Room is left: there may be a village by that name in a province whose villages are not here yet.
    if (names.length < limit) this.#source.openAll();
    if (names.length) return names;
    // What only sounds alike would jump away under the thumb when the right one arrives.
    if (this.#source.whole().coming) return [];
    const words = wanted.split(' ');
    const together = words.length > 1 ? this.#best(limit, (one) => this.#together(one, words)) : [];
    const key = latinKey(text);
    if (together.length || key.length < soundLettersMin) return together;
    return this.#best(limit, (one) => this.#closest(this.#sounds(one), key));
  }

  #known(code: string): string | null {
    const own = this.#own.get(code);
    const official = this.#source.find(code);
    const language = this.#language;
    return (
      own?.[`name_${language}`] ||
      official?.[language] ||
      own?.name_en ||
      official?.en ||
      own?.name_km ||
      own?.name_th ||
      null
    );
  }

  /** A place that was split or merged is shown where it was recorded, but no longer offered. */
  #valid(code: string): boolean {
    const end = this.#own.get(code)?.valid_to;
    return !end || end >= this.#today;
  }

  *#codes(): Iterable<string> {
    for (const { code } of this.#source.all()) if (this.#valid(code)) yield code;
    for (const code of this.#own.keys())
      if (code && !this.#source.find(code) && this.#valid(code)) yield code;
  }

  #names(code: string): readonly string[] {
    const official = this.#source.find(code);
    const own = this.#own.get(code);
    if (!own) return official ? officialNames(official) : [];
    return [...ownNames(own), ...(official ? officialNames(official) : [])];
  }

  #sounds(code: string): readonly string[] {
    const official = this.#source.find(code);
    const own = this.#own.get(code);
    return [
      ...(own ? kept(sounds, own, () => ownNames(own).map(soundOf)) : []),
      ...(official ? officialSounds(official) : []),
    ];
  }

  #isNear(code: string): boolean {
    return this.#ownProvinces.has(code.slice(0, 5)) || this.#source.near(code);
  }

  #closest(names: readonly string[], wanted: string): number | null {
    let best: number | null = null;
    for (const name of names) {
      const close = closeness(name, wanted);
      if (close !== null && (best === null || close < best)) best = close;
    }
    return best;
  }

  /** Every word is met by the place or what it lies in, one at least by the place itself. */
  #together(code: string, words: readonly string[]): number | null {
    const mine = words.filter((word) => this.#closest(this.#names(code), word) !== null);
    if (!mine.length) return null;
    const around = parentsOf(code).flatMap((parent) => this.#names(parent));
    const rest = words.filter((word) => !mine.includes(word));
    return rest.every((word) => this.#closest(around, word) !== null) ? rest.length : null;
  }

  #best(limit: number, close: (code: string) => number | null): string[] {
    const met: { code: string; close: number; far: number }[] = [];
    for (const code of this.#codes()) {
      const found = close(code);
      if (found !== null) met.push({ code, close: found, far: this.#isNear(code) ? 0 : 1 });
    }
    return met
      .sort(
        (a, b) =>
          levelOf(a.code) - levelOf(b.code) ||
          a.close - b.close ||
          a.far - b.far ||
          (a.code < b.code ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ code }) => code);
  }
}
