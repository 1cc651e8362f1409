import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from './content-disposition.ts';
import type { EventsReply, Reply } from './routes/route.ts';

/** A question and where its answer goes. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const compressed = promisify(gzip);
/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 2048;
const QUICKLY = 1;

const etagOf = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

/** Whether a reader says that they have it already. */
export function isKnown(request: FastifyRequest, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}

/** Whether what a reader has is still what would be sent: by tag, or by date where they name no tag. */
function isFresh({ request, reply }: Exchange): boolean {
  if (request.headers['if-none-match'] !== undefined) return isKnown(request, String(reply.getHeader('etag')));
  const [since, changed] = [request.headers['if-modified-since'], reply.getHeader('last-modified')];
  return since !== undefined && typeof changed === 'string' && Date.parse(changed) <= Date.parse(since);
}

/** Whether the reader takes gzip. */
export const takesGzip = (request: FastifyRequest): boolean =>
  /(^|[,\s])gzip(?!\s*;\s*q=0(\.0*)?(\s*[,;]|$))/.test(String(request.headers['accept-encoding'] ?? ''));

/** Sends bytes with their hash as ETag; a reader who has them already gets 304. */
export function sendBytes(exchange: Exchange, mediaType: string, bytes: string | Uint8Array): FastifyReply {
  const { reply } = exchange;
  const etag = etagOf(bytes);
  if (!reply.hasHeader('etag')) reply.header('etag', etag);
  if (reply.statusCode === 200 && isFresh(exchange)) return reply.code(304).send();
  return reply.type(mediaType).send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

async function sendJson(exchange: Exchange, value: unknown): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const text = JSON.stringify(value);
  const type = 'application/json; charset=utf-8';
  if (text.length < WORTH_COMPRESSING || !takesGzip(request) || reply.statusCode !== 200)
    return sendBytes(exchange, type, text);
  const etag = etagOf(text);
  if (!reply.hasHeader('etag')) reply.header('etag', etag);
  if (isKnown(request, String(reply.getHeader('etag')))) return reply.code(304).send();
  return reply
    .header('content-encoding', 'gzip')
    .type(type)
    .send(await compressed(text, { level: QUICKLY }));
}

/** Server-sent events as text; a comment now and then keeps the line open. */
async function* eventLines(events: EventsReply['events']): AsyncGenerator<string> {
  yield ': open\n\n';
  for await (const { event, data } of events) yield `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Sends what a route answered. */
export async function sendReply(exchange: Exchange, answer: Reply<unknown>, status: number): Promise<FastifyReply> {
  const { reply } = exchange;
  reply.code(status).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding');
  switch (answer.kind) {
    case 'json':
      reply.headers(answer.headers ?? {});
      return status === 204 ? reply.send() : sendJson(exchange, answer.value);
    case 'file':
      reply.header('content-disposition', attachment(answer.fileName));
      return sendBytes(exchange, answer.mediaType, answer.bytes);
    case 'rows':
      reply.header('content-disposition', attachment(answer.fileName)).type(answer.mediaType);
      return exchange.request.method === 'HEAD' ? reply.send() : reply.send(Readable.from(answer.chunks));
    case 'redirect':
      reply.code(303).header('location', answer.address).header('cache-control', 'no-store');
      return reply.header('set-cookie', [...answer.cookies]).send();
    case 'events':
      reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store');
      return reply.send(Readable.from(eventLines(answer.events)));
  }
}
