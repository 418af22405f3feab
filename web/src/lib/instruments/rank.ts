/** An order with one of its things moved by a step; at an end it stays. */
export function moved(order: readonly string[], id: string, by: 1 | -1): string[] {
  const all = [...order];
  const from = all.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= all.length) return all;
  all.splice(to, 0, ...all.splice(from, 1));
  return all;
}

/** What was put in order, as far as it still may be chosen, with what is new at the end. */
export function reconciled(order: readonly string[], offered: readonly string[]): string[] {
  const kept = order.filter((id) => offered.includes(id));
  return kept.length ? [...kept, ...offered.filter((id) => !kept.includes(id))] : [];
}
