import { describe, expect, it } from 'vitest';
import type {
  CaseRec,
  ConcernRec,
  ContactRec,
  NoteRec,
  ReferralRec,
  RoundRec,
  TaskRec,
} from './kinds';
import { me, rec } from './testing/recs';
import { dueItems, goesOut, keepsRegister, newFor, type Plenty, type Recent } from './today';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const nothing: Plenty = {
  concerns: [],
  cases: [],
  tasks: [],
  referrals: [],
  rounds: [],
  steps: [],
  clashed: [],
  hearings: [],
  homes: { placements: [], papers: [], asks: [] },
  seen: new Map(),
};
const worker = me(['outreach_worker']);
const supervisor = me(['case_supervisor']);
const sorts = (all: Partial<Plenty>, who = worker) =>
  dueItems({ ...nothing, ...all }, who, now).map((item) => item.sort);

it('opens the day where it is worked: at the desk for who keeps its register, on the street for who walks', () => {
  expect([keepsRegister(worker), goesOut(worker)]).toEqual([false, true]);
  const desk = me(['duty_worker']);
  expect([keepsRegister(desk), goesOut(desk)]).toEqual([true, true]);
});

describe('what is due', () => {
  it('shows a new concern to those who answer for all, with the clock of its suggested level', () => {
    const concerns = [
      rec<ConcernRec>('concern', { raised: '2026-11-22T00:00:00.000Z', suggested: 'high' }),
    ];
    const [item] = dueItems({ ...nothing, concerns }, supervisor, now);
    expect(item).toMatchObject({ sort: 'concern', due: '2026-11-23T00:00:00.000Z', red: true });
    expect(sorts({ concerns })).toEqual([]);
  });

  it('shows an assigned concern to its assignee only, and none that is over', () => {
    const concern = (status: string, assignee: string) =>
      rec<ConcernRec>('concern', { status, assignee, raised: '2026-11-21T00:00:00.000Z' });
    const concerns = [
      concern('assigned', 'me'),
      concern('assigned', 'dara'),
      concern('closed', 'me'),
    ];
    expect(sorts({ concerns })).toEqual(['concern']);
    expect(sorts({ concerns }, supervisor)).toEqual(['concern']);
  });

  it('puts red first: overdue before what still has time, whatever it is', () => {
    const tasks = [
      rec<TaskRec>('task', { assignee: 'me', due: '2026-11-25', title: 'later' }),
      rec<TaskRec>('task', { assignee: 'me', due: '2026-11-19', title: 'late' }),
      rec<TaskRec>('task', { assignee: 'dara', due: '2026-11-19' }),
      rec<TaskRec>('task', { assignee: 'me', due: '2026-11-19', status: 'done' }),
    ];
    const cases = [
      rec<CaseRec>('case', {
        owner: 'me',
        status: 'assessed',
        risk: 'high',
        due: '2026-11-22T20:00:00.000Z',
      }),
    ];
    const items = dueItems({ ...nothing, tasks, cases }, worker, now);
    expect(items.map((item) => [item.sort, item.red])).toEqual([
      ['task', true],
      ['case', true],
      ['task', false],
    ]);
  });

  it('puts a team that did not come back safe before everything, for some days, for those who answer', () => {
    const round = (ended: string, all_safe: boolean) =>
      rec<RoundRec>('round', { status: 'back', ended, all_safe });
    const tasks = [rec<TaskRec>('task', { assignee: 'me', due: '2026-11-01' })];
    const rounds = [
      round('2026-11-22T01:00:00.000Z', false),
      round('2026-11-22T02:00:00.000Z', true),
      round('2026-11-18T01:00:00.000Z', false),
    ];
    expect(sorts({ rounds, tasks }, supervisor)).toEqual(['round_unsafe', 'task']);
    expect(sorts({ rounds })).toEqual([]);
  });

  it('shows a supervisor the cases of others once they are late', () => {
    const one = (due: string) =>
      rec<CaseRec>('case', { owner: 'dara', status: 'planned', risk: 'low', due });
    const cases = [one('2026-11-22T09:00:00.000Z'), one('2026-11-22T12:00:00.000Z')];
    expect(sorts({ cases }, supervisor)).toEqual(['case']);
    expect(sorts({ cases })).toEqual([]);
  });

  it('asks the receiving organisation for its answer, not the sending one', () => {
    const referral = (to: string, status: string) => rec<ReferralRec>('referral', { to, status });
    const referrals = [
      referral('org-1', 'sent'),
      referral('org-1', 'accepted'),
      referral('org-1', 'completed'),
      referral('org-2', 'sent'),
    ];
    expect(sorts({ referrals }).sort()).toEqual(['referral_answer', 'referral_step']);
  });

  it('forgets a promised step once the child was met again', () => {
    const step = rec<ContactRec>('contact', {
      person: 'p',
      time: '2026-11-20T10:00:00.000Z',
      next_day: '2026-11-22',
    });
    expect(sorts({ steps: [step] })).toEqual(['contact_step']);
    const seen = new Map([['p', '2026-11-21T10:00:00.000Z']]);
    expect(sorts({ steps: [step], seen })).toEqual([]);
    const ahead = rec<ContactRec>('contact', { person: 'p', next_day: '2026-11-24' });
    expect(sorts({ steps: [ahead] })).toEqual([]);
  });

  it('warns a supervisor of a team that is late, and its team of its own round', () => {
    const round = (due_back: string, by: string) =>
      rec<RoundRec>('round', { status: 'out', due_back, team: [by] }, { by });
    const late = round('2026-11-22T09:00:00.000Z', 'dara');
    const inTime = round('2026-11-22T12:00:00.000Z', 'dara');
    expect(sorts({ rounds: [late, inTime] }, supervisor)).toEqual(['round']);
    expect(sorts({ rounds: [late, inTime] })).toEqual([]);
    expect(sorts({ rounds: [round('2026-11-22T12:00:00.000Z', 'me')] })).toEqual(['round']);
  });
});

describe('what is new for me', () => {
  const none: Recent = { concerns: [], tasks: [], referrals: [], contacts: [], notes: [] };

  it('tells the teller of a concern what became of it', () => {
    const concerns = [
      rec<ConcernRec>('concern', { status: 'assigned' }),
      rec<ConcernRec>('concern', { status: 'new' }),
    ];
    expect(newFor({ ...none, concerns }, worker, new Set())).toEqual([concerns[0]]);
  });

  it('shows the work of others on my children, never my own', () => {
    const note = (person: string, by: string) => rec<NoteRec>('note', { person }, { by });
    const notes = [note('mine', 'dara'), note('mine', 'me'), note('other', 'dara')];
    expect(newFor({ ...none, notes }, worker, new Set(['mine']))).toEqual([notes[0]]);
  });
});

describe('case work by itself', () => {
  const approval = (by: string, fields: object = {}) =>
    ({ ...rec<ConcernRec>('approval', fields), by }) as never;
  const mine = {
    owner: 'me',
    status: 'following_up',
    risk: 'high',
    since: '2026-10-01T02:00:00.000Z',
  };

  it('asks for another person’s word, and never for one’s own', () => {
    const approvals = [approval('dara'), approval('sup'), approval('dara', { status: 'approved' })];
    expect(sorts({ approvals }, { ...supervisor, account: 'sup' })).toEqual(['approval']);
  });

  it('brings a visit by the rhythm of the risk, to whose case it is, once the visits are read', () => {
    const file = rec<CaseRec>('case', mine);
    const met = (day: string) => new Map([[file.id, day]]);
    expect(sorts({ cases: [file] })).toEqual([]);
    expect(sorts({ cases: [file], visited: new Map() })).toEqual(['visit']);
    expect(sorts({ cases: [file], visited: met('2026-11-21') })).toEqual(['visit']);
    const low = rec<CaseRec>('case', { ...mine, risk: 'low' });
    expect(sorts({ cases: [low], visited: new Map([[low.id, '2026-11-21']]) })).toEqual([]);
    const theirs = rec<CaseRec>('case', { ...mine, owner: 'dara' });
    expect(sorts({ cases: [theirs], visited: new Map() }, supervisor)).toEqual([]);
  });

  it('asks for a new assessment half a year after the last', () => {
    const assessed = (at: string) => [rec<CaseRec>('case', { ...mine, assessed: at })];
    expect(sorts({ cases: assessed('2026-05-20T02:00:00.000Z') })).toEqual(['reassess']);
    expect(sorts({ cases: assessed('2026-08-20T02:00:00.000Z') })).toEqual([]);
  });
});
