/** Talking to the office: JSON, problems, streams. Knows the token; nobody else does. */
import type { Problem } from './api';
import type { Bytes } from './crypto';
import { ProblemError } from './protocol';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** A silent connection counts as broken after this. */
const silenceMilliseconds = 60_000;
/** About what the head of a request comes to. */
const headBytes = 400;
/** Smaller bodies do not gain from compression. */
const compressFromBytes = 1_024;

export interface Sending {
  json?: unknown;
  bytes?: Bytes;
  headers?: Record<string, string>;
  /** Gzip the body. */
  compress?: boolean;
  signal?: AbortSignal;
}

const problem = (status: number, code: string): ProblemError => new ProblemError({ status, code });

async function gzip(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readProblem(response: Response): Promise<ProblemError> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const code = typeof body?.code === 'string' ? body.code : 'unknown';
  return new ProblemError({ ...body, status: response.status, code });
}

export class Net {
  token: string | null = null;
  /** Told how many bytes of a request went up. */
  onsent: (bytes: number) => void = () => undefined;
  #fetch: Fetch;
  #base: string;

  constructor(fetcher: Fetch, base = '/api/v1') {
    this.#fetch = fetcher;
    this.#base = base;
  }

  /** The answer of a request that went well; throws a ProblemError otherwise. */
  async send(method: string, path: string, sending: Sending = {}): Promise<Response> {
    const headers: Record<string, string> = { ...sending.headers };
    let body: BodyInit | undefined;
    if (sending.json !== undefined) {
      const text = JSON.stringify(sending.json);
      headers['content-type'] = 'application/json';
      if (sending.compress && text.length >= compressFromBytes) {
        headers['content-encoding'] = 'gzip';
        body = await gzip(text);
      } else body = text;
    } else if (sending.bytes) {
      headers['content-type'] = 'application/octet-stream';
      body = sending.bytes;
    }
    const { token } = this;
    if (token) headers.authorization = `Bearer ${token}`;
    const signal = sending.signal ?? AbortSignal.timeout(silenceMilliseconds);
    this.onsent(
      headBytes + (typeof body === 'string' ? body.length : (sending.bytes?.length ?? 0)),
    );
    let response: Response;
    try {
      response = await this.#fetch(this.#base + path, {
        method,
        headers,
        body,
        signal,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    } catch {
      throw problem(0, 'offline');
    }
    // It was on its way so long that its token was replaced meanwhile: not the session ended, only that token.
    if (response.status === 401 && token && this.token && token !== this.token)
      return this.send(method, path, sending);
    if (!response.ok) throw await readProblem(response);
    return response;
  }

  async json<T>(method: string, path: string, sending: Sending = {}): Promise<T> {
    const response = await this.send(method, path, sending);
    const text = await response.text().catch(() => {
      throw problem(0, 'offline');
    });
    if (!text) return undefined as T;
    try {
      return JSON.parse(text) as T;
    } catch {
      // Something between us and the office answers in its place: a hotel's sign-in page, a proxy.
      throw problem(0, 'offline');
    }
  }

  /** Lines of an answer as they come. A connection that falls silent ends with `offline`. */
  async *lines(method: string, path: string, sending: Sending = {}): AsyncGenerator<string> {
    const abort = new AbortController();
    let silence = setTimeout(() => abort.abort(), silenceMilliseconds);
    sending.signal?.addEventListener('abort', () => abort.abort());
    let whole = false;
    try {
      const response = await this.send(method, path, { ...sending, signal: abort.signal });
      if (!response.body) throw problem(0, 'offline');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw problem(0, 'offline');
        });
        clearTimeout(silence);
        silence = setTimeout(() => abort.abort(), silenceMilliseconds);
        if (done) {
          whole = true;
          break;
        }
        const parts = (rest + value).split('\n');
        rest = parts.pop() ?? '';
        yield* parts;
      }
      if (rest) yield rest;
    } finally {
      clearTimeout(silence);
      if (!whole) abort.abort();
    }
  }
}
