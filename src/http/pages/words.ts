import type { Bilingual, Language } from '../../model/bilingual.ts';
import { DATA_WORDS } from './words-data.ts';
import { EVIDENCE_WORDS } from './words-evidence.ts';
import { FRAME_WORDS } from './words-frame.ts';

/** Every word that the pages print, in both languages; the types make a missing one an error. */
export const WORDS = { ...FRAME_WORDS, ...EVIDENCE_WORDS, ...DATA_WORDS } as const satisfies Readonly<
  Record<string, Bilingual>
>;

export type WordKey = keyof typeof WORDS;

/** Words of the catalogue in a language, with `{slots}` filled. */
export function said(key: WordKey, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The catalogue in one language: `say('home')`. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogue bound to a language. */
export function sayIn(language: Language): Say {
  return (key, values) => said(key, language, values);
}

/** Words of a value that data files may hold, e.g. `act-` and `in-force`; the value as it stands if there are none. */
export function saidOf(family: 'act' | 'sure', value: string, language: Language): string {
  const key = `${family}-${value}`;
  const words: Readonly<Record<string, Bilingual>> = WORDS;
  return Object.hasOwn(words, key) ? (words[key]?.[language] ?? value) : value;
}
