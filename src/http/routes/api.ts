import type { Bilingual } from '../../model/bilingual.ts';
import { figureOf, rowsOf } from './dossiers.ts';
import { methodOf } from './methods.ts';
import { releaseOf, tablePageOf } from './packs.ts';
import { reportOf } from './parameters.ts';
import type { Parameter, Route } from './route.ts';

const inPath = (name: string, vi: string, en: string): Parameter => ({
  name,
  in: 'path',
  about: { vi, en },
  schema: { type: 'string' },
});

const PAGE: Parameter = {
  name: 'page',
  in: 'query',
  about: { vi: 'Trang, từ 1; mỗi trang 100 dòng', en: 'Page, from 1; a page holds 100 rows' },
  schema: { type: 'integer', minimum: 1, default: 1 },
};
const DOSSIER = inPath('id', 'Mã hồ sơ', 'Dossier id');
const FIGURE = inPath('figure', 'Mã con số', 'Figure id');
const NAME = inPath('name', 'Tên gói dữ liệu', 'Name of the pack or release');
const VERSION = inPath('version', 'Phiên bản', 'Version');
const INPUT: Parameter = {
  name: 'input',
  in: 'path',
  about: { vi: 'Đầu vào thứ mấy của con số, từ 1', en: 'Which input of the figure, from 1' },
  schema: { type: 'integer', minimum: 1 },
};

interface ApiEntry {
  readonly path: string;
  readonly id: string;
  readonly summary: Bilingual;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  readonly value: (ask: Parameters<Route['answer']>[0]) => Promise<unknown>;
}

const ENTRIES: readonly ApiEntry[] = [
  {
    path: '/dossiers',
    id: 'listDossiers',
    summary: { vi: 'Danh sách hồ sơ', en: 'List of dossiers' },
    parameters: [],
    returns: 'DossierList',
    value: async ({ workbench }) => ({ dossiers: await workbench.dossiers() }),
  },
  {
    path: '/dossiers/:id',
    id: 'getDossier',
    summary: { vi: 'Toàn bộ báo cáo của một hồ sơ', en: 'The whole report of a dossier' },
    parameters: [DOSSIER],
    returns: 'Report',
    value: reportOf,
  },
  {
    path: '/dossiers/:id/figures/:figure',
    id: 'getFigure',
    summary: { vi: 'Một con số và cách tính ra nó', en: 'A figure and how it was made' },
    parameters: [DOSSIER, FIGURE],
    returns: 'Figure',
    value: async (ask) => figureOf(ask, await reportOf(ask)),
  },
  {
    path: '/dossiers/:id/figures/:figure/inputs/:input',
    id: 'getInputRows',
    summary: { vi: 'Các dòng số liệu gốc của một đầu vào', en: 'The source rows behind an input' },
    parameters: [DOSSIER, FIGURE, INPUT, PAGE],
    returns: 'RowsPage',
    value: async (ask) => (await rowsOf(ask, figureOf(ask, await reportOf(ask)))).page,
  },
  {
    path: '/releases',
    id: 'listReleases',
    summary: { vi: 'Các gói dữ liệu và bản phát hành trên máy', en: 'Packs and releases on this machine' },
    parameters: [],
    returns: 'ReleaseList',
    value: async ({ workbench }) => ({ releases: await workbench.releases() }),
  },
  {
    path: '/releases/:name/:version',
    id: 'getRelease',
    summary: { vi: 'Một bản phát hành với mô tả đầy đủ', en: 'One release with its full descriptor' },
    parameters: [NAME, VERSION],
    returns: 'Release',
    value: releaseOf,
  },
  {
    path: '/releases/:name/:version/tables/:table',
    id: 'getTableRows',
    summary: { vi: 'Các dòng của một bảng', en: 'Rows of a table' },
    parameters: [NAME, VERSION, inPath('table', 'Tên bảng', 'Table name'), PAGE],
    returns: 'RowsPage',
    value: async (ask) => (await tablePageOf(ask)).page,
  },
  {
    path: '/methods',
    id: 'listMethods',
    summary: { vi: 'Các thẻ phương pháp', en: 'Method cards' },
    parameters: [],
    returns: 'MethodList',
    value: async ({ workbench }) => ({ methods: workbench.methods() }),
  },
  {
    path: '/methods/:id',
    id: 'getMethod',
    summary: { vi: 'Một thẻ phương pháp', en: 'One method card' },
    parameters: [inPath('id', 'Mã phương pháp', 'Method id')],
    returns: 'MethodCard',
    value: async (ask) => methodOf(ask),
  },
];

/** What machines may ask; the same questions as the pages, version 1. */
export const apiRoutes: readonly Route[] = ENTRIES.map(({ path, value, ...operation }) => ({
  path: `/api/v1${path}`,
  operation,
  gives: 'json',
  answer: async (ask) => ({ kind: 'json', value: await value(ask) }),
}));
