/** Which files are taken in as evidence, and whether one is still the same. Pure. */
import { attachmentBytesMax } from '../store/limits';
import type { AttachmentType } from '../store/api';

/** As `rules::evidence` has them (`vectors/evidence.json`), with the endings by which files without a type are known. */
const taken: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic'],
  'image/heif': ['heif'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'audio/mp4': ['m4a'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'audio/webm': ['weba'],
  'video/3gpp': ['3gp'],
  'video/mp4': ['mp4'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'message/rfc822': ['eml'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
};

/** What browsers call the same thing. */
const others: Record<string, string> = {
  'application/x-zip-compressed': 'application/zip',
  'audio/mp3': 'audio/mpeg',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
};

const plain = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

export const takes = (type: string): boolean => plain(type) in taken;

/** The media type under which a file is kept; null where such files are not taken in. */
export function typeOf(file: { name: string; type: string }): string | null {
  const named = plain(file.type);
  const told = others[named] ?? named;
  if (told) return takes(told) ? told : null;
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  return Object.keys(taken).find((type) => taken[type]!.includes(ending)) ?? null;
}

export type FileRefusal = 'type' | 'size' | 'empty';

/** Why a file is not taken in; null where it is. */
export function refusalOf(file: { name: string; type: string; size: number }): FileRefusal | null {
  if (typeOf(file) === null) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > attachmentBytesMax ? 'size' : null;
}

export function sortOf(type: string): AttachmentType {
  if (type.startsWith('image/')) return 'photo';
  return type.startsWith('audio/') ? 'voice' : 'document';
}

/** How a file is shown: pictures and recordings on the screen, all else is saved. */
export function shownAs(type: string | undefined): 'picture' | 'sound' | 'film' | null {
  const told = plain(type ?? '');
  if (['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(told)) return 'picture';
  if (!takes(told)) return null;
  if (told.startsWith('audio/')) return 'sound';
  return told.startsWith('video/') ? 'film' : null;
}

/** Whether bytes are those that were taken in, by the hash of both. */
export const isSame = (found: string, announced: string | undefined): boolean =>
  announced !== undefined && found.toLowerCase() === announced.toLowerCase();
