/** Files of evidence: taken in and opened, each told in the chain of custody. */
import { store } from '../store';
import { hashOf } from './custody';
import { sortOf, typeOf } from './evidence-files';

/** Attaches the file as it is, and writes down its hash as a step that nobody changes. Works without a connection. */
export async function takeIn(evidence: string, file: File): Promise<void> {
  const type = typeOf(file);
  if (!type) throw new Error('such files are not taken in');
  const hash = await hashOf(file);
  const id = await store.attach({ kind: 'evidence', id: evidence }, new Blob([file], { type }), {
    type: sortOf(type),
    caption: shortName(file.name),
  });
  await tell(evidence, 'file_taken', id, hash);
}

/** Tells in the chain that a file was opened, and the hash of what was found. */
export const noteOpening = (evidence: string, file: string, found: string): Promise<string> =>
  tell(evidence, 'file_opened', file, found);

const tell = (evidence: string, why: string, file: string, hash: string): Promise<string> =>
  store.edit('custody_step', null, {
    evidence,
    why,
    file,
    hash,
    time: new Date().toISOString(),
  });

/** A name as a caption takes it; the ending stays. */
const shortName = (name: string): string =>
  name.length > 200 ? `${name.slice(0, 180)}…${name.slice(-15)}` : name;
