/** Who holds a thing that proves something, and whether the chain has a gap. Pure. */
import type { Rec } from '../store/api';
import type { CustodyStep } from '../model/generated';

export type StepRec = Rec<CustodyStep>;

/** A file was taken in or opened: it stands in the chain, and changed no hands. */
export const isOfFile = ({ fields }: StepRec): boolean =>
  Boolean(fields.file) || fields.why === 'file_taken' || fields.why === 'file_opened';

/** Reasons that a person gives for a step; those of files are written down by the app. */
export const isGiven = (reason: string): boolean =>
  reason !== 'file_taken' && reason !== 'file_opened';

export const custodyOrder = (steps: readonly StepRec[]): StepRec[] =>
  [...steps].sort(
    (a, b) =>
      (a.fields.time ?? a.created).localeCompare(b.fields.time ?? b.created) ||
      a.created.localeCompare(b.created),
  );

const same = (one: string | undefined, other: string | undefined): boolean =>
  (one ?? '').trim().toLocaleLowerCase() === (other ?? '').trim().toLocaleLowerCase();

/** Who has it now: whoever the last step names. */
export const holderOf = (steps: readonly StepRec[]): string | null =>
  custodyOrder(steps)
    .filter((step) => !isOfFile(step))
    .at(-1)
    ?.fields.to?.trim() || null;

/**
 * What a lawyer of the other side would ask: it was given by somebody who did not have it, nobody is named, the seal
 * was broken or another than before, or the content is not what it was.
 */
export type Gap =
  'nobody' | 'other_giver' | 'seal_broken' | 'other_seal' | 'other_hash' | 'no_time';

function gapsOfFile({ fields }: StepRec, takenIn: string | undefined): Gap[] {
  const gaps: Gap[] = fields.time ? [] : ['no_time'];
  if (fields.hash && takenIn && !same(fields.hash, takenIn)) gaps.push('other_hash');
  return gaps;
}

/** The gaps at each step, in their order. A step whose words are hidden from the reader is not judged by them. */
export function gapsOf(steps: readonly StepRec[]): { step: StepRec; gaps: Gap[] }[] {
  let before: StepRec | null = null;
  const takenIn = new Map(
    steps
      .filter(({ fields }) => fields.why === 'file_taken' && fields.file)
      .map(({ fields }) => [fields.file, fields.hash]),
  );
  return custodyOrder(steps).map((step) => {
    const { fields } = step;
    if (isOfFile(step)) return { step, gaps: gapsOfFile(step, takenIn.get(fields.file)) };
    const gaps: Gap[] = [];
    if (!fields.time) gaps.push('no_time');
    if (!step.hidden.includes('to') && !fields.to?.trim()) gaps.push('nobody');
    const blind = step.hidden.length > 0 || (before?.hidden.length ?? 0) > 0;
    if (before && !blind) {
      if (!same(fields.from, before.fields.to)) gaps.push('other_giver');
      if (fields.hash && before.fields.hash && !same(fields.hash, before.fields.hash))
        gaps.push('other_hash');
    }
    if (fields.intact === false) gaps.push('seal_broken');
    // Another seal, or none, is right only where somebody saw that the one before was whole.
    else if (before?.fields.seal && !blind && fields.intact === undefined) {
      if (!same(fields.seal, before.fields.seal)) gaps.push('other_seal');
    }
    before = step;
    return { step, gaps };
  });
}

export const hasGap = (steps: readonly StepRec[]): boolean =>
  gapsOf(steps).some(({ gaps }) => gaps.length > 0);

/** SHA-256 of a file as 64 hex digits: what shows later that it was not changed. The file does not leave the device. */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
