/** The light of a visit: worked out from the five checks, as `rules::light`; `vectors/visits.json` holds both together. */
import type { Visit } from '$lib/model/generated';

export const checks = ['health', 'schooling', 'food', 'relations', 'safety'] as const;
export type Light = 'green' | 'yellow' | 'red';

/** Green: all A. Yellow: a B and no C. Red: a C. None until all five are answered. */
export function lightOf(visit: Visit): Light | null {
  const answers = checks.map((check) => visit[check]);
  if (answers.some((one) => one !== 'a' && one !== 'b' && one !== 'c')) return null;
  if (answers.includes('c')) return 'red';
  return answers.includes('b') ? 'yellow' : 'green';
}
