/**
 * The session's token is exchanged now and then, so that one copied from a line or a disk is soon worth
 * nothing. Nobody is signed out by it: the office takes the old token until the new one was used, and
 * the new one is on this device's disk before that.
 */
import type { Issued } from './book';
import type { World } from './ids';
import type { Net } from './net';
import type { OpenStore } from './open-store';
import { ProblemError } from './protocol';

export const issuedNow = (world: World, renewAfterSeconds: number): Issued => ({
  at: world.now(),
  renewAfterMilliseconds: renewAfterSeconds * 1_000,
});

/** A clock that went back says nothing about the age of a token: then it is exchanged, too. */
export const isDue = (issued: Issued | null, now: number): boolean =>
  !issued || now < issued.at || now - issued.at >= issued.renewAfterMilliseconds;

interface Answer {
  token: string;
  renew_after_s: number;
}

/** None where the office cannot say now: there is time, the next round asks again. */
async function ask(net: Net): Promise<Answer | null> {
  try {
    return await net.json<Answer>('POST', '/session/rotate');
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) throw error;
    return null;
  }
}

/** Exchanges the token where its time has come; gives whether it did. `alive`: nobody locked or signed out since. */
export async function renew(
  store: OpenStore,
  net: Net,
  world: World,
  alive: () => boolean,
): Promise<boolean> {
  if (!isDue(store.book.head.issued, world.now())) return false;
  const got = await ask(net);
  if (!got || !alive()) return false;
  const issued = issuedNow(world, got.renew_after_s);
  await store.commit({ j: 'renewed', token: got.token, issued });
  if (!alive() || store.book.head.token !== got.token) return false;
  net.token = got.token;
  return true;
}
