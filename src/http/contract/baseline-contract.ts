import { z } from 'zod';
import type { BaselineComparison, BaselineView } from '../../app/desks/baseline-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { acting } from './task-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type { BaselineComparison, BaselineView, ComparedIndicator } from '../../app/desks/baseline-desk.ts';

const id = z.string().max(200);
const short = z.string().max(400);
const list = z.array(id).max(200);
const number = z.number();
const ofTask = z.object({ id });
const ofBaseline = ofTask.extend({ baseline: id });

const unit = z.object({ id: text, name: bilingual });
const group = z.discriminatedUnion('rule', [
  z.object({
    rule: z.literal('nearest'),
    wanted: whole,
    over: z.array(text),
    considered: whole,
    leftOut: whole,
    members: z.array(unit.extend({ distance: number })),
  }),
  z.object({ rule: z.literal('named'), reason: text, members: z.array(unit) }),
]);
const view: z.ZodType<BaselineView> = z
  .object({
    baseline: z.object({
      id: text,
      task: text.nullable(),
      title: text,
      measure: z.enum(['policy', 'solution', 'programme']),
      starts: day,
      frozenOn: day,
      daysLate: whole,
      release: z.object({ name: text, version: text, hash: text }),
      indicators: z.array(z.object({ id: text, name: bilingual, unit: text, table: text })),
      industries: z.array(text),
      treated: z.array(unit),
      group,
      values: z.array(
        z.object({
          indicator: text,
          unit: text,
          period: text,
          value: number,
          rows: whole,
          row: whole.nullable(),
        }),
      ),
    }),
    hash: text,
    place: whole,
    actor: text,
    at: text,
    again: z.enum(['same', 'differs', 'no-release']),
  })
  .register(named, { id: 'Baseline' });

const effect = z
  .object({
    effect: number,
    low: number,
    high: number,
    pValue: number.nullable(),
    observations: whole,
    clusters: whole,
  })
  .nullable();
const comparison: z.ZodType<BaselineComparison> = z
  .object({
    id: text,
    title: text,
    starts: day,
    release: text,
    treated: z.array(bilingual),
    group: z.array(bilingual),
    indicators: z.array(
      z.object({
        id: text,
        name: bilingual,
        unit: text,
        periods: z.array(
          z.object({
            period: text,
            side: z.enum(['before', 'during', 'after']),
            treated: number.nullable(),
            group: number.nullable(),
            frozen: number.nullable(),
          }),
        ),
        effect,
        placebo: z.object({ units: whole, share: number, low: number, high: number }).nullable(),
        before: effect,
        revised: whole,
        warnings: z.array(bilingual),
      }),
    ),
    warnings: z.array(bilingual),
  })
  .register(named, { id: 'BaselineComparison' });

/** The state of things before a measure, frozen for good, and later values beside it. */
export const baselineApi = {
  'GET /tasks/:id/baselines': {
    action: 'task.read',
    summary: { vi: 'Mốc cơ sở của nhiệm vụ', en: 'Baselines of a task' },
    params: ofTask,
    query: acting,
    answer: z.object({
      baselines: z.array(z.object({ id: text, title: text, starts: day, frozenOn: day, daysLate: whole, hash: text })),
      mayFreeze: z.boolean(),
    }),
  },
  'POST /tasks/:id/baselines': {
    action: 'task.write',
    summary: { vi: 'Chốt mốc cơ sở', en: 'Freeze a baseline' },
    params: ofTask,
    query: acting,
    body: z.strictObject({
      id,
      title: short,
      measure: z.enum(['policy', 'solution', 'programme']),
      starts: short,
      pack: id,
      indicators: list,
      industries: list.default([]),
      treated: list,
      nearest: z.number().int().optional(),
      named: list.default([]),
      reason: short.default(''),
    }),
    answer: view,
    status: 201,
  },
  'GET /tasks/:id/baselines/:baseline': {
    action: 'task.read',
    summary: { vi: 'Một mốc cơ sở, tính lại từ bản số liệu của nó', en: 'A baseline, made anew from its release' },
    params: ofBaseline,
    query: acting,
    answer: view,
  },
  'GET /tasks/:id/baselines/:baseline/comparison': {
    action: 'task.read',
    summary: { vi: 'Số liệu về sau so với mốc cơ sở', en: 'Later values against a baseline' },
    params: ofBaseline,
    query: acting,
    answer: comparison,
  },
} as const satisfies Endpoints;
