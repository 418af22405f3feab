import { expect, it } from 'vitest';
import { draftsOf, keepDraft, takeDraft } from '../field/drafts';
import { rec } from '../field/testing/recs';
import type { ResponseRec } from './choose';
import type { Filled } from './fill';
import { draftKey, draftsBegin, unfinished, type LeftOpen } from './unfinished';

const response = (id: string, fields: object): ResponseRec => ({
  ...rec<ResponseRec>('response', { version: 'v', instrument: 'i', ...fields }),
  id,
});
const anybody = () => true;
const left = (href: string, more: Partial<LeftOpen> = {}): LeftOpen => ({
  href,
  instrument: 'i',
  time: '2026-11-22T09:00:00.000Z',
  whom: { person: null, sex: [], age: null },
  filled: { answers: {}, private: {}, language: 'en', waiting: [], page: 2 } as Filled,
  ...more,
});

it('lists what was put away unfinished, the latest first, and leads back into it', () => {
  const records = [
    response('a', { complete: false, time: '2026-11-20T10:00:00.000Z', person: 'dara' }),
    response('b', { complete: false, time: '2026-11-21T10:00:00.000Z' }),
  ];
  expect(unfinished(records, [], anybody)).toMatchObject([
    { href: '/instruments/answer/v?response=b', person: null, kept: true },
    {
      href: '/instruments/answer/v?response=a',
      person: 'dara',
      begun: '2026-11-20T10:00:00.000Z',
      kept: true,
    },
  ]);
});

it('leaves out what is complete, declined, or cannot be gone on with', () => {
  const records = [
    response('done', { complete: true }),
    response('no', { complete: false, declined: true }),
    response('kept', { complete: false }),
  ];
  expect(unfinished(records, [], ({ id }) => id !== 'kept')).toEqual([]);
});

it('tells what was left open before it was put away, once, and not what was only looked at', () => {
  const records = [response('a', { complete: false, person: 'dara' })];
  const again = '/instruments/answer/v?response=a';
  const found = unfinished(records, [left(again), left('/looked', { filled: null })], anybody);
  expect(found).toMatchObject([{ href: again, person: 'dara', kept: false }]);
  const whom = { person: 'sok', sex: [], age: null };
  expect(unfinished([], [left('/new', { whom })], anybody)).toMatchObject([
    { href: '/new', person: 'sok', begun: '2026-11-22T09:00:00.000Z', kept: false },
  ]);
});

it('finds only one’s own, for half an hour, and does not take it away', () => {
  const key = draftKey('v dara');
  keepDraft(key, 'me', left('/x'), 0);
  keepDraft('form v', 'me', {}, 0);
  expect(draftsOf(draftsBegin, 'me', 60_000).map(([name]) => name)).toEqual([key]);
  expect(draftsOf(draftsBegin, 'sok', 60_000)).toEqual([]);
  expect(draftsOf(draftsBegin, 'me', 31 * 60_000)).toEqual([]);
  expect(takeDraft<LeftOpen>(key, 'me', 60_000)?.href).toBe('/x');
  expect(draftsOf(draftsBegin, 'me', 60_000)).toEqual([]);
});
