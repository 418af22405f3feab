/** Place names: the network's own records first, then the provinces that every partner knows. */
import type { Place } from '$lib/model/generated';
import type { Language } from '$lib/store/api';
import { inLanguage } from './people';

/** A record of this very code, else the nearest above it with its code; never a bare blank. */
export function placeName(
  code: string,
  records: ReadonlyMap<string, Place>,
  language: Language,
): string {
  for (let length = code.length; length >= 5; length -= 2) {
    const known = records.get(code.slice(0, length));
    const name = known && inLanguage(known, 'name', language);
    if (name) return length === code.length ? name : `${name} · ${code}`;
  }
  return code;
}

/** `KH`, a dash, and two digits per level down to the village. */
export const isPlaceCode = (text: string): boolean => /^[A-Z]{2}-(\d{2}){1,4}$/.test(text);
