/** Connections of the organisation to other systems, as their administrator sees them (`/exchange/connections`). */
import type { Key } from '../i18n/index.svelte';
import type { Id, Instant } from '../store/api';

export type ConnectionState = 'draft' | 'on' | 'paused';

export interface Connection {
  id: Id;
  name: string;
  /** Code of `external_system`. */
  system: string;
  url: string | null;
  state: ConnectionState;
  created: Instant;
  overlap_until: Instant | null;
  waiting: number;
  parked: number;
}

/** What is shown once: the secret that signs, the token that the system asks with. */
export interface Made {
  connection: Connection;
  secret: string;
  token: string;
}

export interface Delivery {
  nr: number;
  type: string;
  at: Instant;
  state: 'waiting' | 'delivered' | 'parked' | 'withheld';
  attempts: number;
  next: Instant | null;
  answer: string | null;
}

/** What its administrator can make of it now. */
export const turnOf = (state: ConnectionState): 'on' | 'paused' =>
  state === 'on' ? 'paused' : 'on';

/** Why the last try had no answer; a status stands for itself. */
const faults = [
  'address_refused',
  'certificate_date',
  'certificate_name',
  'cut_off',
  'https_only',
  'no_tls',
  'timeout',
  'tls',
  'unknown_host',
  'unreachable',
  'url',
] as const;

export type Fault = (typeof faults)[number];

export const faultOf = (answer: string): Fault | null =>
  faults.find((fault) => fault === answer) ?? null;

/** What an event tells, in words: `referral.accepted`. */
export const eventKey = (type: string): Key => `exchange.event.${type.split('.').at(-1)}` as Key;

/** What a new connection needs: a name and a system. An address may come later, or never. */
export const isReady = (draft: { name: string; system: string | null }): boolean =>
  Boolean(draft.name.trim() && draft.system);
