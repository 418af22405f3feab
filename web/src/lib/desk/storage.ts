/** How much of the device this app uses, as the browser says. */
export interface StorageUse {
  /** Bytes. */
  used: number;
  /** Bytes that the browser would still give. */
  free: number;
  /** Kept even when the device runs short of space. */
  persisted: boolean;
}

export async function storageUse(
  storage: Pick<StorageManager, 'estimate' | 'persisted'>,
): Promise<StorageUse> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, free: Math.max(0, quota - usage), persisted };
}
