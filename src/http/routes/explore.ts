import type { GeometryView, IndicatorFigureAddress } from '../../app/desks/explore-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { exploreApi } from '../contract/explore-contract.ts';
import { FACT, FIGURE, INPUT } from './figure-address.ts';
import { foundOr, foundPage } from './not-found.ts';
import { type Handlers, type JsonReply, json } from './route.ts';

const LAYER: Bilingual = { vi: 'lớp bản đồ', en: 'map layer' };
const PLACE: Bilingual = { vi: 'địa phương', en: 'place' };
const INDICATOR: Bilingual = { vi: 'chỉ tiêu', en: 'indicator' };

/** Boundaries named with their hash never change: whoever has them need not ask again. */
function kept(view: GeometryView, hash: string | undefined): JsonReply<GeometryView> {
  return json(view, hash === view.hash ? { 'cache-control': 'private, max-age=31536000, immutable' } : {});
}

interface FigureAsk {
  readonly params: { readonly figure: string };
  readonly query: {
    readonly indicator: string;
    readonly industry?: string | undefined;
    readonly period: string;
    readonly place: string;
  };
}

const addressOf = ({ params, query }: FigureAsk): IndicatorFigureAddress => ({
  figure: params.figure,
  indicator: query.indicator,
  industry: query.industry,
  period: query.period,
  place: query.place,
});

export const exploreHandlers: Handlers<typeof exploreApi> = {
  'GET /geometry/:layer': async ({ desks, params, query }) =>
    kept(foundOr(await desks.explore.geometry(params.layer), LAYER, params.layer), query.hash),
  'GET /geometry/communes/:place': async ({ desks, params, query }) =>
    kept(foundOr(await desks.explore.communes(params.place), PLACE, params.place), query.hash),
  'GET /places': async ({ desks, query }) => json(await desks.explore.places(query.asOf)),
  'GET /places/:id': async ({ desks, params, query }) =>
    json(foundOr(await desks.explore.place(params.id, query.asOf), PLACE, params.id)),
  'GET /facts/:fact': async ({ desks, params }) =>
    json(foundOr(await desks.explore.fact(params.fact), FACT, params.fact) as never),
  'GET /indicators': async ({ desks }) => json({ indicators: [...(await desks.explore.indicators())] }),
  'GET /indicators/industries': async ({ desks, query }) =>
    json({
      industries: [...foundOr(await desks.explore.industries(query.indicator), INDICATOR, query.indicator)],
    }),
  'GET /indicators/map': async ({ desks, query }) =>
    json(foundOr(await desks.explore.map(query), INDICATOR, query.indicator)),
  'GET /indicators/series': async ({ desks, query }) =>
    json(foundOr(await desks.explore.series(query), INDICATOR, query.indicator)),
  'GET /indicators/figures/:figure': async (ask) =>
    json(foundOr(await ask.desks.explore.figure(addressOf(ask)), FIGURE, ask.params.figure) as never),
  'GET /indicators/figures/:figure/inputs/:input': async (ask) => {
    const { input } = ask.params;
    const { page, find = '' } = ask.query;
    const rows = await ask.desks.explore.inputRows(addressOf(ask), { input, page, find });
    return json(foundPage(foundOr(rows, INPUT, String(input)), page));
  },
  'POST /indicators/figures/:figure/recompute': async (ask) =>
    json(foundOr(await ask.desks.explore.recompute(addressOf(ask)), FIGURE, ask.params.figure)),
};
