/**
 * The gazetteer as the app reads it: one small file on first need, the villages of a province when
 * one of them is. The service worker keeps both, so that names are there without a connection.
 */
import { Gazetteer, levelOf, readPlaces, type OfficialPlace, type PlaceSource } from './places';

/** The text of `/gazetteer/<file>.txt`; throws where it cannot be had. */
export type ReadFile = (file: string) => Promise<string>;

export class LazyGazetteer implements PlaceSource {
  #read: ReadFile;
  #places = new Gazetteer();
  /** Files by how far they are. A failed one is not asked for again before `again`. */
  #files = new Map<string, 'coming' | 'here' | 'failed'>();
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

  #need(code: string): void {
    void this.#arrived;
    for (const file of this.#filesOf(code)) if (!this.#files.has(file)) void this.#load(file);
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
}

export const gazetteer = new LazyGazetteer(async (file) => {
  const answer = await fetch(`/gazetteer/${file}.txt`);
  if (!answer.ok) throw new Error(`gazetteer: ${answer.status}`);
  return answer.text();
});
if (typeof window !== 'undefined') window.addEventListener('online', () => gazetteer.again());
