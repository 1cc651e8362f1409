import { formatPeriod } from '../../model/format-period.ts';
import { statusWords } from '../compose/compose-facts.ts';
import { textRun, titled } from '../compose/pieces.ts';
import type { DossierContent, FactReading } from '../reading.ts';
import type { Run } from '../report.ts';
import { documentWords } from '../wording/catalogue-document.ts';
import { factText } from '../wording/format-figure.ts';
import type { FactView } from './view.ts';

/** A cited fact in words. */
export function factView({ subjectName, ...fact }: FactReading): FactView {
  return {
    ...fact,
    subject: subjectName,
    text: { vi: factText(fact, 'vi'), en: factText(fact, 'en') },
    periodWords: formatPeriod(fact.period),
    statusWords: statusWords(fact.status),
    strengthWords: documentWords(`strength.${fact.strength}`),
  };
}

/** Facts of a dossier by id; only those named, if some are named. */
export function factViews(content: DossierContent, only?: ReadonlySet<string>): Readonly<Record<string, FactView>> {
  return Object.fromEntries(
    [...content.facts, ...content.otherFacts]
      .filter((fact) => only === undefined || only.has(fact.id))
      .map((fact) => [fact.id, factView(fact)]),
  );
}

/** Runs in which a fact that the dossier does not hold is said in words, so that every mark leads somewhere. */
export function heldRuns(runs: readonly Run[], held: Readonly<Record<string, unknown>>): readonly Run[] {
  return runs.map((run) =>
    run.kind === 'fact' && held[run.fact] === undefined ? textRun(titled('cited.unknown', { id: run.fact })) : run,
  );
}
