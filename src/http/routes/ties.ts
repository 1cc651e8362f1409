import type { FigureAddress } from '../../app/desks/dossier-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { tiesApi } from '../contract/ties-contract.ts';
import { foundOr, noSuchPage } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const DOSSIER: Bilingual = { vi: 'hồ sơ', en: 'dossier' };
const FIGURE: Bilingual = { vi: 'con số', en: 'figure' };
const INPUT: Bilingual = { vi: 'đầu vào của con số', en: 'input of the figure' };

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

export const tiesHandlers: Handlers<typeof tiesApi> = {
  'GET /dossiers/:id/ties': async ({ desks, params, query }) =>
    json(foundOr(await desks.ties.ties({ ...params, ...query }, query.asOf), DOSSIER, params.id)),
  'GET /dossiers/:id/next': async ({ desks, params, query }) =>
    json(foundOr(await desks.ties.productSpace({ ...params, ...query }, query.asOf), DOSSIER, params.id)),
  'GET /dossiers/:id/ties/figures/:figure': async (ask) =>
    json(foundOr(await ask.desks.ties.figure(figureAddress(ask)), FIGURE, ask.params.figure) as never),
  'GET /dossiers/:id/ties/figures/:figure/inputs/:input': async (ask) => {
    const { input } = ask.params;
    const { page, find = '' } = ask.query;
    const rows = await ask.desks.ties.inputRows(figureAddress(ask), { input, page, find });
    const there = foundOr(rows, INPUT, String(input));
    if (page > Math.max(there.pages, 1)) throw noSuchPage(page, Math.max(there.pages, 1));
    return json(there);
  },
  'POST /dossiers/:id/ties/figures/:figure/recompute': async (ask) =>
    json(foundOr(await ask.desks.ties.recompute(figureAddress(ask)), FIGURE, ask.params.figure)),
};
