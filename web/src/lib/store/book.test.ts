import { expect, it } from 'vitest';
import type { Entry } from './api';
import { Book } from './book';
import { nodeOf } from './hlc';

const old = '0190f3c2a1b0-0003-aaaaaaaaaaaa';
const later = '0190f3c2a1b0-0004-aaaaaaaaaaaa';
const entry = (id: string, at: string): Entry => ({
  id,
  record: 'child',
  kind: 'person',
  at,
  edit: { set: { note: id }, seen: 0 },
});
const session = (node: string) =>
  ({ j: 'session', me: { account: 'me' } as never, token: 'new', node }) as const;

it('says what waits under the device’s new name, once it was locked out and signed in anew', () => {
  const book = new Book();
  book.apply(session('aaaaaaaaaaaa'));
  for (const [id, at] of [
    ['first', old],
    ['second', later],
  ] as const)
    book.apply({ j: 'said', entry: entry(id, at), effect: {} });
  book.apply({ j: 'took', outcomes: [{ id: 'first', seq: 7, outcome: 'accepted' }], readings: 0 });
  book.apply(session('bbbbbbbbbbbb'));
  expect(book.outbox().map((one) => [one.entry.id, one.entry.at])).toEqual([
    ['second', '0190f3c2a1b0-0004-bbbbbbbbbbbb'],
  ]);
  // What the office has stands as it was said.
  expect(book.head.local.map((one) => nodeOf(one.entry.at))).toEqual([
    'aaaaaaaaaaaa',
    'bbbbbbbbbbbb',
  ]);
});
