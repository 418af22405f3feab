/** The search for relatives: who could still be the answer. Mirrors `rules::workflow::kin`. */
import type { Kin } from '../model/generated';
import type { Rec } from '../store/api';

export type SearchedRec = Rec<Kin>;
export type KinStatus = 'searched' | 'contacted' | 'assessed' | 'ruled_out';

export const kinStatus = (one: SearchedRec): KinStatus =>
  (one.fields.status ?? 'searched') as KinStatus;

/** Ruled out, not safe there, or not willing. What is not known yet rules nobody out. */
export const isOut = ({ fields }: SearchedRec): boolean =>
  fields.status === 'ruled_out' || fields.safe === 'no' || fields.willing === 'no';

/** Relatives were looked for by this organisation, and none of them can be the answer. */
export function searchedInVain(
  kin: readonly SearchedRec[],
  about: { org: string | null; person?: string },
): boolean {
  const ours = kin.filter((one) => one.org === about.org && one.fields.person === about.person);
  return ours.length > 0 && ours.every(isOut);
}
