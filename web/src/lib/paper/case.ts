/** A plan on paper: the child's own view first, then what the assessment found low, then who does what by when. */
import { codeLabel, currentLanguage, formatDay, formatInstant, t } from '$lib/i18n/index.svelte';
import { textOf } from '$lib/instruments/definition';
import type { LowItem } from '$lib/casework/low';
import { fieldLabel } from '$lib/desk/values';
import type { Case, Person, PlanItem, Response } from '$lib/model/generated';
import type { Rec } from '$lib/store/api';
import { childFacts, type PaperNames } from './child';
import { factsOf, headOf, section, wordsOf, type Block, type Head, type Paper } from './paper';

export interface PlanOnPaper extends Head {
  file: Rec<Case>;
  person: Rec<Person> | null;
  /** The last assessment, and what it scored 1 or 2. */
  response: Rec<Response> | null;
  low: readonly LowItem[];
  plan: readonly Rec<PlanItem>[];
  names: PaperNames;
}

/** What the plan says to a question: what is done, or why nothing is. */
function answerTo(item: LowItem, { response, plan }: PlanOnPaper): string {
  const line = plan.find(
    ({ fields }) =>
      fields.response === response?.id &&
      fields.item === item.name &&
      fields.status !== 'cancelled',
  )?.fields;
  if (!line) return t('paper.not_planned');
  return [
    codeLabel('plan_item_status', line.status ?? 'open'),
    line.goal ?? line.action ?? line.reason,
  ]
    .filter(Boolean)
    .join(': ');
}

function assessed(one: PlanOnPaper): Block[] {
  if (!one.response) return [];
  const language = currentLanguage();
  return [
    ...factsOf([
      [
        t('paper.assessed_on'),
        one.response.fields.time && formatInstant(one.response.fields.time, 'day'),
      ],
      ...(one.low.length ? [] : [[t('paper.low'), t('paper.nothing_low')] as const]),
    ]),
    ...(one.low.length
      ? [
          {
            is: 'table' as const,
            head: [t('paper.low'), t('paper.score'), t('paper.plan')],
            rows: one.low.map((item) => [
              textOf(item.label, language) || item.name,
              String(item.score),
              answerTo(item, one),
            ]),
          },
        ]
      : []),
  ];
}

function lines({ plan, names }: PlanOnPaper): Block[] {
  const rows = plan
    .filter(({ fields }) => fields.status !== 'cancelled')
    .map(({ fields }) => [
      codeLabel('plan_domain', fields.domain),
      [fields.goal, fields.action].filter(Boolean).join(' – ') || (fields.reason ?? ''),
      [fields.assignee && names.member(fields.assignee), fields.who].filter(Boolean).join(', '),
      fields.due ? formatDay(fields.due) : '',
      codeLabel('plan_item_status', fields.status ?? 'open'),
    ]);
  const head = [
    fieldLabel('plan_item', 'domain'),
    fieldLabel('plan_item', 'goal'),
    fieldLabel('plan_item', 'who'),
    fieldLabel('plan_item', 'due'),
    fieldLabel('plan_item', 'status'),
  ];
  return rows.length ? [{ is: 'table', head, rows }] : [];
}

export function planPaper(one: PlanOnPaper): Paper {
  const { fields } = one.file;
  return {
    ...headOf({ ...one, ...(fields.number ? { number: fields.number } : {}) }),
    title: t('paper.case'),
    sections: [
      ...section(t('paper.child'), childFacts(one.person, one.names)),
      ...section(
        t('paper.work'),
        factsOf([
          [fieldLabel('case', 'status'), codeLabel('case_status', fields.status)],
          [fieldLabel('case', 'risk'), codeLabel('risk', fields.risk)],
          [fieldLabel('case', 'owner'), fields.owner && one.names.member(fields.owner)],
          [fieldLabel('case', 'opened'), fields.opened && formatInstant(fields.opened, 'day')],
          [fieldLabel('case', 'care'), codeLabel('care_arrangement', fields.care)],
          [fieldLabel('case', 'review'), fields.review && formatDay(fields.review)],
        ]),
      ),
      ...section(fieldLabel('case', 'child_view'), wordsOf(fields.child_view)),
      ...section(fieldLabel('case', 'summary'), wordsOf(fields.summary)),
      ...section(fieldLabel('case', 'goal'), wordsOf(fields.goal)),
      ...section(t('paper.assessment'), assessed(one)),
      ...section(t('paper.plan'), lines(one)),
    ],
    signatures: [
      t('paper.sign_child'),
      t('paper.sign_carer'),
      t('paper.sign_worker'),
      t('paper.sign_supervisor'),
    ],
  };
}
