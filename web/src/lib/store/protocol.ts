/** What the page and the worker say to each other. */
import type {
  AttachOptions,
  AttachParent,
  Fields,
  Id,
  Instant,
  Join,
  KindName,
  LocalUser,
  Me,
  Member,
  Problem,
  Query,
  Rec,
  Settings,
  SignIn,
  SignInResult,
  SyncStatus,
  UnlockResult,
} from './api';

/** A live question of a screen. */
export type Watch = { query: Query } | { one: Id } | { timeline: Id } | { seen: Id | 'all' };

/** The calls that the worker answers. */
export interface Operations {
  users(): LocalUser[];
  signIn(how: SignIn): SignInResult;
  join(how: Join): SignInResult;
  unlock(user: string, how: { pin: string } | { passphrase: string }): UnlockResult;
  signOut(): void;
  flush(): void;
  setPin(pin: string): void;
  setHint(hint: string | null): void;
  setSettings(settings: Partial<Settings>): void;
  changePassphrase(old: string, next: string): void;
  forget(): void;
  edit(kind: KindName, id: Id | null, set: Fields): Id;
  act(kind: KindName, id: Id, name: string, args: Fields): void;
  attach(parent: AttachParent, bytes: Blob, options: AttachOptions): Id;
  bytes(attachment: Id): Blob;
  decide(entry: Id, decision: 'retry' | 'drop' | { edit: Fields }): void;
  find(query: Query): { rows: Rec[]; total: number };
  syncNow(): void;
  exportOutbox(user?: string): Blob | null;
  firstFetch(when: 'now' | 'later'): void;
  watch(sub: number, what: Watch): void;
  unwatch(sub: number): void;
  /** Online call with the session's token, which never leaves the worker. */
  request(method: string, path: string, body: unknown, bytes: boolean): unknown;
}
export type Operation = keyof Operations;

export interface Call {
  n: number;
  op: Operation;
  args: unknown[];
}
export type Answer =
  { n: number; value: unknown } | { n: number; error: string; problem?: Problem };

/** What the worker tells by itself. */
export type News =
  | { news: 'users'; users: LocalUser[] }
  | { news: 'open'; user: string; me: Me; settings: Settings; members: Member[] }
  | { news: 'closed' }
  | { news: 'sync'; sync: SyncStatus }
  | { news: 'rows'; sub: number; rows: Rec[]; total: number }
  | { news: 'seen'; sub: number; seen: Map<Id, Instant> };

export type FromWorker = Answer | News;

/** A refusal by the server, with the code that has a message in every language. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The code to show for any error of a call: `problem.<code>`. */
export function problemCode(error: unknown): string {
  return error instanceof ProblemError ? error.problem.code : 'unknown';
}
