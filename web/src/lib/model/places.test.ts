import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../store/api';
import { LazyGazetteer } from './gazetteer.svelte';
import type { Place } from './generated';
import { Gazetteer, levelOf, parentsOf, Places, readPlaces } from './places';

const file = (name: string) =>
  readFileSync(new URL(`../../../static/gazetteer/${name}.txt`, import.meta.url), 'utf8');
const official = new Gazetteer();
official.add(readPlaces(file('places')));
official.add(readPlaces(file('KH-01')));
const today = '2026-11-22';
const own = (places: Place[]) => new Map(places.map((place) => [place.code ?? '', place]));
const book = (language: Language = 'en', records: Place[] = []) =>
  new Places(official, own(records), language, today);

describe('a code', () => {
  it('carries what the place lies in', () => {
    expect(parentsOf('KH-01100201')).toEqual(['KH-011002', 'KH-0110', 'KH-01']);
    expect(['KH', 'KH-01', 'TH-2706', 'KH-011002', 'KH-01100201'].map(levelOf)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});

describe('the name of a place', () => {
  it.each([
    ['en', 'KH-0110', 'Poipet', 'Poipet, Banteay Meanchey'],
    ['km', 'KH-0110', 'ប៉ោយប៉ែត', 'ប៉ោយប៉ែត, បន្ទាយមានជ័យ'],
    ['th', 'KH-0110', 'ปอยเปต', 'ปอยเปต, บันเตียเมียนเจย'],
    ['th', 'TH-2706', 'อรัญประเทศ', 'อรัญประเทศ, สระแก้ว'],
    ['km', 'TH-27', 'ស្រះកែវ', 'ស្រះកែវ'],
    ['en', 'KH', 'Cambodia', 'Cambodia'],
  ] as const)('is said in %s for %s', (language, code, name, full) => {
    expect(book(language).name(code)).toBe(name);
    expect(book(language).full(code)).toBe(full);
  });
  it('says a name once where commune and town share it', () =>
    expect(book('km').full('KH-011002')).toBe('ប៉ោយប៉ែត, បន្ទាយមានជ័យ'));
  it('is the nearest larger place with the code where nobody knows it', () => {
    expect(book().name('KH-0199')).toBe('Banteay Meanchey · KH-0199');
    expect(book().full('KH-0199')).toBe('Banteay Meanchey · KH-0199');
    expect(book().name('VN-79')).toBe('VN-79');
  });
  it('is the network’s own where it has one', () => {
    const places = book('en', [
      { code: 'KH-0110', name_en: 'Poipet town' },
      { code: 'KH-01100299', name_km: 'ភូមិថ្មី' },
    ]);
    expect(places.name('KH-0110')).toBe('Poipet town');
    expect(places.full('KH-01100299')).toBe('ភូមិថ្មី, Paoy Paet, Poipet town, Banteay Meanchey');
  });
});

describe('searching', () => {
  it.each([
    ['poipet', 'KH-0110'],
    ['Paoy Paet', 'KH-0110'],
    ['ប៉ោយប៉ែត', 'KH-0110'],
    ['ប\u17c4\u17c9យប\u17c9\u17c2ត', 'KH-0110'],
    ['ปอยเปต', 'KH-0110'],
    ['mongkol borey', 'KH-0102'],
    ['meanchey', 'KH-01'],
    ["o'chrov", 'KH-0105'],
    ['sisophon', 'KH-0106'],
    ['phnom', 'KH-12'],
    ['พนมเปญ', 'KH-12'],
    ['สระแกว', 'TH-27'],
    ['stung meanchey', 'KH-1206'],
    ['batambang', 'KH-02'],
    ['kampung chnang', 'KH-04'],
    ['kh-0110', 'KH-0110'],
    ['ou thum mongkol borei', 'KH-01020101'],
  ])('%s finds %s first, as the office does', (text, code) =>
    expect(book().search(text, 5)[0]).toBe(code),
  );
  it('finds nothing by nothing, and no more than asked for', () => {
    expect(book().search(' \u200b', 5)).toEqual([]);
    expect(book().search('qqqzzz', 5)).toEqual([]);
    expect(book().search('a', 5)).toHaveLength(5);
  });
  it('finds the network’s own names, and no place that is no more', () => {
    const places = book('en', [
      { code: 'KH-0110', name_en: 'Border town' },
      { code: 'KH-0102', valid_to: '2026-01-01', successor: 'KH-0103' },
    ]);
    expect(places.search('border', 5)).toEqual(['KH-0110']);
    expect(places.search('poipet', 1)).toEqual(['KH-0110']);
    expect(places.search('mongkol borei', 5)).not.toContain('KH-0102');
    expect(places.name('KH-0102')).toBe('Mongkol Borei');
  });
});

describe('going down step by step', () => {
  it('shows what lies directly in a place', () => {
    expect(book().inside('KH-0110').map(book().name.bind(book()))).toEqual([
      'Nimit',
      'Paoy Paet',
      'Phsar Kandal',
      'Ou Chrov',
      'Ou Ruessei',
    ]);
    expect(book().inside('KH-011002')).toContain('KH-01100202');
    expect(book().first(12)).toHaveLength(25);
    expect(book('en', [{ code: 'KH-0110', name_en: 'P' }]).first(12)).toEqual(['KH-0110']);
  });
  it('ends at the village, and in Thailand at the district', () => {
    expect(['KH-01', 'KH-011002', 'KH-01100201', 'TH-2706'].map((c) => book().divides(c))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('loading', () => {
  const asked: string[] = [];
  const arrives = () => new Promise((done) => setTimeout(done));
  const read = (name: string) => {
    asked.push(name);
    return Promise.resolve(file(name));
  };

  it('asks for villages only when one is needed, and once', async () => {
    asked.length = 0;
    const places = new Places(new LazyGazetteer(read), own([]), 'en', today);
    expect(places.name('KH-0110')).toBe('');
    await arrives();
    expect(places.name('KH-0110')).toBe('Poipet');
    expect(asked).toEqual(['places']);
    expect(places.name('KH-01020101')).toBe('Banteay Neang');
    await arrives();
    expect(places.name('KH-01020101')).toBe('Ou Thum');
    expect(places.inside('KH-010202')).not.toEqual([]);
    expect(asked).toEqual(['places', 'KH-01']);
  });
  it('finds a village of any province by its name, those of provinces in use first', async () => {
    asked.length = 0;
    const source = new LazyGazetteer(read);
    const places = new Places(source, own([]), 'en', today);
    places.name('KH-12010101');
    await arrives();
    const before = asked.length;
    expect(places.search('svay khang tboung', 12)).toEqual([]);
    expect(places.whole().coming).toBe(true);
    await expect.poll(() => places.whole().coming, { timeout: 10_000 }).toBe(false);
    expect(asked.length - before).toBe(24);
    expect(places.whole().provincesMissing).toBe(0);
    expect(places.search('svay khang tboung', 12)).toEqual(['KH-21010201']);
    expect(places.search('svay kang tbong', 12)).toContain('KH-21010201');
    const many = places.search('Thmei', 200).filter((code) => levelOf(code) === 4);
    expect(many[0]).toMatch(/^KH-12/);
    expect(asked.length - before).toBe(24);
  });
  it('says whose villages are missing without a connection, and shows nothing that would jump away', async () => {
    let online = true;
    const source = new LazyGazetteer((name) => (online ? read(name) : Promise.reject(new Error())));
    const places = new Places(source, own([]), 'en', today);
    places.name('KH-01020101');
    await arrives();
    online = false;
    expect(places.search('svay kang tbong', 12)).toEqual([]);
    await expect.poll(() => places.whole().coming).toBe(false);
    expect(places.whole().provincesMissing).toBe(24);
    online = true;
    source.again();
    places.search('svay kang tbong', 12);
    await expect.poll(() => places.whole().coming, { timeout: 10_000 }).toBe(false);
    expect(places.whole().provincesMissing).toBe(0);
  });
  it('shows the code where the list cannot be had, and asks again with the connection', async () => {
    let online = false;
    const source = new LazyGazetteer((name) => (online ? read(name) : Promise.reject(new Error())));
    const places = new Places(source, own([]), 'en', today);
    expect(places.name('KH-0110')).toBe('');
    await arrives();
    expect(places.name('KH-0110')).toBe('KH-0110');
    online = true;
    source.again();
    expect(places.name('KH-0110')).toBe('');
    await arrives();
    expect(places.name('KH-0110')).toBe('Poipet');
  });
});
