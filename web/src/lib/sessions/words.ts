/** How series, rules, sessions and amounts are worded. */
import {
  codeLabel,
  currentLanguage,
  formatDay,
  formatNumber,
  formatPartialDate,
  t,
} from '$lib/i18n/index.svelte';
import { listed } from '$lib/field/words';
import type { IconName } from '$lib/ui/icons';
import type { Series, Session } from '$lib/model/generated';
import type { Day } from '$lib/store/api';
import { planOf, weekdays, type Plan, type Weekday } from './rule';

/** Browsers without Khmer would name days in English: the words are our own. */
export const weekdayWord = (day: Weekday): string => t(`weekday.${day}`);

export function planWords(plan: Plan): string {
  const until = plan.until ? t('recur.until', { day: formatDay(plan.until) }) : null;
  return [planCore(plan), until].filter(Boolean).join(', ');
}

function planCore(plan: Plan): string {
  const { every } = plan;
  switch (plan.sort) {
    case 'dates':
      return listed([...plan.dates].sort().map((day) => formatDay(day)));
    case 'weekly': {
      const days = weekdays.filter((day) => plan.days.includes(day));
      if (every > 1) return t('recur.weeks', { n: every, days: dayNames(days) });
      if (days.length === 7) return t('recur.daily');
      if (days.join() === weekdays.slice(0, 5).join()) return t('recur.workdays');
      return t('recur.weekly', { days: dayNames(days) });
    }
    case 'monthly_day': {
      const day = plan.monthDay < 0 ? t('recur.last_day') : t('recur.day_n', { n: plan.monthDay });
      return every > 1 ? t('recur.months', { n: every, day }) : t('recur.monthly', { day });
    }
    case 'monthly_weekday': {
      const day = t(
        `recur.position_${plan.position < 0 ? 'last' : plan.position}` as 'recur.position_1',
        {
          day: weekdayWord(plan.weekday),
        },
      );
      return every > 1 ? t('recur.months', { n: every, day }) : t('recur.monthly', { day });
    }
  }
}

/** Days in a row are joined as the language joins a list. */
const dayNames = (days: readonly Weekday[]): string =>
  currentLanguage() === 'en' ? days.map(weekdayWord).join(', ') : days.map(weekdayWord).join(' ');

/** When a series takes place; a rule that taps cannot say stands as it is written. */
export function ruleWords(fields: Series): string {
  const plan = planOf(fields.rule, fields.starts ?? '2026-01-01');
  const when = plan ? planWords(plan) : (fields.rule ?? '');
  return [when, fields.at ? timeWords(fields.at) : null].filter(Boolean).join(' · ');
}

/** A time of day in the language's digits. */
export const timeWords = (at: string): string =>
  at.replace(/\d/g, (digit) => formatNumber(Number(digit), { useGrouping: false }));

export function seriesTitle(fields: Series): string {
  return fields.label || kindWords(fields);
}

/** “Healthy snack” says more than “Meal”. */
export const kindWords = (fields: { kind?: string; meal?: string }): string =>
  fields.kind === 'meal' && fields.meal
    ? codeLabel('meal_type', fields.meal)
    : codeLabel('session_type', fields.kind) || t('sessions.session');

export const sessionTitle = (fields: Session, series: Series | null | undefined): string =>
  series?.label || kindWords(fields);

/** A day as near as people speak of it. */
export const dayWords = (day: Day, today: Day): string =>
  day === today ? t('sessions.today') : formatDay(day, 'long');

/** Digits with their groups, exact however long: no floating-point number in between. */
export function amountWords(amount: string, currency: string): string {
  const [whole = '0', fraction] = amount.split('.');
  const [group, point] = currentLanguage() === 'km' ? ['.', ','] : [',', '.'];
  const digits = (text: string) =>
    text.replace(/\d/g, (digit) => formatNumber(Number(digit), { useGrouping: false }));
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${digits(grouped)}${fraction ? point + digits(fraction) : ''} ${codeLabel('currency', currency)}`;
}

const icons: Record<string, IconName> = {
  club: 'star',
  childrens_meeting: 'group',
  art_therapy: 'edit',
  music_therapy: 'music',
  class: 'school',
  counselling_group: 'heart',
  peer_session: 'people',
  workshop: 'task',
  training: 'book',
  meal: 'food',
  campaign: 'share',
};
export const kindIcon = (kind: string | undefined): IconName => icons[kind ?? ''] ?? 'group';

/** A month as people name it. */
export const monthWords = (month: string): string => formatPartialDate(month);

/** Day and month in figures, for the narrow head of a column. */
export const shortDay = (day: Day): string =>
  [day.slice(8), day.slice(5, 7)]
    .map((part) => formatNumber(Number(part), { useGrouping: false }))
    .join('/');
