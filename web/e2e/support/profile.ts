import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tests from '../../playwright.config';
import { FIELD_TIME, PHONE } from './fixtures';
import { Line } from './line';
import type { Network } from './network';

/** A phone whose browser profile lies in a folder that somebody may search. */
export class LostPhone {
  private constructor(
    private readonly folder: string,
    readonly line: Line,
    private context: BrowserContext,
    /** Session tokens that the office gave to this phone. */
    readonly tokens: string[],
    /** With these a phone speaks for its user: they must not lie open on it either. */
    readonly credentials: string[],
  ) {}

  static async with(folder: string, network: Network): Promise<LostPhone> {
    const line = await Line.to(network.port);
    const tokens: string[] = [];
    const credentials: string[] = [];
    const context = await start(folder, line, tokens, credentials);
    return new LostPhone(folder, line, context, tokens, credentials);
  }

  get page(): Page {
    const page = this.context.pages()[0];
    if (page === undefined) throw new Error('the phone is switched off');
    return page;
  }

  async switchOff(): Promise<void> {
    await this.context.close();
  }

  async switchOn(): Promise<void> {
    this.context = await start(this.folder, this.line, this.tokens, this.credentials);
  }

  async done(): Promise<void> {
    await this.context.close();
    await this.line.cut();
  }

  /** Files of the profile in which a text stands, as UTF-8 or UTF-16. */
  filesWith(text: string): string[] {
    const sought = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
    return filesOf(this.folder).filter((file) => {
      const bytes = read(file);
      return sought.some((one) => bytes.includes(one));
    });
  }

  expectNothingOf(texts: readonly string[]): void {
    const found = texts.flatMap((text, n) =>
      this.filesWith(text).map((file) => `secret ${n + 1}: ${file}`),
    );
    expect(found).toEqual([]);
  }
}

async function start(
  folder: string,
  line: Line,
  tokens: string[],
  credentials: string[],
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    ...PHONE,
    ...tests.use?.launchOptions,
    baseURL: line.origin,
    locale: 'en',
    timezoneId: FIELD_TIME,
    permissions: ['microphone'],
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => localStorage.setItem('language', 'en'));
  context.on('response', (answer) => {
    if (answer.url().endsWith('/device/terms'))
      void answer.json().then(
        (said: { credential?: string }) => said.credential && credentials.push(said.credential),
        () => undefined,
      );
    if (!/\/(sign-in|session\/rotate)$/.test(new URL(answer.url()).pathname)) return;
    void answer.json().then(
      (said: { token?: string }) => said.token !== undefined && tokens.push(said.token),
      () => undefined,
    );
  });
  return context;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}

/** A running browser moves its files; one that is gone holds nothing. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
