import type { tiesApi } from '../contract/ties-contract.ts';
import { DOSSIER, FIGURE, figureAddress, INPUT } from './figure-address.ts';
import { foundOr, foundPage } from './not-found.ts';
import { type Handlers, json } from './route.ts';

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
    return json(foundPage(foundOr(rows, INPUT, String(input)), page));
  },
  'POST /dossiers/:id/ties/figures/:figure/recompute': async (ask) =>
    json(foundOr(await ask.desks.ties.recompute(figureAddress(ask)), FIGURE, ask.params.figure)),
};
