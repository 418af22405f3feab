/** Official places to choose from: the parent of a place is a prefix of its code. */
import { inLanguage } from '../desk/people';
import type { Language } from '../store/api';
import type { PlaceRec } from './kinds';

export interface PlaceChoice {
  id: string;
  label: string;
  sub: string;
  also: string[];
}

/** Codes that a place lies in, the smallest first: `KH-011002` → `KH-0110`, `KH-01`. */
export function parentsOf(code: string): string[] {
  const codes: string[] = [];
  for (let end = code.length - 2; end >= 5; end -= 2) codes.push(code.slice(0, end));
  return codes;
}

export const provinceOf = (code: string | undefined): string | null => code?.slice(0, 5) || null;

export function placeChoices(places: readonly PlaceRec[], language: Language): PlaceChoice[] {
  const byCode = new Map(places.map((place) => [place.fields.code ?? '', place.fields]));
  const name = (code: string): string | null => {
    const fields = byCode.get(code);
    return fields ? inLanguage(fields, 'name', language) : null;
  };
  return [...byCode.entries()]
    .filter(([code]) => code)
    .map(([code, fields]) => ({
      id: code,
      label: name(code) ?? code,
      sub: parentsOf(code)
        .map(name)
        .filter((one) => one !== null)
        .join(', '),
      also: [fields.name_en, fields.name_km, fields.name_th, code].filter((one): one is string =>
        Boolean(one),
      ),
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
