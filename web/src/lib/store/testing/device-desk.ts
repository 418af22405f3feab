/** The part of the made-up office that looks after devices: escrow, uploads, orders, reports. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Entry, Id, Refusal } from '../api';
import { fromBase64, toBase64 } from '../base64';
import type { Terms, WireParcel } from '../escrow';
import { problem } from './answers';
import type { Office } from './office';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Opened {
  account: Id;
  device: Id;
  entry?: Entry;
  file?: { attachment: Id; sha256: string; offset: number };
  bytes: Uint8Array;
}

export class DeviceDesk {
  #office: Office;
  #pair = suite.kem.generateKeyPair();
  /** Account to the device that it signed in on last. */
  devices = new Map<Id, Id>();
  revoked = new Set<Id>();
  /** Devices that are to erase, and whether they said that they have. */
  orders = new Map<Id, { erased: boolean }>();
  reports: Record<string, unknown>[] = [];
  opened: Opened[] = [];
  /** Who brought parcels: an account, or a leash. */
  bringers: string[] = [];
  returned = new Map<Id, { entry: Entry; refused: Refusal }[]>();
  uploads = new Map<string, Uint8Array>();
  estimate = { records: 3, bytes: 900 };
  offlineDays = 30;
  /** The line breaks after so many more parts. */
  partsLeft = Infinity;

  constructor(office: Office) {
    this.#office = office;
  }

  async terms(account: Id): Promise<Terms> {
    const pair = await this.#pair;
    const device = this.devices.get(account) ?? '';
    return {
      key: 'abcdef0123456789',
      public: toBase64(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))),
      credential: toBase64(await this.#credential(account, device)),
      leash: `leash-of-${device}`,
      offline_days: this.offlineDays,
    };
  }

  async #credential(account: Id, device: Id): Promise<Uint8Array<ArrayBuffer>> {
    const text = encoder.encode(`secret|${account}|${device}`);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  }

  /** Opens a parcel as the server does; throws where anything about it is not right. */
  async open(parcel: WireParcel): Promise<Opened> {
    const wrapped = fromBase64(parcel.wrapped);
    const secret = await suite.open(
      {
        recipientKey: (await this.#pair).privateKey,
        enc: wrapped.slice(0, 65),
        info: encoder.encode('safetynet escrow v1'),
      },
      wrapped.slice(65),
      encoder.encode(parcel.key),
    );
    const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt']);
    const sealed = fromBase64(parcel.sealed);
    const additionalData = encoder.encode(`safetynet escrow v1|${parcel.key}`);
    const plain = new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData },
        key,
        sealed.slice(12),
      ),
    );
    const content = plain.slice(32);
    const length = new DataView(content.buffer).getUint32(0);
    const said = JSON.parse(decoder.decode(content.slice(4, 4 + length))) as Opened;
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const credential = await this.#credential(said.account, said.device);
    const mac = await crypto.subtle.importKey('raw', credential, hmac, false, ['verify']);
    const counted = new Uint8Array(8 + content.length);
    new DataView(counted.buffer).setUint32(4, content.length);
    counted.set(content, 8);
    if (!(await crypto.subtle.verify('HMAC', mac, plain.slice(0, 32), counted)))
      throw new Error('somebody else made it');
    return { ...said, bytes: content.slice(4 + length) };
  }

  async #take(parcels: WireParcel[], bringer: string): Promise<boolean[]> {
    const taken: boolean[] = [];
    for (const parcel of parcels) {
      const opened = await this.open(parcel).catch(() => null);
      taken.push(opened !== null);
      if (!opened) continue;
      this.bringers.push(bringer);
      this.opened.push(opened);
      if (opened.entry) this.#office.take([opened.entry], opened.account);
    }
    return taken;
  }

  async leash(body: {
    leash: string;
    parcels?: WireParcel[];
    erased?: boolean;
  }): Promise<Response> {
    const device = body.leash.replace('leash-of-', '');
    if (![...this.devices.values()].includes(device)) return problem(404, 'not_found');
    const order = this.orders.get(device);
    const taken = await this.#take(body.parcels ?? [], body.leash);
    if (body.erased && order) order.erased = true;
    return Response.json({ erase: order !== undefined, taken });
  }

  async answer(
    path: string,
    method: string,
    account: Id,
    headers: Record<string, string>,
    body: unknown,
  ): Promise<Response | null> {
    if (path === '/device/terms') return Response.json(await this.terms(account));
    if (path === '/device/report') {
      this.reports.push(body as Record<string, unknown>);
      return Response.json({ returned: this.returned.get(account)?.length ?? 0 });
    }
    if (path === '/sync/estimate') return Response.json(this.estimate);
    if (path === '/sync/escrow' && method === 'POST') {
      const { parcels } = body as { parcels: WireParcel[] };
      return Response.json({ taken: await this.#take(parcels, account) });
    }
    if (path === '/sync/escrow')
      return Response.json({ returned: this.returned.get(account) ?? [] });
    if (path === '/sync/escrow/delivered') {
      this.returned.delete(account);
      return new Response(null, { status: 204 });
    }
    if (path.startsWith('/uploads/')) return this.#upload(path.slice(9), method, headers, body);
    return null;
  }

  #upload(
    sha256: string,
    method: string,
    headers: Record<string, string>,
    body: unknown,
  ): Response {
    const attachment = headers.attachment ?? '';
    const size = Number(this.#office.records.get(attachment)?.record.fields.size);
    if (Number.isNaN(size)) return problem(404, 'not_found');
    const upload = `${attachment} ${sha256}`;
    const here = this.uploads.get(upload) ?? new Uint8Array();
    if (method === 'PATCH') {
      if (this.partsLeft-- <= 0) throw new TypeError('the line broke');
      if (Number(headers['upload-offset']) !== here.length) return problem(409, 'conflict');
      const part = body as Uint8Array;
      const next = new Uint8Array(here.length + part.length);
      next.set(here);
      next.set(part, here.length);
      this.uploads.set(upload, next);
      if (next.length === size) this.#office.blobs.set(upload, { bytes: next, attachment });
    }
    return Response.json({ offset: this.uploads.get(upload)?.length ?? 0, size });
  }
}
