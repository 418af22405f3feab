import { describe, expect, it } from 'vitest';
import type { Me } from '../store/api';
import { placementDue, type Homes } from './due';
import type { BedAskRec, PaperRec, PlacementRec } from './kinds';

const now = Date.parse('2026-11-22T05:00:00.000Z');
const me = (account: string, role: string): Me => ({
  account,
  user: account,
  display: account,
  org: 'us',
  team: 'street',
  roles: [role],
  language: 'en',
  network: { id: 'n', name: 'Test' },
  device: 'd',
});
const rec = <F extends object>(kind: string, fields: F, more: object = {}) => ({
  id: `${kind} ${JSON.stringify(fields)}`,
  kind,
  version: 1,
  org: 'us',
  team: 'street',
  by: 'author',
  created: '2026-11-20T00:00:00.000Z',
  updated: '2026-11-20T00:00:00.000Z',
  fields,
  clashes: {},
  hidden: [],
  erased: false,
  sending: null,
  pending: [],
  ...more,
});
const lives = (fields: PlacementRec['fields']) => rec('placement', fields) as PlacementRec;
const none: Homes = { placements: [], papers: [], asks: [] };
const sorts = (homes: Partial<Homes>, who: Me, supervises = false, cases: string[] = []) =>
  placementDue({ ...none, ...homes }, new Set(cases), who, now, supervises).map((one) => one.sort);

const author = me('author', 'caseworker');
const colleague = me('colleague', 'caseworker');
const supervisor = me('boss', 'case_supervisor');

describe('what is due of placements', () => {
  it('a bed that a partner looks for, for whoever refers and nobody else', () => {
    const fields = { until: '2026-11-22T09:00:00.000Z' };
    const asks = [rec('bed_ask', fields, { org: 'them' }) as BedAskRec];
    expect(sorts({ asks }, colleague)).toEqual(['bed_ask']);
    expect(sorts({ asks }, me('out', 'outreach_worker'))).toEqual([]);
    expect(sorts({ asks: [rec('bed_ask', fields) as BedAskRec] }, colleague)).toEqual([]);
  });

  it('what began in an emergency, for who may approve it, also without a word of relatives yet', () => {
    const placements = [lives({ status: 'active', care: 'shelter' })];
    expect(sorts({ placements }, supervisor)).toEqual(['placement_approval']);
    expect(sorts({ placements }, author)).toEqual([]);
    expect(sorts({ placements }, me('author', 'case_supervisor'))).toEqual([]);
  });

  it('a proposal that nobody can approve yet waits for its author’s words', () => {
    expect(sorts({ placements: [lives({ care: 'shelter' })] }, supervisor)).toEqual([]);
    expect(sorts({ placements: [lives({ care: 'kinship' })] }, supervisor)).toEqual([
      'placement_approval',
    ]);
  });

  it('a review two weeks before, for the author and the owner; late, for whoever answers for all', () => {
    const due = (day: string) => [
      lives({
        status: 'active',
        approved: '2026-09-01T00:00:00.000Z',
        case: 'case',
        due: `${day}T05:00:00.000Z`,
      }),
    ];
    expect(sorts({ placements: due('2026-12-05') }, author)).toEqual(['placement_review']);
    expect(sorts({ placements: due('2026-12-08') }, author)).toEqual([]);
    expect(sorts({ placements: due('2026-12-05') }, colleague)).toEqual([]);
    expect(sorts({ placements: due('2026-12-05') }, colleague, false, ['case'])).toHaveLength(1);
    expect(sorts({ placements: due('2026-12-05') }, supervisor, true)).toEqual([]);
    expect(sorts({ placements: due('2026-11-20') }, supervisor, true)).toEqual([
      'placement_review',
    ]);
  });

  it('a paper within the month', () => {
    const papers = [
      rec('authority_document', { state: 'original', expires: '2026-12-10' }) as PaperRec,
    ];
    expect(sorts({ papers }, author)).toEqual(['paper_expires']);
    expect(sorts({ papers }, colleague)).toEqual([]);
  });
});
