import { expect, it } from 'vitest';
import type { PeerGroup } from '../model/generated';
import type { Rec } from '../store/api';
import { isReady, nothingSaid, sessionFields } from './session';

const group = {
  id: 'g',
  fields: { place: 'KH-0110', project: 'p', worker: 'w' },
} as Rec<PeerGroup>;
const tally = [{ sex: 'female' as const, band: '10-14' as const, n: 12 }];

it('is a session of its own type with its count, told to whoever answers for the group', () => {
  const said = {
    ...nothingSaid('g', '2026-11-20'),
    topics: ['online'],
    tally,
    questions: ' Who? ',
  };
  expect(sessionFields(said, group, 'me')).toEqual({
    kind: 'peer_session',
    peer_group: 'g',
    day: '2026-11-20',
    topics: ['online'],
    tally,
    questions: 'Who?',
    place: 'KH-0110',
    project: 'p',
    team: ['me', 'w'],
  });
  const elsewhere = sessionFields({ ...said, place: 'KH-1204', questions: ' ' }, group, 'w');
  expect(elsewhere).toMatchObject({ place: 'KH-1204', team: ['w'] });
  expect('questions' in elsewhere).toBe(false);
});

it('without anybody counted is not ready', () => {
  expect(isReady(nothingSaid('g', '2026-11-20'))).toBe(false);
  expect(isReady({ ...nothingSaid('g', '2026-11-20'), tally })).toBe(true);
});
