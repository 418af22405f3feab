import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fields, KindName } from '../store/api';
import type { SessionRec } from './kinds';
import { Sheet } from './sheet.svelte';
import { series, session, there } from './testing/recs';

const id = '00000000-0000-5000-8000-0000000000aa';
const dara = '00000000-0000-7000-8000-00000000000d';
const day = '2026-11-20';
const club = series({ kind: 'club' }, { id: '00000000-0000-7000-8000-0000000000cc' });

let said: { kind: KindName; id: string | null; set: Fields }[];
let locked: boolean;
let written: boolean;

function open(account = 'me'): Sheet {
  return new Sheet(
    {
      store: {
        edit: (kind, record, set) => {
          if (locked) return Promise.reject(new Error('locked'));
          said.push({ kind, id: record, set });
          return Promise.resolve(record ?? 'new');
        },
      },
      account,
      start: () => ({ session: id, series: club, day, exists: written }),
      attempt: (action) =>
        action().then(
          () => true,
          () => false,
        ),
    },
    id,
  );
}

beforeEach(() => {
  said = [];
  locked = false;
  written = false;
  vi.useFakeTimers();
});

describe('what is tapped', () => {
  it('writes the session once, before the first child', async () => {
    const sheet = open();
    await sheet.tap(dara, undefined);
    await sheet.tap(dara, undefined);
    expect(said.map(({ kind }) => kind)).toEqual(['session', 'attendance', 'attendance']);
    expect(said[0]?.set).toMatchObject({ series: club.id, day, kind: 'club' });
    expect(said.slice(1).map(({ set }) => set.present)).toEqual([true, false]);
    // What the first entry has said need not be said again.
    expect(said[2]?.set).toEqual({ present: false });
  });

  it('shows at once, and gives way to the record once it says the same', async () => {
    const sheet = open();
    const tapping = sheet.tap(dara, undefined);
    expect(sheet.mark(dara, undefined)).toBe('present');
    await tapping;
    const here = session(club.id, day);
    sheet.settle(here, [there(here, dara)]);
    // A colleague took it back: that shows.
    expect(sheet.mark(dara, there(here, dara, false))).toBe('absent');
  });

  it('marks whoever is observed as there, and leaves a mark that stands', async () => {
    const sheet = open();
    await sheet.observe(dara, undefined, { observation: ['quiet'], note: null });
    expect(said.at(-1)?.set).toMatchObject({ present: true, observation: ['quiet'] });
    const here = session(club.id, day);
    await sheet.observe(dara, there(here, dara, false), { observation: [], note: 'left' });
    expect(said.at(-1)?.set).not.toHaveProperty('present');
  });
});

describe('what is typed', () => {
  it('is written together after a moment of quiet', async () => {
    const sheet = open();
    sheet.set('topic', 'So');
    sheet.set('topic', 'Songs');
    sheet.set('served', 12);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(said).toHaveLength(1);
    expect(said[0]?.set).toMatchObject({ topic: 'Songs', served: 12, series: club.id });
  });

  it('shows until the record says it too, then follows the record', async () => {
    written = true;
    const sheet = open();
    const before = session(club.id, day, { topic: 'Art' });
    sheet.set('topic', 'Songs');
    expect(sheet.value('topic', before)).toBe('Songs');
    await sheet.flush();
    sheet.settle(before, []);
    expect(sheet.value('topic', before)).toBe('Songs');
    sheet.settle(session(club.id, day, { topic: 'Songs' }), []);
    expect(sheet.value('topic', before)).toBe('Art');
  });

  it('is emptied by null, not by silence', async () => {
    written = true;
    const sheet = open();
    sheet.set('note', null);
    expect(sheet.value('note', session(club.id, day, { note: 'x' }) as SessionRec)).toBeUndefined();
    await sheet.flush();
    expect(said[0]?.set).toEqual({ note: null });
  });
});

describe('a screen that goes', () => {
  it('writes what still waits', async () => {
    const sheet = open();
    sheet.set('topic', 'Songs');
    await sheet.leave();
    expect(said[0]?.set).toMatchObject({ topic: 'Songs' });
  });

  it('keeps what a locked phone did not take, for its author alone', async () => {
    const sheet = open();
    sheet.set('topic', 'Songs');
    locked = true;
    await sheet.leave();
    locked = false;
    expect(open('somebody else').value('topic', null)).toBeUndefined();
    // Whoever else came has wiped it: nothing is left for a third.
    expect(open().value('topic', null)).toBeUndefined();
  });

  it('gives it back when its author returns, and writes it then', async () => {
    const sheet = open();
    sheet.set('topic', 'Songs');
    locked = true;
    await sheet.leave();
    locked = false;
    const again = open();
    expect(again.value('topic', null)).toBe('Songs');
    await vi.advanceTimersByTimeAsync(500);
    expect(said.at(-1)?.set).toMatchObject({ topic: 'Songs' });
  });
});
