/** Says an entry that was refused in the reader's words. */
import { hasMessage, t, tDynamic } from '$lib/i18n/index.svelte';
import type { Refused } from '$lib/store';

/** The most exact reason that has a message: the rule, else the rule's area, else “unknown”. */
export function reasonOf(refused: Refused): string {
  const { rule, detail } = refused.refusal;
  for (const key of [`rule.${rule}.${detail}`, `rule.${rule}`, `problem.${rule}`]) {
    if (hasMessage(key)) return tDynamic(key);
  }
  return detail ?? rule;
}

const labelOf = (kind: string, field: string) => tDynamic(`${kind}.${field}`, {}, field);

export function whatWasSaid({ entry }: Refused): string {
  const kind = tDynamic(`kind.${entry.kind}`, {}, entry.kind);
  if (entry.act) {
    const name = tDynamic(`act.${entry.kind}.${entry.act.name}`, {}, entry.act.name);
    return t('refused.act', { name, kind });
  }
  const fields = Object.keys(entry.edit?.set ?? {}).map((field) => labelOf(entry.kind, field));
  return t('refused.edit', { kind, fields: fields.join(', ') });
}
