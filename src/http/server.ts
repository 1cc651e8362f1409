import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Language } from '../model/bilingual.ts';
import { addApi } from './api-routes.ts';
import { HttpError } from './http-error.ts';
import { languageCookie, parseLanguage, rememberedLanguage } from './language.ts';
import { type ListeningAt, listenOn, type Where } from './listen.ts';
import { openApiDocument } from './openapi-document.ts';
import type { ServerOptions } from './options.ts';
import { addPublicPages } from './pages/add-public-pages.ts';
import { asHttpError, sendProblem } from './problem.ts';
import { readLimit } from './read-limit.ts';
import { assertOwnHost, SECURITY_HEADERS } from './security.ts';
import { sendBytes } from './send.ts';
import { addWebFiles, sendPage } from './web-page.ts';

const LONGEST_PART = 300;
/** Where people come by https, their browsers come by nothing else for a year. */
const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

export interface WorkbenchServer {
  /** @throws {ListenError} "port-taken", "port-forbidden", "host-unknown" */
  listen(where: Where): Promise<ListeningAt>;
  /** Finishes what is being answered, then stops. */
  close(): Promise<void>;
  /** Asks without a network, for tests. */
  readonly inject: FastifyInstance['inject'];
}

function askedLanguage(request: FastifyRequest): Language | undefined {
  const text = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined;
  const language = parseLanguage(text);
  if (text !== undefined && language === undefined) {
    throw new HttpError('bad-parameter', {
      vi: `“lang” là vi hoặc en; đã nhận “${text}”.`,
      en: `“lang” is vi or en; got “${text}”.`,
    });
  }
  return language;
}

/** An address that no route knows: a screen of the browser's program, if a reader asks for a page. */
function answerOther(options: ServerOptions, languageOf: (request: FastifyRequest) => Language) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?')[0] ?? '/';
    const isScreen = !path.startsWith('/api/') && !/\.[a-z]\w*$/i.test(path.split('/').at(-1) ?? '');
    if (!isScreen || (request.method !== 'GET' && request.method !== 'HEAD')) {
      throw new HttpError('not-found', { vi: `Không có địa chỉ “${path}”.`, en: `There is no address “${path}”.` });
    }
    const chosen = askedLanguage(request);
    if (chosen !== undefined) reply.header('set-cookie', languageCookie(chosen));
    return sendPage({ request, reply }, options.web, chosen ?? languageOf(request));
  };
}

/** The names under which the server may be asked. */
function hostsOf({ hosts = [], publicAddress }: ServerOptions): readonly string[] {
  return publicAddress === undefined ? hosts : [...hosts, new URL(publicAddress).hostname];
}

/** The server of the browser's program and of the API. It listens only when `listen` is called. */
export async function createServer(options: ServerOptions): Promise<WorkbenchServer> {
  const languageOf = (request: FastifyRequest): Language =>
    parseLanguage(new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined) ??
    rememberedLanguage(request.headers.cookie) ??
    options.language ??
    'vi';
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const known = asHttpError(error);
    if (known.status >= 500) options.onFault?.(error, request.url);
    reply.headers(SECURITY_HEADERS);
    sendProblem({ request, reply }, known, languageOf(request));
  };
  const app = fastify({
    routerOptions: { maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
    frameworkErrors: fail,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    trustProxy: options.publicAddress === undefined ? false : 'loopback',
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (options.standing?.isSafe === true) reply.header('strict-transport-security', HTTPS_ONLY);
    assertOwnHost(request.headers.host, hostsOf(options));
  });
  app.setErrorHandler(fail);
  app.setNotFoundHandler(answerOther(options, languageOf));
  addWebFiles(app, options.web);
  const limit = readLimit(options);
  addApi(app, options, { languageOf, limit });
  addPublicPages(app, options, { languageOf, limit });
  app.get('/api/v1/openapi.json', (request, reply) => {
    const { version } = options;
    const document = JSON.stringify(openApiDocument({ version, language: languageOf(request) }));
    return sendBytes({ request, reply }, 'application/json; charset=utf-8', document);
  });
  await app.ready();
  return {
    listen: (where) => listenOn(app, where),
    close: () => app.close(),
    inject: app.inject.bind(app),
  };
}
