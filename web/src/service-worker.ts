/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

/**
 * Keeps the program for offline start: code, fonts, pictures, and the public list of places.
 * Never data: `/api` is not touched.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cacheName = `code-${version}`;
const page = '/200.html';
/** Villages by province: kept once the first work is done, and over new versions of the program. */
const isVillages = (path: string): boolean => /^\/gazetteer\/[A-Z]{2}-\d\d\.txt$/.test(path);
const villagesName = 'villages';
const code = new Set([...build, ...files.filter((path) => !isVillages(path))]);

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
        Promise.all(
          names
            .filter((name) => name !== cacheName && name !== villagesName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

/** Lists say which version of the program fetched them: a new one may bring new lists. */
const fetchedBy = 'x-fetched-by';
async function fetchVillages(cache: Cache, path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) return answer;
  const headers = { 'content-type': 'text/plain; charset=utf-8', [fetchedBy]: version };
  const kept = new Response(await answer.blob(), { headers });
  await cache.put(path, kept.clone());
  return kept;
}

/** The kept list at once, and a newer one for the next time; the first time what the office sends. */
async function villages(event: FetchEvent, path: string): Promise<Response> {
  const cache = await caches.open(villagesName);
  const kept = await cache.match(path);
  if (!kept) return fetchVillages(cache, path);
  if (kept.headers.get(fetchedBy) !== version)
    event.waitUntil(fetchVillages(cache, path).catch(() => undefined));
  return kept;
}

/** All lists, one after the other, so that nobody's work waits for them; what is missing comes next time. */
async function keepVillages(): Promise<void> {
  const cache = await caches.open(villagesName);
  for (const path of files.filter(isVillages))
    if (!(await cache.match(path))) await fetchVillages(cache, path);
}

worker.addEventListener('message', (event) => {
  if (event.data === 'use-now') void worker.skipWaiting();
  if (event.data === 'keep-villages') event.waitUntil(keepVillages().catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  // The pages for the public are the server's own; nothing of them is kept on a phone.
  if (/^\/(worried|sealed|project)(\/|$)/.test(url.pathname)) return;
  if (isVillages(url.pathname)) event.respondWith(villages(event, url.pathname));
  else if (code.has(url.pathname) || url.pathname.startsWith('/_app/immutable/')) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate') {
    // Every address is drawn by the one page.
    event.respondWith(caches.match(page).then((kept) => kept ?? fetch(request)));
  }
});
