/** Bounds of what is kept, for screens that say so before somebody tries. */

/** Largest file in bytes, here and at the office. */
export const attachmentBytesMax = 10 * 1024 * 1024;
