import type { Lack } from '../evidence/completeness/completeness.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { ActingRole } from './access.ts';
import { type Excuse, heldExcuses } from './excuse.ts';
import { standsIn, type TaskFile } from './task-file.ts';
import { type Step, stepOf, type Workflow } from './workflow.ts';

/** A lack of the report with the excuse under which it stands. */
export interface LackAnswer extends Lack {
  readonly excuse: Excuse | null;
}

/** Codes of the lacks that belong to a part of completeness. */
const PARTS = {
  instruments: /^instrument\./u,
  countries: /^country\./u,
  lessons: /^lesson\./u,
  fit: /^fit\./u,
} as const;

const isPart = (text: string): text is keyof typeof PARTS => text in PARTS;

/** The needs that ask for completeness: all of it, or one part. */
export const COMPLETE_NEEDS: readonly string[] = ['complete', ...Object.keys(PARTS).map((part) => `complete:${part}`)];

/** What the report lacks of what a need asks, each with its excuse in that step. */
export function needLacks(
  need: string,
  { task, completeness, excuses }: TaskFile,
  step: string,
): readonly LackAnswer[] {
  const [, part = ''] = need.split(':');
  const held = heldExcuses(task, excuses, step);
  return completeness.lacks
    .filter(({ code }) => !isPart(part) || PARTS[part].test(code))
    .map((lack) => ({ ...lack, excuse: held.find((each) => each.lack === lack.code) ?? null }));
}

/** How a need for completeness is met: nothing is lacking, or every lack is excused. */
export function completeWords(lacks: readonly LackAnswer[]): Bilingual {
  const open = lacks.filter(({ excuse }) => excuse === null).length;
  const excused = lacks.length - open;
  if (lacks.length === 0) return { vi: 'báo cáo đầy đủ theo tên', en: 'the report is complete by name' };
  const also = {
    vi: excused === 0 ? '' : `; ${excused} điều được chấp nhận thiếu, có lý do`,
    en: excused === 0 ? '' : `; ${excused} excused with a reason`,
  };
  return {
    vi: `báo cáo đầy đủ theo tên: còn thiếu ${open}${also.vi}`,
    en: `the report complete by name: ${open} lacking${also.en}`,
  };
}

/** The step in which a task stands, where it asks for completeness and who asks may take it; undefined otherwise. */
export function excusingStep({ task }: TaskFile, workflow: Workflow, role: ActingRole): Step | undefined {
  const at = standsIn(task);
  const here = at === undefined ? undefined : stepOf(workflow, at.step);
  if (here === undefined || !here.by.includes(role)) return undefined;
  return here.needs.some((need) => COMPLETE_NEEDS.includes(need)) ? here : undefined;
}

/** The lacks that a step asks about, each once. */
export function askedLacks(file: TaskFile, step: Step): readonly LackAnswer[] {
  const asked = step.needs.filter((need) => COMPLETE_NEEDS.includes(need));
  const byCode = new Map(asked.flatMap((need) => needLacks(need, file, step.id)).map((lack) => [lack.code, lack]));
  return [...byCode.values()];
}
