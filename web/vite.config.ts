import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * SvelteKit's root component hides its route announcer with a style attribute, which our
 * content security policy (no inline styles) refuses. Give it our class instead.
 */
function announcerWithoutInlineStyle(): Plugin {
  return {
    name: 'announcer-without-inline-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('generated/root.svelte')) return null;
      return code.replace(/style="position: absolute;[^"]*"/, 'class="sr-only"');
    },
  };
}

/**
 * Small modules that everybody loads before signing in. In one file, for each of its own costs a request and a kilobyte
 * of headers on a slow line.
 */
const atTheDoor =
  /\/src\/lib\/(desk\/download|devices\/(budget|outbox)|shell\/(device|refused|theme|update)|store\/roles|ui\/corner)(\.svelte)?\.ts$/;

export default defineConfig({
  plugins: [announcerWithoutInlineStyle(), sveltekit()],
  worker: { format: 'es' },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': process.env.SAFETYNET_API ?? 'http://127.0.0.1:8080' },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'door', test: atTheDoor }] } } },
  },
});
