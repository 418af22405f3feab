/** Records for tests, with what a test does not care about filled in. */
import type { KindName } from '../../model/generated';
import type { Me, Rec } from '../../store/api';

let next = 0;

export function rec<T extends Rec<object>>(
  kind: KindName,
  fields: T['fields'],
  more: Partial<Rec<object>> = {},
): T {
  next += 1;
  return {
    id: `${kind}-${next}`,
    kind,
    version: next,
    org: 'org-1',
    team: 'night',
    by: 'me',
    created: '2026-11-01T10:00:00.000Z',
    updated: '2026-11-01T10:00:00.000Z',
    clashes: {},
    hidden: [],
    erased: false,
    sending: null,
    pending: [],
    ...more,
    fields,
  } as unknown as T;
}

export const me = (roles: string[], more: Partial<Me> = {}): Me => ({
  account: 'me',
  user: 'me',
  display: 'Me',
  org: 'org-1',
  team: 'night',
  roles,
  language: 'en',
  network: { id: 'n', name: 'Network' },
  device: 'd',
  ...more,
});
