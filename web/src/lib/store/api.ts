/**
 * The contract between the screens and the store (docs/design.md, section 6).
 * Types only: nothing here runs. Screens import `store` and `api` from `$lib/store`.
 */
import type { KindName } from '../model/generated';
import type { Age, AgeBand, Answers, Definition, Name, TallyCell, TallySex } from '../model/shapes';

export type { KindName };

/** UUIDv7 text. */
export type Id = string;
/** RFC 3339 UTC with milliseconds. */
export type Instant = string;
/** `2026-11-22`. */
export type Day = string;

export type { TallyCell, TallySex };
export type TallyBand = AgeBand;
export type NameValue = Name;
export type AgeValue = Age;

export type FieldValue =
  | string
  | string[]
  | number
  | boolean
  | null
  | NameValue
  | AgeValue
  | TallyCell[]
  | Record<string, number>
  | Answers
  | Definition;
export type Fields = Record<string, FieldValue | undefined>;

export interface Edit {
  set: Fields;
  /** Record version that the author had before them; 0 = none. */
  seen: number;
}
export interface Act {
  name: string;
  args: Fields;
  seen: number;
}
export interface Entry {
  id: Id;
  record: Id;
  kind: KindName;
  /** Hybrid logical clock. */
  at: string;
  edit?: Edit;
  act?: Act;
}

export interface Refusal {
  rule: string;
  field?: string | null;
  detail?: string | null;
}
export type Outcome = 'accepted' | { refused: Refusal };

export interface ClashValue {
  value: FieldValue;
  by: Id;
  at: Instant;
  entry: Id;
}

/** A record as the server sends it. */
export interface ServerRecord {
  id: Id;
  kind: KindName;
  version: number;
  org: Id | null;
  team: string | null;
  by: Id;
  created: Instant;
  updated: Instant;
  fields: Fields;
  clashes?: Record<string, ClashValue[]>;
  hidden?: string[];
  erased?: boolean;
}

/** `here` = only on this device, `sent` = the office has it, `seen` = a colleague has read it. */
export type Sending = 'here' | 'sent' | 'seen';

/** An act that was said on this device and is not yet confirmed by the office. */
export interface PendingAct {
  entry: Id;
  name: string;
  args: Fields;
}

/** A record as screens see it. `F` narrows the fields: `Rec<PersonFields>`. */
export interface Rec<F extends object = Fields> extends Omit<
  Required<ServerRecord>,
  'fields' | 'kind'
> {
  kind: KindName;
  fields: F;
  /** State of this device's last own entry on it; null when this device said nothing. */
  sending: Sending | null;
  /** Acts still on their way. Their effect on status, owner … already shows in `fields`. */
  pending: PendingAct[];
}

/**
 * A test on one field. A plain value means "equals" (or "contains", where the field is a list);
 * an array means "any of these". Besides fields, `id`, `by`, `org`, `team`, `created`, `updated`,
 * `clashed` (boolean) and `sending` can be tested.
 */
export type Test =
  | string
  | number
  | boolean
  | string[]
  | {
      not?: string | number | boolean | string[];
      from?: string | number;
      /** Inclusive upper bound. */
      to?: string | number;
      set?: boolean;
      /** Text that the value starts with (places: `KH-01` finds all below it). */
      prefix?: string;
    };

export interface Query {
  kind: KindName | KindName[];
  where?: Record<string, Test>;
  /** Free text over names, nicknames and short texts, across scripts. */
  text?: string;
  /** Field, or one of `created`, `updated`; a leading `-` means descending. Default `-updated`. */
  sort?: string | string[];
  /** Rows delivered; `total` counts all. Default 200. */
  limit?: number;
}

export interface LiveList<F extends object = Fields> {
  readonly rows: Rec<F>[];
  readonly total: number;
  readonly loading: boolean;
}
export interface LiveOne<F extends object = Fields> {
  readonly rec: Rec<F> | null;
  readonly loading: boolean;
}

/** When children were last met, as this device knows it. */
export interface LiveSeen {
  readonly map: ReadonlyMap<Id, Instant>;
  readonly loading: boolean;
}

export type Language = 'en' | 'km' | 'th';
export type Phase = 'starting' | 'no_user' | 'locked' | 'open' | 'elsewhere';

export interface Me {
  account: Id;
  user: string;
  display: string;
  org: Id;
  team: string | null;
  roles: string[];
  language: Language;
  network: { id: Id; name: string; hotlines?: Hotline[] };
  device: Id;
  /** Where a member of the community network lives or works: a code of the gazetteer. */
  place?: string | null;
}

/** Whom to call when somebody is in danger. */
export interface Hotline {
  name: string;
  number: string;
}

export interface Member {
  id: Id;
  display: string;
  org: Id;
  team: string | null;
  roles: string[];
  active: boolean;
}

/** An entry that the office refused: it waits for its author's decision. */
export interface Refused {
  entry: Entry;
  refusal: Refusal;
}

export type SyncState = 'idle' | 'busy' | 'offline' | 'error' | 'signed_out';
export interface SyncStatus {
  state: SyncState;
  /** Entries that are only on this device. */
  here: number;
  /** Photos, voice notes and documents whose bytes are only on this device. */
  blobs: number;
  /** Own entries that the office has since this device was opened. */
  sent: number;
  refused: Refused[];
  /** When this device last agreed with the office. */
  last?: Instant;
  /** Problem code of the last failure: message key `problem.<code>`. */
  problem?: string;
  /** The file that is going up now: bytes that the office has, of how many. */
  file?: { sent: number; size: number };
  /** Files wait for a line that costs nothing. */
  files_wait?: boolean;
  /** The first fetch waits for a word, because it costs so much on a line that may be paid for. */
  asking?: FirstFetch;
  /** Without contact this device lets go of its keys then; told when it is near. */
  keys_end?: Instant;
  /** Bytes sent and received this month. */
  used: number;
}

/** About what a first fetch comes to. */
export interface FirstFetch {
  records: number;
  /** Bytes on the line. */
  bytes: number;
  /** The person said: not on this line. */
  later: boolean;
}

/** Someone who has a store on this phone, as the lock screen may show them. */
export interface LocalUser {
  id: string;
  hint: string | null;
  has_pin: boolean;
  /** Has no passphrase: whoever forgets the PIN needs a new link. */
  pin_only?: boolean;
  /** Wrong tries until the PIN is gone; without a PIN, until the keys are. */
  tries_left: number;
  /** Why this device cannot open the store any more; what was unsent waits sealed to the organisation. */
  gone?: KeysGone;
}

export type KeysGone = 'tries' | 'expired' | 'erased' | 'ended';

export interface Settings {
  /** Lock after this many minutes without a touch. */
  idle_minutes: number;
  /** Photos, voice notes and documents wait for a line that costs nothing. */
  files_wait?: boolean;
  /** A warning is shown when more than so many megabytes went over the line in a month. */
  budget_mb?: number | null;
}

export type AttachmentType = 'photo' | 'voice' | 'document';
export interface AttachParent {
  kind: KindName;
  id: Id;
  person?: Id;
}
export interface AttachOptions {
  type: AttachmentType;
  consent_class?: string;
  caption?: string;
}

export interface SignIn {
  user: string;
  passphrase: string;
  totp?: string;
  device_name: string;
  /** What the lock screen shows for this user; null shows only a drawn avatar. */
  hint?: string | null;
}
/** A member of the community network comes in by their personal link. */
export interface Join {
  /** From the link. */
  token: string;
  /** What this phone made up for itself: the same again when the answer was lost. */
  claim: string;
  pin: string;
  device_name: string;
}
/** `totp` = ask for the code and call again; a `problem` is a code for `problem.<code>`. */
export type SignInResult =
  { ok: true; has_pin: boolean } | { ok: false; totp: true } | { ok: false; problem: string };

export type UnlockResult =
  { ok: true } | { ok: false; tries_left: number; pin_destroyed: boolean; gone?: KeysGone };

/** What went wrong with an online call. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  field?: string | null;
  rule?: string | null;
  detail?: string | null;
  id?: string;
}

/** Online-only calls. Paths are relative to `/api/v1`, e.g. `api.get('/members')`. */
export interface Api {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  patch<T>(path: string, body?: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** Bytes, e.g. an export. */
  blob(path: string): Promise<Blob>;
  /** Lays a paper of a record out as PDF; the office keeps nothing of it but that it was read. */
  paper(record: Id, paper: unknown): Promise<Blob>;
  /** Sends a file as it is. */
  upload<T>(path: string, file: Blob): Promise<T>;
}

export interface Store {
  readonly phase: Phase;
  readonly me: Me;
  readonly sync: SyncStatus;
  readonly users: LocalUser[];
  /** How whoever is signed in stands on the lock screen. */
  readonly mine: LocalUser | null;
  /** Colleagues of the own organisation, kept for offline use. */
  readonly members: Member[];
  readonly settings: Settings;

  /** Call in a component's script; pass a function where the query depends on state. */
  live<F extends object = Fields>(query: Query | (() => Query | null)): LiveList<F>;
  one<F extends object = Fields>(id: Id | null | (() => Id | null)): LiveOne<F>;
  /** A record as a list on the screen shows it now: to be drawn at once, until `one` has answered. Never to be edited. */
  known<F extends object = Fields>(id: Id): Rec<F> | null;
  /** Everything that is about this person, newest first. */
  timeline(person: Id | (() => Id | null)): LiveList;

  /** When each child, or this one, was last met. */
  lastSeen(person?: Id | (() => Id | null)): LiveSeen;

  /** One answer, not live. */
  find<F extends object = Fields>(query: Query): Promise<{ rows: Rec<F>[]; total: number }>;

  /** Saved on this device when the promise resolves. A `null` id makes a new record. */
  edit(kind: KindName, id: Id | null, set: Fields): Promise<Id>;
  act(kind: KindName, id: Id, name: string, args?: Fields): Promise<void>;
  attach(parent: AttachParent, bytes: Blob, options: AttachOptions): Promise<Id>;
  /** Bytes of an attachment: from this device, else from the office. */
  bytes(attachment: Id): Promise<Blob>;
  decide(entry: Id, decision: 'retry' | 'drop' | { edit: Fields }): Promise<void>;
  syncNow(): Promise<void>;
  /** What was unsent, sealed to the organisation, as a file: of who is in, or of a user of the lock screen. */
  exportOutbox(user?: string): Promise<Blob | null>;
  /** Answers `sync.asking`. */
  firstFetch(when: 'now' | 'later'): Promise<void>;

  signIn(how: SignIn): Promise<SignInResult>;
  join(how: Join): Promise<SignInResult>;
  /** Ends the session at the office and locks. Nothing unsent is lost: it stays for next time. */
  signOut(): Promise<void>;
  unlock(user: string, how: { pin: string } | { passphrase: string }): Promise<UnlockResult>;
  lock(): Promise<void>;
  /** Quick hide: locks and shows the harmless screen. */
  hide(): void;
  setPin(pin: string): Promise<void>;
  setHint(hint: string | null): Promise<void>;
  setSettings(settings: Partial<Settings>): Promise<void>;
  changePassphrase(old: string, next: string): Promise<void>;
  /** Removes this user's data from this device; refuses while something is unsent. */
  forget(): Promise<void>;
  /** In a tab that is not the leader: take over from the other tab. */
  useHere(): Promise<void>;
  /** Marks a form as open, so that no update reloads it away. Returns the release. */
  holdForm(): () => void;
}
