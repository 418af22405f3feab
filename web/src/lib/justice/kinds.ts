import type { Hearing, LegalMatter } from '../model/generated';
import type { Rec } from '../store/api';

export type HearingRec = Rec<Hearing>;
export type MatterRec = Rec<LegalMatter>;
