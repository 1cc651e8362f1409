import type { FigureAddress } from '../../app/desks/dossier-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { dossierApi } from '../contract/dossier-contract.ts';
import { noSuchPage, notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const DOSSIER: Bilingual = { vi: 'hồ sơ', en: 'dossier' };
const FIGURE: Bilingual = { vi: 'con số', en: 'figure' };
const FACT: Bilingual = { vi: 'dữ kiện', en: 'fact' };
const INPUT: Bilingual = { vi: 'đầu vào của con số', en: 'input of the figure' };

/** What is there, or a refusal that names what is not. */
function found<T>(value: T | undefined, what: Bilingual, id: string): T {
  if (value === undefined) throw notFound(what, id);
  return value;
}

interface FigureAsk {
  readonly params: { readonly id: string; readonly figure: string };
  readonly query: { readonly revision?: number | undefined; readonly asOf?: string | undefined };
}

const figureAddress = ({ params, query }: FigureAsk): FigureAddress => ({
  id: params.id,
  figure: params.figure,
  revision: query.revision,
  asOf: query.asOf,
});

export const dossierHandlers: Handlers<typeof dossierApi> = {
  'GET /dossiers': async ({ desks }) => json({ dossiers: await desks.dossiers.list() } as never),
  'GET /dossiers/:id': async ({ desks, params, query }) =>
    json(found(await desks.dossiers.line({ ...params, ...query }), DOSSIER, params.id) as never),
  'GET /dossiers/:id/reading': async ({ desks, params, query }) =>
    json(found(await desks.dossiers.reading({ ...params, ...query }, query.asOf), DOSSIER, params.id)),
  'GET /dossiers/:id/book': async ({ desks, params, query }) =>
    json(found(await desks.dossiers.book({ ...params, ...query }), DOSSIER, params.id)),
  'GET /dossiers/:id/report': async ({ desks, params, query }) =>
    json(found(await desks.dossiers.report({ ...params, ...query }), DOSSIER, params.id)),
  'GET /dossiers/:id/figures/:figure': async (ask) =>
    json(found(await ask.desks.dossiers.figure(figureAddress(ask)), FIGURE, ask.params.figure) as never),
  'GET /dossiers/:id/figures/:figure/inputs/:input': async (ask) => {
    const { input } = ask.params;
    const { page, find = '' } = ask.query;
    const rows = await ask.desks.dossiers.inputRows(figureAddress(ask), { input, page, find });
    const there = found(rows, INPUT, String(input));
    if (page > Math.max(there.pages, 1)) throw noSuchPage(page, Math.max(there.pages, 1));
    return json(there);
  },
  'POST /dossiers/:id/figures/:figure/recompute': async (ask) =>
    json(found(await ask.desks.dossiers.recompute(figureAddress(ask)), FIGURE, ask.params.figure)),
  'GET /dossiers/:id/facts/:fact': async ({ desks, params, query }) =>
    json(found(await desks.dossiers.fact({ ...params, ...query }, params.fact), FACT, params.fact) as never),
  'GET /dossiers/:id/files/:format': async ({ desks, params, query, language }) => {
    const asked = { format: params.format, language: query.language ?? language };
    const file = found(await desks.dossiers.exported({ ...params, ...query }, asked), DOSSIER, params.id);
    return { kind: 'file', ...file };
  },
};
