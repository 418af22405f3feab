import { describe, expect, it } from 'vitest';
import type { CodeMap } from '../model/generated';
import { cells, doubles, inUse, planOf, readFile, type Line } from './codes';
import { eventKey, faultOf, isReady, turnOf } from './connections';
import en from '../i18n/exchange/en.json';

const line = (id: string, code: string, theirs: string, more: CodeMap = {}): Line => ({
  id,
  kind: 'code_map',
  version: 1,
  org: 'o',
  team: null,
  by: 'a',
  created: '',
  updated: '',
  fields: { system: 'oscar', list: 'decline_reason', code, theirs, ...more },
  clashes: {},
  hidden: [],
  erased: false,
  sending: null,
  pending: [],
});

describe('a table of codes', () => {
  it('shows what is in use of one system, in the order of our lists', () => {
    const all = [
      line('c', 'other', '9'),
      line('a', 'no_place', '001'),
      line('gone', 'no_place', '002', { active: false }),
      line('else', 'no_place', '1', { system: 'primero' }),
      line('s', 'counselling_trauma', '04', { list: 'service' }),
    ];
    expect(inUse(all, 'oscar').map(({ id }) => id)).toEqual(['s', 'a', 'c']);
    expect(inUse(all, null)).toHaveLength(4);
  });

  it('marks a code of theirs that means two things; two names for ours are none', () => {
    const all = [line('a', 'no_place', '1'), line('b', 'other', '1'), line('c', 'other', '01')];
    expect([...doubles(all)]).toEqual(['a', 'b']);
  });
});

describe('a file of codes', () => {
  it('oscar_bridge: keeps every zero, in any spreadsheet’s way of writing', () => {
    for (const text of [
      'list,code,theirs\r\ndecline_reason,no_place,007\r\n',
      '\ufefflist;code;theirs\ndecline_reason;no_place;"007"',
      'theirs\tlist\tcode\n007\tdecline_reason\tno_place\n\n',
    ])
      expect(readFile(text)).toEqual({
        rows: [{ list: 'decline_reason', code: 'no_place', theirs: '007' }],
        errors: [],
      });
  });

  it('names the row of every error and then takes nothing', () => {
    const text = [
      'list,code,theirs',
      'decline_reason,no_place,1',
      'dragons,no_place,2',
      'decline_reason,dragon,3',
      'decline_reason,other,',
      'decline_reason,other,1.20E+11',
      'decline_reason,other,1',
      `decline_reason,other,${'x'.repeat(101)}`,
    ].join('\n');
    const { rows, errors } = readFile(text);
    expect(rows).toEqual([]);
    expect(errors.map(({ row, rule }) => [row, rule])).toEqual([
      [3, 'list'],
      [4, 'code'],
      [5, 'empty'],
      [6, 'mangled'],
      [7, 'double'],
      [8, 'too_long'],
    ]);
  });

  it('says so when it is no such file', () => {
    expect(readFile('name,phone\nSok Dara,012').errors).toEqual([
      { row: 1, rule: 'columns', value: 'name, phone' },
    ]);
    expect(readFile('').errors[0]?.row).toBe(1);
  });

  it('reads quotes, marks and breaks inside of a cell', () => {
    expect(cells('a,"b ""c"", d\ne"\nf,g')).toEqual([
      ['a', 'b "c", d\ne'],
      ['f', 'g'],
    ]);
  });

  it('adds what is new, changes what means something else, leaves the rest', () => {
    const all = [
      line('same', 'no_place', '1'),
      line('other', 'no_place', '2'),
      line('else', 'x', '3'),
    ];
    const rows = [
      { list: 'decline_reason', code: 'no_place', theirs: '1' },
      { list: 'decline_reason', code: 'other', theirs: '2' },
      { list: 'decline_reason', code: 'other', theirs: '01' },
    ];
    expect(planOf(rows, all, 'oscar')).toEqual({
      add: [rows[2]],
      change: [{ id: 'other', code: 'other' }],
    });
  });
});

describe('a connection', () => {
  it('is switched on from draft and pause, and paused when on', () => {
    expect([turnOf('draft'), turnOf('paused'), turnOf('on')]).toEqual(['on', 'on', 'paused']);
  });

  it('has words for every event and every fault', () => {
    for (const type of [
      'sent',
      'accepted',
      'declined',
      'started',
      'completed',
      'not_helped',
      'withdrawn',
      'expired',
      'consent_withdrawn',
      'consent_expired',
    ])
      expect(en).toHaveProperty([eventKey(`referral.${type}`)]);
    for (const answer of ['timeout', 'tls', 'unreachable', 'address_refused'])
      expect(en).toHaveProperty([`exchange.fault.${faultOf(answer)}`]);
    expect(faultOf('503')).toBeNull();
  });

  it('needs a name and a system', () => {
    expect(isReady({ name: ' ', system: 'oscar' })).toBe(false);
    expect(isReady({ name: 'x', system: null })).toBe(false);
    expect(isReady({ name: 'x', system: 'oscar' })).toBe(true);
  });
});
