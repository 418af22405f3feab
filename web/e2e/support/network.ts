import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let told = '';

/** The passphrase of every demo user, as the demo prints it. */
export const passphrase = (): string => told;

/** A demo network of its own: the real binary, its own folder, a free port. */
export class Network {
  private constructor(
    readonly port: number,
    readonly folder: string,
    private readonly program: ChildProcess,
  ) {}

  static async start(): Promise<Network> {
    const binary = process.env['SAFETYNET_BIN'];
    if (binary === undefined)
      throw new Error('SAFETYNET_BIN names the program to test; `make test` sets it');
    const folder = mkdtempSync(join(tmpdir(), 'safetynet-e2e-'));
    const port = await freePort();
    const words = [
      'demo',
      '--small',
      '--data',
      join(folder, 'network'),
      '--listen',
      `127.0.0.1:${port}`,
    ];
    const program = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    const network = new Network(port, folder, program);
    for (let waited = 0; waited < 600; waited += 1) {
      if (program.exitCode !== null) throw new Error(`the network ended before it began:\n${said}`);
      told = /passphrase: (.+)/.exec(said)?.[1] ?? '';
      if (told !== '' && (await network.answers())) return network;
      await new Promise((done) => setTimeout(done, 200));
    }
    await network.stop();
    throw new Error(`the network did not begin:\n${said}`);
  }

  async stop(): Promise<void> {
    if (this.program.exitCode === null) {
      const ended = new Promise((done) => this.program.once('exit', done));
      this.program.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}/api/v1/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string'
          ? failed(new Error('no port'))
          : done(address.port),
      );
    });
  });
}
