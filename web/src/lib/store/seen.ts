/**
 * When each child was last met, as this device knows it. It follows from what was recorded and is never written down:
 * worked out here, so that no screen has to fetch a year of meetings to say it.
 */
import type { Id, Instant, Rec } from './api';
import type { Book } from './book';

/**
 * A meeting cannot be yet to come. Where its author's clock ran ahead, the moment at which it was written down stands
 * for it; where this device's clock is behind, it was just now.
 */
export function credible(said: Instant, created: Instant, now: Instant): Instant {
  if (said <= now) return said;
  return created < now ? created : now;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** A session or a stay may know its day only: noon UTC is that day everywhere where we work. */
const noon = (day: unknown): Instant | undefined => {
  const known = text(day);
  return known && `${known.slice(0, 10)}T12:00:00.000Z`;
};

/** By kind: when the child of a record was met, or nothing where nobody met it. */
const meetings: Record<string, (rec: Rec, book: Book) => Instant | undefined> = {
  contact: ({ fields }) => text(fields.time),
  // Clubs, meals, lessons: whoever was there.
  attendance: ({ fields }, book) =>
    fields.present ? noon(book.view(text(fields.session) ?? '')?.fields.day) : undefined,
  stay: ({ fields }) => text(fields.went_out) ?? text(fields.came_in) ?? noon(fields.day),
  delivery: ({ fields }) => (fields.undone ? undefined : text(fields.time)),
  // Other notes are written about a child, not with it.
  note: ({ fields }) => (fields.kind === 'visit' ? text(fields.time) : undefined),
};

/** Of all children, or of one. */
export function lastSeen(book: Book, now: Instant, only: Id | null = null): Map<Id, Instant> {
  const seen = new Map<Id, Instant>();
  for (const [kind, when] of Object.entries(meetings))
    for (const id of book.byKind.get(kind as Rec['kind']) ?? []) {
      const rec = book.view(id);
      const person = rec?.fields.person;
      if (!rec || rec.erased || typeof person !== 'string' || (only && person !== only)) continue;
      const said = when(rec, book);
      if (!said) continue;
      const at = credible(said, rec.created, now);
      if (at > (seen.get(person) ?? '')) seen.set(person, at);
    }
  return seen;
}
