import type { Api } from '../contract/api.ts';
import { accountsHandlers, ownAccountHandlers } from './accounts.ts';
import { baselineHandlers } from './baselines.ts';
import { countryHandlers } from './countries.ts';
import { dataHandlers } from './data.ts';
import { definitionHandlers } from './definitions.ts';
import { dossierHandlers } from './dossiers.ts';
import { dutyHandlers } from './duties.ts';
import { eventHandlers } from './events.ts';
import { exploreHandlers } from './explore.ts';
import { homeHandlers } from './home.ts';
import { jobHandlers } from './jobs.ts';
import { lawHandlers } from './law.ts';
import { linkHandlers } from './links.ts';
import { lintHandlers } from './lint.ts';
import { methodHandlers } from './methods.ts';
import { microdataHandlers } from './microdata.ts';
import { policyHandlers } from './policy.ts';
import { publishHandlers } from './publish.ts';
import { publishedHandlers } from './published.ts';
import { recipeHandlers } from './recipes.ts';
import { registerHandlers } from './register.ts';
import { registerImportHandlers } from './register-import.ts';
import { registerSearchHandlers } from './register-search.ts';
import { releaseHandlers } from './releases.ts';
import type { Handlers } from './route.ts';
import { searchHandlers } from './search.ts';
import { sectionHandlers } from './sections.ts';
import { sheetHandlers } from './sheets.ts';
import { stewardHandlers } from './steward.ts';
import { taskReadingHandlers } from './task-readings.ts';
import { taskRolesHandlers } from './task-roles.ts';
import { taskHandlers } from './tasks.ts';
import { tiesHandlers } from './ties.ts';
import { withdrawalHandlers } from './withdrawals.ts';

/** What answers each endpoint of the contract; one that is missing here does not compile. */
export const HANDLERS: Handlers<Api> = {
  ...definitionHandlers,
  ...dossierHandlers,
  ...jobHandlers,
  ...exploreHandlers,
  ...linkHandlers,
  ...recipeHandlers,
  ...releaseHandlers,
  ...methodHandlers,
  ...sheetHandlers,
  ...dataHandlers,
  ...searchHandlers,
  ...lawHandlers,
  ...lintHandlers,
  ...homeHandlers,
  ...tiesHandlers,
  ...countryHandlers,
  ...registerHandlers,
  ...dutyHandlers,
  ...ownAccountHandlers,
  ...accountsHandlers,
  ...stewardHandlers,
  ...registerImportHandlers,
  ...registerSearchHandlers,
  ...microdataHandlers,
  ...publishHandlers,
  ...publishedHandlers,
  ...taskHandlers,
  ...policyHandlers,
  ...sectionHandlers,
  ...eventHandlers,
  ...taskReadingHandlers,
  ...baselineHandlers,
  ...taskRolesHandlers,
  ...withdrawalHandlers,
};
