/** Who the office says has come in. */
import type { Id, Me } from './api';
import type { Net } from './net';
import { isOnlyMember } from './roles';

export interface SignInAnswer {
  token: string;
  renew_after_s: number;
  account: Omit<Me, 'account' | 'network' | 'device' | 'place'> & { id: Id };
  network: Me['network'];
  device: { id: Id; node?: string };
  /** Of a member of the community network. */
  place?: string | null;
}

/**
 * Who a member of the community network is by the office's last word, where that is another than this phone
 * knows: the office changes name and place, and the phone is asked for nothing but its PIN. Others sign in
 * anew now and then, and hear of it then.
 */
export async function renewedMe(me: Me | null, net: Net): Promise<Me | null> {
  if (!me || !isOnlyMember(me)) return null;
  const said = await net.json<Pick<SignInAnswer, 'account' | 'place'>>('GET', '/session');
  const { display, team = null, language } = said.account;
  const now: Me = { ...me, display, team, language, place: said.place ?? null };
  const same = (['display', 'team', 'language', 'place'] as const).every(
    (key) => (now[key] ?? null) === (me[key] ?? null),
  );
  return same ? null : now;
}

export const meOf = ({ account, network, device, place }: SignInAnswer): Me => ({
  account: account.id,
  user: account.user,
  display: account.display,
  org: account.org,
  team: account.team ?? null,
  roles: account.roles,
  language: account.language,
  network,
  device: device.id,
  ...(place ? { place } : {}),
});
