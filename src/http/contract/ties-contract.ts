import { z } from 'zod';
import type { NetworkView, ProductSpaceView, TiesView } from '../../app/desks/ties-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { figureHome, recomputed } from './figure-home-contract.ts';
import { page, rowsPage } from './release-contract.ts';
import { citedAct, citedRelease, factView, figureView, sentence } from './view-contract.ts';
import { bilingual, day, named, status, text, whole } from './words-contract.ts';

export type {
  NetworkEdge,
  NetworkNode,
  NetworkView,
  ProductSpaceView,
  SpaceProduct,
  TiesView,
} from '../../app/desks/ties-desk.ts';

const params = z.object({ id: z.string().regex(/^(r~)?[\w-]{1,120}$/) });
const dated = z.object({ revision: z.coerce.number().int().min(1).optional(), asOf: day.optional() });
/** The name of a figure that is made when asked. */
const figureParams = params.extend({ figure: z.string().regex(/^[\w.~@-]{1,300}$/) });

const kind = z.enum(['flows', 'products', 'industries', 'firms']);
const standing = z.enum(['inside', 'touches', 'outside']);

const grounds = {
  id: text,
  asOf: text,
  figures: z.record(text, figureView),
  facts: z.record(text, factView),
  acts: z.record(text, citedAct),
  releases: z.array(citedRelease),
};

const network: z.ZodType<NetworkView> = z
  .object({
    id: text,
    kind,
    title: bilingual,
    sentence,
    measure: bilingual,
    unit: bilingual,
    digits: whole,
    sizeMeasure: bilingual.nullable(),
    sizeUnit: bilingual.nullable(),
    period: bilingual,
    status,
    statusWords: bilingual,
    isProxy: z.boolean(),
    isDirected: z.boolean(),
    note: bilingual,
    nodes: z.array(z.object({ id: text, name: bilingual, standing, size: z.number().nullable() })),
    edges: z.array(z.object({ a: text, b: text, value: z.number() })),
    leftOut: z.object({ nodes: whole, edges: whole }),
    edgeHome: text,
    sizeHome: text.nullable(),
    releases: z.array(text),
  })
  .register(named, { id: 'Network' });

const ties: z.ZodType<TiesView> = z
  .object({
    ...grounds,
    networks: z.array(network),
    absent: z.array(z.object({ kind, words: bilingual })),
  })
  .register(named, { id: 'Ties' });

const amount = z.number().nullable();

const productSpace: z.ZodType<ProductSpaceView> = z
  .object({
    ...grounds,
    productsBy: z.enum(['hs', 'isic4']),
    groupName: bilingual,
    groups: z.array(z.object({ id: text, name: bilingual })),
    period: bilingual,
    statusWords: bilingual,
    products: z.array(
      z.object({
        code: text,
        name: bilingual,
        density: amount,
        complexity: amount,
        advantage: amount,
        exports: amount,
        isInGroup: z.boolean(),
        groups: z.array(text),
      }),
    ),
    valueHome: text,
  })
  .register(named, { id: 'ProductSpace' });

/** What holds a cluster together, and what lies near to what the country does. */
export const tiesApi = {
  'GET /dossiers/:id/ties': {
    action: 'dossier.read',
    summary: { vi: 'Điều gì gắn kết cụm: các mạng quan hệ', en: 'What holds the cluster together: its networks' },
    params,
    query: dated,
    answer: ties,
  },
  'GET /dossiers/:id/next': {
    action: 'dossier.read',
    summary: { vi: 'Không gian sản phẩm, với sản phẩm của nhóm', en: 'The product space, with the goods of the group' },
    params,
    query: dated,
    answer: productSpace,
  },
  'GET /dossiers/:id/ties/figures/:figure': {
    action: 'dossier.read',
    summary: { vi: 'Một con số của mạng và cách tính ra nó', en: 'A figure of a network and how it was made' },
    params: figureParams,
    query: dated,
    answer: figureHome,
  },
  'GET /dossiers/:id/ties/figures/:figure/inputs/:input': {
    action: 'dossier.read',
    summary: { vi: 'Các dòng số liệu gốc của con số ấy', en: 'The source rows behind that figure' },
    params: figureParams.extend({ input: z.coerce.number().int().min(1) }),
    query: dated.extend({ page, find: text.max(200).optional() }),
    answer: rowsPage,
  },
  'POST /dossiers/:id/ties/figures/:figure/recompute': {
    action: 'dossier.read',
    summary: { vi: 'Tính lại con số ấy từ dòng gốc', en: 'Compute that figure again from its rows' },
    params: figureParams,
    query: dated,
    answer: recomputed,
  },
} as const satisfies Endpoints;
