import { titled } from '../../evidence/compose/pieces.ts';
import { words } from '../../evidence/message-runs.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { BuiltDossier } from '../dossier/build-dossier.ts';

/** How many rungs hold on the last date, and how firmly. */
export function dossierFinding({ file }: BuiltDossier): Bilingual | undefined {
  const last = file.verdicts.at(-1);
  if (last === undefined) return undefined;
  const answers = file.answers.filter(({ asOf }) => asOf === last.asOf);
  const count = (answer: string): number => answers.filter((each) => each.answer === answer).length;
  return titled('summary.ladder', {
    date: { date: last.asOf },
    yes: count('yes'),
    no: count('no'),
    open: count('cannot-tell'),
    none: count('not-applicable'),
    word: words(`word.${last.word}`),
  });
}
