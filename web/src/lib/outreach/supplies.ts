/** What a team took along and brought back: the difference was given out. */
export type Counts = Record<string, number>;

/** Things that are handed out are counted; a torch is only taken along. */
const handedOut: readonly string[] = [
  'water',
  'snacks',
  'hygiene_kits',
  'hotline_cards',
  'activity_materials',
  'clothes_blankets',
];

export const isHandedOut = (item: string): boolean => handedOut.includes(item);

/** Sets one count; nothing of an item means that it was not taken. */
export function withCount(counts: Counts, item: string, n: number): Counts {
  const rest = Object.fromEntries(Object.entries(counts).filter(([other]) => other !== item));
  return n > 0 ? { ...rest, [item]: n } : rest;
}

/** How many of each were given out; an item of which more came back than went out is left as it was counted: zero. */
export function givenOut(out: Counts | undefined, back: Counts | undefined): Counts {
  return Object.fromEntries(
    Object.entries(out ?? {})
      .filter(([item]) => isHandedOut(item))
      .map(([item, n]) => [item, Math.max(0, n - (back?.[item] ?? 0))] as const)
      .filter(([, n]) => n > 0),
  );
}
