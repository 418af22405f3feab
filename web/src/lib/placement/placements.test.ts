import { describe, expect, it } from 'vitest';
import type { KinRec, PaperRec, PlacementRec } from './kinds';
import {
  awaitsApproval,
  checklist,
  kinOrder,
  lacksKinReason,
  neededPapers,
  placementActs,
  placementOrder,
  runsOut,
} from './placements';

const rec = <F extends object>(kind: string, id: string, fields: F, more: object = {}) => ({
  id,
  kind,
  version: 1,
  org: 'us',
  team: null,
  by: 'author',
  created: `2026-11-0${id.length}T00:00:00.000Z`,
  updated: '2026-11-01T00:00:00.000Z',
  fields,
  clashes: {},
  hidden: [],
  erased: false,
  sending: null,
  pending: [],
  ...more,
});
const placement = (id: string, fields: PlacementRec['fields']) =>
  rec('placement', id, fields) as PlacementRec;
const paper = (id: string, fields: PaperRec['fields']) =>
  rec('authority_document', id, fields) as PaperRec;
const kin = (id: string, fields: KinRec['fields']) => rec('relationship', id, fields) as KinRec;

describe('a placement', () => {
  it('shows the home of now first and what was last', () => {
    const all = [
      placement('a', { status: 'ended' }),
      placement('bb', { status: 'ended' }),
      placement('c', {}),
      placement('d', { status: 'active' }),
    ];
    expect(placementOrder(all).map((one) => one.id)).toEqual(['d', 'c', 'bb', 'a']);
  });

  it('is approved by a colleague, and not without a word why not with relatives', () => {
    const colleague = { account: 'colleague' };
    const bare = placement('a', { care: 'shelter' });
    expect(lacksKinReason(bare)).toBe(true);
    expect(placementActs(bare, colleague)).toEqual(['emergency', 'cancel']);
    const said = placement('a', { care: 'shelter', why_not_kin: 'none were found' });
    expect(placementActs(said, colleague)).toEqual(['approve', 'emergency', 'cancel']);
    expect(placementActs(said, { account: 'author' })).not.toContain('approve');
    expect(placementActs(placement('a', { care: 'kinship' }), colleague)).toContain('approve');
  });

  it('that began in an emergency is still to be approved', () => {
    const tonight = placement('a', { status: 'active', care: 'kinship' });
    expect(awaitsApproval(tonight)).toBe(true);
    expect(placementActs(tonight, { account: 'colleague' })).toEqual(['approve', 'review', 'end']);
    const approved = placement('a', { ...tonight.fields, approved: '2026-11-02T00:00:00.000Z' });
    expect(placementActs(approved, { account: 'colleague' })).toEqual(['review', 'end']);
  });
});

it('relatives who may be the answer stand first, also those not asked yet', () => {
  const all = [
    kin('no', { safe: 'no' }),
    kin('open', {}),
    kin('yes', { safe: 'yes', willing: 'yes' }),
    kin('unwilling', { safe: 'yes', willing: 'no' }),
  ];
  expect(kinOrder(all).map((one) => one.id)).toEqual(['yes', 'open', 'unwilling', 'no']);
});

describe('papers', () => {
  const today = '2026-11-22';

  it('are more for a stranger’s home than for a grandmother’s', () => {
    expect(neededPapers('kinship').length).toBeLessThan(neededPapers('foster_long').length);
    expect(neededPapers('residential')).toContain('court_order');
    expect(neededPapers('shelter')).not.toContain('court_order');
    expect(neededPapers(null)).toEqual([]);
  });

  it('that are asked for, or ran out, are missing; a copy is enough', () => {
    const lines = checklist(
      'kinship',
      [
        paper('a', { document: 'child_agreement', state: 'copy' }),
        paper('b', { document: 'carer_agreement', state: 'applied' }),
        paper('c', { document: 'birth_record', state: 'original', expires: '2026-11-21' }),
        paper('d', { document: 'court_order', state: 'original' }),
      ],
      today,
    );
    const missing = lines.filter((one) => one.missing).map((one) => one.document);
    expect(missing).toEqual(['carer_agreement', 'birth_record']);
    expect(lines.at(-1)).toMatchObject({ document: 'court_order', needed: false });
    expect(lines.find((one) => one.document === 'birth_record')?.expired).toBe(true);
  });

  it('of two of a kind, the one that holds counts', () => {
    const lines = checklist(
      'kinship',
      [
        paper('old', { document: 'birth_record', state: 'original', expires: '2025-01-01' }),
        paper('new', { document: 'birth_record', state: 'copy' }),
      ],
      today,
    );
    const birth = lines.find((one) => one.document === 'birth_record' && one.needed);
    expect(birth?.paper?.id).toBe('new');
    expect(birth?.missing).toBe(false);
  });

  it('come up when they run out within the month, not when they were given back', () => {
    const soon = '2026-12-22';
    const until = (expires: string, state = 'original') =>
      runsOut(paper('a', { state, expires }), today, soon);
    expect(until('2026-12-01')).toBe(true);
    expect(until('2026-11-01')).toBe(true);
    expect(until('2027-01-01')).toBe(false);
    expect(until('2026-12-01', 'returned')).toBe(false);
    expect(until('2026-12-01', 'missing')).toBe(false);
  });
});
