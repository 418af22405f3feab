import type { Fields } from '$lib/store/api';

/** What differs from a record's fields: who did not touch a field takes no part in a clash over it. */
export function changesOf(before: object, wanted: Fields): Fields {
  const old = before as Fields;
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => JSON.stringify(value ?? null) !== JSON.stringify(old[field] ?? null),
    ),
  );
}
