/** What a filled form hands back, whether it is done or goes on later. */
import type { AttachmentType } from '$lib/store/api';
import type { Answers, Json } from './definition';
import { isObject } from './expr';

/** A photo or voice that has no record yet. */
export interface Waiting {
  /** An id of its own: what the answer holds until the attachment has its own. */
  id: string;
  bytes: Blob;
  type: AttachmentType;
  consent?: string;
}

export interface Filled {
  answers: Answers;
  private: Answers;
  /** The language in which it was asked. */
  language: string;
  waiting: Waiting[];
  /** The page that was open. */
  page: number;
}

/** The answers with other ids for those that stood in; null leaves such an answer out. */
export function withIds(answers: Answers, ids: ReadonlyMap<string, string | null>): Answers {
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return ids.has(value) ? ids.get(value)! : value;
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const kept = Object.entries(value)
      .map(([name, one]) => [name, walk(one)] as const)
      .filter(([, one]) => one !== null);
    return Object.fromEntries(kept);
  };
  return walk(answers) as Answers;
}
