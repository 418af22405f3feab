/** Writing down who came, what was given, who went: several records that belong together, in their right order. */
import type { Id, Instant, Store } from '../store/api';
import { ofName } from '../store/ids';
import { arrivalLike, personOfCard, stayOfCard, type Card } from './arrivals';
import type { ArrivalRec, StayRec } from './kinds';
import { cameIn, given } from './register';

export type Writer = Pick<Store, 'edit'>;

export interface Where {
  spot: Id;
  day: string;
  project?: string | null;
}

/** Somebody known comes in. */
export const comeIn = (store: Writer, where: Where, person: Id, at: Instant): Promise<Id> =>
  store.edit('stay', null, cameIn(where, person, at));

/** Somebody goes out; the way back in is undoing it. */
export const goOut = (store: Writer, stay: Id, at: Instant | null): Promise<Id> =>
  store.edit('stay', stay, { went_out: at });

/**
 * Gives a service in a stay, or takes it back. Its id follows from stay and service: two hands that
 * tick the same have given it once.
 */
export async function tickService(
  store: Writer,
  stay: StayRec,
  service: string,
  stands: boolean,
  at: Instant,
): Promise<Id> {
  const id = await ofName(stay.id, service);
  return store.edit('delivery', id, stands ? { undone: true } : given(stay, service, at));
}

/** A person of a surge: a file where there is a name, and the line in the register. */
export async function saveCard(
  store: Writer,
  card: Card,
  arrival: ArrivalRec,
  at: Instant,
): Promise<{ stay: Id; person: Id | null }> {
  const file = personOfCard(card);
  const person = file ? await store.edit('person', null, file) : null;
  const stay = await store.edit('stay', null, stayOfCard(card, arrival, person, at));
  return { stay, person };
}

/** A truck stands at the gate: its line is there before anything is asked. */
export const beginArrival = (
  store: Writer,
  last: ArrivalRec | null,
  where: Where,
  at: Instant,
): Promise<Id> =>
  store.edit(
    'arrival',
    null,
    arrivalLike(last, { spot: where.spot, day: where.day, project: where.project ?? null }, at),
  );

/**
 * The sheet of one counter: everybody's own, and on each device of theirs another, so that two who count never overwrite
 * one another, although they may have signed in by one name.
 */
export const sheetId = (arrival: Id, device: Id, alone: boolean): Promise<Id> =>
  ofName(arrival, `${device} ${alone ? 'alone' : 'all'}`);
