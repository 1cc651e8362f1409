import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Language } from '../model/bilingual.ts';
import { accepts } from './accept.ts';
import { type Assets, readAssets } from './assets.ts';
import { HttpError } from './http-error.ts';
import { languageCookie, parseLanguage, rememberedLanguage } from './language.ts';
import { type ListeningAt, listenOn, type Where } from './listen.ts';
import type { ServerOptions } from './options.ts';
import type { Frame } from './pages/layout.ts';
import { asHttpError, sendProblem } from './problem.ts';
import { apiRoutes } from './routes/api.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { homeRoutes } from './routes/home.ts';
import { methodRoutes } from './routes/methods.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { packRoutes } from './routes/packs.ts';
import type { Ask, Route } from './routes/route.ts';
import { assertOwnHost, SECURITY_HEADERS } from './security.ts';
import { sendAnswer, sendBytes } from './send.ts';

export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...dossierRoutes,
  ...packRoutes,
  ...methodRoutes,
  ...apiRoutes,
  ...openApiRoutes,
];

const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const LONGEST_PART = 300;

export interface WorkbenchServer {
  /** @throws {ListenError} "port-taken", "port-forbidden", "host-unknown" */
  listen(where: Where): Promise<ListeningAt>;
  /** Finishes what is being answered, then stops. */
  close(): Promise<void>;
  /** Asks without a network, for tests. */
  readonly inject: FastifyInstance['inject'];
}

interface Setting {
  readonly options: ServerOptions;
  readonly assets: Assets;
}

const MEDIA_TYPES = { page: 'text/html', json: 'application/json' } as const;

/** The query with each name once. */
function onceEach(query: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(query as Readonly<Record<string, unknown>>);
  for (const [name, value] of entries) {
    if (typeof value !== 'string') {
      throw new HttpError('bad-parameter', {
        vi: `Tham số “${name}” được ghi nhiều lần; hãy ghi một lần.`,
        en: `The parameter “${name}” is given more than once; give it once.`,
      });
    }
  }
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

function askedLanguage(text: string | undefined): Language | undefined {
  const language = parseLanguage(text);
  if (text !== undefined && language === undefined) {
    throw new HttpError('bad-parameter', {
      vi: `“lang” là vi hoặc en; đã nhận “${text}”.`,
      en: `“lang” is vi or en; got “${text}”.`,
    });
  }
  return language;
}

function frameOf(request: FastifyRequest, setting: Setting): Frame {
  const asked = parseLanguage(new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined);
  const language = asked ?? rememberedLanguage(request.headers.cookie) ?? setting.options.language ?? 'vi';
  return { language, url: request.url, assets: setting.assets, version: setting.options.version };
}

async function answerRoute(
  route: Route,
  setting: Setting,
  exchange: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const gives = route.gives ?? 'page';
  if (gives !== 'file' && !accepts(request.headers.accept, MEDIA_TYPES[gives])) {
    throw new HttpError('not-acceptable', {
      vi: `Địa chỉ này chỉ có dạng ${MEDIA_TYPES[gives]}.`,
      en: `This address only comes as ${MEDIA_TYPES[gives]}.`,
    });
  }
  const query = onceEach(request.query);
  const chosen = askedLanguage(query['lang']);
  const frame = frameOf(request, setting);
  if (chosen !== undefined && gives === 'page') reply.header('set-cookie', languageCookie(chosen));
  const { workbench, pens, version } = setting.options;
  const params = request.params as Readonly<Record<string, string>>;
  const ask: Ask = { params, query, language: frame.language, workbench, pens, version };
  return sendAnswer(exchange, await route.answer(ask), frame);
}

function addRoute(app: FastifyInstance, route: Route, setting: Setting): void {
  app.get(route.path, (request, reply) => answerRoute(route, setting, { request, reply }));
  app.route({
    method: OTHER_METHODS,
    url: route.path,
    onRequest: async (request) => {
      throw new HttpError(
        'method-not-allowed',
        {
          vi: `Không dùng được ${request.method} ở đây; chỉ GET và HEAD.`,
          en: `${request.method} cannot be used here; only GET and HEAD.`,
        },
        { allow: 'GET, HEAD' },
      );
    },
    handler: async () => undefined,
  });
}

function addAssets(app: FastifyInstance, assets: Assets): void {
  for (const asset of assets.files.values()) {
    app.get(asset.path, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      return sendBytes({ request, reply }, asset.mediaType, asset.bytes);
    });
  }
}

/** The server of the pages and of the API over a workbench. It listens only when `listen` is called. */
export async function createServer(options: ServerOptions): Promise<WorkbenchServer> {
  const setting: Setting = { options, assets: readAssets(options.pens) };
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const known = asHttpError(error);
    if (known.status >= 500) options.onFault?.(error, request.url);
    reply.headers(SECURITY_HEADERS);
    sendProblem({ request, reply }, known, frameOf(request, setting));
  };
  const app = fastify({
    routerOptions: { maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
    frameworkErrors: fail,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    assertOwnHost(request.headers.host, options.hosts ?? []);
  });
  app.setErrorHandler(fail);
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    fail(
      new HttpError('not-found', { vi: `Không có trang “${path}”.`, en: `There is no page “${path}”.` }),
      request,
      reply,
    );
  });
  addAssets(app, setting.assets);
  for (const route of ROUTES) addRoute(app, route, setting);
  await app.ready();
  return {
    listen: (where) => listenOn(app, where),
    close: () => app.close(),
    inject: app.inject.bind(app),
  };
}
