import type { dossierApi } from '../contract/dossier-contract.ts';
import { DOSSIER, FACT, FIGURE, figureAddress, INPUT } from './figure-address.ts';
import { foundOr, foundPage } from './not-found.ts';
import { type Handlers, json } from './route.ts';

export const dossierHandlers: Handlers<typeof dossierApi> = {
  'GET /dossiers': async ({ desks }) => json({ dossiers: await desks.dossiers.list() } as never),
  'GET /dossiers/:id': async ({ desks, params, query }) =>
    json(foundOr(await desks.dossiers.line({ ...params, ...query }), DOSSIER, params.id) as never),
  'GET /dossiers/:id/reading': async ({ desks, params, query }) =>
    json(foundOr(await desks.dossiers.reading({ ...params, ...query }, query.asOf), DOSSIER, params.id)),
  'GET /dossiers/:id/book': async ({ desks, params, query }) =>
    json(foundOr(await desks.dossiers.book({ ...params, ...query }), DOSSIER, params.id)),
  'GET /dossiers/:id/report': async ({ desks, params, query }) =>
    json(foundOr(await desks.dossiers.report({ ...params, ...query }), DOSSIER, params.id)),
  'GET /dossiers/:id/figures/:figure': async (ask) =>
    json(foundOr(await ask.desks.dossiers.figure(figureAddress(ask)), FIGURE, ask.params.figure) as never),
  'GET /dossiers/:id/figures/:figure/inputs/:input': async (ask) => {
    const { input } = ask.params;
    const { page, find = '' } = ask.query;
    const rows = await ask.desks.dossiers.inputRows(figureAddress(ask), { input, page, find });
    return json(foundPage(foundOr(rows, INPUT, String(input)), page));
  },
  'POST /dossiers/:id/figures/:figure/recompute': async (ask) =>
    json(foundOr(await ask.desks.dossiers.recompute(figureAddress(ask)), FIGURE, ask.params.figure)),
  'GET /dossiers/:id/facts/:fact': async ({ desks, params, query }) =>
    json(foundOr(await desks.dossiers.fact({ ...params, ...query }, params.fact), FACT, params.fact) as never),
  'GET /dossiers/:id/files/:format': async ({ desks, params, query, language }) => {
    const asked = { format: params.format, language: query.language ?? language };
    const file = foundOr(await desks.dossiers.exported({ ...params, ...query }, asked), DOSSIER, params.id);
    return { kind: 'file', ...file };
  },
};
