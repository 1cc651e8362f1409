import type { Bilingual } from '../../model/bilingual.ts';
import { claimCatalogue } from './catalogue-claims.ts';
import { documentCatalogue } from './catalogue-document.ts';
import { exploreCatalogue } from './catalogue-explore.ts';
import { figureCatalogue } from './catalogue-figures.ts';
import { ladderCatalogue } from './catalogue-ladder.ts';
import { reportCatalogue } from './catalogue-report.ts';
import { screenCatalogue } from './catalogue-screens.ts';
import { tiesCatalogue } from './catalogue-ties.ts';

/** Every templated sentence of the program, by key. */
export const catalogue: Readonly<Record<string, Bilingual>> = {
  ...claimCatalogue,
  ...figureCatalogue,
  ...ladderCatalogue,
  ...reportCatalogue,
  ...screenCatalogue,
  ...tiesCatalogue,
  ...documentCatalogue,
  ...exploreCatalogue,
};
