/**
 * Messages in English, Khmer and Thai. `t` reads reactive state, so a change of language redraws
 * every text in place. Areas (`core`, `field`, `care`, `desk`) only exist so that people can add
 * messages without touching one another's files; keys are unique across them (a test checks).
 */
import type accountEn from './account/en.json';
import type alertsEn from './alerts/en.json';
import type allianceEn from './alliance/en.json';
import type answersEn from './answers/en.json';
import type borderEn from './border/en.json';
import type builderEn from './builder/en.json';
import type careEn from './care/en.json';
import type caseworkEn from './casework/en.json';
import type centreEn from './centre/en.json';
import type coreEn from './core/en.json';
import type deskEn from './desk/en.json';
import type devicesEn from './devices/en.json';
import type exchangeEn from './exchange/en.json';
import type exportsEn from './exports/en.json';
import type familyEn from './family/en.json';
import type linksEn from './links/en.json';
import type fieldEn from './field/en.json';
import type figuresEn from './figures/en.json';
import type intakeEn from './intake/en.json';
import type glassEn from './glass/en.json';
import type justiceEn from './justice/en.json';
import * as format from './format';
import type memberEn from './member/en.json';
import type moneyEn from './money/en.json';
import type outreachEn from './outreach/en.json';
import type paperEn from './paper/en.json';
import type peersEn from './peers/en.json';
import type placementEn from './placement/en.json';
import type preventionEn from './prevention/en.json';
import type projectsEn from './projects/en.json';
import type publicPageEn from './publicpage/en.json';
import type reportsEn from './reports/en.json';
import type sessionsEn from './sessions/en.json';
import type transferEn from './transfer/en.json';
import type unusualEn from './unusual/en.json';
import type writingEn from './writing/en.json';
import type { Language, Message, Params } from './format';

export { languageNames, languages, type Language } from './format';

export type Key =
  | keyof typeof coreEn
  | keyof typeof exchangeEn
  | keyof typeof linksEn
  | keyof typeof fieldEn
  | keyof typeof figuresEn
  | keyof typeof accountEn
  | keyof typeof alertsEn
  | keyof typeof allianceEn
  | keyof typeof answersEn
  | keyof typeof borderEn
  | keyof typeof builderEn
  | keyof typeof careEn
  | keyof typeof caseworkEn
  | keyof typeof centreEn
  | keyof typeof deskEn
  | keyof typeof exportsEn
  | keyof typeof familyEn
  | keyof typeof intakeEn
  | keyof typeof glassEn
  | keyof typeof justiceEn
  | keyof typeof devicesEn
  | keyof typeof memberEn
  | keyof typeof moneyEn
  | keyof typeof outreachEn
  | keyof typeof paperEn
  | keyof typeof peersEn
  | keyof typeof placementEn
  | keyof typeof preventionEn
  | keyof typeof projectsEn
  | keyof typeof publicPageEn
  | keyof typeof reportsEn
  | keyof typeof sessionsEn
  | keyof typeof transferEn
  | keyof typeof unusualEn
  | keyof typeof writingEn;

const files = import.meta.glob<{ default: Record<string, Message> }>('./*/*.json');

/** What the screens before the work say: sign-in, lock, what became of the keys. */
const doorAreas = new Set(['core', 'devices']);

let language = $state<Language>('en');
let messages = $state.raw<Record<string, Message>>({});
/** Another language than the screen's, while a paper is put into words. */
let speaking: { language: Language; messages: Record<string, Message> } | null = null;
/** Whether the words of the work are wanted too, not only those of the door. */
let inside = false;

async function load(next: Language): Promise<Record<string, Message>> {
  const wanted = (path: string) => inside || doorAreas.has(path.split('/')[1]!);
  const loads = Object.entries(files).filter(
    ([path]) => path.endsWith(`/${next}.json`) && wanted(path),
  );
  const areas = await Promise.all(loads.map(([, read]) => read()));
  return Object.assign({}, ...areas.map((area) => area.default)) as Record<string, Message>;
}

const isLanguage = (value: unknown): value is Language =>
  format.languages.includes(value as Language);

/** Whether somebody chose a language on this device. */
export const languageKept = (): boolean => isLanguage(localStorage.getItem('language'));

/** The language the device was last used in, else the browser's, else English. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem('language');
  if (isLanguage(kept)) return kept;
  const wish = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wish ?? 'en';
}

/** Changes every text in place. `keep` remembers it on this device; a mere guess is not kept. */
export async function setLanguage(next: Language, keep = true): Promise<void> {
  const loaded = await load(next);
  messages = loaded;
  language = next;
  document.documentElement.lang = next;
  if (keep) localStorage.setItem('language', next);
}

/** Loads the words of the work and of all lists: a phone on a bad line sees the sign-in before they are there. */
export async function speakInside(): Promise<void> {
  if (inside) return;
  inside = true;
  try {
    await setLanguage(language, false);
  } catch (why) {
    inside = false;
    throw why;
  }
}

/** Loads the words of one more door, in the language that it asks for: whoever knocks there does not wait for the rest. */
export async function speakAtDoor(area: string, next: Language = language): Promise<void> {
  doorAreas.add(area);
  await setLanguage(next, false);
}

export const currentLanguage = (): Language => speaking?.language ?? language;
/** The language of the screen, also while a paper is put into another. */
export const screenLanguage = (): Language => language;

/**
 * What `say` answers when it speaks another language than the screen; for what is printed for others. `say` must not
 * read words that a `$derived` keeps: they are the screen's, or would stay there in the paper's language.
 */
export async function saidIn<T>(other: Language, say: () => T): Promise<T> {
  const loaded = other === language ? messages : await load(other);
  speaking = { language: other, messages: loaded };
  try {
    return say();
  } finally {
    speaking = null;
  }
}

/** The message of a key that is written in the code. */
export function t(key: Key, params?: Params): string {
  return tDynamic(key, params);
}

/** The message of a key that comes from data (`problem.<code>`); shows `fallback` or the key if unknown. */
export function tDynamic(key: string, params?: Params, fallback?: string): string {
  const message = (speaking?.messages ?? messages)[key];
  return message === undefined
    ? (fallback ?? key)
    : format.fill(currentLanguage(), message, params);
}

export const hasMessage = (key: string): boolean => key in (speaking?.messages ?? messages);

/** The label of a code of a list of the model. */
export function codeLabel(list: string, id: string | null | undefined): string {
  return id ? tDynamic(`code.${list}.${id}`, undefined, id) : '';
}

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  format.number(currentLanguage(), value, options);
export const formatDay = (value: string, style?: 'short' | 'long'): string =>
  format.day(currentLanguage(), value, style);
export const formatInstant = (value: string, style?: 'time' | 'day' | 'both'): string =>
  format.instant(currentLanguage(), value, style);
export const formatPartialDate = (value: string): string =>
  format.partialDate(currentLanguage(), value, t('date.about'));
export const formatAgo = (value: string, now: number = Date.now()): string =>
  format.ago(currentLanguage(), value, now);
export const formatDuration = (milliseconds: number): string =>
  format.duration(currentLanguage(), milliseconds);
