/** A request across the border, and the protocol of a handover: what both countries' officials sign. */
import { codeLabel, formatDay, formatInstant, t } from '$lib/i18n/index.svelte';
import { codeList } from '$lib/field/words';
import { bandLabel, fieldLabel } from '$lib/desk/values';
import type { CrossBorder, EscortLeg, Handover, Person } from '$lib/model/generated';
import { codesOf } from '$lib/model/facts';
import type { Rec } from '$lib/store/api';
import { childFacts, type PaperNames } from './child';
import {
  blanks,
  factsOf,
  headOf,
  section,
  type Block,
  type Head,
  type Paper,
  type Section,
} from './paper';

export interface BorderOnPaper extends Head {
  request: CrossBorder;
  /** The other side, as it is called. */
  other: string;
  /** Who the child is, where this side may see it. */
  person: Rec<Person> | null;
  handovers: readonly Rec<Handover>[];
  legs: readonly Rec<EscortLeg>[];
  names: PaperNames & { place: (code: string) => string };
}

const asked = (field: string) => fieldLabel('cross_border', field);
const at = (value: string | undefined) => value && formatInstant(value);

function requestFacts({ request, other, names }: BorderOnPaper): Block[] {
  return factsOf([
    [asked('kind'), codeLabel('border_kind', request.kind)],
    [t('paper.other_side'), other],
    [asked('our_number'), request.our_number],
    [asked('their_number'), request.their_number],
    [asked('status'), codeLabel('border_status', request.status)],
    [asked('found'), request.found && names.place(request.found)],
    [asked('home'), request.home && names.place(request.home)],
    [asked('age_band'), request.age_band && bandLabel(request.age_band)],
    [asked('sex'), codeLabel('sex', request.sex)],
    [asked('languages'), codeList('language', request.languages)],
    [asked('about'), codeList('protection_concern', request.about)],
    [asked('requested'), at(request.requested)],
    [asked('answer'), codeLabel('border_answer', request.answer)],
    [asked('answered'), at(request.answered)],
    [asked('handover_on'), request.handover_on && formatDay(request.handover_on)],
  ]);
}

/** What was handed over; where nothing is written down yet, lines to write on at the crossing. */
function protocol(one: Handover | null): Section[] {
  const label = (field: string) => fieldLabel('handover', field);
  const missing = codeList('border_paper', one?.papers_missing);
  return [
    {
      heading: t('paper.handover'),
      blocks: [
        {
          is: 'facts',
          rows: [
            [label('time'), at(one?.time) ?? ''],
            [label('point'), codeLabel('border_point', one?.point)],
            [label('officials_from'), one?.officials_from ?? ''],
            [label('officials_to'), one?.officials_to ?? ''],
            [label('belongings'), one?.belongings ?? ''],
            [label('health'), one?.health ?? ''],
            [label('child_view'), one?.child_view ?? ''],
          ],
        },
      ],
    },
    {
      heading: label('papers'),
      blocks: [
        {
          is: 'ticks',
          rows: codesOf('border_paper').map((id): [boolean, string] => [
            one?.papers?.includes(id) ?? false,
            codeLabel('border_paper', id),
          ]),
        },
        ...factsOf([[label('papers_missing'), missing]]),
      ],
    },
  ];
}

function legs({ legs: all, names }: BorderOnPaper): Section[] {
  const label = (field: string) => fieldLabel('escort_leg', field);
  return all.flatMap(({ fields }) =>
    section(
      t('paper.leg'),
      factsOf([
        [label('from'), fields.from && names.placeWithin(fields.from)],
        [label('to'), fields.to && names.placeWithin(fields.to)],
        [label('left'), at(fields.left)],
        [label('arrived'), at(fields.arrived)],
        [label('by'), codeLabel('escort_by', fields.by)],
        [label('escort'), fields.escort],
        [label('note'), fields.note],
      ]),
    ),
  );
}

const head = (one: BorderOnPaper) =>
  headOf(one.request.our_number ? { ...one, number: one.request.our_number } : one);

/** What is asked of the other country, with room for its answer. Without our own note: it is not for them. */
export function requestPaper(one: BorderOnPaper): Paper {
  return {
    ...head(one),
    title: t('paper.border_request'),
    sections: [
      ...section(t('paper.asked'), requestFacts(one)),
      {
        heading: t('paper.answer'),
        blocks: [
          {
            is: 'ticks',
            rows: codesOf('border_answer').map((id): [boolean, string] => [
              one.request.answer === id,
              codeLabel('border_answer', id),
            ]),
          },
          blanks(t('paper.their_number'), t('paper.who_answers'), t('paper.answered_on')),
        ],
      },
    ],
    signatures: [t('paper.sign_sender'), t('paper.sign_receiver')],
  };
}

/** The protocol that goes along with the child. */
export function handoverPaper(one: BorderOnPaper): Paper {
  const handovers = one.handovers.length ? one.handovers.map(({ fields }) => fields) : [null];
  return {
    ...head(one),
    title: t('paper.handover'),
    sections: [
      ...section(t('paper.child'), childFacts(one.person, one.names)),
      ...section(t('paper.border_request'), requestFacts(one)),
      ...handovers.flatMap(protocol),
      ...legs(one),
    ],
    signatures: [
      t('paper.sign_gives'),
      t('paper.sign_takes'),
      t('paper.sign_child'),
      t('paper.sign_interpreter'),
    ],
  };
}
