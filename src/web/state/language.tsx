import { createContext, useContext } from 'react';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import { type Catalogue, type Slots, said } from '../words/say.ts';

export const LanguageContext = createContext<Language>('vi');

export const useLanguage = (): Language => useContext(LanguageContext);

/** How a screen speaks: its own catalogue by key, words that came with data, numbers and dates. */
export interface Speech<C extends Catalogue> {
  readonly language: Language;
  (key: keyof C & string, slots?: Slots): string;
  /** Words that came with the data. */
  of(words: Bilingual): string;
  number(value: number, digits?: number): string;
  date(day: string): string;
}

/** The speech of a catalogue in the reader's language. */
export function useSpeech<C extends Catalogue>(catalogue: C): Speech<C> {
  const language = useLanguage();
  const speak = (key: keyof C & string, slots?: Slots): string => said(catalogue[key] as Bilingual, language, slots);
  return Object.assign(speak, {
    language,
    of: (words: Bilingual) => words[language],
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    date: (day: string) => formatDate(day, language),
  });
}
