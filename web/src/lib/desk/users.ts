/** People who sign in, as administrators see them (`/users`). */
import type { Id, Instant, Language, Rec } from '$lib/store/api';
import { codesOf } from '$lib/model/facts';
import type { Project } from '$lib/model/generated';
import { matches } from '$lib/store/text';
import { inLanguage } from './people';

export interface User {
  id: Id;
  user: string;
  display: string;
  org: Id;
  team: string | null;
  roles: string[];
  /** Of a donor's account: the projects whose figures and sent reports it reads. */
  projects: Id[];
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

/** Whether accounts with these roles are given projects: donors' accounts alone. */
export const holdsProjects = (roles: readonly string[]): boolean => roles.includes('donor_reader');

/** The projects of an organisation as choices: code and title, by code. */
export const projectChoices = (
  projects: readonly Rec<Project>[],
  org: Id,
  language: Language,
): { id: Id; label: string }[] =>
  projects
    .filter((project) => project.org === org)
    .map(({ id, fields }) => ({
      id,
      label: [fields.code, inLanguage(fields, 'title', language)].filter(Boolean).join(' · ') || id,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** What a form for an account holds. */
export interface UserDraft {
  user: string;
  display: string;
  passphrase: string;
  team: string;
  roles: string[];
  projects: Id[];
  language: string | null;
}

export const emptyUser = (language: string): UserDraft => ({
  user: '',
  display: '',
  passphrase: '',
  team: '',
  roles: [],
  projects: [],
  language,
});

export const draftOf = (user: User): UserDraft => ({
  user: user.user,
  display: user.display,
  passphrase: '',
  team: user.team ?? '',
  roles: [...user.roles],
  projects: [...user.projects],
  language: user.language,
});

/** What was chosen for a donor stays in the form while another role is tried, and is asked for with that role only. */
const given = (draft: UserDraft): Id[] => (holdsProjects(draft.roles) ? draft.projects : []);

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

export const newUserBody = (draft: UserDraft) => ({
  user: draft.user.trim(),
  display: draft.display.trim(),
  passphrase: draft.passphrase,
  team: draft.team.trim() || null,
  roles: draft.roles,
  projects: given(draft),
  language: draft.language,
});

/** Only what differs is asked for: rights left alone need no right to change them. */
export function changeBody(user: User, draft: UserDraft): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  if (draft.display.trim() !== user.display) body.display = draft.display.trim();
  if ((draft.team.trim() || null) !== user.team) body.team = draft.team.trim() || null;
  if (draft.language !== user.language) body.language = draft.language;
  if (!same(draft.roles, user.roles)) body.roles = draft.roles;
  if (!same(given(draft), user.projects)) body.projects = given(draft);
  return body;
}

/** Active ones first, then by name; found by display or user name. */
export function userRows(users: readonly User[], text: string): User[] {
  return users
    .filter((user) => !text.trim() || matches(text, [user.display, user.user, user.team ?? '']))
    .sort((a, b) => Number(b.active) - Number(a.active) || a.display.localeCompare(b.display));
}
