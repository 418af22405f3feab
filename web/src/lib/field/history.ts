/** What the office answers about a record's past. */
import type { FieldValue, Id, Instant, Outcome } from '../store/api';

export interface HistoryLine {
  entry: Id;
  seq: number;
  author: Id;
  at: Instant;
  received: Instant;
  what:
    | { edit: { set: Record<string, FieldValue> } }
    | { act: { name: string; args: Record<string, FieldValue> } };
  hidden?: string[];
  outcome: Outcome;
}

export interface ReadingLine {
  account: Id;
  org: Id;
  at: Instant;
  /** Somebody outside, through a sealed link: the account is the link then. */
  by_link?: boolean;
}

export interface Change {
  field: string;
  /** Null: it was cleared. */
  value: FieldValue;
  before: FieldValue | undefined;
  hidden: boolean;
}

/** Every line with what each field was before it, newest first. Refused entries change nothing. */
export function withBefore(
  lines: readonly HistoryLine[],
): { line: HistoryLine; act: string | null; changes: Change[] }[] {
  const now = new Map<string, FieldValue>();
  const told = [...lines]
    .sort((a, b) => a.seq - b.seq)
    .map((line) => {
      const act = 'act' in line.what ? line.what.act.name : null;
      const set = 'act' in line.what ? line.what.act.args : line.what.edit.set;
      const changes: Change[] = Object.entries(set).map(([field, value]) => ({
        field,
        value,
        before: now.get(field),
        hidden: false,
      }));
      for (const field of line.hidden ?? [])
        if (!(field in set)) changes.push({ field, value: null, before: undefined, hidden: true });
      if (line.outcome === 'accepted')
        for (const [field, value] of Object.entries(set)) now.set(field, value);
      return { line, act, changes };
    });
  return told.reverse();
}

/** Looks of the same person within an hour are one. Newest first. */
export function foldReadings(lines: readonly ReadingLine[]): (ReadingLine & { times: number })[] {
  const folded: (ReadingLine & { times: number })[] = [];
  const last = new Map<Id, ReadingLine & { times: number }>();
  for (const line of [...lines].sort((a, b) => b.at.localeCompare(a.at))) {
    const known = last.get(line.account);
    if (known && Date.parse(known.at) - Date.parse(line.at) < 3_600_000) known.times += 1;
    else {
      const fresh = { ...line, times: 1 };
      last.set(line.account, fresh);
      folded.push(fresh);
    }
  }
  return folded;
}
