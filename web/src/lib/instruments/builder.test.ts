import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Builder } from './builder.svelte';
import type { Checked } from './builder-check';
import { changed, draftAt, type Draft } from './builder-draft';
import { removed } from './builder-edit';
import { sample } from './builder-testing';
import type { Definition } from './definition';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ask = (draft: Draft, text: string) => changed(draft, ['age'], { label: { en: text } });
const asked = (draft: Draft | null | undefined) => draft && draftAt(draft, ['age'])?.label?.en;

/** A device that keeps, and an office that answers when it is told to. */
function setUp(version = 'v1', account = 'me') {
  const kept: Draft[] = [];
  const waiting: ((answer: Checked | Error) => void)[] = [];
  const device = { broken: false };
  const builder = new Builder(
    {
      account,
      save: async (draft) => {
        if (device.broken) throw new Error('locked');
        kept.push(draft);
      },
      check: () =>
        new Promise((resolve, reject) =>
          waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
        ),
    },
    version,
    sample(),
    'km',
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { builder, kept, waiting, device, settle };
}

const good = (draft: Draft): Checked => ({ definition: draft as Definition, problems: [] });

it('keeps many changes as one, once the hands rest', async () => {
  const { builder, kept } = setUp();
  for (const text of ['H', 'Ho', 'How old?']) {
    builder.change(ask(builder.draft, text));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(builder.saving).toBe('waiting');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.map(asked)).toEqual(['How old?']);
  expect(builder.saving).toBe('kept');
});

it('keeps at once what waits when the form is left, and nothing where nothing was changed', async () => {
  const { builder, kept, settle } = setUp();
  builder.close();
  await settle();
  expect(kept).toEqual([]);
  builder.change(ask(builder.draft, 'Left'));
  builder.close();
  await settle();
  expect(kept.map(asked)).toEqual(['Left']);
});

it('holds what could not be kept for its author, and for nobody else', async () => {
  const first = setUp('v2');
  first.device.broken = true;
  first.builder.change(ask(first.builder.draft, 'Before the lock'));
  expect(await first.builder.flush()).toBe(false);
  expect(first.builder.saving).toBe('failed');
  first.builder.close();
  await first.settle();

  expect(asked(setUp('v3').builder.draft)).toBe('Age');
  const again = setUp('v2');
  expect(asked(again.builder.draft)).toBe('Before the lock');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(again.kept.map(asked)).toEqual(['Before the lock']);

  first.builder.change(ask(first.builder.draft, 'Mine'));
  await first.builder.flush();
  expect(asked(setUp('v2', 'somebody else').builder.draft)).toBe('Age');
});

it('does not let a late answer of the office speak for a newer form', async () => {
  const { builder, waiting, settle } = setUp();
  await vi.advanceTimersByTimeAsync(0);
  builder.change(ask(builder.draft, 'Newer'));
  waiting[0]!(good(sample()));
  await settle();
  expect(builder.current).toBe(false);
  expect(asked(builder.readable)).toBe('Age');

  await vi.advanceTimersByTimeAsync(2_000);
  builder.change(ask(builder.draft, 'Newest'));
  await vi.advanceTimersByTimeAsync(2_000);
  waiting[2]!(good(builder.draft));
  await settle();
  waiting[1]!({ definition: null, problems: [{ path: ['age'], rule: 'r', message: '' }] });
  await settle();
  expect(builder.problems).toEqual([]);
  expect(builder.current).toBe(true);
});

it('says that the office could not be asked, and still keeps', async () => {
  const { builder, waiting, settle, kept } = setUp();
  await settle();
  waiting[0]!(new Error('offline'));
  await settle();
  expect(builder.checking).toBe('unreachable');
  builder.change(ask(builder.draft, 'On the bus'));
  await builder.flush();
  expect(kept.map(asked)).toEqual(['On the bus']);
});

it('goes back step by step, and what was undone is kept too', async () => {
  const { builder, kept } = setUp();
  expect(builder.canUndo).toBe(false);
  builder.change(ask(builder.draft, 'One'));
  builder.change(removed(builder.draft, ['age']), null);
  builder.undo();
  expect(asked(builder.draft)).toBe('One');
  builder.undo();
  expect(asked(builder.draft)).toBe('Age');
  expect(builder.canUndo).toBe(false);
  await builder.flush();
  expect([kept.length, builder.saving]).toEqual([0, 'kept']);
  builder.change(ask(builder.draft, 'Two'));
  await builder.flush();
  builder.undo();
  await builder.flush();
  expect(kept.map(asked)).toEqual(['Two', 'Age']);
});

it('writes in the reader’s language where the form has it, else in its first', () => {
  expect(setUp().builder.language).toBe('km');
  const thai = { ...sample(), languages: ['en'] };
  const { builder } = setUp();
  expect(builder.draft.languages).toContain('km');
  expect(
    new Builder(
      { account: 'me', save: async () => undefined, check: async () => good(thai) },
      'v9',
      thai,
      'th',
    ).language,
  ).toBe('en');
});
