/** People who sign in, as administrators see them (`/users`). */
import type { Id, Instant, Language } from '$lib/store/api';
import { codesOf } from '$lib/model/facts';
import { matches } from '$lib/store/text';

export interface User {
  id: Id;
  user: string;
  display: string;
  org: Id;
  team: string | null;
  roles: string[];
  language: Language;
  active: boolean;
  totp: boolean;
  created: Instant;
  /** Of a member of the community network, who comes by a personal link. */
  member: { place: string | null; taken: boolean; expires: Instant } | null;
}

export interface Device {
  id: Id;
  name: string;
  registered: Instant;
  last_seen: Instant;
  revoked: boolean;
  this: boolean;
}

/** Roles that somebody who signs in may have: another system is not somebody. */
export const rolesOfPeople = (): string[] =>
  codesOf('role').filter((role) => role !== 'other_system');

/** What a form for an account holds. */
export interface UserDraft {
  user: string;
  display: string;
  passphrase: string;
  team: string;
  roles: string[];
  language: string | null;
}

export const emptyUser = (language: string): UserDraft => ({
  user: '',
  display: '',
  passphrase: '',
  team: '',
  roles: [],
  language,
});

export const draftOf = (user: User): UserDraft => ({
  user: user.user,
  display: user.display,
  passphrase: '',
  team: user.team ?? '',
  roles: [...user.roles],
  language: user.language,
});

export const newUserBody = (draft: UserDraft) => ({
  user: draft.user.trim(),
  display: draft.display.trim(),
  passphrase: draft.passphrase,
  team: draft.team.trim() || null,
  roles: draft.roles,
  language: draft.language,
});

/** Only what differs is asked for: rights left alone need no right to change them. */
export function changeBody(user: User, draft: UserDraft): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  if (draft.display.trim() !== user.display) body.display = draft.display.trim();
  if ((draft.team.trim() || null) !== user.team) body.team = draft.team.trim() || null;
  if (draft.language !== user.language) body.language = draft.language;
  const same = [...draft.roles].sort().join() === [...user.roles].sort().join();
  if (!same) body.roles = draft.roles;
  return body;
}

/** Active ones first, then by name; found by display or user name. */
export function userRows(users: readonly User[], text: string): User[] {
  return users
    .filter((user) => !text.trim() || matches(text, [user.display, user.user, user.team ?? '']))
    .sort((a, b) => Number(b.active) - Number(a.active) || a.display.localeCompare(b.display));
}
