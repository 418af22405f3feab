import { beforeEach, expect, it, vi } from 'vitest';
import type { Fields } from '../store/api';
import { Typing } from './typing.svelte';

let said: Fields[];
let locked: boolean;

const open = (account = 'me') =>
  new Typing({
    key: 'stay 1 note',
    account,
    write: (fields) => {
      if (locked) return Promise.reject(new Error('locked'));
      said.push(fields);
      return Promise.resolve();
    },
    attempt: (action) =>
      action().then(
        () => true,
        () => false,
      ),
  });

beforeEach(() => {
  said = [];
  locked = false;
  vi.useFakeTimers();
});

it('keeps a sentence while it is typed, without leaving the field', async () => {
  const typing = open();
  for (const text of ['His aunt', 'His aunt comes', 'His aunt comes at six'])
    typing.set('note', text);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(said).toEqual([{ note: 'His aunt comes at six' }]);
});

it('what is tapped does not wait: it is said before anything else can come in', async () => {
  const typing = open();
  typing.set('tally', [{ sex: 'female', band: '0-4', n: 1 }]);
  typing.set('tally', [{ sex: 'female', band: '0-4', n: 2 }]);
  await vi.advanceTimersByTimeAsync(0);
  expect(said.at(-1)).toEqual({ tally: [{ sex: 'female', band: '0-4', n: 2 }] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said.at(-1)).toEqual({ tally: [{ sex: 'female', band: '0-4', n: 2 }] });
});

it('a lock in mid-sentence loses nothing: its author finds it again, and it is written then', async () => {
  const typing = open();
  typing.set('note', 'His aunt co');
  locked = true;
  await typing.leave();
  expect(said).toEqual([]);
  locked = false;
  const again = open();
  expect(again.value('note', { note: 'before' })).toBe('His aunt co');
  await vi.advanceTimersByTimeAsync(500);
  expect(said).toEqual([{ note: 'His aunt co' }]);
});

it('nobody else finds it', async () => {
  const typing = open();
  typing.set('note', 'His aunt co');
  locked = true;
  await typing.leave();
  expect(open('somebody else').value('note', {})).toBeUndefined();
});

it('what was typed while the last was being written is not taken for written', async () => {
  const typing = open();
  typing.set('note', 'one');
  const writing = typing.flush();
  typing.set('note', 'one two');
  await writing;
  typing.settle({ note: 'one' });
  expect(typing.value('note', { note: 'one' })).toBe('one two');
  await vi.advanceTimersByTimeAsync(500);
  expect(said.at(-1)).toEqual({ note: 'one two' });
});

it('gives way to the record once it says the same: then others may change it', async () => {
  const typing = open();
  typing.set('note', 'mine');
  await typing.flush();
  typing.settle({ note: 'before' });
  expect(typing.value('note', { note: 'before' })).toBe('mine');
  typing.settle({ note: 'mine' });
  expect(typing.value('note', { note: 'theirs' })).toBe('theirs');
});
