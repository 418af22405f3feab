/** What reporters and the team say to each other about a report, and reports of the same event. Pure. */
import { isClosed, raisedOf, similarTo, type ConcernRec } from '../desk/concerns';
import type { ConcernMessage } from '../model/generated';
import { nameFinder } from '../sessions/roll';
import type { Id, KindName, NameValue, Rec } from '../store/api';

export type MessageRec = Rec<ConcernMessage>;
export interface Authored {
  kind: KindName;
  by: Id;
  org: Id | null;
}

/** The account of the program itself (`SYSTEM` of the store): nobody signs in with it. */
export const program: Id = '00000000-0000-0000-0000-000000000000';

/** Told on the page for the public: the program wrote it down for somebody without an account. */
export const isPublicReport = ({ kind, by }: Pick<Authored, 'kind' | 'by'>): boolean =>
  by === program && (kind === 'concern' || kind === 'concern_message');

/** Whether there is somebody outside who told of it, and may be answered. */
export const hasReporter = (concern: ConcernRec): boolean =>
  isPublicReport(concern) ||
  Boolean(concern.fields.call || concern.fields.reporter || concern.fields.reporter_kind) ||
  concern.hidden.includes('reporter');

export const timeOf = (message: MessageRec): string => message.fields.time ?? message.created;

/** As it was said, the oldest first. */
export const inOrder = (messages: readonly MessageRec[]): MessageRec[] =>
  [...messages].sort(
    (a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)) || a.id.localeCompare(b.id),
  );

/** Parts of the child's name that stand in words which somebody outside is going to read. */
export function partsTold(words: string, name: NameValue | undefined): string[] {
  const isThere = nameFinder(words);
  const parts = [name?.script, name?.latin, name?.nickname, ...(name?.aliases ?? [])].flatMap(
    (one) => one?.split(/\s+/) ?? [],
  );
  return [...new Set(parts)].filter(isThere);
}

/** Whether this report may end in that one (rules `concern.merge_…`). */
export function mayMergeInto(concern: ConcernRec, other: ConcernRec): boolean {
  const children = [concern.fields.person, other.fields.person];
  return (
    !isClosed(concern) &&
    other.id !== concern.id &&
    other.fields.status !== 'closed' &&
    (!children[0] || !children[1] || children[0] === children[1])
  );
}

const twoWeeks = 14 * 86_400_000;

/** What a report may be merged into: first what looks alike, then others of the same weeks, nearest in time first. */
export function mergeChoices(concern: ConcernRec, all: readonly ConcernRec[]): ConcernRec[] {
  const fitting = all.filter((other) => mayMergeInto(concern, other));
  const alike = similarTo(concern, fitting).map((one) => one.concern);
  const apart = (other: ConcernRec) =>
    Math.abs(Date.parse(raisedOf(other)) - Date.parse(raisedOf(concern)));
  const others = fitting
    .filter((other) => !alike.includes(other) && apart(other) <= twoWeeks)
    .sort((a, b) => apart(a) - apart(b));
  return [...alike, ...others];
}
