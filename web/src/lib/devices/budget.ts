/** Data over the line, as people pay for it. */

const bytesOfMegabyte = 1_000_000;

export const megabytes = (bytes: number): number => bytes / bytesOfMegabyte;

/** What was used of a budget that is passed, in megabytes; null where it is not, or where there is none. */
export function budgetPassed(
  used: number,
  budget: number | null | undefined,
): { used: number; budget: number } | null {
  if (!budget || used <= budget * bytesOfMegabyte) return null;
  return { used: Math.round(megabytes(used)), budget };
}
