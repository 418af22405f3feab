/** A paper as the office lays it out, and how one is said in two languages at once. */
import { currentLanguage, formatDay, t, type Language } from '$lib/i18n/index.svelte';
import type { Day } from '$lib/store/api';

export type Block =
  | { is: 'facts'; rows: [label: string, value: string][] }
  | { is: 'text'; text: string }
  | { is: 'ticks'; rows: [ticked: boolean, what: string][] }
  | { is: 'table'; head: string[]; rows: string[][] };

export interface Section {
  heading: string;
  blocks: Block[];
}

/** `paper::Paper` of the server. */
export interface Paper {
  language: Language;
  title: string;
  subtitle?: string;
  from: string;
  number?: string;
  made: string;
  warning: string;
  sections: Section[];
  signatures: string[];
  of: string;
}

/** Labels with what they say; what has no value is left out. */
export function factsOf(rows: readonly (readonly [string, string | null | undefined])[]): Block[] {
  const said = rows.flatMap(([label, value]): [string, string][] =>
    value?.trim() ? [[label, value]] : [],
  );
  return said.length ? [{ is: 'facts', rows: said }] : [];
}

/** A section, or nothing when there is nothing in it. */
export const section = (heading: string, blocks: Block[]): Section[] =>
  blocks.length ? [{ heading, blocks }] : [];

/** A line to write on by hand. */
export const blanks = (...labels: string[]): Block => ({
  is: 'facts',
  rows: labels.map((label) => [label, '']),
});

/** What somebody wrote, in its lines; nothing where nobody did. */
export const wordsOf = (text: string | null | undefined): Block[] =>
  text?.trim() ? [{ is: 'text', text }] : [];

/** What stands on every paper. */
export interface Head {
  from: string;
  number?: string;
  today: Day;
}

export const headOf = ({ from, number, today }: Head) => ({
  language: currentLanguage(),
  from,
  ...(number ? { number } : {}),
  made: formatDay(today, 'long'),
  warning: t('paper.warning'),
  of: t('paper.of'),
});

const both = (first: string, second: string): string =>
  first === second || !second ? first : `${first} / ${second}`;

const lengthOf = (block: Block): number => (block.is === 'text' ? 0 : block.rows.length);

function bothBlocks(first: Block, second: Block | undefined): Block {
  // Never a label of one row beside the value of another.
  if (!second || first.is !== second.is || lengthOf(first) !== lengthOf(second)) return first;
  if (first.is === 'facts' && second?.is === 'facts') {
    const rows = first.rows.map(([label, value], at): [string, string] => [
      both(label, second.rows[at]?.[0] ?? ''),
      both(value, second.rows[at]?.[1] ?? ''),
    ]);
    return { is: 'facts', rows };
  }
  if (first.is === 'ticks' && second?.is === 'ticks') {
    const rows = first.rows.map(([ticked, what], at): [boolean, string] => [
      ticked,
      both(what, second.rows[at]?.[1] ?? ''),
    ]);
    return { is: 'ticks', rows };
  }
  if (first.is === 'table' && second?.is === 'table') {
    return {
      is: 'table',
      head: first.head.map((cell, at) => both(cell, second.head[at] ?? '')),
      rows: first.rows.map((row, y) => row.map((cell, x) => both(cell, second.rows[y]?.[x] ?? ''))),
    };
  }
  return first;
}

/** One paper for readers of two languages: the same paper, put into words twice. What people wrote stands once. */
export function bilingual(first: Paper, second: Paper): Paper {
  return {
    ...first,
    subtitle: second.title,
    from: both(first.from, second.from),
    made: both(first.made, second.made),
    warning: both(first.warning, second.warning),
    sections: first.sections.map(({ heading, blocks }, at) => ({
      heading: both(heading, second.sections[at]?.heading ?? ''),
      blocks: blocks.map((block, n) => bothBlocks(block, second.sections[at]?.blocks[n])),
    })),
    signatures: first.signatures.map((who, at) => both(who, second.signatures[at] ?? '')),
  };
}
