import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

const cell = z.union([z.string().max(32_767), z.number(), z.null()]);

/** A table on screen as a workbook. */
export const sheetApi = {
  'POST /sheets': {
    action: 'public.compute',
    summary: { vi: 'Một bảng trên màn hình thành tệp Excel', en: 'A table on screen as an Excel file' },
    body: z.object({
      fileName: z.string().min(1).max(120),
      title: z.string().max(500),
      heads: z.array(z.string()).max(200),
      rows: z.array(z.array(cell).max(200)).max(100_000),
    }),
    gives: 'file',
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
} as const satisfies Endpoints;
