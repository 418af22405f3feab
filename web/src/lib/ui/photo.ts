/** Longest side of a kept photo: enough to know a face or read a list, small enough to send. */
const sideMax = 1600;

/** How wide and high a picture becomes when its longest side may be `max`. */
export function fitted(
  width: number,
  height: number,
  max = sideMax,
): { width: number; height: number } {
  const scale = Math.min(1, max / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Draws the picture anew, so that nothing of the camera's file (place, time, device) is kept.
 * The orientation is applied by the browser before the drawing.
 */
export async function cleanPhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
      'image/jpeg',
      0.8,
    );
  });
}
