/** Light or dark; night work begins in the dark. Kept per device: it says nothing about anybody. */
export type Theme = 'light' | 'dark';

let theme = $state<Theme>('light');

export const currentTheme = (): Theme => theme;

export function firstTheme(hour: number = new Date().getHours()): Theme {
  const kept = localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') return kept;
  if (matchMedia('(prefers-color-scheme: dark)').matches) return 'dark';
  return hour >= 19 || hour < 6 ? 'dark' : 'light';
}

export function setTheme(next: Theme, keep = false): void {
  theme = next;
  document.documentElement.dataset.theme = next;
  const colour = next === 'dark' ? '#171613' : '#f6f3ee';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
  if (keep) localStorage.setItem('theme', next);
}
