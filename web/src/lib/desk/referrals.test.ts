import { describe, expect, it } from 'vitest';
import {
  kinds,
  type Case,
  type Consent,
  type Note,
  type Organisation,
  type Person,
  type Referral,
} from '$lib/model/generated';
import { rec } from './fixtures';
import {
  afterAcceptance,
  agreedSets,
  bandOf,
  beforeAnswer,
  cameTo,
  carries,
  filterReferrals,
  funnel,
  minimumOf,
  partnersFor,
  pathOf,
  referralActs,
  referralOrder,
} from './referrals';

const today = '2026-11-22';
const referral = (fields: Referral, id = 'r1') =>
  rec<Referral>('referral', id, { to: 'org-partner', ...fields });
const girl: Person = {
  name: { script: 'សុខា', latin: 'Sokha' },
  sex: 'female',
  age: { years_min: 8, years_max: 11, as_of: '2026-01-01', method: 'looks' },
  place: 'KH-01020105',
  place_note: 'behind the market',
  phone: '012 000 000',
  languages: ['km'],
  wishes: 'go to school',
};

it('keeps a referral among those that came, when its view has ended', () => {
  const ended = rec<Referral>('referral', 'r', { status: 'accepted' }, { org: 'org-sender' });
  expect(cameTo(ended, 'org-own')).toBe(true);
  expect(referralActs(ended, 'org-own')).toEqual([]);
  expect(cameTo(referral({ status: 'sent' }), 'org-own')).toBe(false);
});

describe('what each side may do', () => {
  it.each([
    ['draft', ['withdraw'], []],
    ['sent', ['withdraw'], ['accept', 'decline']],
    ['seen', ['withdraw'], ['accept', 'decline']],
    ['accepted', ['withdraw'], ['start', 'complete', 'not_help']],
    ['started', ['withdraw'], ['complete', 'not_help']],
    ['completed', ['confirm'], []],
    ['withdrawn', [], []],
    ['declined', [], []],
  ])('%s', (status, sender, receiver) => {
    expect(referralActs(referral({ status }), 'org-own')).toEqual(sender);
    expect(referralActs(referral({ status }), 'org-partner')).toEqual(receiver);
    expect(referralActs(referral({ status }), 'org-third')).toEqual([]);
  });
});

it('offers to send a draft only when everything is known that the office asks for', () => {
  const known = { status: 'draft', person: 'p', service: 'shelter', urgency: 'one_day' };
  expect(referralActs(referral(known), 'org-own')).toEqual(['withdraw']);
  const draft = referral({ ...known, consent: 'c' });
  expect(referralActs(draft, 'org-own')).toEqual(['send', 'withdraw']);
});

describe('the minimum that the partner sees first', () => {
  it('is band, sex, province and languages: nothing to find the child by', () => {
    expect(minimumOf(girl, today)).toEqual({
      age_band: '5-9',
      sex: 'female',
      place: 'KH-01',
      languages: ['km'],
    });
  });

  it('bands by the lower end of what is known, so that a possible child counts as one', () => {
    const age = (years_min: number, years_max: number): Person => ({
      age: { years_min, years_max, as_of: today, method: 'looks' },
    });
    expect(bandOf(age(17, 20), today)).toBe('15-17');
    expect(bandOf(age(18, 20), today)).toBe('18+');
    expect(bandOf({ born: '2022' }, today)).toBe('0-4');
    expect(bandOf({}, today)).toBe('not_stated');
  });

  it('previews only coded fields of the referral, never its reason or its pointers', () => {
    const rows = beforeAnswer({
      ...minimumOf(girl, today),
      person: 'p1',
      case: 'c1',
      to: 'org-partner',
      consent: 'k1',
      service: 'care_kinship',
      urgency: 'one_day',
      share: ['identity'],
      reason: 'her uncle',
    });
    expect(rows.map((row) => row.field).sort()).toEqual(
      ['service', 'urgency', 'age_band', 'sex', 'place', 'languages', 'share'].sort(),
    );
    for (const row of rows) expect(kinds.referral.fields[row.field]?.class).toBe('coded');
  });
});

describe('what the partner sees after it accepted', () => {
  const source = {
    person: rec<Person>('person', 'p1', girl),
    case: rec<Case>('case', 'c1', { summary: 'met at night', risk: 'high', person: 'p1' }),
    notes: [
      rec<Note>('note', 'n1', { text: 'for all', shareable: true, private: 'told in confidence' }),
      rec<Note>('note', 'n2', { text: 'for us' }),
    ],
  };
  const seen = (sets: string[]) => JSON.stringify(afterAcceptance(sets, source));

  it('is nothing without a set', () => expect(afterAcceptance([], source)).toEqual({}));

  it('holds each set to its own fields', () => {
    expect(seen(['identity'])).toContain('Sokha');
    expect(seen(['identity'])).not.toContain('012 000 000');
    expect(seen(['contact_details'])).toContain('behind the market');
    expect(seen(['contact_details'])).not.toContain('Sokha');
    expect(seen(['wishes'])).toContain('go to school');
    expect(seen(['wishes'])).not.toContain('met at night');
  });

  it('never holds a confidential field or a note that nobody marked for sharing', () => {
    const all = seen(['identity', 'contact_details', 'situation', 'wishes', 'notes']);
    expect(all).toContain('for all');
    expect(all).not.toContain('for us');
    expect(all).not.toContain('told in confidence');
  });

  it('says that there is a value which the sender does not see, instead of showing nothing', () => {
    const blind = {
      ...source,
      person: rec<Person>('person', 'p1', { sex: 'female' }, { hidden: ['name'] }),
    };
    const rows = afterAcceptance(['identity'], blind).identity ?? [];
    expect(rows.find((row) => row.field === 'name')?.value).toBeNull();
  });

  it('shows a field once where two sets hold it', () => {
    const rows = Object.values(afterAcceptance(['identity', 'situation'], source)).flat();
    const sexes = rows.filter((row) => row.kind === 'person' && row.field === 'sex');
    expect(sexes).toHaveLength(1);
  });
});

describe('the consent under a referral', () => {
  const consent = (fields: Consent) =>
    rec<Consent>('consent', 'k1', {
      person: 'p1',
      recipient: 'org-partner',
      status: 'given',
      share: ['identity', 'wishes'],
      ...fields,
    });
  it.each([
    ['given', {}, true],
    ['given until today', { until: today }, true],
    ['over since yesterday', { until: '2026-11-21' }, false],
    ['withdrawn', { status: 'withdrawn' }, false],
    ['for another child', { person: 'p2' }, false],
    ['for another partner', { recipient: 'org-third' }, false],
  ])('%s', (_, fields, expected) => {
    expect(carries(consent(fields), 'p1', 'org-partner', today)).toBe(expected);
  });

  it('gives no more than was agreed to', () => {
    expect(agreedSets(['identity', 'notes'], consent({}).fields)).toEqual(['identity']);
    expect(agreedSets(['identity'], null)).toEqual([]);
  });
});

describe('partners for a service', () => {
  const org = (id: string, fields: Organisation) =>
    rec<Organisation>('organisation', id, { services: ['care_kinship'], ...fields });
  const need = { service: 'care_kinship', person: girl, own: 'org-own', today };

  it('leaves out the own organisation and says why another does not fit', () => {
    const found = partnersFor(
      [
        org('org-own', {}),
        org('other-service', { services: ['food_snack'] }),
        org('too-old', { age_min: 14 }),
        org('boys', { sexes: ['male'] }),
        org('full', { takes_referrals: false }),
        org('fits-far', { place: 'KH-12', age_min: 0, age_max: 17 }),
        org('fits-near', { place: 'KH-0105', sexes: ['female'], takes_referrals: true }),
      ],
      need,
    );
    const against = Object.fromEntries(found.map((one) => [one.org.id, one.against]));
    expect(found.slice(0, 2).map((one) => one.org.id)).toEqual(['fits-near', 'fits-far']);
    expect(against).toEqual({
      'fits-near': [],
      'fits-far': [],
      'other-service': ['service'],
      'too-old': ['age'],
      boys: ['sex'],
      full: ['closed'],
    });
  });
});

describe('how far referrals got', () => {
  it('counts each stage with all that went beyond it', () => {
    const all = ['draft', 'sent', 'seen', 'accepted', 'completed', 'declined', 'not_helped'].map(
      (status, index) => referral({ status }, `r${index}`),
    );
    expect(funnel(all)).toEqual([
      { stage: 'sent', n: 6 },
      { stage: 'seen', n: 5 },
      { stage: 'accepted', n: 3 },
      { stage: 'started', n: 1 },
      { stage: 'completed', n: 1 },
    ]);
  });

  it('ends the path where it was declined', () => {
    const path = pathOf(referral({ status: 'declined', sent: 'a', answered: 'b' }));
    expect(path.map((step) => [step.status, step.state])).toEqual([
      ['sent', 'done'],
      ['seen', 'done'],
      ['declined', 'stopped'],
    ]);
    expect(path.at(-1)?.at).toBe('b');
  });

  it('lists those that wait by their deadline, first', () => {
    const all = [
      referral({ status: 'completed' }, 'done'),
      referral({ status: 'accepted' }, 'running'),
      referral({ status: 'sent', due: '2026-11-24T00:00:00.000Z' }, 'later'),
      referral({ status: 'seen', due: '2026-11-23T00:00:00.000Z' }, 'soon'),
      referral({}, 'draft'),
    ];
    expect(referralOrder(all).map((one) => one.id)).toEqual([
      'soon',
      'later',
      'running',
      'draft',
      'done',
    ]);
    expect(filterReferrals(all, 'waiting').map((one) => one.id)).toEqual(['later', 'soon']);
    expect(filterReferrals(all, 'draft').map((one) => one.id)).toEqual(['draft']);
    expect(filterReferrals(all, undefined)).toHaveLength(5);
  });
});
