/** The network's beds and asks for one: which are free at a moment, whose, and what partners are told. Pure. */
import { kinds } from '../model/generated';
import { told } from '../model/rights.generated';
import type { Fields, FieldValue, Id, Me } from '../store/api';
import type { BedAskRec, BedRec } from './kinds';

export type BedState = 'free' | 'held' | 'taken' | 'out_of_use';

/** A hold that ran out holds nothing: on this device as in the office, before anybody has said so. */
export function bedState(bed: BedRec, now: number): BedState {
  const status = (bed.fields.status ?? 'free') as BedState;
  const until = bed.fields.held_until;
  return status === 'held' && (!until || Date.parse(until) <= now) ? 'free' : status;
}

/** Claimed from here, and the office has not answered: nobody may count on it yet. */
export const isUnconfirmed = (rec: BedRec | BedAskRec, act: string): boolean =>
  rec.pending.some((one) => one.name === act);

export const heldBy = (bed: BedRec, org: Id, now: number): boolean =>
  bedState(bed, now) === 'held' && bed.fields.held_by === org;

export interface BedWish {
  province: string | null;
  /** A code of `bed_age`. */
  age: string | null;
  sex: string | null;
  needs: readonly string[];
  siblings?: boolean;
}

export const noWish = (): BedWish => ({ province: null, age: null, sex: null, needs: [] });

/** The years that a band of ages means. */
export const agesOf: Record<string, readonly [number, number]> = {
  under_5: [0, 4],
  from_5: [5, 9],
  from_10: [10, 14],
  from_15: [15, 17],
  adult: [18, 99],
};

/** The band that an age falls into. */
export const bandOf = (years: number): string =>
  Object.entries(agesOf).find(([, [from, to]]) => years >= from && years <= to)?.[0] ?? 'adult';

/** Whether a bed may be right. What it does not say speaks for it. */
export function fits(bed: BedRec, wish: BedWish): boolean {
  const { province, age_min, age_max, sexes, needs, siblings } = bed.fields;
  const years = wish.age ? agesOf[wish.age] : undefined;
  return (
    (!wish.province || province === wish.province) &&
    (!years || ((age_min ?? 0) <= years[1] && (age_max ?? 99) >= years[0])) &&
    (!wish.sex || !sexes?.length || sexes.includes(wish.sex)) &&
    wish.needs.every((need) => needs?.includes(need)) &&
    (!wish.siblings || siblings === true)
  );
}

const rank: Record<BedState, number> = { free: 0, held: 1, taken: 2, out_of_use: 3 };

/** Free now first, then what is held and may be free soon. */
export function bedOrder(beds: readonly BedRec[], now: number): BedRec[] {
  const until = (bed: BedRec) =>
    bedState(bed, now) === 'held' ? (bed.fields.held_until ?? '') : '';
  return [...beds].sort(
    (a, b) =>
      rank[bedState(a, now)] - rank[bedState(b, now)] ||
      until(a).localeCompare(until(b)) ||
      (a.fields.province ?? '').localeCompare(b.fields.province ?? '') ||
      (a.fields.label ?? a.id).localeCompare(b.fields.label ?? b.id),
  );
}

export type AskState = 'open' | 'accepted' | 'cancelled' | 'expired';

/** An ask whose time is over is unmet, also before the office has said so. */
export function askState(ask: BedAskRec, now: number): AskState {
  const status = (ask.fields.status ?? 'open') as AskState;
  const until = ask.fields.until;
  return status === 'open' && until && Date.parse(until) <= now ? 'expired' : status;
}

const isOurs = (rec: BedRec | BedAskRec, org: Id): boolean => (rec.org ?? org) === org;

/** Asks of others that wait for a yes, the most urgent first. */
export const incoming = (asks: readonly BedAskRec[], org: Id, now: number): BedAskRec[] =>
  asks
    .filter((ask) => !isOurs(ask, org))
    .filter((ask) => askState(ask, now) === 'open' || isUnconfirmed(ask, 'accept'))
    .sort((a, b) => (a.fields.until ?? '').localeCompare(b.fields.until ?? ''));

const days = 86_400_000;

/** What this organisation asked lately, newest first. */
export const ownAsks = (asks: readonly BedAskRec[], org: Id, now: number): BedAskRec[] =>
  asks
    .filter((ask) => isOurs(ask, org))
    .filter(
      (ask) =>
        askState(ask, now) === 'open' ||
        Date.parse(ask.fields.ended ?? ask.created) > now - 7 * days,
    )
    .sort((a, b) => b.created.localeCompare(a.created));

/** Asks of the whole network that found no bed within 30 days: an unmet need. */
export const unmetLately = (asks: readonly BedAskRec[], now: number): number =>
  asks.filter(
    (ask) =>
      askState(ask, now) === 'expired' && Date.parse(ask.fields.until ?? '') > now - 30 * days,
  ).length;

/** Own beds that can be offered: free, or held by ourselves. */
export const toOffer = (beds: readonly BedRec[], org: Id, now: number): BedRec[] =>
  bedOrder(
    beds.filter(
      (bed) => isOurs(bed, org) && (bedState(bed, now) === 'free' || heldBy(bed, org, now)),
    ),
    now,
  );

export interface ToldRow {
  field: string;
  value: FieldValue;
}

/** Exactly what partners see of an ask: the fields that the policy tells them, as far as they say something. */
export const toldOf = (ask: Fields): ToldRow[] =>
  (told.bed_ask ?? [])
    .filter((field) => !kinds.bed_ask.fields[field]?.act_only)
    .map((field) => ({ field, value: ask[field] }))
    .filter((row): row is ToldRow => {
      const { value } = row;
      return (
        value !== undefined &&
        value !== null &&
        value !== '' &&
        value !== 0 &&
        !(Array.isArray(value) && !value.length)
      );
    });

export type BedAct = 'hold' | 'release' | 'take' | 'free' | 'retire' | 'restore';

/** What can be done with a bed now, by its keeper or by somebody else. Rights are asked besides. */
export function bedActs(bed: BedRec, me: Pick<Me, 'org'>, now: number): BedAct[] {
  const keeper = isOurs(bed, me.org);
  switch (bedState(bed, now)) {
    case 'free':
      return keeper ? ['hold', 'take', 'retire'] : ['hold'];
    case 'held': {
      const mine = keeper || bed.fields.held_by === me.org;
      return [...(keeper ? (['take'] as const) : []), ...(mine ? (['release'] as const) : [])];
    }
    case 'taken':
      return keeper ? ['free'] : [];
    default:
      return keeper ? ['restore'] : [];
  }
}
