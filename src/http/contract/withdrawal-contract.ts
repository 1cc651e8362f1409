import { z } from 'zod';
import type { WithdrawnLine } from '../../app/desks/withdrawal-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { acting } from './task-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { WithdrawnLine } from '../../app/desks/withdrawal-desk.ts';

const KINDS = [
  ...(['workshop', 'round', 'council', 'milestone', 'paper', 'use', 'lesson'] as const),
  ...(['solution', 'tally', 'fit', 'comment'] as const),
] as const satisfies readonly WithdrawnLine['kind'][];

const id = z.string().max(400);
const ofTask = z.object({ id });
const kind = z.enum(KINDS);
const reason = z.string().max(2000);
const sums = z.object({ kind, id: text, along: whole });
const line: z.ZodType<WithdrawnLine> = z
  .object({
    kind,
    id: text,
    title: bilingual,
    by: text.nullable(),
    at: text.nullable(),
    reason: text,
    with: text.nullable(),
    mayPutBack: z.boolean(),
  })
  .register(named, { id: 'WithdrawnLine' });

/** What was entered about a task by mistake: withdrawn with a reason, kept in the record, put back. */
export const withdrawalApi = {
  'GET /tasks/:id/withdrawn': {
    action: 'task.read',
    summary: { vi: 'Những gì đã rút của nhiệm vụ', en: 'What was withdrawn of a task' },
    params: ofTask,
    query: acting,
    answer: z.object({ things: z.array(line) }),
  },
  'POST /tasks/:id/withdrawn': {
    action: 'task.read',
    summary: {
      vi: 'Rút một điều đã nhập, kèm lý do',
      en: 'Withdraw something that was entered, with the reason',
    },
    params: ofTask,
    query: acting,
    body: z.strictObject({ kind, id, reason, isTogether: z.boolean().default(false) }),
    answer: sums,
  },
  'POST /tasks/:id/put-back': {
    action: 'task.read',
    summary: { vi: 'Đưa lại điều đã rút', en: 'Put back what was withdrawn' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ kind, id, reason: reason.default('') }),
    answer: sums,
  },
} as const satisfies Endpoints;
