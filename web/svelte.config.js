import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The build's name follows from what it is made of: the same sources give the same build. */
function contentVersion() {
  const hash = createHash('sha256');
  for (const root of ['src', 'static', 'package-lock.json']) {
    const names = statSync(root).isDirectory()
      ? readdirSync(root, { recursive: true })
          .map((name) => join(root, String(name)))
          .sort()
      : [root];
    for (const name of names) {
      if (statSync(name).isFile()) hash.update(name).update(readFileSync(name));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ fallback: '200.html', precompress: true }),
    // The shell registers the worker itself, to ask before an update (never mid-form).
    serviceWorker: { register: false },
    version: { name: contentVersion(), pollInterval: 0 },
    output: { bundleStrategy: 'split' },
  },
};
