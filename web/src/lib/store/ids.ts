/** Time and randomness as parameters, so that tests can be exact. */
export interface World {
  /** Unix milliseconds. */
  now(): number;
  random(bytes: number): Uint8Array<ArrayBuffer>;
}

export const realWorld: World = {
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
};

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
