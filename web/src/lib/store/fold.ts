/**
 * From entries to a record, as in `crates/model/src/fold.rs` and pinned by `vectors/fold.json`:
 * every field is a register; a write replaces what its author had seen, or what the same device
 * said before; what nothing replaces is a head; several heads with different values are a clash.
 */
import type { Act, ClashValue, Entry, FieldValue, Fields, Id, ServerRecord } from './api';
import { equal } from './equal';
import { effective, nodeOf, type Hlc } from './hlc';
import { instantOf } from './ids';

/** One value of one field, and who said it when. */
export interface Write {
  value: FieldValue;
  seq: number;
  /** Time claimed by the device; null where only the server knows it. */
  claimed: Hlc | null;
  /** Time that orders it. */
  at: Hlc;
  entry: Id;
  by: Id;
}
export type Registers = Record<string, Write[]>;

/** An entry as the server took it (`Stamped` in Rust). */
export interface Stamped {
  entry: Entry;
  seq: number;
  received_ms: number;
  author: Id;
  org: Id;
  team: string | null;
  outcome: unknown;
  /** The fields that it sets. */
  effect: Fields;
}

export interface State {
  record: Id;
  kind: string;
  version: number;
  org: Id;
  team: string | null;
  by: Id;
  created_ms: number;
  updated_ms: number;
  registers: Registers;
  erased: boolean;
}

function replaces(newer: Write, seen: number, older: Write): boolean {
  if (older.seq <= seen) return true;
  if (newer.claimed === null || older.claimed === null) return false;
  return (
    nodeOf(older.claimed) === nodeOf(newer.claimed) &&
    older.claimed < newer.claimed &&
    older.seq < newer.seq
  );
}

/** Puts a write into its register. */
export function put(registers: Registers, field: string, write: Write, seen: number): void {
  const heads = registers[field] ?? [];
  registers[field] = [...heads.filter((head) => !replaces(write, seen, head)), write];
}

const order = (a: Write, b: Write): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0) : a.at < b.at ? -1 : 1;

/** The head that is shown. */
export function shown(heads: readonly Write[]): Write | undefined {
  return heads.reduce<Write | undefined>(
    (best, head) => (best && order(best, head) >= 0 ? best : head),
    undefined,
  );
}

/** Folds a set of accepted entries of one record, in whatever order and with whatever doubles. */
export function fold(entries: readonly Stamped[]): State | null {
  const accepted = entries
    .filter((stamped) => stamped.outcome === 'accepted')
    .sort((a, b) => a.seq - b.seq);
  const first = accepted[0];
  if (!first) return null;
  const wall = (stamped: Stamped) =>
    parseInt(effective(stamped.entry.at, stamped.received_ms).slice(0, 12), 16);
  const state: State = {
    record: first.entry.record,
    kind: first.entry.kind,
    version: 0,
    org: first.org,
    team: first.team,
    by: first.author,
    created_ms: wall(first),
    updated_ms: wall(first),
    registers: {},
    erased: false,
  };
  for (const stamped of accepted) {
    if (stamped.seq <= state.version) continue;
    const said = stamped.entry.edit ?? stamped.entry.act;
    const before = stamped.seq - 1;
    const args = stamped.entry.act?.args;
    for (const [field, value] of Object.entries(stamped.effect)) {
      put(
        state.registers,
        field,
        {
          value: value ?? null,
          seq: stamped.seq,
          claimed: stamped.entry.at,
          at: effective(stamped.entry.at, stamped.received_ms),
          entry: stamped.entry.id,
          by: stamped.author,
        },
        // What an act's guard decided replaces all heads: it judged the record as it stood then.
        args && !(field in args) ? before : Math.min(said?.seen ?? 0, before),
      );
    }
    state.version = stamped.seq;
    state.updated_ms = Math.max(state.updated_ms, wall(stamped));
  }
  return state;
}

/** An entry of this device that the server's record does not (fully) hold yet. */
export interface LocalEntry {
  entry: Entry;
  /** Its place in the log, once accepted. */
  seq?: number;
  /** What it sets, when that is more than it says (an act's effect). */
  effect: Fields;
}

/** What this device knows of a field beyond the record: the log position up to which it is unchanged. */
export type Known = Record<string, number>;

/** After every unsent entry comes nothing that the server numbered. */
const unsentBase = Number.MAX_SAFE_INTEGER / 2;

function baseRegisters(base: ServerRecord, known: Known, local: readonly LocalEntry[]): Registers {
  const registers: Registers = {};
  const own = new Map(local.map((one) => [one.entry.id, one]));
  const at = `${Date.parse(base.updated).toString(16).padStart(12, '0')}-0000-`;
  const names = new Set([...Object.keys(base.fields), ...Object.keys(base.clashes ?? {})]);
  for (const field of names) {
    const seq = Math.min(known[field] ?? base.version, base.version);
    const clash = base.clashes?.[field];
    if (clash) {
      registers[field] = clash.map((head) => {
        const mine = own.get(head.entry);
        const wall = Date.parse(head.at).toString(16).padStart(12, '0');
        return {
          value: head.value,
          seq: mine?.seq ?? seq,
          claimed: mine?.entry.at ?? null,
          at: mine?.entry.at ?? `${wall}-0000-`,
          entry: head.entry,
          by: head.by,
        };
      });
      continue;
    }
    const value = base.fields[field] ?? null;
    // The value may be what this device said last: then its next word replaces it.
    const mine = local.findLast(
      (one) =>
        one.seq !== undefined && one.seq <= base.version && equal(one.effect[field] ?? null, value),
    );
    const claimed = mine && Object.hasOwn(mine.effect, field) ? mine.entry.at : null;
    registers[field] = [
      {
        value,
        seq: claimed ? mine!.seq! : seq,
        claimed,
        at: claimed ?? at,
        entry: '',
        by: base.by,
      },
    ];
  }
  return registers;
}

const asClash = (write: Write): ClashValue => ({
  value: write.value,
  by: write.by,
  at: instantOf(parseInt(write.at.slice(0, 12), 16)),
  entry: write.entry,
});

/** Where a record comes from when only this device has said anything about it. */
export interface Author {
  account: Id;
  org: Id;
  team: string | null;
}

/** The record with this device's own words on it, unsent ones counting as the latest of all. */
export function overlay(
  base: ServerRecord | null,
  local: readonly LocalEntry[],
  known: Known,
  author: Author,
): ServerRecord {
  const version = base?.version ?? 0;
  const first = local[0]?.entry;
  if (!base && !first) throw new Error('nothing to show');
  const fresh = local.filter((one) => one.seq === undefined || one.seq > version);
  if (base && !fresh.length) return base;
  const registers = base ? baseRegisters(base, known, local) : {};
  let last = '';
  fresh.forEach((one, index) => {
    const seq = one.seq ?? unsentBase + index;
    const said = one.entry.edit ?? (one.entry.act as Act);
    for (const [field, value] of Object.entries(one.effect)) {
      const write: Write = {
        value: value ?? null,
        seq,
        claimed: one.entry.at,
        at: one.entry.at,
        entry: one.entry.id,
        by: author.account,
      };
      // As above: what the guard of an act will decide replaces all heads.
      const decided = one.entry.act && !(field in one.entry.act.args);
      put(registers, field, write, decided ? seq - 1 : Math.min(said.seen, seq - 1));
    }
    last = one.entry.at > last ? one.entry.at : last;
  });
  const fields: Fields = {};
  const clashes: Record<string, ClashValue[]> = {};
  for (const [field, heads] of Object.entries(registers)) {
    const value = shown(heads)?.value;
    if (value !== null && value !== undefined) fields[field] = value;
    if (heads.some((head) => !equal(head.value, heads[0]!.value)))
      clashes[field] = [...heads].sort(order).map(asClash);
  }
  const lastAt = instantOf(parseInt(last.slice(0, 12), 16));
  return {
    id: base?.id ?? first!.record,
    kind: base?.kind ?? first!.kind,
    version,
    org: base ? base.org : author.org,
    team: base ? base.team : author.team,
    by: base?.by ?? author.account,
    created: base?.created ?? instantOf(parseInt(first!.at.slice(0, 12), 16)),
    updated: base && base.updated > lastAt ? base.updated : lastAt,
    fields,
    clashes,
    hidden: base?.hidden ?? [],
    erased: base?.erased ?? false,
  };
}

/** What stays known of the fields when a newer version of a record comes while own words are unsent. */
export function remember(older: ServerRecord, known: Known, newer: ServerRecord): Known {
  const next: Known = {};
  for (const field of Object.keys(newer.fields)) {
    const same =
      equal(older.fields[field], newer.fields[field]) &&
      equal(older.clashes?.[field], newer.clashes?.[field]);
    if (same) next[field] = Math.min(known[field] ?? older.version, older.version);
  }
  return next;
}
