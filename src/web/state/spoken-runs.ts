import type { CitedAct, FigureView, Run } from '../../http/contract/view-contract.ts';
import type { Language } from '../../model/bilingual.ts';

/** A sentence made from data as plain words, for those who hear it. */
export function spokenRuns(
  runs: readonly Run[],
  grounds: {
    readonly figures: Readonly<Record<string, FigureView>>;
    readonly acts: Readonly<Record<string, CitedAct>>;
  },
  language: Language,
): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text[language];
        case 'figure':
          return grounds.figures[run.figure]?.text[language] ?? '';
        case 'act':
          return grounds.acts[run.act]?.number ?? '';
        default:
          return '';
      }
    })
    .join('');
}
