import { words } from '../../evidence/message-runs.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ComparisonView } from '../desks/job-desk.ts';
import type { DossierDifference } from '../dossier/diff-dossiers.ts';

const NONE: Bilingual = { vi: 'không có', en: 'none' };

/** What moved between two states, with rungs and answers in words. */
export function comparison({ figures, answers, unchanged }: DossierDifference): ComparisonView {
  const answer = (said: string): Bilingual => (said === '–' ? NONE : words(`answer.${said}`));
  return {
    figures,
    answers: answers.map(({ asOf, rung, before, now }) => ({
      asOf,
      rung: words(`rung.${rung}`),
      before: answer(before),
      now: answer(now),
    })),
    unchanged,
  };
}
