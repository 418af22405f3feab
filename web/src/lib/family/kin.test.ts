import { describe, expect, it } from 'vitest';
import { lacksKinReason, placementActs } from '../placement/placements';
import type { PlacementRec } from '../placement/kinds';
import { isOut, kinStatus, searchedInVain, type SearchedRec } from './kin';

const kin = (fields: SearchedRec['fields'], org = 'us') =>
  ({ kind: 'kin', id: 'k', org, fields: { person: 'child', ...fields } }) as SearchedRec;
const shelter = {
  kind: 'placement',
  id: 'p',
  org: 'us',
  by: 'author',
  fields: { person: 'child', care: 'shelter' },
} as PlacementRec;
const about = { org: 'us', person: 'child' };

describe('the search for relatives', () => {
  it('begins with looking for them', () => expect(kinStatus(kin({}))).toBe('searched'));
  it('rules nobody out by what is not known', () => {
    expect(isOut(kin({ safe: 'unknown', willing: 'unknown' }))).toBe(false);
    for (const fields of [{ safe: 'no' }, { willing: 'no' }, { status: 'ruled_out' }] as const)
      expect(isOut(kin(fields))).toBe(true);
  });
  it('was in vain only if somebody was looked for and nobody is left', () => {
    expect(searchedInVain([], about)).toBe(false);
    expect(searchedInVain([kin({ safe: 'no' }), kin({ safe: 'yes', willing: 'yes' })], about)).toBe(
      false,
    );
    expect(searchedInVain([kin({ safe: 'no' }), kin({ willing: 'no' })], about)).toBe(true);
  });
  it('counts neither what a partner wrote nor another child', () => {
    expect(searchedInVain([kin({ safe: 'no' }, 'them')], about)).toBe(false);
    expect(searchedInVain([kin({ safe: 'no', person: 'other' })], about)).toBe(false);
  });
  it('opens the approval of another home once it was in vain', () => {
    const me = { account: 'colleague' };
    expect(placementActs(shelter, me, [kin({})])).not.toContain('approve');
    expect(lacksKinReason(shelter, [kin({ safe: 'no' })])).toBe(false);
    expect(placementActs(shelter, me, [kin({ safe: 'no' })])).toContain('approve');
  });
});
