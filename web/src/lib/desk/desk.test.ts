import { describe, expect, it } from 'vitest';
import {
  kinds,
  type Case,
  type Consent,
  type Indicator,
  type Project,
  type Target,
  type Task,
} from '$lib/model/generated';
import { changesOf } from './changes';
import { allowsThird, clashesOf, settleArgs } from './clashes';
import { dueOf } from './clock';
import { consentFields, emptyConsent, isComplete, stands, yearFrom } from './consents';
import {
  barOf,
  labelOf,
  localRows,
  monthsOf,
  periodOf,
  raisedShare,
  yearsOfProject,
  type FigureRow,
} from './figures';
import { me, rec } from './fixtures';
import { assignable, memberName, orgName } from './people';
import { isPlaceCode } from './places';
import { keepsConfidence } from '$lib/store/rights';
import { settingsFor } from './settings';
import { storageUse } from './storage';
import { isLate, taskOrder } from './tasks';
import {
  changeBody,
  draftOf,
  newUserBody,
  emptyUser,
  projectChoices,
  userRows,
  type User,
} from './users';

describe('the risk clock', () => {
  it.each([
    ['high', '2026-11-23T08:00:00.000Z'],
    ['medium', '2026-11-25T08:00:00.000Z'],
    ['low', '2026-11-27T08:00:00.000Z'],
    ['no_action', null],
    [undefined, null],
  ])('%s', (level, due) => expect(dueOf(level, '2026-11-22T08:00:00.000Z')).toBe(due));
});

describe('clashes', () => {
  const value = (text: string, entry: string) => ({ value: text, by: 'a', at: '', entry });
  const file = rec<Case>(
    'case',
    'c',
    {},
    {
      clashes: {
        summary: [value('x', '1'), value('y', '2')],
        risk: [value('high', '3'), value('low', '4')],
        owner: [value('a', '5')],
      },
    },
  );
  it('shows decisive fields first and nothing that has one value only', () => {
    expect(clashesOf(file).map((clash) => clash.field)).toEqual(['risk', 'summary']);
  });
  it('settles with the field alone, as the act wants it', () => {
    expect(settleArgs('risk', 'high')).toEqual({ risk: 'high' });
    expect(allowsThird(file, 'risk')).toBe(true);
    expect(allowsThird(rec('person', 'p', {}), 'age')).toBe(false);
  });
});

describe('consents', () => {
  const today = '2026-11-22';
  it('are complete only with purpose, recipient, giver and content, and an end that is not past', () => {
    const draft = { ...emptyConsent(today, 'km', 'org'), giver: 'child', share: ['wishes'] };
    expect(isComplete(draft, today)).toBe(true);
    expect(isComplete({ ...draft, giver: null }, today)).toBe(false);
    expect(isComplete({ ...draft, share: [] }, today)).toBe(false);
    expect(isComplete({ ...draft, recipient: null }, today)).toBe(false);
    expect(isComplete({ ...draft, until: '2026-11-21' }, today)).toBe(false);
    const fields = consentFields(draft, 'p1', today);
    expect(Object.keys(fields).filter((name) => !kinds.consent.fields[name])).toEqual([]);
    expect(fields).toMatchObject({ given: today, until: '2027-11-22' });
  });
  it('end by themselves', () => {
    const consent = (until?: string) => rec<Consent>('consent', 'k', { status: 'given', until });
    expect(stands(consent(today), today)).toBe(true);
    expect(stands(consent('2026-11-21'), today)).toBe(false);
    expect(yearFrom('2028-02-29')).toBe('2029-02-28');
  });
});

describe('names', () => {
  const member = (id: string, display: string, roles: string[], active = true) => ({
    id,
    display,
    org: 'org-own',
    team: null,
    roles,
    active,
  });
  it('prefer the reader’s language and never leave a blank', () => {
    const org = { name_en: 'Hope', name_km: 'សង្ឃឹម' };
    expect(orgName(org, 'km')).toBe('សង្ឃឹម');
    expect(orgName(org, 'th')).toBe('Hope');
    expect(orgName({}, 'th')).toBeNull();
  });
  it('offers active colleagues, those whose work it is first', () => {
    const all = [
      member('1', 'Anan', ['finance']),
      member('2', 'Zina', ['caseworker']),
      member('3', 'Bopha', ['caseworker'], false),
    ];
    expect(assignable(all, ['caseworker']).map((one) => one.id)).toEqual(['2', '1']);
    expect(memberName('9', all, me())).toBeNull();
    expect(memberName('account-me', all, me())).toBe('Dara');
  });
  it('know a place code by its shape', () => {
    expect(['KH-0102', 'TH-27'].every(isPlaceCode)).toBe(true);
    expect(['KH-1', 'kh-01', 'KH-0102010101', 'KH'].some(isPlaceCode)).toBe(false);
  });
});

describe('what buttons somebody sees', () => {
  it('follows the roles of the policy', () => {
    expect(keepsConfidence(me('outreach_worker'))).toBe(false);
    expect(keepsConfidence(me('government_reader'))).toBe(true);
  });
  it('opens administration to administrators only', () => {
    const pages = (...roles: string[]) => settingsFor(me(...roles)).map((entry) => entry.href);
    expect(pages('outreach_worker')).toEqual(
      ['language', 'lock', 'device', 'account'].map((page) => `/settings/${page}`),
    );
    expect(pages('system_admin')).toContain('/settings/users');
    expect(pages('director')).toContain('/settings/export');
    expect(pages('director')).not.toContain('/settings/users');
  });
});

describe('figures', () => {
  it('offers the years and months that have begun', () => {
    expect(yearsOfProject({ starts: '2024-05-01', ends: '2030-01-01' }, '2026-11-22')).toEqual([
      '2026',
      '2025',
      '2024',
    ]);
    expect(yearsOfProject({}, '2026-11-22')).toEqual(['2026']);
    expect(monthsOf('2026', '2026-02-22')).toEqual(['2026-02', '2026-01']);
    expect(monthsOf('2025', '2026-02-22')).toHaveLength(12);
    expect(periodOf('2026-13', '2026-11-22')).toBe('2026');
    expect(periodOf('2025-12', '2026-11-22')).toBe('2025-12');
  });
  it('shows indicators and targets without a connection, and no invented number', () => {
    const rows = localRows(
      [
        rec<Indicator>('indicator', 'b', { position: 2, label_en: 'B', measure: 'contacts' }),
        rec<Indicator>('indicator', 'a', { position: 1, label_km: 'ក', measure: 'rounds' }),
      ],
      [rec<Target>('target', 't', { indicator: 'b', period: '2026', value: '400' })],
      '2026',
    );
    expect(rows.map((row) => [row.indicator, row.target, row.actual])).toEqual([
      ['a', null, undefined],
      ['b', '400', undefined],
    ]);
    expect(labelOf(rows[0]!, 'th')).toBe('ក');
    expect(barOf(rows[1]!)).toBeNull();
  });
  it('compares a share by its percentage and hides what is hidden', () => {
    const row: FigureRow = {
      indicator: 'i',
      label: {},
      measure: 'm',
      method: '',
      hidden: false,
      target: '80',
    };
    expect(barOf({ ...row, actual: 9, of: 10, share_percent: '90.0' })).toEqual({
      value: 90,
      target: 80,
    });
    expect(barOf({ ...row, actual: 0 })).toEqual({ value: 0, target: 80 });
    expect(barOf({ ...row, actual: null, hidden: true })).toBeNull();
    expect(raisedShare({ budget: '38000', raised: '19000' })).toBe(0.5);
    expect(raisedShare({ budget: '0', raised: '1' })).toBeNull();
  });
});

describe('administration of users', () => {
  const user: User = {
    id: 'u',
    user: 'srey',
    display: 'Srey',
    org: 'o',
    team: 'night',
    roles: ['caseworker'],
    projects: [],
    language: 'km',
    active: true,
    totp: false,
    created: '',
    member: null,
  };
  it('asks only for what differs, so that a name can be changed without rights over rights', () => {
    expect(changeBody(user, draftOf(user))).toEqual({});
    expect(changeBody(user, { ...draftOf(user), display: 'Srey P' })).toEqual({
      display: 'Srey P',
    });
    expect(changeBody(user, { ...draftOf(user), team: ' ', roles: [] })).toEqual({
      team: null,
      roles: [],
    });
    expect(newUserBody({ ...emptyUser('km'), user: ' srey ', display: 'S ' })).toMatchObject({
      user: 'srey',
      display: 'S',
      team: null,
    });
  });
  it("gives projects to a donor's account alone, and takes them away with the role", () => {
    const donor = { ...user, roles: ['donor_reader'], projects: ['b', 'a'] };
    expect(changeBody(donor, { ...draftOf(donor), projects: ['a', 'b'] })).toEqual({});
    expect(changeBody(donor, { ...draftOf(donor), projects: ['a'] })).toEqual({ projects: ['a'] });
    expect(changeBody(donor, { ...draftOf(donor), roles: ['finance'] })).toEqual({
      roles: ['finance'],
      projects: [],
    });
    // Somebody who was first tapped as a donor, with a project, and then as something else.
    const draft = { ...emptyUser('km'), projects: ['a'] };
    expect(newUserBody({ ...draft, roles: ['finance'] }).projects).toEqual([]);
    expect(newUserBody({ ...draft, roles: ['donor_reader'] }).projects).toEqual(['a']);
    expect(changeBody(user, { ...draftOf(user), projects: ['a'] })).toEqual({});
  });
  it('offers the projects of the own organisation by code, with their title', () => {
    const of = (id: string, org: string, fields: Project) =>
      rec<Project>('project', id, fields, { org });
    const all = [
      of('2', 'o', { code: 'KHM-B', title_en: 'Streets', title_km: 'ផ្លូវ' }),
      of('1', 'o', { code: 'KHM-A' }),
      of('3', 'other', { code: 'KHM-C' }),
    ];
    expect(projectChoices(all, 'o', 'km')).toEqual([
      { id: '1', label: 'KHM-A' },
      { id: '2', label: 'KHM-B · ផ្លូវ' },
    ]);
  });
  it('finds people by either name, those who can sign in first', () => {
    const all = [
      { ...user, id: '1', active: false },
      { ...user, id: '2', display: 'Zin', user: 'z' },
    ];
    expect(userRows(all, '').map((one) => one.id)).toEqual(['2', '1']);
    expect(userRows(all, 'SREY').map((one) => one.id)).toEqual(['1']);
  });
});

describe('tasks', () => {
  it('puts open ones first by their day, without a day last', () => {
    const task = (id: string, fields: Task) => rec<Task>('task', id, fields);
    const all = [
      task('done', { status: 'done' }),
      task('someday', {}),
      task('soon', { due: '2026-11-25' }),
      task('late', { due: '2026-11-20', status: 'open' }),
    ];
    expect(taskOrder(all).map((one) => one.id)).toEqual(['late', 'soon', 'someday', 'done']);
    expect(all.filter((one) => isLate(one, '2026-11-22')).map((one) => one.id)).toEqual(['late']);
  });
});

it('says only what changed', () => {
  expect(changesOf({ a: 'x', list: ['1'] }, { a: 'x', list: ['1', '2'], b: null })).toEqual({
    list: ['1', '2'],
  });
});

it('reckons the storage that is left', async () => {
  const storage = { estimate: async () => ({ usage: 3, quota: 10 }), persisted: async () => true };
  expect(await storageUse(storage)).toEqual({ used: 3, free: 7, persisted: true });
});
