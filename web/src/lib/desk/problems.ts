/** What went wrong, in the reader's language, and doing something with its failure shown. */
import { hasMessage, t, tDynamic } from '$lib/i18n/index.svelte';
import type { Problem, Refusal } from '$lib/store';
import { ProblemError } from '$lib/store';
import { toast } from '$lib/ui';

/** A rule's reason: its own words where we have them. */
export const ruleText = (refusal: Refusal): string =>
  tDynamic(`rule.${refusal.rule}`, undefined, t('desk.refused.by_rule', { rule: refusal.rule }));

export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}

export function problemText(error: unknown): string {
  const problem = problemOf(error);
  if (!problem) return t('problem.unknown');
  if (problem.rule && hasMessage(`rule.${problem.rule}`)) return tDynamic(`rule.${problem.rule}`);
  const text = tDynamic(`problem.${problem.code}`, undefined, t('problem.unknown'));
  // What nobody foresaw carries the number under which the office has noted it.
  return problem.id && !hasMessage(`problem.${problem.code}`) ? `${text} (${problem.id})` : text;
}

/** Runs what somebody asked for; says what went wrong. True where it went well. */
export async function attempt(action: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await action();
    if (done) toast(done, 'good');
    return true;
  } catch (error) {
    toast(problemText(error), 'bad');
    return false;
  }
}
