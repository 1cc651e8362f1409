import { z } from 'zod';
import type { ColumnValues } from '../../app/column-values.ts';
import type { PackVerification } from '../../app/desks/pack-desk.ts';
import type { RowsPage } from '../../app/workbench.ts';
import type { Release } from '../../model/release.ts';

export type { ColumnValues } from '../../app/column-values.ts';
export type { PackVerification } from '../../app/desks/pack-desk.ts';
export type { RowsPage } from '../../app/workbench.ts';

import type { Endpoints } from './endpoint.ts';
import { bilingual, named, refusal, releaseRef, text, whole } from './words-contract.ts';

const release = z
  .object({
    ref: releaseRef,
    descriptor: z.looseObject({ name: text, version: text }),
    origin: z.enum(['pack', 'added']),
  })
  .register(named, { id: 'Release' }) as unknown as z.ZodType<Release>;

/** A page of rows of a table; `slice.columns` holds each column as a list. */
export const rowsPage: z.ZodType<RowsPage> = z
  .object({
    release,
    table: text,
    column: text,
    slice: z.object({
      rowNumbers: z.array(z.int().min(1)),
      columns: z.record(text, z.array(z.union([text, z.number(), z.null()]))),
      matched: whole,
    }),
    page: z.int().min(1),
    pages: whole,
    names: z.record(text, bilingual).exactOptional(),
  })
  .register(named, { id: 'RowsPage' });

/** Page of a table, from 1; a page holds 100 rows. */
export const page = z.coerce.number().int().min(1).max(9_999_999).default(1);

const columnValues: z.ZodType<ColumnValues> = z
  .object({
    name: text,
    distinct: whole,
    empty: whole,
    values: z.array(z.object({ value: text, rows: whole })),
  })
  .register(named, { id: 'ColumnValues' });

const address = z.object({ name: text, version: text });

const verification: z.ZodType<PackVerification> = z
  .object({
    holds: z.boolean(),
    tables: whole,
    rows: whole,
    bytes: whole,
    checks: z.array(z.object({ id: text, title: bilingual, table: text, maker: text, holds: z.boolean() })),
    refusals: z.array(refusal),
    milliseconds: whole,
  })
  .register(named, { id: 'PackVerification' });

/** Packs and releases: what there is, its description, its rows. */
export const releaseApi = {
  'GET /releases': {
    action: 'data.read',
    summary: { vi: 'Các gói dữ liệu và bản phát hành trên máy', en: 'Packs and releases on this machine' },
    answer: z.object({ releases: z.array(release) }),
  },
  'GET /releases/:name/:version': {
    action: 'data.read',
    summary: { vi: 'Một bản phát hành với mô tả đầy đủ', en: 'One release with its full descriptor' },
    params: address,
    answer: release,
  },
  'POST /releases/:name/:version/verify': {
    action: 'data.read',
    summary: { vi: 'Chạy lại mọi kiểm tra của một bản phát hành', en: 'Run all checks of a release again' },
    params: address,
    answer: verification,
  },
  'GET /releases/:name/:version/tables/:table': {
    action: 'data.read',
    summary: { vi: 'Các dòng của một bảng', en: 'Rows of a table' },
    params: address.extend({ table: text }),
    query: z.object({
      page,
      row: z.coerce.number().int().min(1).optional(),
      find: z.string().max(200).optional(),
    }),
    answer: rowsPage,
  },
  'GET /releases/:name/:version/tables/:table/columns': {
    action: 'data.read',
    summary: { vi: 'Các cột chữ chứa những giá trị nào', en: 'What the columns of words hold' },
    params: address.extend({ table: text }),
    answer: z.object({ columns: z.array(columnValues) }),
  },
  'GET /releases/:name/:version/tables/:table/csv': {
    action: 'data.read',
    summary: { vi: 'Cả bảng dạng CSV', en: 'The whole table as CSV' },
    params: address.extend({ table: text }),
    gives: 'file',
    files: ['text/csv'],
  },
} as const satisfies Endpoints;
