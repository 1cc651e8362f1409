import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { parseSearch } from './state/address.ts';
import { parseDecisionsSearch } from './state/decisions-search.ts';
import { parseExperienceSearch } from './state/experience-search.ts';
import { parsePairSearch, parseWas } from './state/pair-search.ts';
import { parseQueueSearch } from './state/queue-search.ts';
import { parseRegisterSearch } from './state/register-search.ts';
import { parseReportSearch } from './state/report-search.ts';
import { parseSureSearch } from './state/sure-search.ts';
import { parseTaskSearch } from './state/task-search.ts';

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
const sure = createRoute({
  getParentRoute: () => root,
  path: '/register/sure',
  validateSearch: (search) => ({ ...parseSearch(search), ...parseSureSearch(search) }),
  component: lazyRouteComponent(() => import('./views/sure-screen.tsx'), 'SureScreen'),
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
const experience = createRoute({
  getParentRoute: () => root,
  path: '/experience',
  validateSearch: (search) => ({ ...parseSearch(search), ...parseExperienceSearch(search) }),
  component: lazyRouteComponent(() => import('./views/experience-screen.tsx'), 'ExperienceScreen'),
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
const policy = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/policy',
  component: lazyRouteComponent(() => import('./views/policy-screen.tsx'), 'PolicyScreen'),
});
const taskReport = createRoute({
  getParentRoute: () => root,
  validateSearch: (search) => ({ ...parseSearch(search), ...parseReportSearch(search) }),
  path: '/tasks/$id/report',
  component: lazyRouteComponent(() => import('./views/task-report-screen.tsx'), 'TaskReportScreen'),
});
const taskEvents = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/events',
  component: lazyRouteComponent(() => import('./views/task-events-screen.tsx'), 'TaskEventsScreen'),
});
const taskReadings = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/readings',
  component: lazyRouteComponent(() => import('./views/task-readings-screen.tsx'), 'TaskReadingsScreen'),
});
const taskReading = createRoute({
  getParentRoute: () => root,
  path: '/readings/$secret',
  component: lazyRouteComponent(() => import('./views/task-reading-screen.tsx'), 'TaskReadingScreen'),
});
const baselines = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/baselines',
  component: lazyRouteComponent(() => import('./views/baselines-screen.tsx'), 'BaselinesScreen'),
});
const baseline = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/tasks/$id/baselines/$baseline',
  component: lazyRouteComponent(() => import('./views/baseline-screen.tsx'), 'BaselineScreen'),
});
const review = createRoute({
  getParentRoute: () => root,
  validateSearch: parseTaskSearch,
  path: '/review/$year',
  component: lazyRouteComponent(() => import('./views/review-screen.tsx'), 'ReviewScreen'),
});

/** The addresses of the offices: register, tasks, statistical zone, publication, accounts. */
export const officeRoutes = [
  register,
  duties,
  queue,
  sure,
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
  experience,
  tasks,
  task,
  comments,
  policy,
  taskReport,
  taskEvents,
  taskReadings,
  taskReading,
  baselines,
  baseline,
  review,
] as const;
