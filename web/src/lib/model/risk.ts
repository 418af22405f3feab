/** The four levels that a badge can show. Unknown or missing levels are shown as none. */
export type RiskLevel = 'high' | 'medium' | 'low' | 'none';

export function riskOf(level: string | null | undefined): RiskLevel {
  return level === 'high' || level === 'medium' || level === 'low' ? level : 'none';
}

const weight: Record<RiskLevel, number> = { high: 3, medium: 2, low: 1, none: 0 };

/** For sorting: the more dangerous first. */
export const byRisk = (a: string | null | undefined, b: string | null | undefined): number =>
  weight[riskOf(b)] - weight[riskOf(a)];
