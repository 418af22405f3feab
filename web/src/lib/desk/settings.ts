/** Which pages of settings there are, and for whom. */
import type { Key } from '$lib/i18n/index.svelte';
import type { Me } from '$lib/store/api';
import type { IconName } from '$lib/ui/icons';
import { hasRole } from './people';
import { mayWrite } from './rights';

export interface SettingsEntry {
  href: string;
  label: Key;
  icon: IconName;
  admin: boolean;
}

/** Roles that may take records out in bulk (`rules::policy::may_export`). */
const exporters = [
  'centre_manager',
  'case_supervisor',
  'me_officer',
  'finance',
  'director',
  'auditor',
  'analyst',
];

export const mayExport = (me: Me): boolean => hasRole(me, ...exporters);
export const isAdministrator = (me: Me): boolean => hasRole(me, 'system_admin');

export function settingsFor(me: Me): SettingsEntry[] {
  const entry = (page: string, label: Key, icon: IconName, admin = false): SettingsEntry => ({
    href: `/settings/${page}`,
    label,
    icon,
    admin,
  });
  return [
    entry('language', 'desk.more.language', 'language'),
    entry('lock', 'desk.more.lock', 'lock'),
    entry('device', 'desk.more.device', 'phone'),
    entry('account', 'desk.more.account', 'person'),
    ...(mayExport(me) ? [entry('export', 'desk.more.export', 'box')] : []),
    ...(mayWrite(me, 'organisation')
      ? [entry('organisation', 'desk.more.organisation', 'building', true)]
      : []),
    ...(isAdministrator(me) ? [entry('users', 'desk.more.users', 'people', true)] : []),
    ...(mayWrite(me, 'place') ? [entry('places', 'desk.more.places', 'place', true)] : []),
  ];
}
