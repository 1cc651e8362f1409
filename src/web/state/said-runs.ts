import type { FigureView, Run } from '../../http/contract/view-contract.ts';
import type { Language } from '../../model/bilingual.ts';

/** A sentence made from data as plain words: figures by their values, marks of facts and acts left out. */
export function saidRuns(
  runs: readonly Run[],
  figures: Readonly<Record<string, FigureView>>,
  language: Language,
): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text[language];
      return run.kind === 'figure' ? (figures[run.figure]?.text[language] ?? '') : '';
    })
    .join('');
}
