/** The practice library: the newest version of each document, and finding one. */
import type { Practice } from '../model/generated';
import type { Id, Rec } from '../store/api';
import { fold } from '../store/text';

export type PracticeRec = Rec<Practice>;

/** Documents that no newer version has taken the place of, and that are not put aside; newest first. */
export function current(all: readonly PracticeRec[]): PracticeRec[] {
  const replaced = new Set(all.flatMap(({ fields }) => fields.replaces ?? []));
  return all
    .filter((one) => !replaced.has(one.id) && one.fields.active !== false)
    .sort(
      (a, b) => (b.fields.day ?? '').localeCompare(a.fields.day ?? '') || a.id.localeCompare(b.id),
    );
}

/** The versions before a document, newest first. Two that name one another do not lead round for ever. */
export function before(document: PracticeRec, all: readonly PracticeRec[]): PracticeRec[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<Id>([document.id]);
  const found: PracticeRec[] = [];
  let next = byId.get(document.fields.replaces ?? '');
  while (next && !seen.has(next.id)) {
    seen.add(next.id);
    found.push(next);
    next = byId.get(next.fields.replaces ?? '');
  }
  return found;
}

/** Documents with these words in any language, of this topic. */
export function searched(
  documents: readonly PracticeRec[],
  words: string,
  topic: string | null,
): PracticeRec[] {
  const wanted = fold(words.trim());
  return documents.filter(({ fields }) => {
    if (topic && !fields.topics?.includes(topic)) return false;
    const { title_en, title_km, title_th, text_en, text_km, text_th } = fields;
    const said = [title_en, title_km, title_th, text_en, text_km, text_th].filter(Boolean);
    return !wanted || fold(said.join(' ')).includes(wanted);
  });
}

/** Languages in which a document says something. */
export const languagesOf = (fields: Practice): ('en' | 'km' | 'th')[] =>
  (['en', 'km', 'th'] as const).filter((one) => Boolean(fields[`text_${one}`]));
