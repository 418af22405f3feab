import { expect, it } from 'vitest';
import type { Fields, TallyCell } from '../store/api';
import { Counting } from './counting.svelte';
import type { SpotRec } from './kinds';
import { rec } from './testing/recs';
import { step } from './tally';

const place = rec<SpotRec>('spot', { label: 'Riverside', place: 'KH-1202' });

interface Said {
  id: string | null;
  set: Fields;
}

/** A disk that takes its time, as a cheap phone's does, and may fail. */
function disk() {
  const said: Said[] = [];
  const waiting: (() => void)[] = [];
  let broken = false;
  const counting = new Counting({
    store: {
      edit: (_kind, id, set) =>
        new Promise((done, failed) =>
          waiting.push(() => {
            if (broken) return failed(new Error('full'));
            said.push({ id, set });
            done(id ?? 'the-contact');
          }),
        ),
    },
    attempt: (action) =>
      action().then(
        () => true,
        () => false,
      ),
    round: 'the-round',
    spot: place,
  });
  const write = async () => {
    for (let n = 0; n < 5; n += 1) await Promise.resolve();
    waiting.shift()?.();
    for (let n = 0; n < 5; n += 1) await Promise.resolve();
  };
  return { counting, said, waiting, write, fail: (on: boolean) => (broken = on) };
}

const boy = (cells: readonly TallyCell[], by = 1) => step(cells, 'male', '10-14', by);

it('writes the contact with the first tap: where, when, in which round', async () => {
  const { counting, said, write } = disk();
  const tapped = counting.count(boy([]));
  await write();
  expect(await tapped).toBe(true);
  expect(said).toEqual([
    {
      id: null,
      set: expect.objectContaining({
        who: 'tally',
        round: 'the-round',
        spot: place.id,
        place: 'KH-1202',
        tally: [{ sex: 'male', band: '10-14', n: 1 }],
      }) as Fields,
    },
  ]);
  expect(counting.contact).toBe('the-contact');
});

it('taps faster than the disk: one contact, and the last count stands', async () => {
  const { counting, said, waiting, write } = disk();
  const first = counting.count(boy([]));
  await Promise.resolve();
  for (let n = 1; n < 5; n += 1) void counting.count(boy(counting.cells));
  await write();
  await first;
  while (waiting.length) await write();
  expect(said.map(({ id }) => id)).toEqual([null, 'the-contact']);
  expect(said.at(-1)?.set.tally).toEqual([{ sex: 'male', band: '10-14', n: 5 }]);
});

it('what a full phone did not take is written with the next tap', async () => {
  const { counting, said, write, fail } = disk();
  fail(true);
  const lost = counting.count(boy([]));
  await write();
  expect(await lost).toBe(false);
  expect(counting.contact).toBeNull();
  fail(false);
  const kept = counting.count(boy(counting.cells));
  await write();
  expect(await kept).toBe(true);
  expect(said.map(({ id, set }) => [id, (set.tally as TallyCell[])[0]?.n])).toEqual([[null, 2]]);
});

it('empties a count that was all taken away, and makes no contact of nothing', async () => {
  const { counting, said, write } = disk();
  const tapped = counting.count(boy([]));
  await write();
  await tapped;
  const back = counting.count(boy(counting.cells, -1));
  await write();
  await back;
  expect(said.at(-1)).toEqual({ id: 'the-contact', set: { tally: null } });
  const nothing = disk();
  expect(await nothing.counting.count([])).toBe(true);
  expect(nothing.said).toEqual([]);
});
