import { homePage } from '../pages/home-page.ts';
import type { Route } from './route.ts';

export const homeRoutes: readonly Route[] = [
  {
    path: '/',
    answer: async ({ workbench, language }) => {
      const [dossiers, releases] = await Promise.all([workbench.dossiers(), workbench.releases()]);
      return { kind: 'page', page: homePage({ dossiers, releases }, language) };
    },
  },
];
