/** The records of the drop-in centre and the border desk. */
import type { Arrival, Delivery, Person, Spot, Stay, TallySheet } from '../model/generated';
import type { Rec } from '../store/api';

export type ArrivalRec = Rec<Arrival>;
export type DeliveryRec = Rec<Delivery>;
export type PersonRec = Rec<Person>;
export type SpotRec = Rec<Spot>;
export type StayRec = Rec<Stay>;
export type TallySheetRec = Rec<TallySheet>;
