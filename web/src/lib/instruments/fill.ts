/** What a filled form hands back, whether it is done or goes on later. */
import type { AttachmentType } from '$lib/store/api';
import type { Answers, Json } from './definition';
import { isObject } from './expr';

/** A photo or voice that has no record yet: it stands in the answers under a name of its own. */
export interface Waiting {
  /** `waiting:1` – what the answer holds until the attachment has its id. */
  name: string;
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

const waits = 'waiting:';

export const isWaiting = (value: Json | undefined): value is string =>
  typeof value === 'string' && value.startsWith(waits);

export function waitingName(waiting: readonly Waiting[]): string {
  const used = waiting.map(({ name }) => Number(name.slice(waits.length)));
  return `${waits}${Math.max(0, ...used) + 1}`;
}

/** The answers with the ids of what waited; what waits still is left out. */
export function withIds(answers: Answers, ids: ReadonlyMap<string, string>): Answers {
  const walk = (value: Json): Json => {
    if (isWaiting(value)) return ids.get(value) ?? null;
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const kept = Object.entries(value)
      .map(([name, one]) => [name, walk(one)] as const)
      .filter(([, one]) => one !== null);
    return Object.fromEntries(kept);
  };
  return walk(answers) as Answers;
}
