import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasSquare, squares } from './place-map';

it('has one square for each province of the gazetteer, and for nothing else', () => {
  const gazetteer = readFileSync('../crates/model/data/places_kh.txt', 'utf8');
  const provinces = gazetteer.match(/^\d\d(?=\|)/gm)?.map((code) => `KH-${code}`);
  const placed = squares.flat().filter((place) => place !== null);
  expect(placed.toSorted()).toEqual(provinces?.toSorted());
  expect(new Set(squares.map((row) => row.length)).size).toBe(1);
});

it('lies as the country does: Poipet in the west, Ratanak Kiri in the east, the sea in the south', () => {
  const at = (place: string) => {
    const north = squares.findIndex((row) => row.includes(place));
    return { north, west: squares[north]?.indexOf(place) ?? -1 };
  };
  const [banteay, ratanak, capital, kep] = ['KH-01', 'KH-16', 'KH-12', 'KH-23'].map(at);
  expect(banteay!.west).toBeLessThan(capital!.west);
  expect(capital!.west).toBeLessThan(ratanak!.west);
  expect(ratanak!.north).toBeLessThan(capital!.north);
  expect(capital!.north).toBeLessThan(kep!.north);
});

it('is drawn only where one of its provinces was counted', () => {
  expect(hasSquare(['TH-27', 'KH-12'])).toBe(true);
  expect(hasSquare(['TH-27', '?'])).toBe(false);
});
