/** Bytes of attachments up, in parts: a broken line costs one part, a reload or three weeks cost nothing. */
import type { Id } from './api';
import type { Bytes } from './crypto';
import type { Net } from './net';
import { ProblemError } from './protocol';

/** A part is on the office's disk before the next is sent. */
export const partBytes = 128 * 1024;

interface Upload {
  offset: number;
  size: number;
}

/** Sends bytes whose attachment the office has. `progress` is told how much of them is there. */
export async function upload(
  net: Net,
  file: { sha256: string; attachment: Id },
  bytes: Bytes,
  progress: (sent: number) => void,
): Promise<void> {
  const { sha256, attachment } = file;
  if (bytes.length <= partBytes) {
    await net.send('PUT', `/blobs/${sha256}`, { bytes, headers: { attachment } });
    return;
  }
  const path = `/uploads/${sha256}`;
  const ask = () => net.json<Upload>('GET', path, { headers: { attachment } });
  let at = await ask();
  let conflicts = 0;
  while (at.offset < at.size) {
    progress(at.offset);
    const part = bytes.slice(at.offset, at.offset + partBytes);
    const headers = { attachment, 'upload-offset': String(at.offset) };
    try {
      at = await net.json<Upload>('PATCH', path, { bytes: part, headers });
    } catch (error) {
      // Another device of the same person is further: go on from there.
      if (!isConflict(error) || ++conflicts > bytes.length / partBytes) throw error;
      at = await ask();
    }
  }
  progress(bytes.length);
}

const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 409;
