/** How people and organisations are named on the desk. */
import type { Organisation } from '$lib/model/generated';
import type { Id, Language, Me, Member } from '$lib/store/api';

/** A colleague's name; null for accounts of other organisations, which nobody here may know. */
export function memberName(id: Id | undefined, members: readonly Member[], me: Me): string | null {
  if (!id) return null;
  if (id === me.account) return me.display;
  return members.find((member) => member.id === id)?.display ?? null;
}

/** The name of an organisation in the reader's language, else in whichever there is. */
export function orgName(org: Organisation | null | undefined, language: Language): string | null {
  if (!org) return null;
  const own = { en: org.name_en, km: org.name_km, th: org.name_th }[language];
  return own || org.name_en || org.name_km || org.name_th || org.code || null;
}

/** A text that a record carries once per language: `title`, `label`. */
export function inLanguage(fields: object, stem: string, language: Language): string | null {
  const texts = fields as Record<string, unknown>;
  for (const one of [language, 'en', 'km', 'th']) {
    const text = texts[`${stem}_${one}`];
    if (typeof text === 'string' && text) return text;
  }
  return null;
}

/** Colleagues who can be given work: active ones, those with a fitting role first, then by name. */
export function assignable(members: readonly Member[], fitting: readonly string[]): Member[] {
  const fits = (member: Member) => member.roles.some((role) => fitting.includes(role));
  return members
    .filter((member) => member.active)
    .sort((a, b) => Number(fits(b)) - Number(fits(a)) || a.display.localeCompare(b.display));
}

/** Roles that carry cases. */
export const caseRoles = ['caseworker', 'case_supervisor', 'counsellor', 'centre_manager'] as const;
