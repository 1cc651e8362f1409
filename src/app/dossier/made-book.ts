import { bookView } from '../../evidence/screens/book-view.ts';
import type { BookView } from '../../evidence/screens/view.ts';
import type { BuiltDossier } from './build-dossier.ts';

/** Ledger, what is left to do and the leader's page of a dossier that has been built. */
export function madeBook(built: BuiltDossier, homeOf: (figureId: string) => string): BookView {
  const { report, book, gathered } = built;
  const { content, placeName, industryName } = gathered;
  const { seal } = report;
  return bookView({ recipe: content.recipe, content, book, placeName, industryName, homeOf, seal }, report);
}
