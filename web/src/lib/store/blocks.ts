/** Which record lies in which block of the disk, and which blocks must be written anew. */
import type { Id } from './api';

/** Sealing one by one is four times slower; larger blocks rewrite too much for one change. */
export const recordsPerBlock = 50;

export class Blocks {
  #ofRecord = new Map<Id, number>();
  #members = new Map<number, Set<Id>>();
  #changed = new Set<number>();
  #roomy: number | null = null;
  #next = 1;

  /** A record was found in a block on the disk. */
  place(id: Id, block: number): void {
    const members = this.#members.get(block) ?? new Set<Id>();
    this.#members.set(block, members.add(id));
    this.#ofRecord.set(id, block);
    this.#next = Math.max(this.#next, block + 1);
    if (members.size < recordsPerBlock) this.#roomy = block;
  }

  /** A record is new or changed. */
  touch(id: Id): void {
    const block = this.#ofRecord.get(id) ?? this.#room();
    this.place(id, block);
    this.#changed.add(block);
  }

  remove(id: Id): void {
    const block = this.#ofRecord.get(id);
    if (block === undefined) return;
    this.#ofRecord.delete(id);
    this.#members.get(block)?.delete(id);
    this.#changed.add(block);
    this.#roomy = block;
  }

  #room(): number {
    const roomy = this.#roomy;
    if (roomy !== null && (this.#members.get(roomy)?.size ?? 0) < recordsPerBlock) return roomy;
    this.#roomy = null;
    return this.#next++;
  }

  /** Contents of the changed blocks. They count as changed until `written`. */
  changed<T>(record: (id: Id) => T | undefined): Map<number, T[]> {
    const out = new Map<number, T[]>();
    for (const block of this.#changed) {
      const members = [...(this.#members.get(block) ?? [])].map(record);
      out.set(
        block,
        members.filter((one): one is Awaited<T> & T => one !== undefined),
      );
    }
    return out;
  }

  written(): void {
    this.#changed.clear();
  }

  /** Every block is to be written, e.g. because a damaged one was found. */
  all(): void {
    for (const block of this.#members.keys()) this.#changed.add(block);
  }
}
