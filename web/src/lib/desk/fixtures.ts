/** Short records for tests. */
import type { KindName, Me, Rec } from '$lib/store/api';

export function rec<F extends object>(
  kind: KindName,
  id: string,
  fields: F,
  more: Partial<Rec<F>> = {},
): Rec<F> {
  return {
    id,
    kind,
    version: 1,
    org: 'org-own',
    team: null,
    by: 'account-other',
    created: '2026-11-20T08:00:00.000Z',
    updated: '2026-11-20T08:00:00.000Z',
    fields,
    clashes: {},
    hidden: [],
    erased: false,
    sending: null,
    pending: [],
    ...more,
  };
}

export const me = (...roles: string[]): Me => ({
  account: 'account-me',
  user: 'dara',
  display: 'Dara',
  org: 'org-own',
  team: null,
  roles,
  language: 'en',
  network: { id: 'network', name: 'Test' },
  device: 'device',
});
