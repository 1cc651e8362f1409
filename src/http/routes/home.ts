import { homePage } from '../pages/home-page.ts';
import type { Route } from './route.ts';

export const homeRoutes: readonly Route[] = [
  {
    path: '/',
    answer: async ({ workbench, language }) => {
      const [dossiers, releases, unusable] = await Promise.all([
        workbench.dossiers(),
        workbench.releases(),
        workbench.unusable(),
      ]);
      return { kind: 'page', page: homePage({ dossiers, releases, unusable }, language) };
    },
  },
];
