/** Who the office says has come in. */
import type { Id, Me } from './api';

export interface SignInAnswer {
  token: string;
  renew_after_s: number;
  account: Omit<Me, 'account' | 'network' | 'device' | 'place'> & { id: Id };
  network: Me['network'];
  device: { id: Id; node?: string };
  /** Of a member of the community network. */
  place?: string | null;
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
