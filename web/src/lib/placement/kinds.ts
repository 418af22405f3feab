/** The records of beds and placements, narrowed to their fields. */
import type { AuthorityDocument, Bed, BedAsk, Placement, Relationship } from '../model/generated';
import type { Rec } from '../store/api';

export type BedRec = Rec<Bed>;
export type BedAskRec = Rec<BedAsk>;
export type PlacementRec = Rec<Placement>;
export type PaperRec = Rec<AuthorityDocument>;
export type KinRec = Rec<Relationship>;
