import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      '.svelte-kit/',
      'build/',
      'node_modules/',
      'src/lib/model/generated.ts',
      'src/lib/model/rights.generated.ts',
      'src/lib/model/machines.generated.ts',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows the globals of each environment; this rule does not.
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', 500],
      // The app is served from the root of its origin: there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // Plain Map and Set are used where reactivity is not wanted.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // Playwright reads from the pattern which fixtures a fixture needs: none is `{}`.
  { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
);
