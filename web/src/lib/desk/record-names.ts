/** What a record of any kind is called in one line, for a reader who has it. Pure. */
import { codeLabel, formatInstant, t } from '../i18n/index.svelte';
import { fieldsOf } from '../model/facts';
import type { FieldValue, Fields, Id, KindName, NameValue, Rec } from '../store/api';
import { kindLabel, nameText } from './values';

const said = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' ? value.trim() || null : null;
const short = (text: string | null): string | null =>
  text && text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
const isName = (value: FieldValue | undefined): value is NameValue =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ('script' in value || 'latin' in value || 'nickname' in value);

/** What kinds are called by, the first that is said. */
const texts = ['alias', 'label', 'caption', 'title', 'name', 'number', 'description'] as const;
/** When it was, for what has no name of its own. */
const times = ['time', 'raised', 'sent', 'opened', 'given', 'since'] as const;

const sortOf = (rec: Rec): string => {
  const list = fieldsOf(rec.kind).kind?.codes;
  const code = said(rec.fields.kind);
  return (list && code && codeLabel(list, code)) || kindLabel(rec.kind);
};

/** Its own name; else what sort it is and when. */
export function wordsOf(rec: Rec, names: { org: (id: Id) => string }): string {
  if (rec.kind === 'organisation') return names.org(rec.id);
  if (isName(rec.fields.name)) return nameText(rec.fields.name);
  if (rec.kind === 'person') return short(said(rec.fields.description)) ?? t('name.unknown');
  if (rec.kind === 'case') return t('care.case.one', { number: said(rec.fields.number) ?? '' });
  const own = texts.map((field) => short(said(rec.fields[field]))).find(Boolean);
  if (own) return rec.kind === 'legal_matter' ? `${sortOf(rec)} ${own}` : own;
  const at = times.map((field) => said(rec.fields[field])).find(Boolean) ?? rec.created;
  return `${sortOf(rec)}, ${formatInstant(at)}`;
}

/** The records that values of a kind point to, and the kinds where they are to be looked for. */
export function pointedTo(
  kind: KindName,
  all: readonly Fields[],
): { ids: Id[]; kinds: KindName[] } {
  const ids = new Set<Id>();
  const kinds = new Set<KindName>();
  for (const fields of all)
    for (const [field, value] of Object.entries(fields)) {
      const ref = fieldsOf(kind)[field]?.ref;
      if (!ref) continue;
      for (const id of Array.isArray(value) ? value : [value])
        if (typeof id === 'string') {
          ids.add(id);
          kinds.add(ref as KindName);
        }
    }
  return { ids: [...ids], kinds: [...kinds] };
}
