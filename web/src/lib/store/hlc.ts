/**
 * Hybrid logical clock, as in `crates/model/src/hlc.rs`: never runs backwards on one device.
 * Text: 12 hex digits of Unix milliseconds, 4 of a counter, 12 of the device; sorts as text.
 */
export type Hlc = string;

const counterMax = 0xffff;

export function formatHlc(wall: number, counter: number, node: string): Hlc {
  return `${wall.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${node}`;
}

/** The device's part of a reading: the last 12 hex digits of its id. */
export const nodeOfDevice = (device: string): string => device.replaceAll('-', '').slice(-12);
export const wallOf = (hlc: Hlc): number => parseInt(hlc.slice(0, 12), 16);
export const nodeOf = (hlc: Hlc): string => hlc.slice(18);

/** The same reading, said by another device. */
export const onNode = (hlc: Hlc, node: string): Hlc => hlc.slice(0, 18) + node;

/** The next reading of this device, never before `last`. */
export function tick(last: Hlc | null, now: number, node: string): Hlc {
  const wall = last ? wallOf(last) : 0;
  const counter = last ? parseInt(last.slice(13, 17), 16) : 0;
  if (now > wall) return formatHlc(now, 0, node);
  if (counter < counterMax) return formatHlc(wall, counter + 1, node);
  return formatHlc(wall + 1, 0, node);
}

/** The time that orders a reading: what was claimed, but never later than its receipt. */
export function effective(claimed: Hlc, received: number): Hlc {
  return wallOf(claimed) > received
    ? received.toString(16).padStart(12, '0') + claimed.slice(12)
    : claimed;
}
