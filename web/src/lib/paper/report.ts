/** A report to an authority on paper: who is told what under which law, and on whose word it goes without agreement. */
import { codeLabel, formatInstant, t } from '$lib/i18n/index.svelte';
import { fieldLabel } from '$lib/desk/values';
import type { Case, Person, StatutoryReport, StatutoryRule } from '$lib/model/generated';
import type { Rec } from '$lib/store/api';
import { childFacts, type PaperNames } from './child';
import { blanks, factsOf, headOf, section, wordsOf, type Head, type Paper } from './paper';

export interface ReportOnPaper extends Head {
  report: StatutoryReport;
  rule: StatutoryRule | undefined;
  file: Rec<Case> | null;
  person: Rec<Person> | null;
  names: PaperNames;
}

export function reportPaper(one: ReportOnPaper): Paper {
  const { report, rule } = one;
  const label = (field: string) => fieldLabel('statutory_report', field);
  const at = (value: string | undefined) => value && formatInstant(value);
  return {
    ...headOf({ ...one, number: report.number ?? one.file?.fields.number }),
    title: t('paper.report'),
    sections: [
      ...section(
        t('paper.report_to'),
        factsOf([
          [fieldLabel('statutory_rule', 'authority'), rule?.authority],
          [label('to'), report.to],
          [fieldLabel('statutory_rule', 'ground'), rule?.ground],
          [label('due'), at(report.due)],
          [t('paper.our_number'), one.file?.fields.number],
          [label('number'), report.number],
        ]),
      ),
      ...section(t('paper.child'), childFacts(one.person, one.names)),
      ...section(label('text'), wordsOf(report.text)),
      ...section(
        label('agreed'),
        factsOf([
          [label('agreed'), codeLabel('report_agreed', report.agreed)],
          [label('ground'), codeLabel('legal_ground', report.ground)],
          [label('allowed_by'), report.allowed_by && one.names.member(report.allowed_by)],
          [label('reason'), report.ground ? report.reason : null],
        ]),
      ),
      ...section(
        t('paper.sent'),
        factsOf([
          [label('how'), codeLabel('told_how', report.how)],
          [label('sent'), at(report.sent)],
          [label('acknowledged'), at(report.acknowledged)],
          [label('answered'), at(report.answered)],
          [label('answer'), report.answer],
        ]),
      ),
      {
        heading: t('paper.receipt'),
        blocks: [blanks(t('paper.their_number'), t('paper.who_receives'), t('paper.received_on'))],
      },
    ],
    signatures: [t('paper.sign_reporter'), t('paper.sign_authority')],
  };
}
