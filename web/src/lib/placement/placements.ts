/** Where a child lives: what is next, which papers are needed, what runs out. Pure: time is a parameter. */
import type { Day, Me } from '../store/api';
import { searchedInVain, type SearchedRec } from '../family/kin';
import type { KinRec, PaperRec, PlacementRec } from './kinds';

export type PlacementState = 'proposed' | 'approved' | 'active' | 'ended' | 'cancelled';

export const placementState = (one: PlacementRec): PlacementState =>
  (one.fields.status ?? 'proposed') as PlacementState;

export const isOver = (one: PlacementRec): boolean =>
  ['ended', 'cancelled'].includes(placementState(one));

/** The home of now first, then what is being prepared, then what was, the latest first. */
export function placementOrder(all: readonly PlacementRec[]): PlacementRec[] {
  const rank: Record<PlacementState, number> = {
    active: 0,
    approved: 1,
    proposed: 2,
    ended: 3,
    cancelled: 3,
  };
  return [...all].sort(
    (a, b) =>
      rank[placementState(a)] - rank[placementState(b)] || b.created.localeCompare(a.created),
  );
}

/** Began in an emergency, and nobody has approved it yet. */
export const awaitsApproval = (one: PlacementRec): boolean =>
  !one.fields.approved && ['proposed', 'active'].includes(placementState(one));

/** Not with relatives, nothing says why, and the search for them is not at its end: nobody can approve it so. */
export const lacksKinReason = (one: PlacementRec, kin: readonly SearchedRec[] = []): boolean =>
  one.fields.care !== 'kinship' &&
  !one.fields.why_not_kin?.trim() &&
  !searchedInVain(kin, { org: one.org, person: one.fields.person });

export type PlacementAct = 'approve' | 'begin' | 'emergency' | 'review' | 'end' | 'cancel';

/** What can be done now; who may is asked besides. */
export function placementActs(
  one: PlacementRec,
  me: Pick<Me, 'account'>,
  kin: readonly SearchedRec[] = [],
): PlacementAct[] {
  const approve: PlacementAct[] =
    awaitsApproval(one) && one.by !== me.account && !lacksKinReason(one, kin) ? ['approve'] : [];
  switch (placementState(one)) {
    case 'proposed':
      return [...approve, 'emergency', 'cancel'];
    case 'approved':
      return ['begin', 'cancel'];
    case 'active':
      return [...approve, 'review', 'end'];
    default:
      return [];
  }
}

/** Relatives who may be the answer first, those for whom it is known not to be safe or wanted last. */
export function kinOrder(kin: readonly KinRec[]): KinRec[] {
  const rank = (one: KinRec) =>
    ['safe', 'willing'].reduce((sum, field) => {
      const answer = one.fields[field as 'safe' | 'willing'];
      return sum + (answer === 'yes' ? 0 : answer === 'no' ? 4 : 1);
    }, 0);
  return [...kin].sort((a, b) => rank(a) - rank(b));
}

export const isRuledOut = (one: KinRec): boolean =>
  one.fields.safe === 'no' || one.fields.willing === 'no';

const always = ['authority_letter', 'child_agreement', 'medical_check', 'birth_record'];

/** Papers that a kind of care needs. Our own list after MoSVY's minimum standards; a missing one warns and blocks nothing. */
export function neededPapers(care: string | null | undefined): string[] {
  if (!care) return [];
  if (care === 'kinship') return ['child_agreement', 'carer_agreement', 'birth_record'];
  const foster = care.startsWith('foster') ? ['carer_agreement'] : [];
  const long = ['foster_long', 'residential'].includes(care) ? ['court_order'] : [];
  return [...always.slice(0, 1), 'parent_consent', ...always.slice(1), ...foster, ...long];
}

export interface PaperLine {
  document: string;
  /** Null where nothing is written down about it. */
  paper: PaperRec | null;
  needed: boolean;
  missing: boolean;
  expired: boolean;
}

const have = ['copy', 'original', 'returned'];
const holds = (paper: PaperRec, today: Day): boolean =>
  !paper.fields.expires || paper.fields.expires >= today;

/** The checklist: what is needed, with what there is of it, then other papers. Of two, the one that holds counts. */
export function checklist(
  care: string | null | undefined,
  papers: readonly PaperRec[],
  today: Day,
): PaperLine[] {
  const needed = neededPapers(care);
  const line = (document: string, paper: PaperRec | null): PaperLine => {
    const there = paper !== null && have.includes(paper.fields.state ?? 'missing');
    const expired = there && !holds(paper, today);
    const isNeeded = needed.includes(document);
    return { document, paper, needed: isNeeded, missing: isNeeded && (!there || expired), expired };
  };
  const best = (document: string) =>
    papers
      .filter((one) => one.fields.document === document)
      .sort(
        (a, b) =>
          Number(holds(b, today)) - Number(holds(a, today)) ||
          Number(have.includes(b.fields.state ?? '')) -
            Number(have.includes(a.fields.state ?? '')) ||
          b.updated.localeCompare(a.updated),
      )[0] ?? null;
  const first = needed.map((document) => line(document, best(document)));
  const shown = new Set(first.map((one) => one.paper?.id));
  const more = papers
    .filter((one) => !shown.has(one.id))
    .map((one) => line(one.fields.document ?? '', one));
  return [...first, ...more];
}

/** A paper that ends within 30 days, or ended lately and was not given back. */
export function runsOut(paper: PaperRec, today: Day, soon: Day): boolean {
  const { expires, state } = paper.fields;
  return Boolean(expires && expires <= soon) && ['copy', 'original'].includes(state ?? '');
}
