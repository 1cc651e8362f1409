import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { Failure } from './parts/failure.tsx';
import { Frame } from './parts/frame.tsx';
import { NoScreen } from './parts/no-screen.tsx';
import { parseLedgerSearch, parseSearch } from './state/address.ts';
import { parseDataSearch } from './state/data-search.ts';
import { parseDecisionsSearch } from './state/decisions-search.ts';
import { parseElsewhereSearch } from './state/elsewhere-search.ts';
import { parseExplore } from './state/explore-search.ts';
import { parseNextSearch } from './state/next-choice.ts';
import { parsePairSearch, parseWas } from './state/pair-search.ts';
import { parseQueueSearch } from './state/queue-search.ts';
import { parseRegisterSearch } from './state/register-search.ts';
import { parseRunAddress } from './state/run-choices.ts';
import { tableSearch } from './state/table-search.ts';
import { parseTaskSearch } from './state/task-search.ts';
import { parseTiesSearch } from './state/ties-search.ts';
import { HomeScreen } from './views/home-screen.tsx';

const root = createRootRoute({
  component: Frame,
  validateSearch: parseSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  notFoundComponent: NoScreen,
  errorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
});

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
  component: lazyRouteComponent(() => import('./views/law-screen.tsx'), 'LawScreen'),
});
const act = createRoute({
  getParentRoute: () => root,
  path: '/law/$act',
  component: lazyRouteComponent(() => import('./views/act-screen.tsx'), 'ActScreen'),
});
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  validateSearch: parseDataSearch,
  component: lazyRouteComponent(() => import('./views/data-screen.tsx'), 'DataScreen'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(() => import('./views/register-screen.tsx'), 'RegisterScreen'),
});
const duties = createRoute({
  getParentRoute: () => root,
  path: '/register/duties',
  component: lazyRouteComponent(() => import('./views/duties-screen.tsx'), 'DutiesScreen'),
});
const queue = createRoute({
  getParentRoute: () => root,
  path: '/register/queue',
  validateSearch: (search) => ({ ...parseSearch(search), ...parseQueueSearch(search) }),
  component: lazyRouteComponent(() => import('./views/queue-screen.tsx'), 'QueueScreen'),
});
const same = createRoute({
  getParentRoute: () => root,
  path: '/register/same',
  validateSearch: (search) => ({ ...parseSearch(search), ...parsePairSearch(search) }),
  component: lazyRouteComponent(() => import('./views/same-screen.tsx'), 'SameScreen'),
});
const decisions = createRoute({
  getParentRoute: () => root,
  path: '/register/decisions',
  validateSearch: (search) => ({ ...parseSearch(search), ...parseDecisionsSearch(search) }),
  component: lazyRouteComponent(() => import('./views/decisions-screen.tsx'), 'DecisionsScreen'),
});
const split = createRoute({
  getParentRoute: () => root,
  path: '/register/$id/split',
  component: lazyRouteComponent(() => import('./views/split-screen.tsx'), 'SplitScreen'),
});
const tie = createRoute({
  getParentRoute: () => root,
  path: '/register/$id/tie',
  component: lazyRouteComponent(() => import('./views/tie-screen.tsx'), 'TieScreen'),
});
const registerImport = createRoute({
  getParentRoute: () => root,
  path: '/register/import',
  component: lazyRouteComponent(() => import('./views/register-import-screen.tsx'), 'RegisterImportScreen'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/register/$id',
  validateSearch: (search) => ({ ...parseSearch(search), ...parseWas(search) }),
  component: lazyRouteComponent(() => import('./views/record-screen.tsx'), 'RecordScreen'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./views/login-screen.tsx'), 'LoginScreen'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./views/account-screen.tsx'), 'AccountScreen'),
});
const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  component: lazyRouteComponent(() => import('./views/users-screen.tsx'), 'UsersScreen'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./views/audit-screen.tsx'), 'AuditScreen'),
});
const microdata = createRoute({
  getParentRoute: () => root,
  path: '/microdata',
  component: lazyRouteComponent(() => import('./views/microdata-screen.tsx'), 'MicrodataScreen'),
});
const publish = createRoute({
  getParentRoute: () => root,
  path: '/publish',
  component: lazyRouteComponent(() => import('./views/publish-screen.tsx'), 'PublishScreen'),
});
const publication = createRoute({
  getParentRoute: () => root,
  path: '/publish/$name/$version',
  component: lazyRouteComponent(() => import('./views/publication-screen.tsx'), 'PublicationScreen'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./views/tasks-screen.tsx'), 'TasksScreen'),
});
const task = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./views/task-screen.tsx'), 'TaskScreen'),
});
const comments = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/comments',
  component: lazyRouteComponent(() => import('./views/comments-screen.tsx'), 'CommentsScreen'),
});
const review = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/review/$year',
  component: lazyRouteComponent(() => import('./views/review-screen.tsx'), 'ReviewScreen'),
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
  data,
  register,
  duties,
  queue,
  same,
  decisions,
  split,
  tie,
  registerImport,
  record,
  login,
  account,
  users,
  audit,
  microdata,
  publish,
  publication,
  tasks,
  task,
  comments,
  review,
]);

/** The addresses of the workbench and the screens that they open. */
export const makeRouter = () =>
  createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true, defaultPreloadStaleTime: 0 });

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof makeRouter>;
  }
}
