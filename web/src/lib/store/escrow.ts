/**
 * Unsent work sealed a second time, to the organisation's public key, so that it outlives its author's
 * keys on this device (docs/cryptography.md, Escrow). A key of the device's own seals each parcel; that key
 * is sealed once, at sign-in, by HPKE (RFC 9180). Inside, a MAC under a credential that only this account
 * on this device was given: with the public key alone nobody can speak for another.
 */
import type { Entry, Id } from './api';
import { fromBase64, toBase64 } from './base64';
import { sha256, type Bytes } from './crypto';
import { hex, type World } from './ids';

/** What the office gives a device at sign-in. */
export interface Terms {
  key: string;
  public: string;
  credential: string;
  leash: string;
  offline_days: number;
}

/** What an open store keeps to make parcels with; lies sealed in its head. Bytes as base64. */
export interface Escrow {
  /** Names the organisation's key. */
  key: string;
  /** The parcels' key, sealed to the organisation. */
  wrapped: string;
  /** The parcels' key. */
  secret: string;
  credential: string;
}

/** As it lies open on the disk: nobody on this device can open it. */
export interface Parcel {
  key: string;
  wrapped: Bytes;
  sealed: Bytes;
  /** Finds it again when what it holds is safe. */
  tag: string;
}

/** A parcel on the wire and in an exported file. */
export interface WireParcel {
  key: string;
  wrapped: string;
  sealed: string;
}

/** What a parcel says of itself, to the office only. */
type Said = { entry: Entry } | { file: { attachment: Id; sha256: string; offset: number } };

const purpose = 'safetynet escrow v1';
/** Bytes of a file in one parcel: what the office takes at once, with room to spare. */
export const filePartBytes = 192 * 1024;

const encoder = new TextEncoder();

function joined(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function number(value: number, bytes: 4 | 8): Bytes {
  const out = new Uint8Array(bytes);
  new DataView(out.buffer).setUint32(bytes - 4, value);
  return out;
}

/** DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Fetched when needed: once per sign-in. */
async function suite() {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

/** A new key for parcels, sealed to the organisation. */
export async function newEscrow(terms: Terms, world: World): Promise<Escrow> {
  const hpke = await suite();
  const recipientPublicKey = await hpke.kem.deserializePublicKey(fromBase64(terms.public));
  const secret = world.random(32);
  const { enc, ct } = await hpke.seal(
    { recipientPublicKey, info: encoder.encode(purpose) },
    secret,
    encoder.encode(terms.key),
  );
  return {
    key: terms.key,
    wrapped: toBase64(joined(new Uint8Array(enc), new Uint8Array(ct))),
    secret: toBase64(secret),
    credential: terms.credential,
  };
}

/** Tags tell nothing of what they stand for. */
export async function tagOf(what: 'entry' | 'file', id: string): Promise<string> {
  return hex((await sha256(encoder.encode(`${what} ${id}`))).slice(0, 16));
}

/** Seals parcels of one author on one device. */
export class Sealer {
  #escrow: Escrow;
  #who: { account: Id; device: Id };
  #world: World;
  #keys: Promise<{ seal: CryptoKey; mac: CryptoKey }>;

  constructor(escrow: Escrow, who: { account: Id; device: Id }, world: World) {
    this.#escrow = escrow;
    this.#who = who;
    this.#world = world;
    this.#keys = this.#import();
  }

  async #import() {
    const subtle = crypto.subtle;
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const [seal, mac] = await Promise.all([
      subtle.importKey('raw', fromBase64(this.#escrow.secret), 'AES-GCM', false, ['encrypt']),
      subtle.importKey('raw', fromBase64(this.#escrow.credential), hmac, false, ['sign']),
    ]);
    return { seal, mac };
  }

  async #parcel(tag: string, said: Said, bytes: Uint8Array): Promise<Parcel> {
    const { seal, mac } = await this.#keys;
    const head = encoder.encode(JSON.stringify({ ...this.#who, ...said }));
    const content = joined(number(head.length, 4), head, bytes);
    const signed = joined(number(content.length, 8), content);
    const tagged = new Uint8Array(await crypto.subtle.sign('HMAC', mac, signed));
    const iv = this.#world.random(12);
    const additionalData = encoder.encode(`${purpose}|${this.#escrow.key}`);
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      seal,
      joined(tagged, content),
    );
    return {
      key: this.#escrow.key,
      wrapped: fromBase64(this.#escrow.wrapped),
      sealed: joined(iv, new Uint8Array(sealed)),
      tag,
    };
  }

  async entry(entry: Entry): Promise<Parcel> {
    return this.#parcel(await tagOf('entry', entry.id), { entry }, new Uint8Array());
  }

  async file(attachment: Id, digest: string, bytes: Bytes): Promise<Parcel[]> {
    // Of the attachment, not of its bytes: one picture may belong to two children.
    const tag = await tagOf('file', attachment);
    const parcels: Parcel[] = [];
    for (let offset = 0; offset < bytes.length; offset += filePartBytes) {
      const part = bytes.subarray(offset, offset + filePartBytes);
      parcels.push(await this.#parcel(tag, { file: { attachment, sha256: digest, offset } }, part));
    }
    return parcels;
  }
}

export const onTheWire = ({ key, wrapped, sealed }: Parcel): WireParcel => ({
  key,
  wrapped: toBase64(wrapped),
  sealed: toBase64(sealed),
});

/** Marks a file that holds sealed parcels. */
const format = 'safetynet outbox 1';

export const outboxFile = (parcels: readonly WireParcel[]): Blob =>
  new Blob([JSON.stringify({ format, parcels })], { type: 'application/json' });

/** The parcels of such a file; null where it is none. */
export function readOutboxFile(text: string): WireParcel[] | null {
  try {
    const file = JSON.parse(text) as { format?: unknown; parcels?: unknown };
    if (file.format !== format || !Array.isArray(file.parcels)) return null;
    const good = (one: Partial<WireParcel> | null) =>
      [one?.key, one?.wrapped, one?.sealed].every((part) => typeof part === 'string');
    return file.parcels.every(good) ? (file.parcels as WireParcel[]) : null;
  } catch {
    return null;
  }
}
