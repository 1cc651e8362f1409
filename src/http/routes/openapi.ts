import { openApiDocument } from '../openapi-document.ts';
import { apiRoutes } from './api.ts';
import type { Route } from './route.ts';

/** The description of the API, made from the same routes that answer. */
export const openApiRoutes: readonly Route[] = [
  {
    path: '/api/v1/openapi.json',
    gives: 'json',
    answer: async ({ version, language }) => ({
      kind: 'json',
      value: openApiDocument({ routes: apiRoutes, version, language }),
    }),
  },
];
