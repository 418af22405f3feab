/** Spots on a coarse sketch, and how much happened there week by week. */
import type { ContactRec, SpotRec } from './kinds';

export interface Point {
  spot: SpotRec;
  x: number;
  y: number;
}

/** Two decimals (about 1 km): enough for a round, too coarse for a hunter. */
export function coarse(value: number): string {
  return (Math.round(value * 100) / 100).toFixed(2);
}

/** A coordinate as typed, made coarse; null where it is none. */
export function readCoordinate(typed: string, max: number): string | null {
  const value = Number(typed.trim().replace(',', '.'));
  if (!typed.trim() || Number.isNaN(value) || Math.abs(value) > max) return null;
  return coarse(value);
}

/**
 * Places the spots in a box. Near the equator a degree is about as wide as high, so a plain
 * projection does. Spots on the same coarse point are moved apart on a small ring to be tappable.
 */
export function sketch(
  spots: readonly SpotRec[],
  width: number,
  height: number,
  margin: number,
): Point[] {
  const placed = spots.flatMap((spot) => {
    const lat = Number(spot.fields.lat ?? Number.NaN);
    const lng = Number(spot.fields.lng ?? Number.NaN);
    return Number.isNaN(lat) || Number.isNaN(lng) ? [] : [{ spot, lat, lng }];
  });
  if (!placed.length) return [];
  const lats = placed.map(({ lat }) => lat);
  const lngs = placed.map(({ lng }) => lng);
  const middle = { lat: mid(lats), lng: mid(lngs) };
  // One hundredth of a degree is the finest step there is: less is never shown wider.
  const span = Math.max(
    range(lats) / (height - 2 * margin),
    range(lngs) / (width - 2 * margin),
    0.0001,
  );
  const seen = new Map<string, number>();
  return placed.map(({ spot, lat, lng }) => {
    const key = `${lat} ${lng}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const turn = nth * 2.4;
    const ring = nth ? 22 + 4 * nth : 0;
    const x = width / 2 + (lng - middle.lng) / span + ring * Math.cos(turn);
    const y = height / 2 - (lat - middle.lat) / span + ring * Math.sin(turn);
    return { spot, x: clamp(x, width, margin), y: clamp(y, height, margin) };
  });
}

const mid = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
const range = (values: number[]) => Math.max(...values) - Math.min(...values);
const clamp = (value: number, size: number, margin: number) =>
  Math.round(Math.min(size - margin / 2, Math.max(margin / 2, value)) * 10) / 10;

interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
}

/** A letter of the sketch, roughly: enough to see whether two names would run into one another. */
const letter = { width: 7.5, height: 17 };

/** A dot on the sketch that no name may run into. */
export interface Dot {
  id: string;
  x: number;
  y: number;
  r: number;
}

/** From the middle of a line of letters to its foot. */
const rise = 5;

/**
 * Names that fit without covering one another or a dot, the first given the first served; kept inside. Below its own dot,
 * else above it; where neither is free, the dot stands alone.
 */
export function labelled(
  labels: readonly Label[],
  dots: readonly Dot[],
  { width, height }: { width: number; height: number },
): Map<string, Label> {
  const placed: { label: Label; half: number }[] = [];
  for (const label of labels) {
    // Combining marks take no width of their own.
    const letters = [...label.text.normalize('NFC')].filter((c) => !/\p{M}/u.test(c)).length;
    const half = Math.min(width / 2 - 4, (letters * letter.width) / 2);
    const x = Math.min(width - half - 4, Math.max(half + 4, label.x));
    const own = dots.find(({ id }) => id === label.id)?.r ?? 0;
    for (const y of [label.y + own + 15, label.y - own - 7]) {
      if (y > height - rise || y < letter.height) continue;
      const clear = dots.every(
        (dot) =>
          Math.abs(dot.y - (y - rise)) >= dot.r + letter.height / 2 ||
          Math.abs(dot.x - x) >= dot.r + half,
      );
      const free = placed.every(
        (other) =>
          Math.abs(other.label.y - y) >= letter.height ||
          Math.abs(other.label.x - x) >= other.half + half,
      );
      if (!clear || !free) continue;
      placed.push({ label: { ...label, x, y }, half });
      break;
    }
  }
  return new Map(placed.map(({ label }) => [label.id, label]));
}

const week = 7 * 86_400_000;

/** Contacts per week, the oldest first, the current week last. */
export function weeks(contacts: readonly ContactRec[], count: number, now: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const contact of contacts) {
    const ago = Math.floor((now - Date.parse(contact.fields.time ?? contact.created)) / week);
    if (ago >= 0 && ago < count) sums[count - 1 - ago] = (sums[count - 1 - ago] ?? 0) + 1;
  }
  return sums;
}

export interface SpotSums {
  last: string | null;
  weeks: number[];
  total: number;
}

export function sumsBySpot(
  contacts: readonly ContactRec[],
  count: number,
  now: number,
): Map<string, SpotSums> {
  const bySpot = new Map<string, ContactRec[]>();
  for (const contact of contacts) {
    const spot = contact.fields.spot;
    if (!spot) continue;
    const list = bySpot.get(spot) ?? [];
    list.push(contact);
    bySpot.set(spot, list);
  }
  return new Map(
    [...bySpot].map(([spot, list]) => {
      const sums = weeks(list, count, now);
      const times = list.map((contact) => contact.fields.time ?? contact.created).sort();
      return [
        spot,
        { last: times.at(-1) ?? null, weeks: sums, total: sums.reduce((a, b) => a + b, 0) },
      ];
    }),
  );
}

/** How dark a week is drawn: 0 to 4, against the busiest week shown. */
export const heat = (n: number, max: number): number =>
  n <= 0 || max <= 0 ? 0 : Math.max(1, Math.ceil((4 * n) / max));
