import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { officeRoutes } from './office-routes.tsx';
import { root } from './root-route.tsx';
import { parseLedgerSearch, parseSearch } from './state/address.ts';
import { parseDataSearch } from './state/data-search.ts';
import { parseElsewhereSearch } from './state/elsewhere-search.ts';
import { parseExplore } from './state/explore-search.ts';
import { lawSearch } from './state/law-search.ts';
import { parseNextSearch } from './state/next-choice.ts';
import { parseRunAddress } from './state/run-choices.ts';
import { tableSearch } from './state/table-search.ts';
import { parseTiesSearch } from './state/ties-search.ts';
import { HomeScreen } from './views/home-screen.tsx';

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen });

const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  validateSearch: parseExplore,
  component: lazyRouteComponent(() => import('./views/explore-screen.tsx'), 'ExploreScreen'),
});

const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  component: lazyRouteComponent(() => import('./views/dossiers-screen.tsx'), 'DossiersScreen'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$id',
  component: lazyRouteComponent(() => import('./views/dossier-frame.tsx'), 'DossierFrame'),
});

const dossierStart = createRoute({
  getParentRoute: () => dossier,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/dossiers/$id/ladder', params });
  },
});

const define = createRoute({
  getParentRoute: () => dossier,
  path: 'define',
  component: lazyRouteComponent(() => import('./views/define-screen.tsx'), 'DefineScreen'),
});
const ladder = createRoute({
  getParentRoute: () => dossier,
  path: 'ladder',
  component: lazyRouteComponent(() => import('./views/ladder-screen.tsx'), 'LadderScreen'),
});
const legal = createRoute({
  getParentRoute: () => dossier,
  path: 'legal',
  component: lazyRouteComponent(() => import('./views/legal-screen.tsx'), 'LegalScreen'),
});
const change = createRoute({
  getParentRoute: () => dossier,
  path: 'change',
  component: lazyRouteComponent(() => import('./views/change-screen.tsx'), 'ChangeScreen'),
});
const composition = createRoute({
  getParentRoute: () => dossier,
  path: 'composition',
  component: lazyRouteComponent(() => import('./views/composition-screen.tsx'), 'CompositionScreen'),
});
const ties = createRoute({
  getParentRoute: () => dossier,
  path: 'ties',
  validateSearch: parseTiesSearch,
  component: lazyRouteComponent(() => import('./views/ties-screen.tsx'), 'TiesScreen'),
});
const next = createRoute({
  getParentRoute: () => dossier,
  path: 'next',
  validateSearch: parseNextSearch,
  component: lazyRouteComponent(() => import('./views/next-screen.tsx'), 'NextScreen'),
});
const elsewhere = createRoute({
  getParentRoute: () => dossier,
  path: 'elsewhere',
  validateSearch: parseElsewhereSearch,
  component: lazyRouteComponent(() => import('./views/elsewhere-screen.tsx'), 'ElsewhereScreen'),
});
const ledger = createRoute({
  getParentRoute: () => dossier,
  path: 'ledger',
  validateSearch: parseLedgerSearch,
  component: lazyRouteComponent(() => import('./views/ledger-screen.tsx'), 'LedgerScreen'),
});
const report = createRoute({
  getParentRoute: () => dossier,
  path: 'report',
  component: lazyRouteComponent(() => import('./views/report-screen.tsx'), 'ReportScreen'),
});
const brief = createRoute({
  getParentRoute: () => dossier,
  path: 'brief',
  component: lazyRouteComponent(() => import('./views/brief-screen.tsx'), 'BriefScreen'),
});
const history = createRoute({
  getParentRoute: () => dossier,
  path: 'history',
  component: lazyRouteComponent(() => import('./views/history-screen.tsx'), 'HistoryScreen'),
});

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('./views/packs-screen.tsx'), 'PacksScreen'),
});
const pack = createRoute({
  getParentRoute: () => root,
  path: '/packs/$name/$version',
  component: lazyRouteComponent(() => import('./views/pack-screen.tsx'), 'PackScreen'),
});
const packTable = createRoute({
  getParentRoute: () => root,
  path: '/packs/$name/$version/$table',
  validateSearch: (search) => ({ ...parseSearch(search), ...tableSearch(search) }),
  component: lazyRouteComponent(() => import('./views/pack-table-screen.tsx'), 'PackTableScreen'),
});
const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  component: lazyRouteComponent(() => import('./views/methods-screen.tsx'), 'MethodsScreen'),
});
const method = createRoute({
  getParentRoute: () => root,
  path: '/methods/$id',
  component: lazyRouteComponent(() => import('./views/method-screen.tsx'), 'MethodScreen'),
});
const methodRun = createRoute({
  getParentRoute: () => root,
  path: '/methods/$id/run',
  validateSearch: parseRunAddress,
  component: lazyRouteComponent(() => import('./views/method-run-screen.tsx'), 'MethodRunScreen'),
});
const law = createRoute({
  getParentRoute: () => root,
  path: '/law',
  validateSearch: (search) => ({ ...parseSearch(search), ...lawSearch(search) }),
  component: lazyRouteComponent(() => import('./views/law-screen.tsx'), 'LawScreen'),
});
const act = createRoute({
  getParentRoute: () => root,
  path: '/law/$act',
  component: lazyRouteComponent(() => import('./views/act-screen.tsx'), 'ActScreen'),
});
const lint = createRoute({
  getParentRoute: () => root,
  path: '/lint',
  component: lazyRouteComponent(() => import('./views/lint-screen.tsx'), 'LintScreen'),
});
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  validateSearch: parseDataSearch,
  component: lazyRouteComponent(() => import('./views/data-screen.tsx'), 'DataScreen'),
});

const tree = root.addChildren([
  home,
  explore,
  dossiers,
  dossier.addChildren([
    dossierStart,
    define,
    ladder,
    legal,
    change,
    composition,
    ties,
    next,
    elsewhere,
    ledger,
    report,
    brief,
    history,
  ]),
  packs,
  pack,
  packTable,
  methods,
  method,
  methodRun,
  law,
  act,
  lint,
  data,
  ...officeRoutes,
]);

/** The addresses of the workbench and the screens that they open. */
export const makeRouter = () =>
  createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true, defaultPreloadStaleTime: 0 });

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof makeRouter>;
  }
}
