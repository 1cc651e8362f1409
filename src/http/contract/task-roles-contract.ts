import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { acting, role } from './task-contract.ts';
import { named, text, whole } from './words-contract.ts';

const id = z.string().max(200);
const short = z.string().max(400);
const long = z.string().max(20_000);
const points = z.number().min(0).max(25);
const ofTask = z.object({ id });

const own = z.object({ role, organisation: text.nullable(), tasks: z.array(text).nullable() });
const actingView = z
  .object({
    /** There are accounts: the roles are grants, and no others can be chosen. */
    isGranted: z.boolean(),
    /** Null where the role that was asked for is none of one's own. */
    role: role.nullable(),
    organisation: text.nullable(),
    own: z.array(own),
  })
  .register(named, { id: 'ActingView' });

/** In which role somebody acts on tasks, and what the roles of a task do besides writing it. */
export const taskRolesApi = {
  'GET /acting': {
    action: 'task.read',
    summary: {
      vi: 'Đang làm với vai nào, và những vai của mình',
      en: 'The role in which one acts, and one’s own roles',
    },
    query: acting.extend({ task: id.optional(), what: z.enum(['see', 'review']).default('see') }),
    answer: actingView,
  },
  'PUT /tasks/:id/assignment': {
    action: 'task.assign',
    summary: { vi: 'Giao chủ nhiệm, ban và mốc thời gian', en: 'Assign the lead, the board and milestones' },
    params: ofTask,
    query: acting,
    body: z.strictObject({
      lead: short.nullable().optional(),
      board: z.array(short).max(100).optional(),
      milestones: z
        .array(
          z.strictObject({
            step: id,
            due: short,
            person: short.nullable().default(null),
            organisation: id.nullable().default(null),
          }),
        )
        .max(200)
        .optional(),
      revision: z.number().int().min(1).optional(),
    }),
    answer: z.object({ revision: whole }),
  },
  'POST /tasks/:id/uses': {
    action: 'task.write',
    summary: { vi: 'Ghi việc sử dụng kết quả', en: 'Note a use of the result' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ on: short, document: short, how: long }),
    answer: z.object({ id: text }),
    status: 201,
  },
  'POST /tasks/:id/lessons': {
    action: 'task.write',
    summary: { vi: 'Ghi một bài học của năm', en: 'Note a lesson of a year' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ year: z.number().int().min(1990).max(2100), text: long }),
    answer: z.object({ id: text }),
    status: 201,
  },
  'PUT /tasks/:id/workshops/:workshop/minutes': {
    action: 'task.minutes',
    summary: { vi: 'Ghi biên bản hội thảo', en: 'Write the minutes of a workshop' },
    params: ofTask.extend({ workshop: id }),
    query: acting,
    body: z.strictObject({ minutes: long }),
    answer: z.object({ workshop: text }),
  },
  'PUT /tasks/:id/councils/:council/score': {
    action: 'task.score',
    summary: { vi: 'Chấm điểm của mình trong hội đồng', en: 'Give one’s own scores in a council' },
    params: ofTask.extend({ council: id }),
    query: acting,
    body: z.strictObject({
      member: short.optional(),
      logic: points,
      structure: points,
      rigour: points,
      literature: points,
      note: short.default(''),
    }),
    answer: z.object({ member: text }),
  },
  'PUT /tasks/:id/councils/:council/decision': {
    action: 'task.decide',
    summary: { vi: 'Ghi kết luận của hội đồng', en: 'Write down what a council decided' },
    params: ofTask.extend({ council: id }),
    query: acting,
    body: z.strictObject({
      decision: z.enum(['passed', 'passed-with-changes', 'failed']),
      conditions: z.array(short).max(100).default([]),
    }),
    answer: z.object({ decision: text }),
  },
} as const satisfies Endpoints;
