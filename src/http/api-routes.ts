import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Site } from '../app/ports-factors.ts';
import type { Language } from '../model/bilingual.ts';
import { accepts } from './accept.ts';
import { API_ROOT } from './api-root.ts';
import { API } from './contract/api.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { ALONE, type Door, door } from './door.ts';
import { HttpError } from './http-error.ts';
import type { ServerOptions } from './options.ts';
import { onceEach, parsePart } from './parse-request.ts';
import type { ReadLimit } from './read-limit.ts';
import { HANDLERS } from './routes/handlers.ts';
import type { Ask, Handler } from './routes/route.ts';
import { sendReply } from './send.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;
/** Bodies of JSON; files come as bytes and are bounded where they are read. */
const LONGEST_JSON = 8 * 1024 * 1024;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly endpoint: Endpoint;
  readonly handler: Handler<Endpoint>;
}

/** Every endpoint of the contract with what answers it. */
const ENTRIES: readonly Entry[] = Object.entries(API).map(([call, endpoint]) => {
  const [method = '', path = ''] = call.split(' ');
  return { method, path, endpoint, handler: HANDLERS[call as keyof typeof API] as unknown as Handler<Endpoint> };
});

/** Aborted when the asker goes away before the answer is whole. One socket carries many requests: the answer is watched, not the socket. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** Where people reach the program: behind a gate at its address, else as they asked (the host was checked before). */
function siteOf({ publicAddress }: ServerOptions, { headers }: FastifyRequest): Site {
  const { origin, hostname } = new URL(publicAddress ?? `http://${headers.host ?? 'localhost'}`);
  return { origin, name: hostname };
}

function assertAcceptable(request: FastifyRequest, endpoint: Endpoint): void {
  if ((endpoint.gives ?? 'json') !== 'json' || accepts(request.headers.accept, 'application/json')) return;
  throw new HttpError('not-acceptable', {
    vi: 'Địa chỉ này chỉ có dạng application/json.',
    en: 'This address only comes as application/json.',
  });
}

async function answerEntry(
  { path, endpoint, handler }: Entry,
  scene: {
    readonly options: ServerOptions;
    readonly language: Language;
    readonly letIn: Door;
    readonly limit: ReadLimit;
  },
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { request } = exchange;
  assertAcceptable(request, endpoint);
  const counted = path.startsWith('/published') ? await scene.limit.take(request) : undefined;
  const { caller, known } = await scene.letIn(request, endpoint, counted);
  const { body } = endpoint;
  const ask: Ask<Endpoint> = {
    params: parsePart('params', endpoint.params, request.params) as never,
    query: parsePart('query', endpoint.query?.strict(), onceEach(request.query)) as never,
    body: (body === 'bytes' ? 'bytes' : parsePart('body', body, request.body)) as never,
    language: scene.language,
    desks: scene.options.desksFor?.(known.who) ?? scene.options.desks,
    known,
    caller,
    standing: scene.options.standing ?? ALONE,
    site: siteOf(scene.options, request),
    address: `${siteOf(scene.options, request).origin}${request.url}`,
    cookies: request.headers.cookie,
    version: scene.options.version,
    signal: signalOf(exchange.reply),
    ifMatch: request.headers['if-match']?.replaceAll('"', ''),
    stream: request.raw,
  };
  const reply = await handler(ask);
  if (scene.options.checksAnswers === true && reply.kind === 'json') assertAsPromised(endpoint.answer, reply.value);
  return sendReply(exchange, reply, endpoint.status ?? 200);
}

/** An answer that the contract does not describe is a fault of ours; JSON is compared, since JSON is what is sent. */
function assertAsPromised(schema: z.ZodType | undefined, value: unknown): void {
  schema?.parse(value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
}

function refuseOthers(app: FastifyInstance, path: string, allowed: readonly string[]): void {
  const others = METHODS.filter((method) => !allowed.includes(method));
  app.route({
    method: [...others],
    url: path,
    onRequest: async (request) => {
      throw new HttpError(
        'method-not-allowed',
        {
          vi: `Không dùng được ${request.method} ở đây; chỉ ${allowed.join(', ')}.`,
          en: `${request.method} cannot be used here; only ${allowed.join(', ')}.`,
        },
        { headers: { allow: allowed.join(', ') } },
      );
    },
    handler: async () => undefined,
  });
}

/** Adds every endpoint of the contract to the server. */
export function addApi(
  app: FastifyInstance,
  options: ServerOptions,
  scene: { languageOf(request: FastifyRequest): Language; readonly limit: ReadLimit },
): void {
  const { languageOf, limit } = scene;
  app.removeContentTypeParser('text/plain');
  for (const type of ['application/octet-stream', 'text/csv']) {
    app.addContentTypeParser(type, (_request, _payload, done) => done(null, undefined));
  }
  const letIn = door(options);
  const byPath = Map.groupBy(ENTRIES, ({ path }) => path);
  for (const [path, entries] of byPath) {
    const url = `${API_ROOT}${path}`;
    for (const entry of entries) {
      app.route({
        method: entry.method,
        url,
        bodyLimit: LONGEST_JSON,
        handler: (request, reply) =>
          answerEntry(entry, { options, language: languageOf(request), letIn, limit }, { request, reply }),
      });
    }
    refuseOthers(app, url, [
      ...entries.map(({ method }) => method),
      ...(entries.some((e) => e.method === 'GET') ? ['HEAD'] : []),
    ]);
  }
}
