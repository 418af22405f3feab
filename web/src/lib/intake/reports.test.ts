import { describe, expect, it } from 'vitest';
import { rec } from '../desk/fixtures';
import type { ConcernRec } from '../desk/concerns';
import type { Concern, ConcernMessage } from '../model/generated';
import {
  hasReporter,
  inOrder,
  isPublicReport,
  mayMergeInto,
  mergeChoices,
  partsTold,
  program,
} from './reports';

const concern = (id: string, fields: Concern = {}, by = 'account-other'): ConcernRec =>
  rec<Concern>('concern', id, { raised: '2026-11-22T00:00:00.000Z', ...fields }, { by });
const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);

describe('who told of it', () => {
  it('knows a report of the public by its author, and nothing else that the program wrote', () => {
    expect(isPublicReport(concern('a', {}, program))).toBe(true);
    // Anybody can choose the source; nobody can sign in as the program.
    expect(isPublicReport(concern('a', { source: 'public_report' }))).toBe(false);
    expect(isPublicReport({ kind: 'referral', by: program })).toBe(false);
  });
  it('answers only where somebody outside told of it', () => {
    expect(hasReporter(concern('a', {}, program))).toBe(true);
    expect(hasReporter(concern('a', { call: 'call' }))).toBe(true);
    expect(hasReporter(concern('a', { source: 'street' }))).toBe(false);
  });
});

describe('the name of the child in words for others', () => {
  const name = { script: 'សុខ ដារ៉ា', latin: 'Sok Dara', nickname: 'Nara', aliases: ['Dar Dar'] };
  it('finds each part of it, in each script', () => {
    expect(partsTold('We met DARA at home.', name)).toEqual(['Dara']);
    expect(partsTold('យើងបានជួបដារ៉ានៅផ្ទះ', name)).toEqual(['ដារ៉ា']);
    expect(partsTold('Nara, of the Sok family', name)).toEqual(['Sok', 'Nara']);
  });
  it('is silent about words that only begin alike, and where there is no name', () => {
    expect(partsTold('The child is safe, Darany went there.', name)).toEqual([]);
    expect(partsTold('Dara', undefined)).toEqual([]);
  });
});

describe('reports of the same event', () => {
  it('offers none that the office would refuse', () => {
    const own = concern('own', { person: 'p' });
    expect(mayMergeInto(own, own)).toBe(false);
    expect(mayMergeInto(own, concern('b', { status: 'closed' }))).toBe(false);
    expect(mayMergeInto(own, concern('b', { person: 'other' }))).toBe(false);
    expect(mayMergeInto(own, concern('b', { person: 'p' }))).toBe(true);
    expect(mayMergeInto(own, concern('b', { status: 'case_opened' }))).toBe(true);
    expect(mayMergeInto(concern('own', { status: 'closed' }), concern('b'))).toBe(false);
    expect(mayMergeInto(concern('own', { status: 'case_opened' }), concern('b'))).toBe(false);
  });
  it('puts what looks alike first, then others by nearness in time, none of long ago', () => {
    const about = { about: ['neglect'], place: 'KH-010601' };
    const all = [
      concern('near', { raised: '2026-11-21T00:00:00.000Z' }),
      concern('nearer', { raised: '2026-11-21T23:00:00.000Z' }),
      concern('long-ago', { raised: '2026-10-01T00:00:00.000Z' }),
      concern('alike', { ...about, raised: '2026-11-15T00:00:00.000Z' }),
    ];
    expect(ids(mergeChoices(concern('own', about), all))).toEqual(['alike', 'nearer', 'near']);
  });
});

it('tells messages in the order in which they were said', () => {
  const said = (id: string, time: string) => rec<ConcernMessage>('concern_message', id, { time });
  const all = [said('b', '2026-11-22T09:00:00.000Z'), said('a', '2026-11-22T08:00:00.000Z')];
  expect(ids(inOrder(all))).toEqual(['a', 'b']);
});
