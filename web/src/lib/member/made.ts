/** Members of the community network, as the office makes and changes them. */
import type { User } from '$lib/desk/users';
import type { Instant } from '$lib/store/api';

/** What the office gives whoever makes a member: shown once. */
export interface MadeMember {
  user: User;
  link: { token: string; expires: Instant };
}

/** What the form for a member holds. */
export interface MemberDraft {
  display: string;
  place: string | null;
  team: string;
  language: string | null;
}

export const emptyMember = (language: string): MemberDraft => ({
  display: '',
  place: null,
  team: '',
  language,
});

export const draftOfMember = (user: User): MemberDraft => ({
  display: user.display,
  place: user.member?.place ?? null,
  team: user.team ?? '',
  language: user.language,
});

export const memberBody = (draft: MemberDraft) => ({
  display: draft.display.trim(),
  place: draft.place,
  team: draft.team.trim() || null,
  language: draft.language,
});

/** Only what differs is asked for. */
export function memberChange(
  user: User,
  draft: MemberDraft,
): Partial<ReturnType<typeof memberBody>> {
  const before = memberBody(draftOfMember(user));
  const changed = Object.entries(memberBody(draft)).filter(
    ([key, value]) => value !== before[key as keyof typeof before],
  );
  return Object.fromEntries(changed);
}
