import { expect, it } from 'vitest';
import { night } from './night';

it('makes the phone dark for a night round and gives the theme back after it', () => {
  expect(night(false, 'light', false)).toBeNull();
  expect(night(true, 'light', false)).toBe('dark');
  expect(night(true, 'dark', false)).toBeNull();
  expect(night(false, 'dark', false)).toBe('light');
  expect(night(false, 'light', false)).toBeNull();
});

it('leaves alone what somebody chose', () => {
  expect(night(true, 'light', true)).toBeNull();
  expect(night(false, 'dark', true)).toBeNull();
});

it('does not make a phone light that was dark before', () => {
  expect(night(true, 'dark', false)).toBeNull();
  expect(night(false, 'dark', false)).toBeNull();
});
