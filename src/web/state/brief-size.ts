import type { BookView } from '../../http/contract/reading-contract.ts';
import type { Language } from '../../model/bilingual.ts';

/** Letters that a paragraph and a heading cost beyond their own words, as room on paper. */
const PARAGRAPH = 55;
const HEADING = 130;
const LETTERS = [
  [2900, 'roomy'],
  [4700, 'full'],
] as const;

export type BriefSize = 'roomy' | 'full' | 'tight';

/** In which size of letters the page goes on one A4. */
export function briefSize(book: Pick<BookView, 'brief' | 'figures' | 'acts' | 'facts'>, language: Language): BriefSize {
  const lengths = book.brief.map(
    ({ runs }) => HEADING + runs.reduce((sum, sentence) => sum + PARAGRAPH + lettersOf(sentence), 0),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return LETTERS.find(([most]) => all <= most)?.[1] ?? 'tight';

  function lettersOf(sentence: BookView['brief'][number]['runs'][number]): number {
    return sentence.reduce((sum, run) => {
      if (run.kind === 'text') return sum + run.text[language].length;
      if (run.kind === 'figure') return sum + (book.figures[run.figure]?.text[language].length ?? 8);
      return sum + (run.kind === 'act' ? 24 : 8);
    }, 0);
  }
}
