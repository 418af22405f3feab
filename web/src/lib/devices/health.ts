/** How an organisation's devices fare (`GET /devices`): counts and times, nothing about any child. */
import type { Id, Instant } from '$lib/store/api';

export interface DeviceHealth {
  id: Id;
  account: Id;
  display: string;
  active: boolean;
  name: string;
  registered: Instant;
  last_seen: Instant;
  revoked: Instant | null;
  erase_asked: Instant | null;
  erase_done: Instant | null;
  report: Report | null;
}

export interface Report {
  at: Instant;
  agreed: Instant | null;
  waiting: number;
  files: number;
  refused: number;
  skew_ms: number;
  used: number;
  version: string;
}

export const troubles = ['erasing', 'silent', 'waiting', 'refused', 'skewed', 'shut'] as const;
export type Trouble = (typeof troubles)[number];

const silentMilliseconds = 7 * 86_400_000;
/** More, and the order in which things were said can no longer be told. */
const skewMillisecondsMax = 120_000;

/** What is not as it should be with a device. One that is shut out is silent for a reason. */
export function troublesOf(device: DeviceHealth, now: number): Trouble[] {
  const { report, revoked } = device;
  const open = !revoked && device.active;
  const found: Trouble[] = [];
  if (device.erase_asked && !device.erase_done) found.push('erasing');
  if (open && now - Date.parse(device.last_seen) > silentMilliseconds) found.push('silent');
  if (report && report.waiting + report.files > 0) found.push('waiting');
  if (report && report.refused > 0) found.push('refused');
  if (open && report && isSkewed(report)) found.push('skewed');
  if (!open) found.push('shut');
  return found;
}

export const isSkewed = (report: Report): boolean => Math.abs(report.skew_ms) > skewMillisecondsMax;

/** How bad: the first trouble of the list weighs most; of two alike the one that was silent longer. */
function badness(device: DeviceHealth, now: number): number {
  const found = troublesOf(device, now).filter((trouble) => trouble !== 'shut');
  return found.reduce(
    (sum, trouble) => sum + 2 ** (troubles.length - troubles.indexOf(trouble)),
    0,
  );
}

/** Worst first; those that are shut out and done with last. */
export function healthRows(
  devices: readonly DeviceHealth[],
  chosen: readonly Trouble[],
  now: number,
): DeviceHealth[] {
  const done = (device: DeviceHealth) => Number(Boolean(device.revoked) || !device.active);
  return devices
    .filter((device) => {
      const found = troublesOf(device, now);
      return chosen.every((trouble) => found.includes(trouble));
    })
    .sort(
      (a, b) =>
        badness(b, now) - badness(a, now) ||
        done(a) - done(b) ||
        a.last_seen.localeCompare(b.last_seen),
    );
}

export const countOf = (devices: readonly DeviceHealth[], trouble: Trouble, now: number): number =>
  devices.filter((device) => troublesOf(device, now).includes(trouble)).length;
