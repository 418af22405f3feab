/** Calls to the hotline: what the form asks, what is kept of it, and the concern that one leads to. Pure. */
import type { Call } from '../model/generated';
import type { Fields, Rec } from '../store/api';

export type CallRec = Rec<Call>;

export interface CallDraft {
  time: string;
  kind: string | null;
  relation: string[];
  flags: string[];
  worries: string[];
  needs: string[];
  story: string;
  child_told: string;
  place: string | null;
  place_told: string;
  home: string | null;
  phone: string;
  phone_owner: string;
  person: string | null;
}

/** What the form begins with: an earlier call, or one that comes in now. */
export function draftOf(call: Call, now: string): CallDraft {
  return {
    time: call.time ?? now,
    kind: call.kind ?? null,
    relation: call.relation ? [call.relation] : [],
    flags: [...(call.flags ?? [])],
    worries: [...(call.worries ?? [])],
    needs: [...(call.needs ?? [])],
    story: call.story ?? '',
    child_told: call.child_told ?? '',
    place: call.place ?? null,
    place_told: call.place_told ?? '',
    home: call.home ?? null,
    phone: call.phone ?? '',
    phone_owner: call.phone_owner ?? '',
    person: call.person ?? null,
  };
}

/** Calls that come to nothing: nothing about a child is asked. They are counted all the same. */
export const comesToNothing = (kind: string | null | undefined): boolean =>
  kind === 'spam' || kind === 'wrong_number';

/** The fields of a call as the form stands; empty ones are none. */
export function callFields(draft: CallDraft): Fields {
  const words = (text: string) => text.trim() || null;
  const list = (codes: readonly string[]) => (codes.length ? [...codes] : null);
  const always: Fields = {
    time: draft.time,
    kind: draft.kind,
    flags: list(draft.flags),
    phone: words(draft.phone),
    phone_owner: words(draft.phone_owner),
  };
  const about: Fields = {
    relation: draft.relation[0] ?? null,
    worries: list(draft.worries),
    needs: list(draft.needs),
    story: words(draft.story),
    child_told: words(draft.child_told),
    place: draft.place,
    place_told: words(draft.place_told),
    home: draft.home,
    person: draft.person,
  };
  const none = Object.fromEntries(Object.keys(about).map((field) => [field, null]));
  return { ...always, ...(comesToNothing(draft.kind) ? none : about) };
}

/** What a worry of the hotline's list is in the list of concerns; where that is not plain, a person says it at triage. */
const concernOf: Record<string, string> = {
  physical_violence: 'experiencing_physical_violence',
  emotional_violence: 'experiencing_emotional_violence',
  sexual_violence: 'experiencing_sexual_violence',
  neglect: 'experiencing_neglect',
  trafficking: 'experiencing_trafficking',
  separated: 'separated',
  street_family: 'living_or_working_on_street',
};

/** The concern that a call leads to. Its clock runs from the call, not from when somebody found the time. */
export function concernFromCall(call: CallRec, level: string, urgent: boolean): Fields {
  const f = call.fields;
  const about = [...new Set((f.worries ?? []).flatMap((worry) => concernOf[worry] ?? []))];
  const reporter = [f.phone, f.phone_owner].filter(Boolean).join(' · ');
  const fields: Fields = {
    call: call.id,
    source: 'hotline',
    raised: f.time ?? call.created,
    suggested: urgent ? 'high' : level,
    urgent: urgent || undefined,
    person: f.person,
    story: f.story,
    child_told: f.child_told,
    place: f.place,
    place_told: f.place_told,
    about: about.length ? about : undefined,
    reporter: reporter || undefined,
    reporter_kind: f.relation,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The newest first. */
export const newestFirst = (calls: readonly CallRec[]): CallRec[] =>
  [...calls].sort(
    (a, b) => Date.parse(b.fields.time ?? b.created) - Date.parse(a.fields.time ?? a.created),
  );

/** Under which a half-written call waits for its author. */
export const draftKey = (call?: string): string => `call ${call ?? 'new'}`;
