import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from './content-disposition.ts';
import { type Frame, layoutPage } from './pages/layout.ts';
import type { Answer } from './routes/route.ts';

/** A question and where its answer goes. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const etagOf = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

function isKnown(request: FastifyRequest, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}

/** Sends bytes with their hash as ETag; a reader who has them already gets 304. */
export function sendBytes({ request, reply }: Exchange, mediaType: string, bytes: string | Uint8Array): FastifyReply {
  const etag = etagOf(bytes);
  reply.header('etag', etag);
  if (reply.statusCode === 200 && isKnown(request, etag)) return reply.code(304).send();
  return reply.type(mediaType).send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

/** Sends what a route answered. */
export function sendAnswer(exchange: Exchange, answer: Answer, frame: Frame): FastifyReply {
  const { reply } = exchange;
  reply.header('cache-control', 'private, no-cache').header('vary', 'accept, cookie');
  switch (answer.kind) {
    case 'page':
      reply.code(answer.page.status ?? 200).header('content-language', frame.language);
      return sendBytes(exchange, 'text/html; charset=utf-8', layoutPage(answer.page, frame).toString());
    case 'json':
      return sendBytes(exchange, 'application/json; charset=utf-8', JSON.stringify(answer.value));
    case 'file':
      reply.header('content-disposition', attachment(answer.fileName));
      return sendBytes(exchange, answer.mediaType, answer.bytes);
    case 'rows':
      reply.header('content-disposition', attachment(answer.fileName)).type(answer.mediaType);
      return exchange.request.method === 'HEAD' ? reply.send() : reply.send(Readable.from(answer.chunks));
    case 'moved':
      return reply.code(302).header('location', answer.to).send();
  }
}
