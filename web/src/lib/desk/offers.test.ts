import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, Concern, Consent, Referral, Task } from '$lib/model/generated';
import type { Fields, Rec } from '$lib/store/api';
import { nextStep, otherActs } from './cases';
import { concernActs } from './concerns';
import { stands } from './consents';
import { rec } from './fixtures';
import { referralActs } from './referrals';

interface State {
  kind: string;
  before: Fields;
  acts: { act: string; sets?: Fields; refused?: string }[];
}
const { states } = JSON.parse(
  readFileSync(new URL('../../../../vectors/effects.json', import.meta.url), 'utf8'),
) as { states: State[] };

const own = 'org-own';
const sides = (before: Fields) => {
  const asSender = rec<Referral>('referral', 'r', before as Referral, { org: own });
  const asPartner = rec<Referral>('referral', 'r', { ...(before as Referral), to: own });
  return [...referralActs(asSender, own), ...referralActs({ ...asPartner, org: 'other' }, own)];
};
/** What the screens offer for a record as it stands. */
const offers: Record<string, (before: Fields) => string[]> = {
  concern: (before) => concernActs(rec<Concern>('concern', 'c', before as Concern)),
  case: (before) => {
    const { status } = before as Case;
    const next = nextStep(status);
    if (!status) return before.person ? ['open'] : [];
    return [...(next ? [next] : []), ...otherActs(status)];
  },
  referral: sides,
  consent: (before) => {
    const consent = rec<Consent>('consent', 'c', before as Consent) as Rec<Consent>;
    return stands(consent, '2026-11-22') ? ['withdraw'] : [];
  },
  task: (before) => (((before as Task).status ?? 'open') === 'open' ? ['done'] : []),
};

describe('nothing is offered that would come back refused', () => {
  for (const { kind, before, acts } of states)
    for (const act of new Set(offers[kind]?.(before)))
      it(`${kind} ${JSON.stringify(before)}: ${act}`, () => {
        const tried = acts.filter((one) => one.act === act);
        // Some way of saying it is taken: whether a reason is needed is asked in the dialog.
        expect(
          tried.some((one) => one.sets),
          tried[0]?.refused,
        ).toBe(true);
      });
});
