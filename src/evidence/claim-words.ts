import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Figure } from './figure.ts';
import { words } from './message-runs.ts';
import { figureWords } from './screens/figure-view.ts';

/** Where the figures that a claim quotes are found by name. */
export interface NamedFigures {
  readonly names: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A claim as plain words: quoted figures with their values, marks of facts left out. */
export function claimWords(text: Bilingual, book: NamedFigures): Bilingual {
  const said = (language: Language): string =>
    text[language].replace(/\s?\{fact:[^}]+\}/g, '').replace(/\{figure:([^}]+)\}/g, (_, name: string) => {
      const figure = book.figures.get(book.names.get(name) ?? '');
      return (figure === undefined ? words('answer.cannot-tell') : figureWords(figure))[language];
    });
  return { vi: said('vi'), en: said('en') };
}
