/** A consent on paper: what was agreed to, for whom, until when; the child's assent and the adult's consent apart. */
import { codeLabel, formatDay, formatInstant, t } from '$lib/i18n/index.svelte';
import { fieldLabel } from '$lib/desk/values';
import type { Consent, Person } from '$lib/model/generated';
import { codesOf } from '$lib/model/facts';
import type { Rec } from '$lib/store/api';
import { childFacts, type PaperNames } from './child';
import { blanks, factsOf, headOf, section, wordsOf, type Head, type Paper } from './paper';

export interface ConsentOnPaper extends Head {
  consent: Consent;
  person: Rec<Person> | null;
  names: PaperNames;
}

export function consentPaper(one: ConsentOnPaper): Paper {
  const { consent, names } = one;
  const label = (field: string) => fieldLabel('consent', field);
  const child = consent.giver === 'child';
  return {
    ...headOf(one),
    title: t('paper.consent'),
    sections: [
      ...section(t('paper.child'), childFacts(one.person, names)),
      ...section(
        t('paper.consent_what'),
        factsOf([
          [label('purpose'), codeLabel('consent_purpose', consent.purpose)],
          [label('recipient'), consent.recipient && names.org(consent.recipient)],
          [label('given'), consent.given && formatDay(consent.given)],
          [label('until'), consent.until && formatDay(consent.until)],
          [label('giver'), codeLabel('consent_giver', consent.giver)],
          [label('how'), codeLabel('consent_how', consent.how)],
          [label('explained_in'), codeLabel('language', consent.explained_in)],
          [label('status'), codeLabel('consent_status', consent.status)],
          [label('withdrawn'), consent.withdrawn && formatInstant(consent.withdrawn)],
          [label('reason'), consent.reason],
        ]),
      ),
      {
        heading: label('share'),
        blocks: [
          {
            is: 'ticks',
            rows: codesOf('share_set').map((id): [boolean, string] => [
              consent.share?.includes(id) ?? false,
              codeLabel('share_set', id),
            ]),
          },
        ],
      },
      ...section(label('note'), wordsOf(consent.note)),
      {
        heading: t('paper.consent_rights'),
        // As a row, so that a paper in two languages says it in both; ticked by hand, once it was done.
        blocks: [{ is: 'ticks', rows: [[false, t('paper.consent_rights_text')]] }],
      },
      {
        heading: t('paper.assent'),
        blocks: [
          {
            is: 'ticks',
            rows: [
              [child && consent.status === 'given', t('paper.assent_yes')],
              [false, t('paper.assent_no')],
              [false, t('paper.assent_young')],
            ],
          },
          blanks(t('paper.explained_by'), t('paper.interpreter')),
        ],
      },
    ],
    signatures: [t('paper.sign_child'), t('paper.sign_carer'), t('paper.sign_worker')],
  };
}
