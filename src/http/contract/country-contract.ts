import { z } from 'zod';
import type { AnaloguesView, CountriesView } from '../../app/desks/country-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { figureHome, recomputed } from './figure-home-contract.ts';
import { page, rowsPage } from './release-contract.ts';
import { citedRelease, figureView, sentence } from './view-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type {
  AnaloguesView,
  AnalogueView,
  CountriesView,
  IndicatorView,
} from '../../app/desks/country-desk.ts';

const LONGEST_LIST = 16;
const iso3 = z.string().regex(/^[A-Z]{3}$/);
const year = z.coerce.number().int().min(1900).max(2100);
const indicatorId = z.string().regex(/^[A-Z0-9.]{4,30}$/);
/** Codes of indicators with commas between them. */
const indicatorList = z
  .string()
  .max(600)
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(indicatorId).max(LONGEST_LIST));
/** Numbers with commas between them. */
const numberList = z
  .string()
  .max(400)
  .transform((list) => list.split(',').map(Number))
  .pipe(z.array(z.number()).max(LONGEST_LIST));
const figureParams = z.object({ figure: z.string().regex(/^[\w.,~-]{1,700}$/) });

const country = z.object({ iso3: text, name: bilingual });
const indicator = z.object({
  id: text,
  name: bilingual,
  unit: bilingual,
  table: text,
  statusWords: bilingual,
  from: z.int(),
  to: z.int(),
  countries: whole,
  isComparable: z.boolean(),
});

const countries: z.ZodType<CountriesView> = z
  .object({
    countries: z.array(country),
    indicators: z.array(indicator),
    series: z.array(
      z.object({
        indicator: text,
        iso3: text,
        points: z.array(z.object({ year: z.int(), value: z.number() })),
      }),
    ),
    valueHome: text,
    releases: z.array(citedRelease),
  })
  .register(named, { id: 'Countries' });

const analogues: z.ZodType<AnaloguesView> = z
  .object({
    country,
    year: z.int().nullable(),
    indicators: z.array(
      indicator.extend({ value: z.number().nullable(), low: z.number(), high: z.number(), weight: z.number() }),
    ),
    isOwn: z.boolean(),
    nearest: z.array(
      country.extend({
        year: z.int(),
        distance: text,
        parts: z.array(z.object({ indicator: text, value: z.number(), gap: z.number() })),
      }),
    ),
    sentence,
    figures: z.record(text, figureView),
    compared: whole,
    leftOut: whole,
    valueHome: text,
    releases: z.array(citedRelease),
  })
  .register(named, { id: 'Analogues' });

/** Other countries: indicators side by side, and which country and year was most like one. */
export const countryApi = {
  'GET /countries': {
    action: 'public.read',
    summary: { vi: 'Chỉ tiêu của các nước', en: 'Indicators of countries' },
    query: z.object({ indicators: indicatorList.default([]), from: year.optional(), to: year.optional() }),
    answer: countries,
  },
  'GET /countries/analogues': {
    action: 'public.read',
    summary: { vi: 'Nước nào, năm nào giống nhất', en: 'Which country and year was most alike' },
    query: z.object({
      country: iso3,
      indicators: indicatorList,
      year: year.optional(),
      to: year.optional(),
      weights: numberList.pipe(z.array(z.number().min(0).max(5))).optional(),
      values: numberList.optional(),
    }),
    answer: analogues,
  },
  'GET /countries/figures/:figure': {
    action: 'public.read',
    summary: { vi: 'Một con số của các nước và cách tính', en: 'A figure of countries and how it was made' },
    params: figureParams,
    answer: figureHome,
  },
  'GET /countries/figures/:figure/inputs/:input': {
    action: 'public.read',
    summary: { vi: 'Các dòng số liệu gốc của con số ấy', en: 'The source rows behind that figure' },
    params: figureParams.extend({ input: z.coerce.number().int().min(1) }),
    query: z.object({ page, find: text.max(200).optional() }),
    answer: rowsPage,
  },
  'POST /countries/figures/:figure/recompute': {
    action: 'public.compute',
    summary: { vi: 'Tính lại con số ấy từ dòng gốc', en: 'Compute that figure again from its rows' },
    params: figureParams,
    answer: recomputed,
  },
} as const satisfies Endpoints;
