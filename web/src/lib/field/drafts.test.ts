import { expect, it } from 'vitest';
import { HalfWritten, draftsOf, keepDraft, takeDraft } from './drafts';

const minute = 60_000;
const form = (key: string, words: string) => new HalfWritten(key, 'mealea', () => words);

it('is kept for its author alone, once, and for half an hour', () => {
  form('note', 'She was').leave(0);
  expect(draftsOf('no', 'mealea', 30 * minute)).toEqual([['note', 'She was']]);
  expect(draftsOf('no', 'sokha', 0)).toEqual([]);
  expect(draftsOf('no', 'mealea', 31 * minute)).toEqual([]);
  expect(takeDraft('note', 'mealea', minute)).toBe('She was');
  expect(takeDraft('note', 'mealea', minute)).toBeNull();
  form('note', 'She was').leave(0);
  expect(takeDraft('note', 'sokha', 0)).toBeNull();
});

it('is not half written once it was saved, before its screen goes or after', () => {
  const stays = form('before', 'all of it');
  stays.over();
  stays.leave(0);
  expect(takeDraft('before', 'mealea', 0)).toBeNull();

  const goes = form('after', 'all of it');
  goes.leave(0);
  expect(goes.gone).toBe(true);
  goes.over();
  expect(takeDraft('after', 'mealea', 0)).toBeNull();
});

it('leaves what somebody wrote under the same key in the meantime', () => {
  const first = form('same', 'first');
  first.leave(0);
  keepDraft('same', 'mealea', 'second', 0);
  first.over();
  expect(takeDraft('same', 'mealea', 0)).toBe('second');
});
