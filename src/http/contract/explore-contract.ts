import { z } from 'zod';
import type {
  GeometryView,
  IndicatorMapView,
  IndicatorSeriesView,
  IndicatorView,
  IndustryChoice,
  LineageView,
  NamedPlace,
  PlaceProfileView,
  PlacesView,
} from '../../app/desks/explore-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { factHome, figureHome, recomputed } from './figure-home-contract.ts';
import { page, rowsPage } from './release-contract.ts';
import { citedAct, citedRelease, factView, figureView, sentence } from './view-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  CommuneView,
  GeometryView,
  IndicatorMapView,
  IndicatorSeriesView,
  IndicatorView,
  LineageView,
  NamedPlace,
  PlaceEventView,
  PlaceProfileView,
  PlaceRegionView,
  PlacesView,
  SeriesLineView,
} from '../../app/desks/explore-desk.ts';

const placeId = z.string().regex(/^[A-Z]{2,3}\d{0,2}(-[0-9A-Z]{1,10})?$/);
const indicatorKey = z.string().regex(/^[\w.~-]{1,160}$/);
const industryCode = z.string().regex(/^[\w.-]{1,20}$/);
const standing = z.enum(['in-force', 'proposal']);
const figures = z.record(text, figureView);
const acts = z.record(text, citedAct);
const releases = z.array(citedRelease);
const actIds = z.array(text);

const namedPlace: z.ZodType<NamedPlace> = z.object({ id: text, name: bilingual }).register(named, { id: 'NamedPlace' });

const lineage: z.ZodType<LineageView> = z
  .object({ id: text, name: bilingual, extent: z.enum(['whole', 'partial']), date: text, acts: actIds })
  .register(named, { id: 'Lineage' });

/** Boundaries in TopoJSON. */
export const geometryView: z.ZodType<GeometryView> = z
  .object({
    layer: text,
    hash: text,
    object: text,
    topology: z.looseObject({ type: z.literal('Topology') }),
  })
  .register(named, { id: 'Geometry' });

/** Units, regions and mergers on a day. */
export const placesView: z.ZodType<PlacesView> = z
  .object({
    asOf: text,
    geography: text,
    layer: text,
    note: bilingual.nullable(),
    units: z.array(
      z.object({
        id: text,
        name: bilingual,
        short: bilingual,
        at: z.tuple([z.number(), z.number()]).nullable(),
        parts: z.array(lineage),
        shapes: z.array(text),
      }),
    ),
    regions: z.array(
      z.object({
        id: text,
        name: bilingual,
        set: text,
        standing,
        geography: text,
        from: text.nullable(),
        to: text.nullable(),
        acts: actIds,
        members: z.array(namedPlace),
        inside: z.array(text),
        touching: z.array(text),
      }),
    ),
    events: z.array(z.object({ date: text, acts: actIds, into: namedPlace, from: z.array(lineage) })),
    acts,
    releases,
  })
  .register(named, { id: 'Places' });

const indicatorView: z.ZodType<IndicatorView> = z
  .object({
    key: text,
    title: bilingual,
    unit: bilingual,
    nature: z.enum(['amount', 'rate']),
    country: text,
    status: text,
    statusWords: bilingual,
    periods: z.array(z.object({ period: text, words: bilingual, table: text, geography: text })),
    classification: text.nullable(),
    release: citedRelease,
  })
  .register(named, { id: 'Indicator' });

const industryChoice: z.ZodType<IndustryChoice> = z.object({ code: text, name: bilingual });

const indicatorMap: z.ZodType<IndicatorMapView> = z
  .object({
    indicator: indicatorView,
    period: text,
    periodWords: bilingual,
    industry: industryChoice.nullable(),
    asOf: text,
    counted: text,
    shown: text,
    layer: text.nullable(),
    sentence,
    values: z.array(z.object({ place: namedPlace, figure: text })),
    country: text.nullable(),
    together: text.nullable(),
    beyond: z.object({ figure: text, why: bilingual }).nullable(),
    chosen: text.nullable(),
    figures,
    releases,
  })
  .register(named, { id: 'IndicatorMap' });

const indicatorSeries: z.ZodType<IndicatorSeriesView> = z
  .object({
    indicator: indicatorView,
    industry: industryChoice.nullable(),
    asOf: text,
    periods: z.array(z.object({ period: text, words: bilingual, first: text, last: text })),
    lines: z.array(
      z.object({
        place: namedPlace,
        role: z.enum(['unit', 'part', 'chosen', 'holder']),
        of: text.nullable(),
        points: z.array(z.object({ period: text, figure: text })),
      }),
    ),
    breaks: z.array(
      z.object({ date: text, kind: z.enum(['boundary', 'classification', 'table']), what: bilingual, acts: actIds }),
    ),
    figures,
    acts,
    releases,
  })
  .register(named, { id: 'IndicatorSeries' });

const placeProfile: z.ZodType<PlaceProfileView> = z
  .object({
    asOf: text,
    id: text,
    name: bilingual,
    short: bilingual,
    geography: text,
    isInForce: z.boolean(),
    validFrom: text.nullable(),
    validTo: text.nullable(),
    names: z.array(z.object({ name: bilingual, from: text.nullable(), to: text.nullable(), acts: actIds })),
    before: z.array(lineage),
    after: z.array(lineage),
    nowIn: z.array(namedPlace),
    neighbours: z.array(namedPlace),
    regions: z.array(z.object({ id: text, name: bilingual, standing, acts: actIds })),
    communes: z.object({
      old: whole,
      types: z.array(z.object({ type: text, count: whole })),
      list: z.array(z.object({ id: text, name: bilingual, type: text, from: whole })),
    }),
    indicators: z.array(z.object({ key: text, title: bilingual, period: text, periods: whole, figure: text })),
    facts: z.object({ official: z.array(factView), press: z.array(factView), other: z.array(factView) }),
    dossiers: z.array(z.object({ id: text, title: bilingual })),
    figures,
    acts,
    releases,
  })
  .register(named, { id: 'PlaceProfile' });

const asOf = z.object({ asOf: day });
const indicatorQuery = z.object({ indicator: indicatorKey, industry: industryCode.optional() });
const onePeriod = z.string().min(1).max(40);
const figureParams = z.object({ figure: z.string().regex(/^f-[0-9a-f]{16}$/) });
const figureQuery = indicatorQuery.extend({ period: onePeriod, place: text.max(2000) });
const upToFour = text.transform((list) => list.split(',')).pipe(z.array(placeId).min(1).max(4));

/** Where is it: boundaries, places on a day, and indicators on the units of that day. */
export const exploreApi = {
  'GET /geometry/:layer': {
    action: 'public.read',
    summary: { vi: 'Ranh giới của một lớp bản đồ (TopoJSON)', en: 'Boundaries of a map layer (TopoJSON)' },
    params: z.object({ layer: text }),
    query: z.object({ hash: text.optional() }),
    answer: geometryView,
  },
  'GET /geometry/communes/:place': {
    action: 'public.read',
    summary: { vi: 'Ranh giới các xã, phường của một tỉnh', en: 'Boundaries of the communes of a province' },
    params: z.object({ place: placeId }),
    query: z.object({ hash: text.optional() }),
    answer: geometryView,
  },
  'GET /places': {
    action: 'public.read',
    summary: { vi: 'Đơn vị hành chính có hiệu lực vào một ngày', en: 'Administrative units in force on a day' },
    query: asOf,
    answer: placesView,
  },
  'GET /places/:id': {
    action: 'public.read',
    summary: { vi: 'Một địa phương, xét tại một ngày', en: 'One place, as of a day' },
    params: z.object({ id: placeId }),
    query: asOf,
    answer: placeProfile,
  },
  'GET /facts/:fact': {
    action: 'public.read',
    summary: { vi: 'Một dữ kiện trong kho dữ kiện và nguồn dẫn', en: 'A fact of the fact base and its source' },
    params: z.object({ fact: z.string().regex(/^[A-Z]{2,6}-\d{1,5}$/) }),
    answer: factHome,
  },
  'GET /indicators': {
    action: 'data.read',
    summary: { vi: 'Các chỉ tiêu theo địa phương đang có', en: 'Indicators by place at hand' },
    answer: z.object({ indicators: z.array(indicatorView) }),
  },
  'GET /indicators/industries': {
    action: 'data.read',
    summary: { vi: 'Các mã ngành mà một chỉ tiêu có', en: 'Industry codes that an indicator has' },
    query: z.object({ indicator: indicatorKey }),
    answer: z.object({ industries: z.array(industryChoice) }),
  },
  'GET /indicators/map': {
    action: 'data.read',
    summary: {
      vi: 'Một chỉ tiêu trên các đơn vị có hiệu lực vào một ngày',
      en: 'An indicator on the units in force on a day',
    },
    query: indicatorQuery.extend({ asOf: day, period: onePeriod.optional(), place: placeId.optional() }),
    answer: indicatorMap,
  },
  'GET /indicators/series': {
    action: 'data.read',
    summary: { vi: 'Một chỉ tiêu theo thời gian, tối đa bốn nơi', en: 'An indicator over time, up to four places' },
    query: indicatorQuery.extend({ asOf: day, places: upToFour }),
    answer: indicatorSeries,
  },
  'GET /indicators/figures/:figure': {
    action: 'data.read',
    summary: { vi: 'Một con số của chỉ tiêu và cách tính ra nó', en: 'A figure of an indicator and how it was made' },
    params: figureParams,
    query: figureQuery,
    answer: figureHome,
  },
  'GET /indicators/figures/:figure/inputs/:input': {
    action: 'data.read',
    summary: { vi: 'Các dòng số liệu gốc của một đầu vào', en: 'The source rows behind an input' },
    params: figureParams.extend({ input: z.coerce.number().int().min(1) }),
    query: figureQuery.extend({ page, find: text.max(200).optional() }),
    answer: rowsPage,
  },
  'POST /indicators/figures/:figure/recompute': {
    action: 'data.read',
    summary: { vi: 'Tính lại một con số từ dòng gốc', en: 'Compute a figure again from its rows' },
    params: figureParams,
    query: figureQuery,
    answer: recomputed,
  },
} as const satisfies Endpoints;
