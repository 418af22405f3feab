import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rec } from '$lib/desk/fixtures';
import { fieldLabel } from '$lib/desk/values';
import { codeLabel, languages, saidIn, speakInside, t } from '$lib/i18n/index.svelte';
import type { Language } from '$lib/i18n/index.svelte';
import type { Case, Person, PlanItem, Response } from '$lib/model/generated';
import type { Fields } from '$lib/store/api';
import { handoverPaper, requestPaper, type BorderOnPaper } from './border';
import { planPaper } from './case';
import { consentPaper } from './consent';
import { bilingual, type Paper } from './paper';
import { referralPaper } from './referral';
import { reportPaper } from './report';

/** Each form says each fact that it is given, in each language; and nothing that its reader may not see. */

const names = {
  member: (id: string) => `colleague ${id}`,
  org: (id: string | null | undefined) => `office ${id}`,
  place: (code: string) => `place ${code}`,
  placeWithin: (code: string) => `place ${code}`,
};
const head = { from: 'House of Hope', today: '2026-11-28', names };
const child = rec<Person>('person', 'p', {
  name: { script: 'ស្រីមុំ #panic() *', latin: 'Srey Mom' },
  sex: 'female',
  languages: ['km'],
});
const file = rec<Case>('case', 'c', {
  number: 'HPC-26-7KX4Q',
  status: 'implementing',
  risk: 'high',
  owner: 'dara',
  child_view: 'I want to go to school',
  goal: 'safe at the aunt',
});

const wordsOf = (paper: Paper): string => JSON.stringify(paper);
const each = (say: () => Paper, facts: () => string[]) =>
  Promise.all(
    languages.map(async (language) => {
      const [paper, wanted] = await saidIn(language, () => [say(), facts()] as const);
      const said = wordsOf(paper);
      for (const fact of wanted) {
        expect(fact, language).not.toBe('');
        expect(said, language).toContain(JSON.stringify(fact).slice(1, -1));
      }
      // A label that a language lacks would show as its key.
      expect(said, language).not.toMatch(
        /"(paper|desk|code|consent|handover|escort_leg|cross_border|statutory_r[a-z]+|plan_item|case|referral)\.[a-z_.]+"/,
      );
      return paper;
    }),
  );

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await speakInside();
});

describe('a referral', () => {
  const say = (more: Fields = {}) =>
    referralPaper({
      ...head,
      fields: {
        kind: 'service',
        service: 'emergency_shelter',
        urgency: 'one_day',
        sex: 'female',
        reason: 'Alone at night',
        status: 'sent',
        ...more,
      },
      sets: ['identity'],
      source: { person: child, case: null, notes: [] },
      to: 'Shelter of the North',
      number: 'HPC-26-7KX4Q',
    });
  it('says what is asked and leaves room for the answer', async () => {
    const papers = await each(say, () => [
      'Shelter of the North',
      'Alone at night',
      'HPC-26-7KX4Q',
      t('paper.accepts'),
      t('paper.who_answers'),
      t('paper.sign_receiver'),
    ]);
    for (const paper of papers) {
      const answer = paper.sections.at(-1)?.blocks ?? [];
      const ticks = answer.find((block) => block.is === 'ticks');
      expect(ticks?.is === 'ticks' && ticks.rows.every(([ticked]) => !ticked)).toBe(true);
      expect(answer.at(-1)).toMatchObject({
        is: 'facts',
        rows: [
          ['', ''],
          ['', ''],
          ['', ''],
        ].map(() => [expect.any(String), '']),
      });
    }
  });
  it('says nothing of the child where nothing was agreed', () => {
    const bare = referralPaper({
      ...head,
      fields: { status: 'sent' },
      sets: [],
      source: { person: child, case: file, notes: [] },
      to: 'Shelter',
    });
    expect(wordsOf(bare)).not.toContain('ស្រីមុំ');
    expect(wordsOf(bare)).not.toContain('school');
  });
  it('ticks what the partner answered', () => {
    expect(wordsOf(say({ status: 'accepted' }))).toContain(`[true,"${t('paper.accepts')}"]`);
  });
});

describe('a report to an authority', () => {
  it('names law, office, agreement, and who answers for a report without it', async () => {
    await each(
      () =>
        reportPaper({
          ...head,
          report: {
            to: 'Anti-trafficking desk',
            text: 'What was seen',
            agreed: 'no',
            ground: 'duty_by_law',
            allowed_by: 'sophea',
            reason: 'The father is suspected',
            number: 'PSA 118/26',
            how: 'letter',
          },
          rule: { authority: 'Provincial police', ground: 'Law of 2008' },
          file,
          person: child,
        }),
      () => [
        'ស្រីមុំ #panic() *',
        'Anti-trafficking desk',
        'What was seen',
        'Provincial police',
        'Law of 2008',
        'colleague sophea',
        'The father is suspected',
        'PSA 118/26',
        'HPC-26-7KX4Q',
        codeLabel('legal_ground', 'duty_by_law'),
        codeLabel('sex', 'female'),
        t('paper.their_number'),
        t('paper.sign_authority'),
      ],
    );
  });
});

describe('across the border', () => {
  const one = (): BorderOnPaper => ({
    ...head,
    request: {
      kind: 'repatriation',
      direction: 'to_us',
      our_number: 'KH-001',
      their_number: 'SK 41/2569',
      found: 'TH-27',
      home: 'KH-01',
      sex: 'female',
      note: 'For our side alone',
    },
    other: 'Shelter of Sa Kaeo',
    person: child,
    handovers: [
      rec('handover', 'h', {
        time: '2026-11-20T03:00:00.000Z',
        officials_from: 'Ms A, Thailand',
        officials_to: 'Mr B, Cambodia',
        papers: ['birth_certificate'],
        belongings: 'A red bag',
        health: 'Asthma',
        child_view: 'Glad to go home',
      }),
    ],
    legs: [rec('escort_leg', 'l', { from: 'TH-27', to: 'KH-01', escort: 'Ms C' })],
  });
  it('both numbers, who gave, who took, papers, belongings, health, the child, the way', async () => {
    await each(
      () => handoverPaper(one()),
      () => [
        'ស្រីមុំ #panic() *',
        'KH-001',
        'SK 41/2569',
        'Shelter of Sa Kaeo',
        'Ms A, Thailand',
        'Mr B, Cambodia',
        'A red bag',
        'Asthma',
        'Glad to go home',
        'Ms C',
        'place TH-27',
        codeLabel('border_paper', 'birth_certificate'),
        t('paper.sign_gives'),
        t('paper.sign_takes'),
      ],
    );
  });
  it('the request keeps what is for our side alone, and who the child is', async () => {
    const papers = await each(
      () => requestPaper(one()),
      () => ['KH-001', 'SK 41/2569', t('paper.who_answers')],
    );
    for (const paper of papers) {
      expect(wordsOf(paper)).not.toContain('For our side alone');
      expect(wordsOf(paper)).not.toContain('ស្រីមុំ');
    }
  });
  it('without a handover yet there are lines to write on', () => {
    const blank = handoverPaper({ ...one(), handovers: [], legs: [] });
    expect(wordsOf(blank)).toContain(`["${fieldLabel('handover', 'officials_from')}",""]`);
  });
  it.each([
    ['km', 'th'],
    ['th', 'en'],
    ['en', 'km'],
  ] as [Language, Language][])('stands in %s and %s', async (first, second) => {
    const say = () => handoverPaper(one());
    const two = bilingual(await saidIn(first, say), await saidIn(second, say));
    const sign = await Promise.all(
      [first, second].map((one) => saidIn(one, () => t('paper.sign_gives'))),
    );
    expect(two.signatures[0]).toBe(sign.join(' / '));
    expect(wordsOf(two).split('A red bag')).toHaveLength(2);
  });
});

describe('a plan', () => {
  const response = rec<Response>('response', 'r', { time: '2026-11-01T03:00:00.000Z' });
  const low = [
    {
      name: 'school/going',
      label: { en: 'Goes to school', km: 'ទៅរៀន', th: 'ไปโรงเรียน' },
      score: 1,
    },
    { name: 'food', label: { en: 'Has enough to eat' }, score: 2 },
  ];
  const plan = [
    rec<PlanItem>('plan_item', 'l', {
      response: 'r',
      item: 'school/going',
      domain: 'education',
      goal: 'Back in class',
      action: 'Pay the fees',
      assignee: 'dara',
      due: '2026-12-14',
      status: 'open',
    }),
    rec<PlanItem>('plan_item', 'm', { goal: 'Given up', status: 'cancelled' }),
  ];
  it('the child first, what was low with its answer, and each line', async () => {
    const papers = await each(
      () => planPaper({ ...head, file, person: child, response, low, plan }),
      () => [
        'I want to go to school',
        'safe at the aunt',
        'colleague dara',
        'Back in class – Pay the fees',
        t('paper.not_planned'),
        codeLabel('plan_domain', 'education'),
        codeLabel('risk', 'high'),
        t('paper.sign_child'),
      ],
    );
    expect(wordsOf(papers[languages.indexOf('km')]!)).toContain('ទៅរៀន');
    for (const paper of papers) expect(wordsOf(paper)).not.toContain('Given up');
  });
});

describe('a consent', () => {
  it('to whom, what, until when, by whom; and the answer of the child', async () => {
    const papers = await each(
      () =>
        consentPaper({
          ...head,
          consent: {
            purpose: 'referral',
            recipient: 'north',
            share: ['identity'],
            giver: 'mother',
            how: 'spoken',
            explained_in: 'km',
            given: '2026-11-01',
            until: '2027-11-01',
            status: 'given',
          },
          person: child,
        }),
      () => [
        'ស្រីមុំ #panic() *',
        'office north',
        codeLabel('consent_giver', 'mother'),
        codeLabel('consent_how', 'spoken'),
        codeLabel('share_set', 'identity'),
        t('paper.consent_rights_text'),
        t('paper.assent_no'),
        t('paper.sign_child'),
      ],
    );
    // The mother said yes: whether the child does is hers to say.
    for (const paper of papers)
      expect(wordsOf(paper)).toMatch(/\[false,"[^"]+"\],\[false,"[^"]+"\],\[false,"[^"]+"\]\]/);
  });
});
