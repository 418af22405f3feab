/**
 * The gazetteer as the app reads it: one small file on first need, the villages of a province when
 * one of them is, and all villages (25 files, 160 kB compressed) when somebody looks for a name. The
 * service worker keeps them, so that names are there without a connection.
 */
import {
  Gazetteer,
  levelOf,
  prepare,
  readPlaces,
  type OfficialPlace,
  type PlaceSource,
} from './places';

/** The text of `/gazetteer/<file>.txt`; throws where it cannot be had. */
export type ReadFile = (file: string) => Promise<string>;

/** Some ten milliseconds on a cheap phone. */
const preparedAtOnce = 100;

export class LazyGazetteer implements PlaceSource {
  #read: ReadFile;
  #places = new Gazetteer();
  /** Files by how far they are. A failed one is not asked for again before `again`. */
  #files = new Map<string, 'coming' | 'here' | 'failed'>();
  /** Files that somebody needed for a place of their own, not only to search in. */
  #used = new Set<string>();
  #provinces: readonly string[] = [];
  /** Counts what arrived: whoever reads places reads it and so is drawn again. */
  #arrived = $state(0);

  constructor(read: ReadFile) {
    this.#read = read;
  }

  find(code: string): OfficialPlace | undefined {
    this.#need(code);
    return this.#places.find(code);
  }
  all(): Iterable<OfficialPlace> {
    this.#need('');
    return this.#places.all();
  }
  open(code: string): void {
    this.#need(levelOf(code) === 3 ? `${code}00` : code);
  }
  settled(code: string): boolean {
    this.#need(code);
    return this.#filesOf(code).every((file) => this.#files.get(file) !== 'coming');
  }

  openAll(): void {
    const missing = this.#villageFiles().filter((file) => !this.#files.has(file));
    if (missing.length) void this.#loadAll(missing);
  }
  whole(): { coming: boolean; provincesMissing: number } {
    const files = ['places', ...this.#villageFiles()];
    return {
      coming: files.some((file) => this.#files.get(file) === 'coming'),
      provincesMissing: files.filter((file) => this.#files.get(file) === 'failed').length,
    };
  }
  near(code: string): boolean {
    return this.#used.has(code.slice(0, 5));
  }

  /** Tries once more what could not be had: the connection is back. */
  again(): void {
    const failed = [...this.#files].filter(([, how]) => how === 'failed');
    for (const [file] of failed) this.#files.delete(file);
    if (failed.length) this.#arrived += 1;
  }

  /** Only Cambodia's villages have codes; everything larger is in the one small file. */
  #filesOf(code: string): string[] {
    return /^KH-\d{8}$/.test(code) ? ['places', code.slice(0, 5)] : ['places'];
  }

  /** One for each province of Cambodia; none while the provinces are not here. */
  #villageFiles(): readonly string[] {
    this.#need('');
    if (!this.#provinces.length && this.#files.get('places') === 'here')
      this.#provinces = [...this.#places.all()]
        .map(({ code }) => code)
        .filter((code) => /^KH-\d\d$/.test(code));
    return this.#provinces;
  }

  #need(code: string): void {
    void this.#arrived;
    for (const file of this.#filesOf(code)) {
      if (this.#files.has(file)) continue;
      this.#used.add(file);
      void this.#load(file);
    }
  }

  async #load(file: string): Promise<void> {
    this.#files.set(file, 'coming');
    try {
      this.#places.add(readPlaces(await this.#read(file)));
      this.#files.set(file, 'here');
    } catch {
      this.#files.set(file, 'failed');
    }
    this.#arrived += 1;
  }

  /** What is asked for together arrives together, ready to be searched: nobody's typing waits for it. */
  async #loadAll(files: string[]): Promise<void> {
    for (const file of files) this.#files.set(file, 'coming');
    const read = await Promise.allSettled(files.map((file) => this.#read(file).then(readPlaces)));
    for (const [index, one] of read.entries()) {
      if (one.status === 'fulfilled') {
        for (let at = 0; at < one.value.length; at += preparedAtOnce) {
          one.value.slice(at, at + preparedAtOnce).forEach(prepare);
          await new Promise((rest) => setTimeout(rest));
        }
        this.#places.add(one.value);
      }
      this.#files.set(files[index]!, one.status === 'fulfilled' ? 'here' : 'failed');
    }
    this.#arrived += 1;
  }
}

export const gazetteer = new LazyGazetteer(async (file) => {
  const answer = await fetch(`/gazetteer/${file}.txt`);
  if (!answer.ok) throw new Error(`gazetteer: ${answer.status}`);
  return answer.text();
});
if (typeof window !== 'undefined') window.addEventListener('online', () => gazetteer.again());
