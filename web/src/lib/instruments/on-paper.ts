/**
 * Conditions as a person with a pen can follow them: expressions that say in another way what `conditionsOf` reads are
 * turned into those that it reads. Only for the words on paper; the form keeps its own.
 */
import type { Conditions } from './builder-conditions';
import { conditionsOf } from './builder-conditions';

const opposite: Record<string, string> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** The same, in simple comparisons where there are any. */
export function simpler(source: string): string {
  return source
    .trim()
    .replace(
      /^selected\('([^']+)', *(\$\{[^}]+\})\)$/,
      // One of a list of names was chosen: `selected('weekly monthly', ${contact})`.
      (_, names: string, question: string) =>
        names
          .trim()
          .split(/\s+/)
          .map((name) => `${question} = '${name}'`)
          .join(' or '),
    )
    .replace(/count-selected\((\$\{[^}]+\})\) *> *0/g, "$1 != ''")
    .replace(
      /not\((\$\{[^}]+\}) *(<=|>=|<|>) *(-?\d+(?:\.\d+)?)\)/g,
      (_, question: string, sign: string, number: string) =>
        `${question} ${opposite[sign]} ${number}`,
    );
}

export type OnPaper =
  | { is: 'conditions'; conditions: Conditions }
  /** More than one was ticked at this question. */
  | { is: 'several'; question: string }
  | { is: 'source'; source: string };

export function onPaper(source: string): OnPaper {
  const several = /^count-selected\(\$\{\s*([^}\s]+)\s*\}\) *> *1$/.exec(source.trim())?.[1];
  if (several) return { is: 'several', question: several };
  const conditions = conditionsOf(simpler(source));
  return conditions ? { is: 'conditions', conditions } : { is: 'source', source };
}
