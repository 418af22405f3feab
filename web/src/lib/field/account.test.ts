import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fill, type Language, type Message } from '../i18n/format';
import {
  accountPath,
  bySort,
  cameToNothing,
  daysOf,
  joined,
  sorts,
  type Account,
  type Went,
} from './account';
import { Teller, type Say } from './account-words';

const messages = (language: Language, area: string): Record<string, Message> =>
  JSON.parse(
    readFileSync(new URL(`../i18n/${area}/${language}.json`, import.meta.url), 'utf8'),
  ) as Record<string, Message>;

function sayIn(language: Language): Say {
  const words = messages(language, 'account');
  const codes = messages(language, 'codes') as Record<string, string>;
  return {
    t: (key, params) => {
      const said = words[key];
      if (said === undefined) throw new Error(`no message ${key}`);
      return fill(language, said, params);
    },
    code: (list, id) => codes[`code.${list}.${id}`] ?? `[${list}.${id}]`,
    day: (value) => value.slice(0, 10),
    instant: (value) => value.slice(0, 16),
    field: (kind, field) => `${kind}.${field}`,
    org: (id) => ({ home: 'Riverlight Kids', partner: 'Welcome Gate' })[id] ?? '?',
  };
}

const nothing: Account = {
  from: '2026-01-01',
  until: '2026-12-31',
  readings: [],
  emergencies: [],
  went: [],
  systems: [],
  taken: [],
  links: [],
  devices: [],
  people: [
    { account: 'dara', org: 'home', name: 'Sok Dara', roles: ['caseworker'] },
    { account: 'them', org: 'partner', roles: ['case_supervisor'] },
    { account: 'pipe', org: 'home', name: 'OSCaR', roles: ['other_system'] },
  ],
  erased: false,
  cut: false,
};
const link = {
  referral: 'r',
  to: 'partner',
  by: 'dara',
  made: '2026-11-03T09:00:00.000Z',
  opened: '2026-11-04T09:30:00.000Z',
  answered: '2026-11-04T09:40:00.000Z',
  shown: ['identity'],
};
const devices = [
  { account: 'dara', org: 'home', held: 2, locked: 0, erased: 1 },
  { account: 'them', org: 'partner', held: 1, locked: 1, erased: 0 },
];
const teller = (language: Language = 'en') => new Teller(sayIn(language), nothing);
const went = (kind: Went['kind'], fields: Went['fields'], more: Partial<Went> = {}): Went => ({
  record: 'r',
  kind,
  created: '2026-11-01T01:00:00.000Z',
  fields,
  at_once: [],
  accepted: [],
  ...more,
});

/** One of every sort, in the order of the list. */
const oneOfEach = [
  'person',
  'relationship',
  'case',
  'note',
  'counselling',
  'contact',
  'consent',
  'task',
  'visit',
  'response',
  'legal_matter',
  'referral',
  'placement',
  'schooling',
  'attachment',
];

describe('who read and wrote', () => {
  const line = {
    day: '2026-11-03',
    account: 'dara',
    org: 'home',
    what: [
      { word: 'case', read: 1, wrote: 0 },
      { word: 'note', read: 2, wrote: 0 },
    ],
  };

  it('is one sentence of plain words', () =>
    expect(teller().reading(line)).toBe(
      'On 2026-11-03, Sok Dara (Caseworker, Riverlight Kids) read the case and 2 notes.',
    ));

  it('tells what was written too', () =>
    expect(
      teller().reading({ ...line, what: [...line.what, { word: 'person', read: 1, wrote: 1 }] }),
    ).toBe(
      "On 2026-11-03, Sok Dara (Caseworker, Riverlight Kids) read the child's own page, the case and 2 notes, and wrote the child's own page.",
    ));

  it('names nobody of another organisation', () =>
    expect(teller().reading({ ...line, account: 'them', org: 'partner' })).toBe(
      'On 2026-11-03, somebody at Welcome Gate (Case supervisor) read the case and 2 notes.',
    ));

  it('says where somebody was whom nobody knows any more', () =>
    expect(teller().reading({ ...line, account: 'gone', org: 'partner' })).toContain(
      'somebody at Welcome Gate read',
    ));

  it('tells a system from a person', () =>
    expect(teller().who('pipe')).toBe('the computer system “OSCaR” of Riverlight Kids'));

  it.each(['km', 'th'] as const)('reads in %s, with its own digits', (language) => {
    const said = teller(language).reading(line);
    expect(said).toMatch(language === 'km' ? /២/ : /๒/);
    expect(said).not.toMatch(/[{[]/);
  });
});

describe('what went to others', () => {
  const asked = {
    to: 'partner',
    service: 'return_family_tracing',
    sent: '2026-11-03T02:00:00.000Z',
    answered: '2026-11-04T02:00:00.000Z',
    status: 'accepted',
  };

  it('tells a referral from the asking to the consent', () => {
    const consent = {
      giver: 'child',
      given: '2026-11-02',
      until: '2026-12-31',
      withdrawn: '2026-11-20T00:00:00.000Z',
    };
    const said = teller()
      .went(
        went('referral', asked, {
          at_once: ['sex', 'age_band'],
          accepted: ['identity', 'notes'],
          consent,
        }),
      )
      .join(' ');
    expect(said).toContain('On 2026-11-03, Welcome Gate was asked for help:');
    expect(said).toContain('shown, without a name: referral.sex and referral.age_band.');
    expect(said).toContain(
      'It said yes on 2026-11-04. From then on it was shown: Who it is and Notes marked for sharing.',
    );
    expect(said).toContain('Agreed to by: The child, on 2026-11-02, until 2026-12-31.');
    expect(said).toContain('taken back on 2026-11-20');
  });

  it('tells a no with its reason, and that it saw nothing more', () => {
    const no = went('referral', { ...asked, status: 'declined', decline_reason: 'no_place' });
    const said = teller().went(no).join(' ');
    expect(said).toContain('It said no on 2026-11-04: No place or bed free.');
    expect(said).not.toContain('From then on');
    expect(cameToNothing(no)).toBe(true);
    expect(cameToNothing(went('referral', asked))).toBe(false);
  });

  it('tells who answers for a report without agreement', () => {
    const report = went(
      'statutory_report',
      {
        sent: '2026-11-03T02:00:00.000Z',
        agreed: 'no',
        ground: 'danger_to_life',
        allowed_by: 'dara',
      },
      { authority: 'District police' },
    );
    const said = teller().went(report).join(' ');
    expect(said).toContain('On 2026-11-03, we reported to District police.');
    expect(said).toContain(
      'Danger to life or health. Sok Dara (Caseworker, Riverlight Kids) answers for it.',
    );
  });

  it.each(['en', 'km', 'th'] as const)('says all of it in %s', (language) => {
    const tell = teller(language);
    const statuses = ['sent', 'declined', 'withdrawn', 'expired', 'not_helped', 'completed'];
    const all = [
      ...statuses.flatMap((status) =>
        tell.went(went('referral', { ...asked, status, ended: asked.answered })),
      ),
      ...tell.went(
        went('cross_border', {
          kind: 'tracing',
          requested: asked.sent,
          answer: 'cannot_help',
          answered: asked.answered,
        }),
      ),
      ...tell.went(went('bed_ask', { status: 'expired' }, { at_once: ['sex'] })),
      ...tell.went(went('bed_ask', { accepted_by: 'partner' })),
      ...tell.emergency(
        went('emergency_access', {
          holder: 'dara',
          ground: 'injured',
          from: asked.sent,
          until: asked.answered,
          reason: 'why',
          finding: 'justified',
          reviewer: 'dara',
          reviewed: asked.answered,
        }),
      ),
      ...tell.emergency(
        went('emergency_access', {
          holder: 'dara',
          ground: 'injured',
          from: asked.sent,
          until: asked.answered,
        }),
      ),
      tell.system({
        org: 'home',
        name: 'OSCaR',
        referral: 'r',
        what: 'referral.accepted',
        at: asked.sent,
      }),
      tell.system({
        org: 'partner',
        referral: 'r',
        what: 'referral.consent_withdrawn',
        at: asked.sent,
      }),
      tell.taken({
        day: '2026-11-03',
        account: 'dara',
        org: 'home',
        how: 'export',
        words: ['person'],
      }),
      tell.taken({
        day: '2026-11-03',
        account: 'dara',
        org: 'home',
        how: 'account',
        words: ['person'],
      }),
      ...(['referral', 'statutory_report', 'cross_border', 'case', 'consent'] as const).map(
        (paper) =>
          tell.taken({
            day: '2026-11-03',
            account: 'dara',
            org: 'home',
            how: 'paper',
            paper,
            words: ['person'],
          }),
      ),
      tell.taken({
        day: '2026-11-03',
        account: 'dara',
        org: 'home',
        how: 'answers',
        words: ['response'],
      }),
      ...tell.link(link),
      ...tell.devices(devices),
      tell.what(oneOfEach.map((word) => ({ word, n: 2 }))),
    ];
    expect(bySort(oneOfEach.map((word) => ({ word, n: 2 }))).map(({ sort }) => sort)).toEqual(
      sorts,
    );
    expect(all.filter((one) => /[{}[\]]/.test(one) || !one.trim())).toEqual([]);
  });
});

it('tells of a one-time link to whom it went, who made it and when the receipt was written', () => {
  const said = teller().link(link).join(' ');
  expect(said).toContain('Welcome Gate opened our request by a one-time link');
  expect(said).toContain('Sok Dara');
  expect(said).toContain('receipt was written at that moment, on 2026-11-04T09:30');
  expect(teller().link({ ...link, answered: null })).toHaveLength(2);
});

it('counts the devices that hold the file and tells apart where it is gone', () => {
  expect(teller().devices(devices)).toEqual([
    'On 3 devices: those of Sok Dara (' +
      sayIn('en').code('role', 'caseworker') +
      ', Riverlight Kids) and somebody at Welcome Gate (' +
      sayIn('en').code('role', 'case_supervisor') +
      ').',
    expect.stringMatching(/^Gone on one device/) as string,
    expect.stringMatching(/^Erased on one device/) as string,
  ]);
  expect(teller().devices([])).toEqual([]);
});

it('names the sort of paper that left the program', () => {
  const paper = {
    day: '2026-11-03',
    account: 'dara',
    org: 'home',
    how: 'paper',
    paper: 'consent',
    words: ['person', 'consent'],
  } as const;
  expect(teller().taken({ ...paper, words: [...paper.words] })).toMatch(/on a paper: a consent\.$/);
});

it('sorts every kind that the office tells of', () => {
  const rules = readFileSync(
    new URL('../../../../crates/rules/src/policy/account.rs', import.meta.url),
    'utf8',
  );
  const list = /const IN_ACCOUNT[^=]*= &\[([^\]]*)\]/.exec(rules)?.[1] ?? '';
  const told = [...list.matchAll(/KindName::(\w+)/g)].map(([, name = '']) =>
    name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase(),
  );
  expect(told.length).toBeGreaterThan(20);
  for (const kind of told) {
    const [sort] = bySort([{ word: kind, n: 1 }]);
    expect([kind, sort?.sort === 'paper']).toEqual([kind, kind === 'attachment']);
  }
});

describe('the time asked for', () => {
  const none = { from: null, until: null };
  it('counts back by the calendar', () => {
    expect(daysOf('months', '2026-05-31', none)).toEqual({
      from: '2026-02-28',
      until: '2026-05-31',
    });
    expect(daysOf('year', '2024-02-29', none)).toEqual({ from: '2023-02-28', until: '2024-02-29' });
    expect(daysOf('all', '2026-11-29', none)).toEqual({ from: '2020-11-29', until: '2026-11-29' });
  });
  it('waits for two own days in order, no more than six years apart', () => {
    const days = (from: string | null, until: string | null) =>
      daysOf('own', '2026-11-29', { from, until });
    expect(days(null, '2026-01-01')).toBeNull();
    expect(days('2026-01-02', '2026-01-01')).toBeNull();
    expect(days('2019-12-31', '2026-01-01')).toBeNull();
    expect(days('2026-01-01', '2026-01-01')).toEqual({ from: '2026-01-01', until: '2026-01-01' });
  });
  it('asks the office with it', () =>
    expect(accountPath('p', { from: '2026-01-01', until: '2026-02-01' }, '2026-01-09/a')).toBe(
      '/records/p/account?from=2026-01-01&until=2026-02-01&after=2026-01-09%2Fa',
    ));
});

it('joins pages without losing what stood on the first', () => {
  const line = { day: '2026-01-01', account: 'x', org: 'home', what: [] };
  const page: Account = { ...nothing, went: [], readings: [line], next: 'n' };
  const more: Account = {
    ...nothing,
    readings: [{ ...line, day: '2025-12-31' }],
    people: [{ account: 'x', org: 'home', roles: [] }],
  };
  const both = joined(page, more);
  expect(both.readings.map(({ day }) => day)).toEqual(['2026-01-01', '2025-12-31']);
  expect(both.next).toBeNull();
  expect(both.people).toHaveLength(4);
});
