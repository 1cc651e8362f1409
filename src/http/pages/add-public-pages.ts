import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublishedRelease } from '../../app/desks/published-desk.ts';
import { CITATION_FORMS, CITATION_MEDIA, citation } from '../../app/publish/citation.ts';
import { catalogueDescription, datasetDescription, releaseAddress } from '../../app/publish/dcat-description.ts';
import type { Language } from '../../model/bilingual.ts';
import { attachment } from '../content-disposition.ts';
import { HttpError } from '../http-error.ts';
import { languageCookie, parseLanguage } from '../language.ts';
import type { ServerOptions } from '../options.ts';
import type { ReadLimit } from '../read-limit.ts';
import { type Exchange, isKnown, sendBytes } from '../send.ts';
import { byteRange } from './byte-range.ts';
import { enterprisePage, gonePage, recordJsonLd, unknownPage } from './enterprise-page.ts';
import { framed, type PageLook, type PublicPage, pageLook } from './page-frame.ts';
import { releasePage, releasesPage } from './release-pages.ts';

const SEARCHED = 'enterprises';
const SHOWN = 20;
const LONGEST_QUERY = 200;
const JSON_LD = 'application/ld+json; charset=utf-8';
const DOT_JSON_LD = '.jsonld';

interface Scene {
  readonly options: ServerOptions;
  readonly look: PageLook;
  languageOf(request: FastifyRequest): Language;
}

type Params = Readonly<Record<string, string>>;
type Answer = (scene: Scene, exchange: Exchange, params: Params) => Promise<FastifyReply>;

const baseOf = ({ options }: Scene, { protocol, host }: FastifyRequest): string =>
  options.publicAddress?.replace(/\/+$/u, '') ?? `${protocol}://${host}`;
const askedQuery = ({ url }: FastifyRequest): URLSearchParams => new URLSearchParams(url.split('?')[1] ?? '');

/** Readers keep an answer and ask whether it still holds; the language hangs on a cookie. */
function asOpen(reply: FastifyReply, changedAt: string | undefined): void {
  reply.header('cache-control', 'public, no-cache').header('vary', 'cookie');
  if (changedAt !== undefined) reply.header('last-modified', new Date(changedAt).toUTCString());
}

function sendPublicPage(
  scene: Scene,
  exchange: Exchange,
  given: { readonly page: PublicPage; readonly changedAt?: string; readonly status?: 200 | 404 | 410 },
): FastifyReply {
  const { request, reply } = exchange;
  const { page, changedAt, status = 200 } = given;
  const language = scene.languageOf(request);
  const chosen = parseLanguage(askedQuery(request).get('lang') ?? undefined);
  if (chosen !== undefined) reply.header('set-cookie', languageCookie(chosen));
  if (status === 200) asOpen(reply, changedAt);
  else reply.header('cache-control', 'no-store');
  reply.code(status).header('content-security-policy', scene.look.policy).header('content-language', language);
  return sendBytes(exchange, 'text/html; charset=utf-8', framed(page, language, scene.look));
}

/** The same for what never was, what is not public yet, and what is no name at all. */
function sendUnknown(scene: Scene, exchange: Exchange): FastifyReply {
  return sendPublicPage(scene, exchange, { page: unknownPage(scene.languageOf(exchange.request)), status: 404 });
}

const enterprise: Answer = async (scene, exchange, { id: asked = '' }) => {
  const { reply } = exchange;
  const isData = asked.endsWith(DOT_JSON_LD);
  const id = isData ? asked.slice(0, -DOT_JSON_LD.length) : asked;
  const record = await scene.options.desks.published.record(id);
  const language = scene.languageOf(exchange.request);
  if (record === undefined) return sendUnknown(scene, exchange);
  if (record.kind === 'gone') return sendPublicPage(scene, exchange, { page: gonePage(record, language), status: 410 });
  const to = record.kind === 'moved' ? record.to : record.id;
  if (to !== id)
    return reply.header('cache-control', 'public, no-cache').redirect(`/e/${to}${isData ? DOT_JSON_LD : ''}`, 301);
  if (record.kind === 'moved') return sendUnknown(scene, exchange);
  if (!isData)
    return sendPublicPage(scene, exchange, { page: enterprisePage(record, language), changedAt: record.changedAt });
  asOpen(reply, record.changedAt);
  return sendBytes(exchange, JSON_LD, JSON.stringify(recordJsonLd(record.parts)));
};

const releases: Answer = async (scene, exchange) => {
  const all = await scene.options.desks.published.releases();
  const page = releasesPage(all, scene.languageOf(exchange.request));
  return sendPublicPage(scene, exchange, { page });
};

const catalogue: Answer = async (scene, exchange) => {
  const all = await scene.options.desks.published.releases();
  asOpen(exchange.reply, undefined);
  return sendBytes(exchange, JSON_LD, JSON.stringify(catalogueDescription(baseOf(scene, exchange.request), all)));
};

const newest: Answer = async (scene, exchange, { name = '' }) => {
  const release = await scene.options.desks.published.release(name, 'newest');
  if (release === undefined) return sendUnknown(scene, exchange);
  return exchange.reply.header('cache-control', 'no-cache').redirect(releaseAddress('', release), 302);
};

const version: Answer = async (scene, exchange, { name = '', version: wanted = '' }) => {
  const { published } = scene.options.desks;
  const release = await published.release(name, wanted);
  if (release === undefined || release.version !== wanted) return sendUnknown(scene, exchange);
  const query = (askedQuery(exchange.request).get('q') ?? '').slice(0, LONGEST_QUERY);
  const page = release.tables.some((table) => table.name === SEARCHED)
    ? await published.rows({ name, version: wanted, table: SEARCHED, query, after: 0, limit: SHOWN })
    : undefined;
  const shown = {
    release,
    all: await published.releases(),
    found: page === undefined ? undefined : { query, page },
    base: baseOf(scene, exchange.request),
  };
  return sendPublicPage(scene, exchange, { page: releasePage(shown, scene.languageOf(exchange.request)) });
};

const described =
  (answer: (release: PublishedRelease, scene: Scene, exchange: Exchange) => Promise<FastifyReply>): Answer =>
  async (scene, exchange, { name = '', version: wanted = '' }) => {
    const release = await scene.options.desks.published.release(name, wanted);
    if (release === undefined || release.version !== wanted) return sendUnknown(scene, exchange);
    asOpen(exchange.reply, undefined);
    return answer(release, scene, exchange);
  };

const dcat = described(async (release, scene, exchange) => {
  const all = await scene.options.desks.published.releases();
  const base = baseOf(scene, exchange.request);
  return sendBytes(exchange, JSON_LD, JSON.stringify(datasetDescription(base, release, all)));
});

const cited = (form: (typeof CITATION_FORMS)[number]): Answer =>
  described(async (release, scene, exchange) => {
    const [base, language] = [baseOf(scene, exchange.request), scene.languageOf(exchange.request)];
    return sendBytes(exchange, CITATION_MEDIA[form], citation(release, { form, base, language }));
  });

/** A file of a release, or the part of it that is asked for; its hash is its tag for ever. */
const download: Answer = async (scene, exchange, { name = '', version: wanted = '', file: fileName = '' }) => {
  const { request, reply } = exchange;
  const { published } = scene.options.desks;
  const found = await published.file({ name, version: wanted, file: fileName });
  if (found === undefined || wanted === 'newest') return sendUnknown(scene, exchange);
  const { file } = found;
  const etag = `"${file.sha256.slice(0, 32)}"`;
  asOpen(reply, found.publishedAt);
  reply
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('content-disposition', attachment(`${name}-${wanted}-${file.name}`));
  if (isKnown(request, etag)) return reply.code(304).send();
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const part = isSame ? byteRange(request.headers.range, file.bytes) : 'whole';
  if (part === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send();
  const length = part === 'whole' ? file.bytes : part.last - part.first + 1;
  reply.type(file.mediaType).header('content-length', length);
  if (part !== 'whole') reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${file.bytes}`);
  if (request.method === 'HEAD') return reply.send();
  const bytes = await published.bytes({ name, version: wanted, file }, part === 'whole' ? undefined : part);
  if (bytes === undefined) throw damaged(file.name);
  return reply.send(Readable.from(bytes));
};

const damaged = (name: string): HttpError =>
  new HttpError('no-store', {
    vi: `Tệp “${name}” trên máy chủ bị thiếu hoặc hỏng; hãy báo cho người quản trị.`,
    en: `The file “${name}” is missing or damaged on the server; tell whoever runs it.`,
  });

/** Addresses that stay, each with what answers it. */
const ROUTES: Readonly<Record<string, Answer>> = {
  '/e/:id': enterprise,
  '/releases': releases,
  '/releases/catalogue.jsonld': catalogue,
  '/releases/:name': newest,
  '/releases/:name/:version': version,
  '/releases/:name/:version/dcat.jsonld': dcat,
  ...Object.fromEntries(CITATION_FORMS.map((form) => [`/releases/:name/:version/citation.${form}`, cited(form)])),
  '/releases/:name/:version/files/:file': download,
};

/** Adds the pages that need no program: enterprises, releases, downloads. */
export function addPublicPages(
  app: FastifyInstance,
  options: ServerOptions,
  given: { languageOf(request: FastifyRequest): Language; readonly limit: ReadLimit },
): void {
  const scene: Scene = { options, look: pageLook(options.web), languageOf: given.languageOf };
  for (const [path, answer] of Object.entries(ROUTES)) {
    app.get(path, async (request, reply) => {
      await given.limit.take(request);
      return answer(scene, { request, reply }, request.params as Params);
    });
  }
}
