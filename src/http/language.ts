import type { Language } from '../model/bilingual.ts';

const COOKIE = 'lienket-language';
const YEAR_SECONDS = 31_536_000;

/** Reads a language tag; undefined if it is neither Vietnamese nor English. */
export function parseLanguage(text: string | undefined): Language | undefined {
  return text === 'vi' || text === 'en' ? text : undefined;
}

/** The language that a reader chose before, from the cookie header. */
export function rememberedLanguage(cookies: string | undefined): Language | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value] = pair.split('=');
    if (name?.trim() === COOKIE) return parseLanguage(value?.trim());
  }
  return undefined;
}

/** The cookie that remembers a chosen language; the browser's program may change it too. */
export function languageCookie(language: Language): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
