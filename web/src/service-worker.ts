/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

/** Keeps the program for offline start: code, fonts, pictures. Never data: `/api` is not touched. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cacheName = `code-${version}`;
const page = '/200.html';
const code = new Set([...build, ...files]);

/** The page's first script gets its name after the build (`scripts/csp.mjs`): the page knows it. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([page, ...code].map((path) => new Request(path, { cache: 'reload' })));
  const html = await (await cache.match(page))?.text();
  const boot = html && /src="(\/_app\/immutable\/boot\.[^"]+)"/.exec(html)?.[1];
  if (boot) await cache.add(boot);
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data === 'use-now') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  if (code.has(url.pathname) || url.pathname.startsWith('/_app/immutable/')) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate') {
    // Every address is drawn by the one page.
    event.respondWith(caches.match(page).then((kept) => kept ?? fetch(request)));
  }
});
