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
 * A screen's code is asked for anew at each tap, although it is here: Vite then looks through the addresses of all that it
 * needs, which takes a cheap phone as long as drawing half the screen. What has come is kept; what did not come is asked
 * for again.
 */
function screensAskedForOnce(): Plugin {
  const once = `
function once(load) {
  let coming;
  const again = (error) => { coming = undefined; throw error; };
  return () => (coming ??= load().catch(again));
}
`;
  return {
    name: 'screens-asked-for-once',
    transform(code, id) {
      if (!/generated\/client(-optimized)?\/app\.js$/.test(id)) return null;
      const kept = code.replace(/\(\) => import\('\.\/nodes\/\d+'\)/g, (load) => `once(${load})`);
      if (kept === code) throw new Error('SvelteKit lists its screens in another way: see once()');
      return kept + once;
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
  plugins: [announcerWithoutInlineStyle(), screensAskedForOnce(), sveltekit()],
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
