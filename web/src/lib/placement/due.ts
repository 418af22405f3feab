/** What of beds, placements and their papers is due for somebody today. Pure: time is a parameter. */
import { endOfDay, localDay, plusDays } from '../field/days';
import type { SearchedRec } from '../family/kin';
import type { RiskLevel } from '../model/risk';
import type { Id, Me, Rec } from '../store/api';
import { mayAct, refers } from '../store/rights';
import { incoming } from './beds';
import type { BedAskRec, PaperRec, PlacementRec } from './kinds';
import { awaitsApproval, lacksKinReason, placementState, runsOut } from './placements';

export type PlacementSort = 'bed_ask' | 'placement_approval' | 'placement_review' | 'paper_expires';

export interface Homes {
  placements: readonly PlacementRec[];
  papers: readonly PaperRec[];
  asks: readonly BedAskRec[];
  /** Relatives who were looked for. */
  kin?: readonly SearchedRec[];
}

export interface PlacementDue {
  sort: PlacementSort;
  rec: Rec<object>;
  person?: string;
  due: string | null;
  level?: RiskLevel;
}

/** A review is told two weeks before it is due, a paper a month before it runs out. Our own defaults. */
const reviewDays = 14;
const paperDays = 30;

/**
 * A bed that a partner looks for is everybody's who refers; what began in an emergency or was proposed waits for who
 * may approve it; a review and a paper that runs out are the author's and the owner's of the case, and once a review
 * is late, of whoever answers for all.
 */
export function placementDue(
  { placements, papers, asks, kin = [] }: Homes,
  myCases: ReadonlySet<Id>,
  me: Me,
  now: number,
  supervises: boolean,
): PlacementDue[] {
  const today = localDay(now);
  const mine = (one: PlacementRec | PaperRec) =>
    one.by === me.account || myCases.has(one.fields.case ?? '');
  const found: PlacementDue[] = refers(me)
    ? incoming(asks, me.org, now).map((rec) => ({
        sort: 'bed_ask',
        rec,
        due: rec.fields.until ?? null,
        level: 'high',
      }))
    : [];
  for (const rec of placements) {
    const { person, due } = rec.fields;
    const active = placementState(rec) === 'active';
    if (
      awaitsApproval(rec) &&
      (active || !lacksKinReason(rec, kin)) &&
      rec.by !== me.account &&
      mayAct(me, rec, 'approve')
    )
      found.push({
        sort: 'placement_approval',
        rec,
        person,
        due: active && rec.fields.begun ? endOfDay(localDay(Date.parse(rec.fields.begun))) : null,
        level: active ? 'high' : undefined,
      });
    if (!active || !due) continue;
    const late = Date.parse(due) < now;
    if (
      (mine(rec) && localDay(Date.parse(due)) <= plusDays(today, reviewDays)) ||
      (late && supervises)
    )
      found.push({ sort: 'placement_review', rec, person, due });
  }
  for (const rec of papers)
    if (mine(rec) && runsOut(rec, today, plusDays(today, paperDays)))
      found.push({
        sort: 'paper_expires',
        rec,
        person: rec.fields.person,
        due: rec.fields.expires ? endOfDay(rec.fields.expires) : null,
      });
  return found;
}
