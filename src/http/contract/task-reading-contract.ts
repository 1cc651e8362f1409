import { z } from 'zod';
import type { TaskReading } from '../../app/desks/reading-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { block, pinned } from './section-contract.ts';
import { ROLES } from './task-contract.ts';
import { figureView } from './view-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { ReadingLine, TaskReading } from '../../app/desks/reading-desk.ts';

const id = z.string().max(200);
const acting = z.object({ role: z.enum(ROLES).optional(), for: id.optional() });
const ofTask = z.object({ id });
const secret = z.object({ secret: z.string().regex(/^[\w-]{16,120}$/u) });
const line = z
  .object({ id: text, label: text, madeAt: text, by: text, revokedAt: text.nullable() })
  .register(named, { id: 'TaskReadingLine' });

const reading: z.ZodType<TaskReading> = z
  .object({
    task: text,
    title: bilingual,
    organisation: bilingual,
    label: text,
    madeAt: text,
    sections: z.array(
      z.object({
        part: text,
        number: text,
        level: z.union([z.literal(1), z.literal(2)]),
        title: bilingual,
        blocks: z.array(block),
      }),
    ),
    mentions: z.array(
      z.object({
        mention: text,
        number: whole,
        pinned: pinned.nullable(),
        now: figureView.nullable(),
        state: z.enum(['fresh', 'stale', 'changed', 'lost']),
      }),
    ),
    dossiers: z.array(z.object({ id: text, title: bilingual })),
  })
  .register(named, { id: 'TaskReading' }) as unknown as z.ZodType<TaskReading>;

/** What close readers of a task are given: a link that opens one state of the report, and the same as a package. */
export const taskReadingApi = {
  'GET /tasks/:id/readings': {
    action: 'task.read',
    summary: { vi: 'Các đường dẫn đã gửi cho chuyên gia đọc kỹ', en: 'Links given to close readers of the task' },
    params: ofTask,
    query: acting,
    answer: z.object({ readings: z.array(line) }),
  },
  'POST /tasks/:id/readings': {
    action: 'task.read',
    summary: {
      vi: 'Tạo đường dẫn chỉ đọc tới báo cáo như đang có',
      en: 'Make a read-only link to the report as it stands',
    },
    params: ofTask,
    query: acting,
    body: z.strictObject({ label: z.string().trim().min(1).max(200) }),
    answer: z.object({ reading: line, secret: text }),
    status: 201,
  },
  'DELETE /tasks/:id/readings/:reading': {
    action: 'task.read',
    summary: { vi: 'Thu hồi một đường dẫn', en: 'Take a link back' },
    params: z.object({ id, reading: z.string().regex(/^[0-9a-f]{64}$/u) }),
    query: acting,
    status: 204,
  },
  'GET /tasks/:id/package': {
    action: 'task.read',
    summary: {
      vi: 'Gói đọc kỹ, máy khác kiểm lại được',
      en: 'The package for close readers, which another machine can verify',
    },
    params: ofTask,
    query: acting,
    gives: 'file',
    files: ['application/zip'],
  },
  'GET /readings/:secret': {
    action: 'task.reading',
    summary: { vi: 'Báo cáo mà đường dẫn mở ra, chỉ đọc', en: 'The report that a link opens, to be read' },
    params: secret,
    answer: reading,
  },
  'GET /readings/:secret/package': {
    action: 'task.reading',
    summary: { vi: 'Gói đọc kỹ của đường dẫn', en: 'The package of a link' },
    params: secret,
    gives: 'file',
    files: ['application/zip'],
  },
  'POST /readings/:secret/comments': {
    action: 'task.reading',
    summary: { vi: 'Góp ý qua đường dẫn', en: 'Comment by the link' },
    params: secret,
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      text: z.string().max(20_000),
      part: z.string().max(20).optional(),
      quote: z.string().max(2000).optional(),
      figure: z.string().max(400).optional(),
    }),
    answer: z.object({ number: whole }),
    status: 201,
  },
} as const satisfies Endpoints;
