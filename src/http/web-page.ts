import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../model/bilingual.ts';
import type { WebProgram } from './options.ts';
import { pagePolicy } from './security.ts';
import { takesGzip } from './send.ts';

const THEMES = ['light', 'dark', 'auto'];
const THEME = /(?:^|;\s*)lienket-theme=(\w+)/;

/** The theme that a reader chose before, from the cookie header. */
function themeOf(request: FastifyRequest): string {
  const chosen = THEME.exec(request.headers.cookie ?? '')?.[1] ?? 'auto';
  return THEMES.includes(chosen) ? chosen : 'auto';
}

/** The page of the browser's program, in the reader's language and theme. */
export function sendPage(
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  web: WebProgram,
  language: Language,
): FastifyReply {
  const { request, reply } = exchange;
  const nonce = randomBytes(16).toString('base64');
  const page = web.page
    .replace('<html lang="vi"', `<html lang="${language}"`)
    .replaceAll('%THEME%', themeOf(request))
    .replaceAll('%NONCE%', nonce);
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'private, no-cache')
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .send(page);
}

/** Adds the files of the browser's program: their names hold their hash, so a browser may keep them for a year. */
export function addWebFiles(app: FastifyInstance, web: WebProgram): void {
  for (const file of web.files) {
    app.get(file.path, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
      reply.type(file.mediaType);
      if (file.gzip === undefined || !takesGzip(request)) return reply.send(Buffer.from(file.bytes));
      return reply.header('content-encoding', 'gzip').send(Buffer.from(file.gzip));
    });
  }
}
