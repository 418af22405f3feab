/** What is known of a family, in words. */
import { codeLabel, formatDay, t } from '../i18n/index.svelte';
import { amountWords } from '../sessions/words';
import type { Fact } from './school';

export const money = (amount: string, currency: string | undefined): string =>
  currency ? amountWords(amount, currency) : amount;

/** From one day to another, or since one. */
export function span(from: string | undefined, until: string | undefined): string {
  if (!until) return from ? t('family.since', { day: formatDay(from) }) : '';
  return [from ?? '', until].map((day) => (day ? formatDay(day) : '…')).join(' – ');
}

/** One fact that the light rests on. */
export function factWords(said: Fact): string {
  switch (said.fact) {
    case 'present':
      return said.of ? t('family.fact.present', { n: said.of }) : t('family.fact.nobody_asked');
    case 'absent':
      return t('family.fact.absent', { n: said.n, of: said.of });
    case 'absent_now':
      return t('family.fact.absent_now');
    case 'because':
      return t('family.fact.because', { why: codeLabel('school_absence', said.why) });
    case 'not_asked':
      return t('family.fact.not_asked', { days: said.days });
    case 'left':
      return said.why
        ? t('family.fact.left', { why: codeLabel('school_left', said.why) })
        : t('family.fact.left_unknown');
  }
}
