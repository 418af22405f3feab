/** Unsent work as a sealed file, the last resort: out of a phone, into the office. */
import { download } from '$lib/desk/download';
import { t } from '$lib/i18n/index.svelte';
import { api, store } from '$lib/store';
import { readOutboxFile, type WireParcel } from '$lib/store/escrow';
import { toast } from '$lib/ui/toasts.svelte';

/** Saves it: of who is in, or of a user of the lock screen. */
export async function downloadOutbox(user?: string): Promise<void> {
  const file = await store.exportOutbox(user);
  if (file) download(file, `safetynet-${new Date().toISOString().slice(0, 10)}.outbox`);
  else toast(t('devices.export_none'));
}

/** As the office takes parcels at once. */
const batchParcelsMax = 100;
const batchCharactersMax = 2_000_000;

export function* batches(parcels: readonly WireParcel[]): Generator<WireParcel[]> {
  let batch: WireParcel[] = [];
  let size = 0;
  for (const parcel of parcels) {
    size += parcel.sealed.length;
    if (batch.length && (size > batchCharactersMax || batch.length >= batchParcelsMax)) {
      yield batch;
      batch = [];
      size = parcel.sealed.length;
    }
    batch.push(parcel);
  }
  if (batch.length) yield batch;
}

export interface Imported {
  all: number;
  taken: number;
}

/** Hands a file to the office. Null where it is no such file. */
export async function importOutbox(text: string): Promise<Imported | null> {
  const parcels = readOutboxFile(text);
  if (!parcels) return null;
  let taken = 0;
  for (const batch of batches(parcels)) {
    const answer = await api.post<{ taken: boolean[] }>('/sync/escrow', { parcels: batch });
    taken += answer.taken.filter(Boolean).length;
  }
  return { all: parcels.length, taken };
}
