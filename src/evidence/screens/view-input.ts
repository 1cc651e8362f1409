import type { Bilingual } from '../../model/bilingual.ts';
import type { FigureBook } from '../figure-book.ts';
import type { DossierContent } from '../reading.ts';
import type { Recipe } from '../recipe.ts';
import type { ViewFrame } from './view.ts';

/** What the views of a dossier are made from. */
export interface ViewInput {
  /** The recipe as it was asked; the content may have been read on other days. */
  readonly recipe: Recipe;
  readonly content: DossierContent;
  readonly book: FigureBook;
  readonly placeName: (placeId: string) => Bilingual;
  /** Code and name of an industry of the tables that were read. */
  readonly industryName: (code: string) => Bilingual;
  /** Address of a figure's derivation. */
  readonly homeOf: (figureId: string) => string;
  readonly seal: ViewFrame['seal'];
}
