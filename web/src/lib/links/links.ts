/** Sealed one-time links to a referral, for a partner where nobody signs in. The office keeps them. Pure. */
import type { Id, Instant, Me } from '../store/api';
import { mayAct, type Standing } from '../store/rights';

/** For how long a link may stand open; the office refuses others (`rules::policy::LINK_HOURS`). */
export const linkHours = [24, 72, 168] as const;
export type LinkHours = (typeof linkHours)[number];

export type LinkState = 'open' | 'opened' | 'answered' | 'withdrawn' | 'blocked' | 'expired';

export interface SealedLink {
  id: Id;
  by: Id;
  share: string[];
  created: Instant;
  until: Instant;
  state: LinkState;
  tries_left: number;
  opened: Instant | null;
  answered: Instant | null;
}

/** What is shown once. */
export interface MadeLink {
  link: SealedLink;
  path: string;
  pin: string;
}

/** Wrong PINs that a link bears. */
export const triesMax = 5;

export const linksPath = (referral: Id): string => `/referrals/${referral}/links`;

/** Where a referral is on its way to a partner: only then is there anything to open. */
const runs = (status: unknown): boolean =>
  ['sent', 'delivered', 'seen', 'accepted', 'started'].includes(String(status ?? 'draft'));

/** Whoever may send the referral sees its links. */
export const mayLink = (me: Me, referral: Standing): boolean =>
  (referral.org ?? me.org) === me.org && mayAct(me, referral, 'send');

/** Whether one can be made now: the referral runs, and something of it may be shared. */
export const mayMake = (me: Me, referral: Standing, sets: readonly string[]): boolean =>
  mayLink(me, referral) && runs((referral.fields as { status?: string }).status) && sets.length > 0;

/** A link whose time is over is closed here too, though the office was not asked again. */
export const stateOf = (link: SealedLink, now: number): LinkState =>
  link.state === 'open' && Date.parse(link.until) <= now ? 'expired' : link.state;

/** What may still be taken back: what can be opened, or be answered. */
export const mayWithdraw = (link: SealedLink, now: number): boolean =>
  Date.parse(link.until) > now && (link.state === 'open' || link.state === 'opened');

/** What stands on the paper form that a partner sent back. */
export interface PaperAnswer {
  decline_reason?: string;
  by: string;
  reply?: string;
}

export const paperAnswerPath = (referral: Id): string => `/referrals/${referral}/paper-answer`;

/** The answer once it is whole: yes or no, who signed, and for a no why. */
export function paperAnswerOf(
  chosen: string | undefined,
  reason: string | null,
  by: string,
  reply: string,
): PaperAnswer | null {
  const [signed, words] = [by.trim(), reply.trim()];
  if (!signed || !chosen || (chosen === 'decline' && !reason)) return null;
  return {
    ...(chosen === 'decline' && reason ? { decline_reason: reason } : {}),
    by: signed,
    ...(words ? { reply: words } : {}),
  };
}

/** Three and three: as people read a number to each other. */
export const pinParts = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`;
