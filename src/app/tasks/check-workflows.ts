import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { parseWorkflow } from '../../programme/parse-workflow.ts';
import type { NamedText } from './task-ports.ts';

/** What the checker says of a workflow file. */
export interface CheckedWorkflow {
  readonly file: string;
  readonly title: Bilingual | null;
  readonly steps: number;
  readonly howSure: string;
  readonly refusals: readonly Refusal[];
}

/** Checks workflow files, each with all its faults. */
export const checkWorkflows = (files: readonly NamedText[]): readonly CheckedWorkflow[] =>
  files.map(({ file, text }) => {
    const read = parseWorkflow(text, file);
    if (!read.ok) return { file, title: null, steps: 0, howSure: '', refusals: read.refusals };
    const { title, steps, regime } = read.value;
    return { file, title, steps: steps.length, howSure: regime.howSure, refusals: [] };
  });
