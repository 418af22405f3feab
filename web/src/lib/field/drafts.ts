/**
 * Half-written forms survive a lock or a turn to another screen: in memory only, never on disk,
 * for their author alone, and not for long.
 */
interface Kept {
  account: string;
  at: number;
  what: unknown;
}
const minutesMax = 30;
const kept = new Map<string, Kept>();

export function keepDraft(key: string, account: string, what: unknown, now: number): void {
  kept.set(key, { account, at: now, what });
}

/** What this account left under keys that begin so; it stays where it is. */
export function draftsOf(begins: string, account: string, now: number): [string, unknown][] {
  return [...kept].flatMap(([key, draft]) =>
    key.startsWith(begins) && draft.account === account && now - draft.at <= minutesMax * 60_000
      ? [[key, draft.what]]
      : [],
  );
}

/** The draft that this account left under this key; it is taken, not copied. */
export function takeDraft<T>(key: string, account: string, now: number): T | null {
  for (const [other, draft] of kept)
    if (draft.account !== account || now - draft.at > minutesMax * 60_000) kept.delete(other);
  const found = kept.get(key);
  kept.delete(key);
  return (found?.what as T | undefined) ?? null;
}
