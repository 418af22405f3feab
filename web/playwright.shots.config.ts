import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** Pictures of every screen (`make shots`): the same browser as the tests, into the folder SHOTS. */
export default defineConfig({
  ...tests,
  testDir: 'e2e/shots',
  testMatch: '*.shots.ts',
  use: { ...tests.use, trace: 'off' },
});
