/** Which pages of settings there are, and for whom. */
import type { Key } from '$lib/i18n/index.svelte';
import type { Me } from '$lib/store/api';
import { isAdministrator, mayExport, mayWrite } from '$lib/store/rights';
import type { IconName } from '$lib/ui/icons';

export interface SettingsEntry {
  href: string;
  label: Key;
  icon: IconName;
  admin: boolean;
}

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
    ...(isAdministrator(me)
      ? [
          entry('users', 'desk.more.users', 'people', true),
          entry('devices', 'devices.more', 'phone', true),
          entry('connections', 'exchange.connections', 'share', true),
          entry('codes', 'exchange.codes', 'book', true),
        ]
      : []),
    ...(mayWrite(me, 'statutory_rule') ? [entry('duties', 'reports.rules', 'flag', true)] : []),
    ...(mayWrite(me, 'place') ? [entry('places', 'desk.more.places', 'place', true)] : []),
  ];
}
