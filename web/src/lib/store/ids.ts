/** Time and randomness as parameters, so that tests can be exact. */
export interface World {
  /** Unix milliseconds. */
  now(): number;
  random(bytes: number): Uint8Array<ArrayBuffer>;
  /** Whether the line to the office may cost its user money; as far as the browser says. */
  line?(): LineCost;
}

export type LineCost = 'free' | 'paid' | 'unknown';

export const realWorld: World = {
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  line: () => lineCost(navigator),
};

interface Connection {
  type?: string;
  saveData?: boolean;
}

/** A computer without the Network Information API sits on a desk; a phone without it may be paying. */
export function lineCost(browser: { connection?: Connection; userAgent: string }): LineCost {
  const { connection, userAgent } = browser;
  if (connection?.saveData || connection?.type === 'cellular') return 'paid';
  if (connection?.type === 'wifi' || connection?.type === 'ethernet') return 'free';
  return /Mobi|Android/.test(userAgent) ? 'unknown' : 'free';
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. */
export function uuid7(world: World): string {
  const bytes = world.random(16);
  const now = world.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

const bytesOf = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** UUIDv5 (RFC 9562) within the namespace of a record. */
async function uuid5(record: string, name: Uint8Array): Promise<string> {
  const all = new Uint8Array(16 + name.length);
  all.set(bytesOf(record));
  all.set(name, 16);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', all)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The id at which two phones arrive independently for the same pair: one child at one session
 * (`RecordId::of_pair` in `crates/model`).
 */
export const ofPair = (first: string, second: string): Promise<string> =>
  uuid5(first, bytesOf(second));

/**
 * The id of what a record has once by that name: a series' session of a day, a service within a
 * stay (`RecordId::of_name` in `crates/model`).
 */
export const ofName = (record: string, name: string): Promise<string> =>
  uuid5(record, new TextEncoder().encode(name));
