/** Offline start through the service worker, and a new version that waits until it is convenient. */
let waiting = $state.raw<ServiceWorker | null>(null);

export const updateReady = (): boolean => waiting !== null;

/** Changes to the new version; the page loads again when it has taken over. */
export function useUpdate(): void {
  waiting?.postMessage('use-now');
}

/** The first work comes first: then there is time for lists. */
const villagesAfterMilliseconds = 20_000;
let villagesAsked = false;

/**
 * Keeps the villages of all provinces on this device (160 kB, once): where they are looked for there
 * is often no connection. Not where somebody pays for every byte and told the browser so.
 */
export function keepVillages(): void {
  const line = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (villagesAsked || line?.saveData || !('serviceWorker' in navigator)) return;
  villagesAsked = true;
  setTimeout(() => {
    navigator.serviceWorker.controller?.postMessage('keep-villages');
  }, villagesAfterMilliseconds);
}

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const container = navigator.serviceWorker;
  const controlled = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    // The first worker of a first visit also takes control; nothing changed then.
    if (controlled) location.reload();
  });
  const watch = (worker: ServiceWorker | null) => {
    if (!worker) return;
    const installed = () => {
      if (worker.state === 'installed' && container.controller) waiting = worker;
    };
    installed();
    worker.addEventListener('statechange', installed);
  };
  const register = async () => {
    const registration = await container.register('/service-worker.js');
    watch(registration.waiting);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  };
  // A first visit whose network broke off keeps no program: it is fetched when there is one again.
  const again = async () => {
    const registration = await container.getRegistration();
    await (registration ? registration.update() : register());
  };
  void register().catch(() => undefined);
  globalThis.addEventListener('online', () => void again().catch(() => undefined));
  // Phones keep the page open for days: ask for a new version when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      void again().catch(() => undefined);
  });
}
