import { ownAccountApi } from './account-contract.ts';
import { accountsApi } from './accounts-contract.ts';
import { baselineApi } from './baseline-contract.ts';
import { countryApi } from './country-contract.ts';
import { dataApi } from './data-contract.ts';
import { definitionApi } from './definition-contract.ts';
import { dossierApi } from './dossier-contract.ts';
import { dutyApi } from './duty-contract.ts';
import type { AnswerOf, Endpoint, Sent } from './endpoint.ts';
import { eventApi } from './event-contract.ts';
import { exploreApi } from './explore-contract.ts';
import { homeApi } from './home-contract.ts';
import { jobApi } from './job-contract.ts';
import { lawApi } from './law-contract.ts';
import { linkApi } from './link-contract.ts';
import { lintApi } from './lint-contract.ts';
import { methodApi } from './method-contract.ts';
import { microdataApi } from './microdata-contract.ts';
import { policyApi } from './policy-contract.ts';
import { publishApi } from './publish-contract.ts';
import { publishedApi } from './published-contract.ts';
import { recipeApi } from './recipe-contract.ts';
import { registerApi } from './register-contract.ts';
import { registerImportApi } from './register-import-contract.ts';
import { registerSearchApi } from './register-search-contract.ts';
import { releaseApi } from './release-contract.ts';
import { searchApi } from './search-contract.ts';
import { sectionApi } from './section-contract.ts';
import { sheetApi } from './sheet-contract.ts';
import { stewardApi } from './steward-contract.ts';
import { taskApi } from './task-contract.ts';
import { taskReadingApi } from './task-reading-contract.ts';
import { taskRolesApi } from './task-roles-contract.ts';
import { tiesApi } from './ties-contract.ts';
import { withdrawalApi } from './withdrawal-contract.ts';

/** Everything that may be asked over HTTP, version 1. The browser uses nothing else. */
export const API = {
  ...definitionApi,
  ...dossierApi,
  ...jobApi,
  ...exploreApi,
  ...linkApi,
  ...recipeApi,
  ...releaseApi,
  ...methodApi,
  ...sheetApi,
  ...dataApi,
  ...searchApi,
  ...lawApi,
  ...lintApi,
  ...homeApi,
  ...tiesApi,
  ...countryApi,
  ...registerApi,
  ...dutyApi,
  ...ownAccountApi,
  ...accountsApi,
  ...stewardApi,
  ...registerImportApi,
  ...registerSearchApi,
  ...microdataApi,
  ...publishApi,
  ...publishedApi,
  ...taskApi,
  ...policyApi,
  ...sectionApi,
  ...eventApi,
  ...taskReadingApi,
  ...baselineApi,
  ...taskRolesApi,
  ...withdrawalApi,
} as const;

export type Api = typeof API;

/** `GET /releases` … */
export type Call = keyof Api;

/** What a call answers, as JSON. */
export type Answered<C extends Call> = AnswerOf<Api[C] & Endpoint>;

/** What a call is given. */
export type Given<C extends Call> = Sent<Api[C] & Endpoint>;
