/** The app and the office understand one another: each writes what the other reads. */
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newEscrow, onTheWire, outboxFile, readOutboxFile, Sealer, type Terms } from './escrow';
import { realWorld } from './ids';

const vectors = new URL('../../../../vectors/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, vectors), 'utf8');
const unhex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex')).buffer;

describe('HPKE', () => {
  const kem = () => new DhkemP256HkdfSha256();
  const key = () =>
    kem().importKey(
      'raw',
      unhex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
      false,
    );
  const info = new TextEncoder().encode('Ode on a Grecian Urn');
  const plain = 'Beauty is truth, truth beauty';

  it('is that of RFC 9180, appendix A.3.1', async () => {
    const suite = new CipherSuite({ kem: kem(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
    const enc = unhex(
      '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    );
    const sealed = unhex(
      '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    );
    const aad = new TextEncoder().encode('Count-0');
    const opened = await suite.open({ recipientKey: await key(), enc, info }, sealed, aad);
    expect(new TextDecoder().decode(opened)).toBe(plain);
  });

  it('with AES-256-GCM is that of OpenSSL (pyca/cryptography)', async () => {
    const suite = new CipherSuite({ kem: kem(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
    const all =
      '045d4b341da6470ab536a02e615f6eafa052e2ddc37c4d79c33c61b5239917b82a7354637dc6256f3cc2aa9ccb9bb73e412bc6fbeecad810191a87a52b2a51c7d9' +
      '94f1110a6e597fb65a76fad8c95fa093b10ec6a6461991da6d38c6b01cd1e27cfe69b77c6ea4a23b7d1ad68515';
    const enc = unhex(all.slice(0, 130));
    const sealed = unhex(all.slice(130));
    const opened = await suite.open({ recipientKey: await key(), enc, info }, sealed);
    expect(new TextDecoder().decode(opened)).toBe(plain);
  });
});

/** Parcels hold chance; those that the store is tested with are kept. `UPDATE=1` makes them anew. */
it('makes parcels that the store opens', async () => {
  const { account, device, ...terms } = JSON.parse(read('escrow_terms.json')) as Terms & {
    account: string;
    device: string;
  };
  const escrow = await newEscrow(terms, realWorld);
  const sealer = new Sealer(escrow, { account, device }, realWorld);
  const bytes = Uint8Array.from({ length: 200_000 }, (_, n) => n % 251);
  const parcels = [
    await sealer.entry({
      id: '019a0000-0000-7000-8000-00000000000a',
      record: '019a0000-0000-7000-8000-00000000000b',
      kind: 'note',
      at: '019a00000000-0000-000000000004',
      edit: { set: { text: 'កុមារី met by the river' }, seen: 0 },
    }),
    ...(await sealer.file('019a0000-0000-7000-8000-00000000000c', 'ab'.repeat(32), bytes)),
  ];
  const text = await outboxFile(parcels.map(onTheWire)).text();
  if (process.env.UPDATE) writeFileSync(new URL('escrow_parcels.json', vectors), `${text}\n`);
  const kept = readOutboxFile(read('escrow_parcels.json'))!;
  expect(kept.map((one) => one.key)).toEqual(parcels.map((one) => one.key));
  expect(kept.map((one) => one.sealed.length)).toEqual(
    parcels.map((one) => onTheWire(one).sealed.length),
  );
});
