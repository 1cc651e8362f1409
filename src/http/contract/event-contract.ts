import { z } from 'zod';
import type { EventKind, EventsPage } from '../../app/desks/event-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { ROLES } from './task-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type { EventKind, EventsPage } from '../../app/desks/event-desk.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const id = z.string().max(200);
const acting = z.object({ role: z.enum(ROLES).optional(), for: id.optional() });
const ofTask = z.object({ id });
const ofWorkshop = z.object({ id, workshop: id });
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const kind = z.enum(['workshop', 'round', 'council', 'use', 'lesson'] as const satisfies readonly EventKind[]);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a form filled in; the programme checks it by the shape of its kind, and tells all faults. */
const thing = z.record(z.string().max(60), z.unknown());
const entered = z.looseObject({ id: text, revision: whole });
const line = z.object({
  task: text,
  file: text,
  fileName: text,
  mediaType: text,
  bytes: whole,
  by: text,
  at: text,
});

/** Things that were entered are worded by the programme itself; what is computed about them is described here. */
const page: z.ZodType<EventsPage> = z
  .object({
    task: text,
    title: bilingual,
    today: day,
    revision: whole,
    workshops: z.array(entered),
    rounds: z.array(
      z.looseObject({
        id: text,
        revision: whole,
        standing: z.array(
          z.looseObject({
            organisation: text,
            comments: whole,
            state: z.enum(['answered', 'answered-late', 'waiting', 'late']),
            daysLate: orNull(whole),
          }),
        ),
      }),
    ),
    councils: z.array(entered.extend({ mayWithdraw: z.boolean() })),
    uses: z.array(entered),
    lessons: z.array(entered),
    milestones: z.array(
      z.object({
        id: text,
        step: text,
        due: day,
        person: orNull(text),
        organisation: orNull(text),
        isDone: z.boolean(),
        daysLate: orNull(whole),
      }),
    ),
    steps: z.array(z.object({ id: text, title: bilingual })),
    organisations: z.array(z.object({ id: text, name: bilingual, now: orNull(bilingual) })),
    files: z.array(line),
    agenda: z.array(bilingual),
    may: z.object({ edit: z.boolean(), decide: z.boolean(), export: z.boolean() }),
  })
  .register(named, { id: 'EventsPage' }) as unknown as z.ZodType<EventsPage>;

/** What happens around a task: workshops with their files, rounds, councils, milestones, uses, lessons. */
export const eventApi = {
  'GET /tasks/:id/events': {
    action: 'task.read',
    summary: {
      vi: 'Hội thảo, đợt lấy ý kiến, hội đồng, mốc, bài học của nhiệm vụ',
      en: 'Workshops, rounds, councils, milestones and lessons of a task',
    },
    params: ofTask,
    query: acting,
    answer: page,
  },
  'POST /tasks/:id/events/:kind': {
    action: 'task.read',
    summary: { vi: 'Nhập hội thảo, đợt lấy ý kiến, hội đồng…', en: 'Enter a workshop, a round, a council …' },
    params: z.object({ id, kind }),
    query: acting,
    body: z.strictObject({ thing }),
    answer: z.object({ id: text }),
    status: 201,
  },
  'PUT /tasks/:id/events/:kind/:event': {
    action: 'task.read',
    summary: { vi: 'Sửa hội thảo, đợt lấy ý kiến, hội đồng…', en: 'Change a workshop, a round, a council …' },
    params: z.object({ id, kind, event: id }),
    query: acting,
    body: z.strictObject({ thing, revision: z.number().int().min(1) }),
    answer: z.object({ id: text }),
  },
  'PUT /tasks/:id/milestones': {
    action: 'task.read',
    summary: { vi: 'Đặt các mốc', en: 'Set the milestones' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ milestones: z.array(z.unknown()).max(500), revision: z.number().int().min(1) }),
    answer: z.object({ milestones: whole }),
  },
  'POST /tasks/:id/files': {
    action: 'task.read',
    summary: {
      vi: 'Gửi ảnh hoặc tài liệu; ảnh được bỏ vị trí và dữ liệu máy ảnh',
      en: 'Send a photograph or a paper; position and camera data of a photograph are left out',
    },
    params: ofTask,
    query: acting.extend({ fileName: z.string().min(1).max(400), as: z.enum(['photograph', 'paper']) }),
    body: 'bytes',
    answer: line.extend({ removed: z.array(text) }),
    status: 201,
  },
  'GET /tasks/:id/files/:file': {
    action: 'task.read',
    summary: { vi: 'Một tệp của nhiệm vụ', en: 'A file of a task' },
    params: z.object({ id, file: hash }),
    query: acting,
    gives: 'file',
    files: ['image/jpeg', 'image/png', 'application/pdf', DOCX],
  },
  'GET /tasks/:id/workshops/:workshop/minutes': {
    action: 'task.read',
    summary: { vi: 'Biên bản hội thảo', en: 'Minutes of a workshop' },
    params: ofWorkshop,
    query: acting.extend({ format: z.enum(['docx', 'html']) }),
    gives: 'file',
    files: [DOCX, 'text/html'],
  },
  'GET /tasks/:id/workshops/:workshop/news': {
    action: 'task.read',
    summary: { vi: 'Bản tin nháp từ những gì đã nhập', en: 'A draft of the news from what was entered' },
    params: ofWorkshop,
    query: acting,
    answer: z.object({ text }),
  },
} as const satisfies Endpoints;
