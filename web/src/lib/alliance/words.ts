/** What services say of themselves, in the reader's language. */
import { listed } from '../desk/values';
import { codeList } from '../field/words';
import { codeLabel, currentLanguage, formatAgo, formatDay, t } from '../i18n/index.svelte';
import type { Service } from '../model/generated';
import { areasOf, hoursOf, isOld } from './fits';
import { serviceName } from './services';

export const titleOf = (fields: Service): string =>
  serviceName(fields, currentLanguage()) ?? codeLabel('service', fields.kind);

export function agesText({ age_min, age_max }: Service): string | null {
  if (age_min === undefined && age_max === undefined) return null;
  return t('alliance.ages', { min: age_min ?? 0, max: age_max ?? 99 });
}

export function areasText(fields: Service, place: (code: string) => string): string {
  return listed(areasOf(fields).map(place)) || t('alliance.everywhere');
}

/** One line for each of its hours: the days that share them, then the hours. */
export function hoursText(fields: Service): string[] {
  if (fields.always) return [t('service.always')];
  const lines = new Map<string, string[]>();
  for (const { weekday, opens, closes } of hoursOf(fields)) {
    const hours = `${opens} – ${closes}`;
    lines.set(hours, [...(lines.get(hours) ?? []), weekday]);
  }
  return [...lines].map(([hours, days]) => `${codeList('weekday', days)}: ${hours}`);
}

export function roomText({ capacity, wait_days }: Service): string | null {
  const wait =
    wait_days === undefined
      ? null
      : wait_days
        ? t('alliance.wait', { n: wait_days })
        : t('alliance.at_once');
  const room = capacity === undefined ? null : t('alliance.places', { n: capacity });
  return [room, wait].filter(Boolean).join(' · ') || null;
}

export function assuredText(fields: Service, now: number): string {
  if (!fields.assured) return t('alliance.never');
  if (isOld(fields, now)) return `${t('alliance.old')} (${formatDay(fields.assured)})`;
  return t('alliance.assured', { when: formatAgo(fields.assured, now) });
}
