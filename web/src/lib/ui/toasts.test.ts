import { beforeEach, expect, it, vi } from 'vitest';
import { toast, toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
  toasts.splice(0);
});

it('says the same words once, though they are said twice', () => {
  toast('Kept', 'good');
  vi.advanceTimersByTime(4_000);
  toast('Kept', 'good');
  toast('Something else');
  expect(toasts.map((one) => one.text)).toEqual(['Kept', 'Something else']);
  // It stands as long as if it had been said now.
  vi.advanceTimersByTime(4_000);
  expect(toasts.map((one) => one.text)).toEqual(['Kept', 'Something else']);
});

it('keeps apart what can be answered', () => {
  const action = { label: 'Undo', run: () => {} };
  toast('Removed', 'plain', action);
  toast('Removed', 'plain', action);
  expect(toasts).toHaveLength(2);
});
