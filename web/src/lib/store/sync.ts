/**
 * One round of agreement with the office (docs/design.md, section 5): the outbox up in its order,
 * waiting bytes up, then everything that changed down.
 */
import type { Entry, Id, Outcome, ServerRecord } from './api';
import { emptyPosition, type Book, type DownLine } from './book';
import type { Item, SyncPosition, TakenEntry } from './book';
import type { Bytes } from './crypto';
import { instantOf, type World } from './ids';
import type { Net } from './net';
import { ProblemError } from './protocol';
import { upload } from './uploads';

export const batchEntriesMax = 500;
/** Half of what the server takes, before compression. */
const batchCharactersMax = 2_000_000;
/** So many lines are taken into memory at once. */
const chunkLines = 500;
/** More changes than this are written as blocks; fewer go to the journal. */
export const journalLinesMax = 100;

/**
 * Whether something is to be forgotten: erased, or no longer to be seen. Only blocks written anew
 * forget it; the journal would leave it beside what it used to be.
 */
const forgets = (lines: readonly DownLine[]): boolean =>
  lines.some((line) => 'gone' in line || line.held.r.erased === true);

/** What a round needs of the open store. */
export interface Ground {
  book: Book;
  net: Net;
  world: World;
  /** Puts an item on the disk and into the book. */
  commit(item: Item): Promise<void>;
  /** Into the book only, to be written by the next `compact`. */
  take(item: Item): Promise<void>;
  compact(): Promise<void>;
  blob(sha256: string): Promise<Bytes | null>;
  /** How far the file is that goes up now. */
  progress(file: { sent: number; size: number } | undefined): void;
}

interface UpAnswer {
  outcomes: { id?: Id; seq: number; outcome: Outcome }[];
}

/** Entries that fit one request, in order. */
export function batch(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    size += JSON.stringify(entry).length;
    if (out.length && (size > batchCharactersMax || out.length >= batchEntriesMax)) break;
    out.push(entry);
  }
  return out;
}

/** These say that the request itself is at fault: sending it again would say the same. */
const faults = [400, 413, 422];

async function upBatch(ground: Ground, entries: Entry[]): Promise<void> {
  const { book, net } = ground;
  const readings = book.head.readings;
  let outcomes: TakenEntry[];
  try {
    const answer = await net.json<UpAnswer>('POST', '/sync/up', {
      json: { entries, ...(readings.length ? { readings } : {}) },
      compress: true,
    });
    // In the order of the entries; what is missing was not taken and is sent again.
    outcomes = entries.flatMap((entry, index) => {
      const found = answer.outcomes[index];
      return found ? [{ id: entry.id, seq: found.seq, outcome: found.outcome }] : [];
    });
    if (entries.length && !outcomes.length) throw new ProblemError({ status: 0, code: 'unknown' });
  } catch (error) {
    if (!(error instanceof ProblemError) || !faults.includes(error.problem.status)) throw error;
    if (entries.length > 1) {
      // One of them is at fault: the others must not wait for it.
      const middle = Math.ceil(entries.length / 2);
      await upBatch(ground, entries.slice(0, middle));
      await upBatch(ground, entries.slice(middle));
      return;
    }
    const [entry] = entries;
    if (!entry) throw error;
    const { code, rule, field, detail } = error.problem;
    const refused = { rule: rule ?? code, field, detail };
    outcomes = [{ id: entry.id, seq: 0, outcome: { refused } }];
  }
  await ground.commit({ j: 'took', outcomes, readings: readings.length });
}

/** Sends the outbox. Gives how many entries the office has now. */
export async function up(ground: Ground): Promise<number> {
  let sent = 0;
  for (;;) {
    const entries = batch(ground.book.outbox().map((one) => one.entry));
    if (!entries.length && !ground.book.head.readings.length) return sent;
    await upBatch(ground, entries);
    sent += entries.length;
  }
}

/** Sends bytes whose attachment the office has. */
export async function upBlobs(ground: Ground): Promise<void> {
  const { book, net } = ground;
  const unsent = new Set(book.outbox().map((one) => one.entry.record));
  for (const { sha256, attachment } of [...book.head.blobs]) {
    if (unsent.has(attachment)) continue;
    const bytes = await ground.blob(sha256);
    if (bytes) {
      const size = bytes.length;
      await upload(net, { sha256, attachment }, bytes, (sent) => ground.progress({ sent, size }));
    }
    ground.progress(undefined);
    await ground.commit({ j: 'blob_sent', sha256, attachment });
  }
}

interface Line {
  keys?: string[];
  hash?: string;
  ask?: boolean;
  r?: ServerRecord;
  via?: string[];
  read?: boolean;
  g?: Id;
  key?: string;
  since?: number;
  more?: boolean;
}

/** Fetches what changed. */
export async function down(ground: Ground): Promise<void> {
  for (;;) {
    const asked = await downOnce(ground);
    if (!asked) return;
  }
}

/** Gives true where there is more to ask for. */
async function downOnce(ground: Ground): Promise<boolean> {
  const position = ground.book.head.position;
  const ask = { since: position.since, keys: position.hash };
  const first = await downLines(ground, ask, { position, lost: [], fromZero: !position.since });
  if (!first.ask) return first.more;
  // Rights have changed: go on where we were in each key that is still held, at zero in new ones.
  const held = new Set(position.keys);
  const cursors = Object.fromEntries(
    first.keys.map((key) => [key, held.has(key) ? position.since : 0]),
  );
  const lost = position.keys.filter((key) => !first.keys.includes(key));
  const fromZero = Object.values(cursors).every((cursor) => cursor === 0);
  const again = await downLines(ground, { ...ask, cursors }, { position, lost, fromZero });
  // The rights changed once more meanwhile.
  return again.ask || again.more;
}

/** Where the device stood when it asked. */
interface Asked {
  position: SyncPosition;
  lost: string[];
  fromZero: boolean;
}

interface Answered {
  ask: boolean;
  keys: string[];
  more: boolean;
}

async function downLines(
  ground: Ground,
  json: unknown,
  { position: before, lost, fromZero }: Asked,
): Promise<Answered> {
  let { keys, hash } = before;
  const sent = new Set<Id>();
  let lines: DownLine[] = [];
  let direct = false;
  let answered: Answered | null = null;
  const item = (position: SyncPosition | null, gone: string[], stale: Id[] = []): Item => ({
    j: 'down',
    lines,
    lost: gone,
    ...(stale.length ? { stale } : {}),
    position,
    at: position && instantOf(ground.world.now()),
  });
  for await (const text of ground.net.lines('POST', '/sync/down', { json })) {
    if (!text) continue;
    const line = JSON.parse(text) as Line;
    if (line.ask) answered = { ask: true, keys: line.keys ?? [], more: false };
    if (line.keys) keys = line.keys;
    if (line.hash) hash = line.hash;
    if (line.r) sent.add(line.r.id);
    if (line.r) lines.push({ held: { r: line.r, via: line.via ?? [], read: line.read } });
    if (line.g && line.key) lines.push({ gone: line.g, key: line.key });
    if (lines.length >= chunkLines) {
      await ground.take(item(null, []));
      lines = [];
      direct = true;
    }
    if (line.since !== undefined) {
      const { stale, anew } = ground.book.leftOver(sent, fromZero);
      const position = anew ? emptyPosition : { since: line.since, hash, keys };
      const last = item(position, lost, stale);
      const rewrite = lost.length || stale.length || forgets(lines);
      if (direct || lines.length > journalLinesMax || rewrite) {
        await ground.take(last);
        await ground.compact();
      } else await ground.commit(last);
      lines = [];
      answered = { ask: false, keys, more: anew || line.more === true };
    }
  }
  // Read to its end, so that the connection is given back in good order.
  if (answered) return answered;
  // The stream broke before its last line: what came is harmless, the position did not move.
  throw new ProblemError({ status: 0, code: 'offline' });
}
