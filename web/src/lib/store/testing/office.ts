/** A made-up office for tests: enough of the server's behaviour to hold the store to its word. */
import type { Entry, Fields, Id, ServerRecord } from '../api';
import type { Fetch } from '../net';
import { problem } from './answers';
import { DeviceDesk } from './device-desk';

interface Account {
  id: Id;
  passphrase: string;
  totp?: string;
  keys: string[];
  roles?: string[];
  /** As an administrator has changed them. */
  display?: string;
  place?: string;
}
interface Feed {
  seq: number;
  record: ServerRecord;
  keys: string[];
  gone: [string, number][];
  read: boolean;
}

const placeOf = ({ place }: Account) => (place ? { place } : {});

const org = '00000000-0000-7000-8000-0000000000aa';

/** Tokens are to be exchanged each week. */
const week = 7 * 86_400;

export class Office {
  accounts = new Map<string, Account>();
  log: { entry: Entry; author: Id }[] = [];
  records = new Map<Id, Feed>();
  blobs = new Map<string, { bytes: Uint8Array; attachment: string }>();
  readings: { record: Id; at: string }[] = [];
  sessions = new Map<string, string>();
  /** The token that an unused one is to take the place of. */
  #before = new Map<string, string>();
  requests: { method: string; path: string; body: unknown; gzip: boolean }[] = [];
  seq = 0;
  readonly desk = new DeviceDesk(this);
  online = true;
  /** What the phone that took a link made up for itself. */
  claims = new Map<string, string>();
  /** Rule by which entries are refused: by act name, `field:<name>` or `record:<id>`. */
  refuse = new Map<string, string>();
  /** The next stream breaks after so many lines. */
  breakAfter: number | null = null;
  /** Bodies above this are refused as too large. */
  bodyMax = Infinity;
  #devices = 0;
  #listeners: ((line: string) => void)[] = [];

  addAccount(user: string, passphrase: string, keys = [`own:${user}/care`], totp?: string): void {
    const id = `00000000-0000-7000-8000-${String(this.accounts.size + 1).padStart(12, '0')}`;
    this.accounts.set(user, { id, passphrase, keys, totp });
  }

  /** A record as colleagues made or changed it. */
  put(record: Partial<ServerRecord> & { id: Id }, keys: string[], fields: Fields = {}): void {
    const old = this.records.get(record.id);
    this.seq += 1;
    const next: ServerRecord = {
      kind: 'person',
      org,
      team: null,
      by: 'colleague',
      created: '2026-11-01T00:00:00.000Z',
      clashes: {},
      hidden: [],
      erased: false,
      ...old?.record,
      ...record,
      updated: new Date(Date.UTC(2026, 10, 20) + this.seq * 1000).toISOString(),
      version: this.seq,
      fields: { ...old?.record.fields, ...record.fields, ...fields },
    };
    this.records.set(record.id, { seq: this.seq, record: next, keys, gone: [], read: false });
  }
  /** A record leaves an audience. */
  withdraw(id: Id, key: string): void {
    const feed = this.records.get(id)!;
    this.seq += 1;
    feed.keys = feed.keys.filter((other) => other !== key);
    feed.gone.push([key, this.seq]);
  }
  /** A colleague opens a record. */
  open(id: Id): void {
    const feed = this.records.get(id)!;
    this.seq += 1;
    feed.seq = this.seq;
    feed.read = true;
  }
  endSessions(): void {
    this.sessions.clear();
  }
  say(line: string): void {
    for (const listener of this.#listeners) listener(line);
  }
  /** Tells whoever listens where the office stands. */
  tell(): void {
    for (const listener of this.#listeners) this.#tellPosition(listener);
  }
  #tellPosition(listener: (line: string) => void): void {
    listener('event: changed');
    listener(`data: {"seq":${this.seq},"position":${this.seq}}`);
    listener('');
  }

  fetch: Fetch = async (input, init) => {
    if (!this.online) throw new TypeError('no network');
    const path = input.replace('/api/v1', '');
    const headers = init.headers as Record<string, string>;
    const gzip = headers['content-encoding'] === 'gzip';
    let body: unknown = init.body;
    if (gzip) {
      const stream = new Blob([init.body as Uint8Array<ArrayBuffer>])
        .stream()
        .pipeThrough(new DecompressionStream('gzip'));
      body = JSON.parse(await new Response(stream).text());
    } else if (typeof body === 'string') body = JSON.parse(body);
    this.requests.push({ method: init.method ?? 'GET', path, body, gzip });
    if (JSON.stringify(body ?? '').length > this.bodyMax) return problem(413, 'too_large');
    if (path === '/sign-in') return this.#signIn(body as never);
    if (path === '/join') return this.#join(body as never);
    if (path === '/device/leash') return this.desk.leash(body as never);
    const token = headers.authorization?.slice(7) ?? '';
    const account = this.sessions.get(token);
    if (!account) return problem(401, 'signed_out');
    // Harder than the real one, which takes the old token a minute longer.
    this.sessions.delete(this.#before.get(token) ?? '');
    this.#before.delete(token);
    if (path === '/session') return this.#session(account);
    if (path === '/session/rotate') return this.#rotate(token, account);
    const who = [...this.accounts.values()].find((one) => one.id === account)!;
    const atDesk = await this.desk.answer(path, init.method ?? 'GET', who.id, headers, body);
    if (atDesk) return atDesk;
    if (path === '/sync/up') return this.#up(body as never, who);
    if (path === '/sync/down') return this.#down(body as never, who);
    if (path === '/members') return Response.json([]);
    if (path === '/events') return this.#events(init.signal ?? undefined);
    if (path.startsWith('/blobs/')) return this.#blob(path.slice(7), headers, body as Uint8Array);
    if (path.includes('/attachments/')) {
      const attachment = path.split('/').at(-1);
      const found = [...this.blobs.values()].find((one) => one.attachment === attachment);
      return found ? new Response(new Uint8Array(found.bytes)) : problem(404, 'not_found');
    }
    if (path === '/sign-out') {
      this.sessions.delete(headers.authorization!.slice(7));
      return new Response(null, { status: 204 });
    }
    return problem(404, 'not_found');
  };

  #session(id: Id): Response {
    const [user, account] = [...this.accounts].find(([, one]) => one.id === id)!;
    return Response.json({ account: this.#me(user, account), ...placeOf(account) });
  }

  #me(user: string, { id, display = user, roles = [] }: Account) {
    return { id, user, display, org, team: null, roles, language: 'en' };
  }

  #rotate(token: string, account: Id): Response {
    for (const [lost, before] of this.#before) if (before === token) this.sessions.delete(lost);
    const next = `token-${this.requests.length}-next`;
    this.sessions.set(next, account);
    this.#before.set(next, token);
    return Response.json({ token: next, renew_after_s: week });
  }

  /** Lets in by the link of an account: its passphrase here, taken by the first phone. */
  #join(body: { token: string; claim: string }): Response {
    const found = [...this.accounts].find(([, account]) => account.passphrase === body.token);
    const before = this.claims.get(body.token);
    if (!found || (before && before !== body.claim)) return problem(401, 'sign_in_failed');
    this.claims.set(body.token, body.claim);
    const [user, { passphrase }] = found;
    return this.#signIn({ user, passphrase, device: {} });
  }

  #signIn(body: {
    user: string;
    passphrase: string;
    totp?: string;
    device: { id?: string };
  }): Response {
    const account = this.accounts.get(body.user);
    if (!account || account.passphrase !== body.passphrase) return problem(401, 'sign_in_failed');
    if (account.totp && account.totp !== body.totp) return problem(401, 'totp_required');
    if (body.device.id && this.desk.revoked.has(body.device.id)) delete body.device.id;
    this.#devices += body.device.id ? 0 : 1;
    const token = `token-${this.sessions.size}-${this.requests.length}`;
    this.sessions.set(token, account.id);
    const node = String(this.#devices).padStart(12, 'd');
    const device = { id: body.device.id ?? `device-${this.#devices}`, node };
    const { id } = account;
    this.desk.devices.set(id, device.id);
    return Response.json({
      token,
      renew_after_s: week,
      account: this.#me(body.user, account),
      network: { id: 'net', name: 'Net' },
      device,
      ...placeOf(account),
    });
  }

  /** As the server takes entries of one author. */
  take(entries: Entry[], account: Id): unknown[] {
    const who = [...this.accounts.values()].find((one) => one.id === account)!;
    return this.#taken(entries, who);
  }

  #up(body: { entries: Entry[]; readings?: { record: Id; at: string }[] }, who: Account): Response {
    this.readings.push(...(body.readings ?? []));
    return Response.json({
      outcomes: this.#taken(body.entries, who),
      now: '2026-11-22T00:00:00.000Z',
    });
  }

  #taken(entries: Entry[], who: Account): unknown[] {
    return entries.map((entry) => {
      const known = this.log.findIndex((one) => one.entry.id === entry.id);
      if (known >= 0) return { id: entry.id, seq: known + 1, outcome: 'accepted' };
      this.log.push({ entry, author: who.id });
      const fields = entry.edit?.set ?? entry.act?.args ?? {};
      const rule =
        this.refuse.get(entry.act?.name ?? '') ??
        this.refuse.get(`record:${entry.record}`) ??
        Object.keys(fields)
          .map((field) => this.refuse.get(`field:${field}`))
          .find(Boolean);
      if (rule) {
        this.seq += 1;
        return { id: entry.id, seq: this.seq, outcome: { refused: { rule } } };
      }
      const old = this.records.get(entry.record);
      const keys = old?.keys ?? [who.keys[0]!];
      const by = old?.record.by ?? who.id;
      this.put({ id: entry.record, kind: entry.kind, by }, keys, fields);
      return { id: entry.id, seq: this.seq, outcome: 'accepted' };
    });
  }

  #down(
    body: { since: number; keys: string; cursors?: Record<string, number> },
    who: Account,
  ): Response {
    const keys = [...who.keys].sort();
    const hash = keys.join('|');
    const lines: unknown[] = [];
    if (!body.cursors && body.keys !== hash) return ndjson([{ keys, hash, ask: true }]);
    const since = (key: string) => (body.cursors ? (body.cursors[key] ?? 0) : body.since);
    for (const feed of this.records.values()) {
      const via = feed.keys.filter((key) => keys.includes(key));
      if (via.some((key) => feed.seq > since(key)))
        lines.push({ r: feed.record, via, ...(feed.read ? { read: true } : {}) });
      for (const [key, seq] of feed.gone)
        // As the real one: who begins at zero never had it.
        if (keys.includes(key) && since(key) && seq > since(key))
          lines.push({ g: feed.record.id, key });
    }
    if (!lines.length && !body.cursors) return ndjson([{ since: this.seq, hash, more: false }]);
    const all = [{ keys, hash }, ...lines, { since: this.seq, more: false }];
    if (this.breakAfter !== null) {
      const broken = all.slice(0, this.breakAfter);
      this.breakAfter = null;
      return ndjson(broken);
    }
    return ndjson(all);
  }

  #blob(sha256: string, headers: Record<string, string>, bytes: Uint8Array): Response {
    this.blobs.set(sha256, { bytes, attachment: headers.attachment ?? '' });
    return new Response(null, { status: 204 });
  }

  #events(signal: AbortSignal | undefined): Response {
    const encoder = new TextEncoder();
    return new Response(
      new ReadableStream({
        start: (controller) => {
          const listener = (line: string) => controller.enqueue(encoder.encode(`${line}\n`));
          this.#listeners.push(listener);
          this.#tellPosition(listener);
          signal?.addEventListener('abort', () => {
            this.#listeners = this.#listeners.filter((one) => one !== listener);
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
      }),
    );
  }
}

function ndjson(lines: unknown[]): Response {
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
