/** An alert in one plain sentence. */
import { currentLanguage, formatDay, formatNumber, t } from '$lib/i18n/index.svelte';
import { localDay } from '$lib/field/days';
import { counted, type AlertRec, type Because } from './alerts';

const patterns = [
  'same_adult',
  'gifts_alone_night',
  'border_no_school',
  'absent_after_disclosure',
] as const;

/** The day on which one of its records happened; empty where the record is not here. */
const calendarDay = ({ at }: Because): string =>
  at ? (at.length > 10 ? localDay(Date.parse(at)) : at) : '';

/** That day as the reader writes it. */
export const dayOf = (one: Because): string => (one.at ? formatDay(calendarDay(one)) : '');

/** Days in a row: of one month only the last says which. */
export function listDays(days: readonly string[]): string {
  const sorted = [...new Set(days)].sort();
  const words = sorted.map((day, index) => {
    const next = sorted[index + 1];
    return next?.slice(0, 7) === day.slice(0, 7)
      ? formatNumber(Number(day.slice(8, 10)))
      : formatDay(day);
  });
  return new Intl.ListFormat(currentLanguage()).format(words);
}

/** "3 contacts with the same unknown adult in 14 days: 3, 9 and 12 November". */
export function sentence(alert: AlertRec, records: readonly Because[]): string {
  const pattern = patterns.find((one) => one === alert.fields.pattern);
  if (!pattern) return t('kind.alert');
  const spoken = pattern === 'absent_after_disclosure' ? 'attendance' : 'contact';
  const days = records.filter((one) => one.kind === spoken && one.at).map(calendarDay);
  const dates = listDays(days);
  return t(`alerts.say.${pattern}`, {
    n: counted(alert),
    days: alert.fields.days ?? 0,
    dates: dates || '…',
  });
}
