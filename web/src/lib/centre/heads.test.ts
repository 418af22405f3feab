import { describe, expect, it } from 'vitest';
import { step } from '../field/tally';
import { rec } from '../field/testing/recs';
import type { Fields, TallyCell } from '../store/api';
import { headsOf } from './arrivals';
import { HeadCount } from './heads.svelte';
import type { ArrivalRec, TallySheetRec } from './kinds';

const truck = rec<ArrivalRec>(
  'arrival',
  { spot: 'desk', day: '2026-11-22' },
  { id: '0190a000-0000-7000-8000-000000000001' },
);
const [phone, tablet] = ['device-1', 'device-2'];

/** A desk: what was written comes back as records when the test lets it. */
function desk() {
  const said: { id: string; set: Fields }[] = [];
  const sheets: TallySheetRec[] = [];
  /** The n-th entry becomes the record, as late as it likes. */
  const comesBack = (nth: number) => {
    const { id, set } = said[nth]!;
    const at = sheets.findIndex((sheet) => sheet.id === id);
    const sheet = rec<TallySheetRec>('tally_sheet', set, { id });
    if (at >= 0) sheets[at] = sheet;
    else sheets.push(sheet);
  };
  const hands = async (device: string) => {
    const count = new HeadCount({
      store: {
        edit: (_kind, id, set) => {
          said.push({ id: id ?? '', set });
          return Promise.resolve(id ?? '');
        },
      },
      device,
      arrival: () => truck,
      sheets: () => sheets,
      attempt: (action) => action().then(() => true),
    });
    await count.ready;
    return count;
  };
  return { said, sheets, comesBack, hands };
}

const boy = (cells: readonly TallyCell[]) => step(cells, 'male', '5-9', 1);
const tap = (count: HeadCount) => count.count('all', boy(count.shown('all')));
const n = (count: HeadCount) => count.shown('all')[0]?.n;

describe('heads of a truck', () => {
  it('a count that comes back late does not undo a newer tap', async () => {
    const { said, comesBack, hands } = desk();
    const count = await hands(phone!);
    // As fast as a thumb goes: nothing has come back yet.
    await Promise.all([tap(count), tap(count), tap(count)]);
    expect(n(count)).toBe(3);
    comesBack(0);
    expect(n(count)).toBe(3);
    await tap(count);
    comesBack(1);
    expect(n(count)).toBe(4);
    expect(said.map(({ set }) => (set.tally as TallyCell[])[0]?.n)).toEqual([1, 2, 3, 4]);
  });

  it('goes on from what stands when the screen is opened again', async () => {
    const { comesBack, hands } = desk();
    await tap(await hands(phone!));
    comesBack(0);
    const again = await hands(phone!);
    expect(n(again)).toBe(1);
    await tap(again);
    expect(n(again)).toBe(2);
  });

  it('one account on two devices: two sheets that add up, and neither overwrites the other', async () => {
    const { said, sheets, comesBack, hands } = desk();
    const [first, second] = [await hands(phone!), await hands(tablet!)];
    await tap(first);
    await tap(second);
    await tap(second);
    expect(new Set(said.map(({ id }) => id)).size).toBe(2);
    [0, 1, 2].forEach(comesBack);
    expect(headsOf(sheets).count).toBe(3);
    expect([n(first), n(second)]).toEqual([1, 2]);
    expect([first.others, second.others]).toEqual([1, 1]);
  });

  it('children alone stand on a sheet of their own, which counts nobody twice', async () => {
    const { sheets, comesBack, hands } = desk();
    const count = await hands(phone!);
    await tap(count);
    await count.count('alone', boy(count.shown('alone')));
    [0, 1].forEach(comesBack);
    expect(headsOf(sheets)).toMatchObject({ count: 1, countAlone: 1 });
    expect(count.others).toBe(0);
  });
});
