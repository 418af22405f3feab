/** What the first-run set-up asks, and when each step is complete. */
import type { Language } from '$lib/i18n/index.svelte';

export interface SetupForm {
  languages: Language[];
  network_name: string;
  name_en: string;
  name_km: string;
  name_th: string;
  type: string | null;
  country: string;
  display: string;
  user: string;
  passphrase: string;
  repeat: string;
}

export const passphraseCharactersMin = 12;
export const countries = ['KH', 'TH', 'VN', 'LA', 'MM'] as const;

export function emptySetup(language: Language): SetupForm {
  return {
    languages: language === 'en' ? ['en', 'km'] : [language, 'en'],
    network_name: '',
    name_en: '',
    name_km: '',
    name_th: '',
    type: null,
    country: 'KH',
    display: '',
    user: '',
    passphrase: '',
    repeat: '',
  };
}

export type SetupProblem = 'required' | 'user' | 'passphrase' | 'repeat';
export type SetupProblems = Partial<Record<keyof SetupForm, SetupProblem>>;

/** What is still wrong in a step (1 network, 2 organisation, 3 first user). */
export function problemsOf(form: SetupForm, step: number): SetupProblems {
  const problems: SetupProblems = {};
  const need = (field: 'network_name' | 'name_en' | 'display') => {
    if (!form[field].trim()) problems[field] = 'required';
  };
  if (step === 1) {
    need('network_name');
    if (!form.languages.length) problems.languages = 'required';
  } else if (step === 2) {
    need('name_en');
    if (!form.type) problems.type = 'required';
  } else {
    need('display');
    if (!/^[a-z0-9][a-z0-9.-]{1,63}$/.test(form.user)) problems.user = 'user';
    if ([...form.passphrase].length < passphraseCharactersMin) problems.passphrase = 'passphrase';
    else if (form.passphrase !== form.repeat) problems.repeat = 'repeat';
  }
  return problems;
}

/** The body of `POST /setup`. */
export function setupBody(form: SetupForm) {
  const optional = (text: string) => text.trim() || undefined;
  return {
    network_name: form.network_name.trim(),
    languages: form.languages,
    organisation: {
      name_en: form.name_en.trim(),
      name_km: optional(form.name_km),
      name_th: optional(form.name_th),
      type: form.type,
      country: form.country,
    },
    user: { user: form.user, display: form.display.trim(), passphrase: form.passphrase },
  };
}
