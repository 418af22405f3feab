import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ fallback: '200.html', precompress: true }),
    // The shell registers the worker itself, to ask before an update (never mid-form).
    serviceWorker: { register: false },
    version: { name: process.env.SAFETYNET_BUILD ?? 'dev', pollInterval: 0 },
    output: { bundleStrategy: 'split' },
  },
};
