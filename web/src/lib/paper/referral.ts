/**
 * A referral on paper, for a partner without the app: what the screen shows, no more, and room for the answer that
 * comes back by hand.
 */
import { codeLabel, formatInstant, t } from '$lib/i18n/index.svelte';
import { afterAcceptance, beforeAnswer, type PreviewRow, type Source } from '$lib/desk/referrals';
import { fieldLabel, showValue } from '$lib/desk/values';
import { codesOf } from '$lib/model/facts';
import type { Referral } from '$lib/model/generated';
import type { Fields } from '$lib/store/api';
import type { PaperNames } from './child';
import { blanks, factsOf, headOf, section, wordsOf, type Head, type Paper } from './paper';

export interface ReferralOnPaper extends Head {
  fields: Referral;
  /** Share sets that were asked for and agreed to. */
  sets: readonly string[];
  source: Source;
  /** Who is asked. */
  to: string;
  names: PaperNames;
}

export function referralPaper(one: ReferralOnPaper): Paper {
  const rows = (list: readonly PreviewRow[]) =>
    factsOf(
      list.map((row) => [
        fieldLabel(row.kind, row.field),
        row.value === null ? '' : showValue(row.kind, row.field, row.value, one.names),
      ]),
    );
  const { fields } = one;
  const shared = afterAcceptance(one.sets, one.source);
  const at = (value: string | undefined) => value && formatInstant(value);
  return {
    ...headOf(one),
    title: t('paper.referral'),
    sections: [
      ...section(t('paper.asked'), [
        ...factsOf([
          [fieldLabel('referral', 'to'), one.to],
          [fieldLabel('referral', 'sent'), at(fields.sent)],
          [fieldLabel('referral', 'due'), at(fields.due)],
        ]),
        ...rows(beforeAnswer(fields as Fields)),
      ]),
      ...section(t('paper.reason'), wordsOf(fields.reason)),
      ...section(
        t('paper.shared'),
        one.sets.flatMap((set) => rows(shared[set] ?? [])),
      ),
      {
        heading: t('paper.answer'),
        blocks: [
          {
            is: 'ticks',
            rows: [
              [
                ['accepted', 'started', 'completed'].includes(fields.status ?? ''),
                t('paper.accepts'),
              ],
              ...codesOf('decline_reason').map((id): [boolean, string] => [
                fields.status === 'declined' && fields.decline_reason === id,
                `${t('paper.declines')}: ${codeLabel('decline_reason', id)}`,
              ]),
            ],
          },
          ...factsOf([
            [fieldLabel('referral', 'answered'), at(fields.answered)],
            [fieldLabel('referral', 'reply'), fields.reply],
          ]),
          blanks(t('paper.who_answers'), t('paper.remark'), t('paper.answered_on')),
        ],
      },
    ],
    signatures: [t('paper.sign_sender'), t('paper.sign_receiver')],
  };
}
