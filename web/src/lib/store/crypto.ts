/**
 * Keys and sealing of the store on this device. Compositions of WebCrypto only:
 * AES-256-GCM for data and for wrapping, PBKDF2-SHA-256 for what people remember.
 */
import type { World } from './ids';

/** OWASP Password Storage Cheat Sheet, 2023: 600,000 for PBKDF2-HMAC-SHA-256. */
export const iterationsMin = 600_000;

export type Bytes = Uint8Array<ArrayBuffer>;

/** The data key, wrapped by something that a person remembers. */
export interface Wrap {
  salt: Bytes;
  iterations: number;
  iv: Bytes;
  key: Bytes;
}

export interface Sealed {
  iv: Bytes;
  data: Bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A key that can only wrap and unwrap, from a passphrase or PIN. */
export async function deriveKek(
  secret: string,
  salt: Bytes,
  iterations: number,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

/** A fresh data key. Extractable only for its first wrapping: `unwrap` gives the one to work with. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

export async function wrap(
  key: CryptoKey,
  kek: CryptoKey,
  bound: string,
  form: { salt: Bytes; iterations: number },
  world: World,
): Promise<Wrap> {
  const iv = world.random(12);
  const wrapped = await crypto.subtle.wrapKey('raw', key, kek, {
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(bound),
  });
  return { ...form, iv, key: new Uint8Array(wrapped) };
}

/** Null where the key does not fit: a wrong passphrase or PIN, or a moved wrap. */
export async function unwrap(
  wrapped: Wrap,
  kek: CryptoKey,
  bound: string,
  use: 'work' | 'rewrap',
): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      wrapped.key,
      kek,
      { name: 'AES-GCM', iv: wrapped.iv, additionalData: encoder.encode(bound) },
      { name: 'AES-GCM' },
      use === 'rewrap',
      ['encrypt', 'decrypt'],
    );
  } catch {
    return null;
  }
}

/** Seals bytes; `bound` is what they belong to, so that they cannot be moved or rolled back. */
export async function sealBytes(
  key: CryptoKey,
  bound: string,
  bytes: Bytes,
  world: World,
): Promise<Sealed> {
  const iv = world.random(12);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(bound) },
    key,
    bytes,
  );
  return { iv, data: new Uint8Array(data) };
}

/** Throws where the bytes, their place or their key are not what they were. */
export async function openBytes(key: CryptoKey, bound: string, sealed: Sealed): Promise<Bytes> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv, additionalData: encoder.encode(bound) },
    key,
    sealed.data,
  );
  return new Uint8Array(plain);
}

export function sealJson(
  key: CryptoKey,
  bound: string,
  value: unknown,
  world: World,
): Promise<Sealed> {
  return sealBytes(key, bound, encoder.encode(JSON.stringify(value)), world);
}

export async function openJson<T>(key: CryptoKey, bound: string, sealed: Sealed): Promise<T> {
  return JSON.parse(decoder.decode(await openBytes(key, bound, sealed))) as T;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
