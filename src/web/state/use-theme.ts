import { useState } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const YEAR_SECONDS = 31_536_000;

/** Remembers a choice on this machine for the next page. */
export const remember = (name: 'language' | 'theme', value: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it for the next page; the Cookie Store API is not everywhere.
  document.cookie = `lienket-${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
};

const current = (): Theme => THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'auto';

/** The chosen colours and how to choose others. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(current);
  const choose = (chosen: Theme): void => {
    document.documentElement.dataset['theme'] = chosen;
    remember('theme', chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}
