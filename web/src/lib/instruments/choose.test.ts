import { describe, expect, it } from 'vitest';
import {
  aboutHere,
  type Standing,
  offers,
  titleIn,
  versionInUse,
  type InstrumentRec,
  type VersionRec,
} from './choose';

const instrument = (id: string, about: string, more = {}) =>
  ({ id, fields: { about, title_en: id, ...more } }) as unknown as InstrumentRec;
const version = (instrument: string, number: number, published: string | null) =>
  ({
    id: `${instrument}-${number}`,
    fields: { instrument, number, published },
  }) as unknown as VersionRec;
const nowhere = { person: null, case: null, session: null, spot: null, round: null };
const said = '2026-11-01T00:00:00.000Z';

describe('what can be asked', () => {
  const versions = [
    version('street', 1, said),
    version('street', 2, said),
    version('street', 3, null),
    version('faces', 1, said),
    version('old', 1, said),
    version('draft', 1, null),
  ];
  it('is the highest published version, never a draft', () => {
    expect(versionInUse(versions, 'street')?.id).toBe('street-2');
    expect(versionInUse(versions, 'draft')).toBeNull();
  });
  it('fits what one stands before, best first, without what was retired', () => {
    const all = [
      instrument('faces', 'child'),
      instrument('street', 'nobody'),
      instrument('old', 'nobody', { retired: true }),
      instrument('draft', 'nobody'),
    ];
    const here = (standing: Partial<Standing>) =>
      offers(all, versions, aboutHere({ ...nowhere, ...standing })).map((one) => one.version.id);
    expect(here({ session: 's' })).toEqual(['street-2', 'faces-1']);
    expect(here({ person: 'p' })).toEqual(['faces-1']);
  });
  it('has a title in some language', () => {
    expect(titleIn({ title_km: 'ក', title_en: 'A' }, 'km')).toBe('ក');
    expect(titleIn({ title_en: 'A' }, 'th')).toBe('A');
  });
});
