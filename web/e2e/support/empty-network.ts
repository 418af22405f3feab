import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './network';

/** A network in which nobody has ever signed in. */
export interface EmptyNetwork {
  port: number;
  stop: () => Promise<void>;
}

export async function emptyNetwork(): Promise<EmptyNetwork> {
  const binary = process.env['SAFETYNET_BIN'];
  if (binary === undefined) throw new Error('SAFETYNET_BIN names the program to test');
  const folder = mkdtempSync(join(tmpdir(), 'safetynet-empty-'));
  const port = await freePort();
  execFileSync(binary, ['init'], { cwd: folder, stdio: 'pipe' });
  const program = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  const stop = async () => {
    if (program.exitCode === null) {
      const ended = new Promise((done) => program.once('exit', done));
      program.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < 300 && program.exitCode === null; waited += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/api/v1/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return { port, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error('the empty network did not begin');
}
