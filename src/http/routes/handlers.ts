import type { Api } from '../contract/api.ts';
import { dataHandlers } from './data.ts';
import { dossierHandlers } from './dossiers.ts';
import { jobHandlers } from './jobs.ts';
import { linkHandlers } from './links.ts';
import { methodHandlers } from './methods.ts';
import { recipeHandlers } from './recipes.ts';
import { releaseHandlers } from './releases.ts';
import type { Handlers } from './route.ts';
import { sheetHandlers } from './sheets.ts';

/** What answers each endpoint of the contract; one that is missing here does not compile. */
export const HANDLERS: Handlers<Api> = {
  ...dossierHandlers,
  ...jobHandlers,
  ...linkHandlers,
  ...recipeHandlers,
  ...releaseHandlers,
  ...methodHandlers,
  ...sheetHandlers,
  ...dataHandlers,
};
