import { canonicalJson } from '../../evidence/canonical-json.ts';
import { composeReport } from '../../evidence/compose/compose-report.ts';
import type { FigureBook } from '../../evidence/figure-book.ts';
import { figureBook } from '../../evidence/figure-book.ts';
import type { DossierContent } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Report } from '../../evidence/report.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { BuildPorts } from './build-ports.ts';
import type { AnswerRecord, DossierFile } from './dossier-file.ts';
import type { Gathered } from './gather-content.ts';
import { gatherContent } from './gather-content.ts';

export interface BuiltDossier {
  readonly report: Report;
  readonly file: Omit<DossierFile, 'carried'>;
  readonly book: FigureBook;
  readonly gathered: Gathered;
}

/** Computes a dossier from its recipe and the releases at hand. The same recipe and releases give the same bytes. */
export async function buildDossier(ports: BuildPorts, recipe: Recipe): Promise<BuiltDossier> {
  const gathered = await gatherContent(ports, recipe);
  const { content, releases, nameOf, industryName } = gathered;
  ports.signal?.throwIfAborted();
  const book = figureBook(ports.digest);
  const recipeSeal = `sha256:${ports.digest(canonicalJson(recipe))}`;
  const report = composeReport({
    content,
    book,
    nameOf,
    industryName,
    seal: (figures) => ({
      recipe: recipeSeal,
      figures: `sha256:${ports.digest(canonicalJson(figures))}`,
      program: ports.program,
    }),
  });
  return { report, book, gathered, file: fileOf({ ports, content, book, report, releases }) };
}

function fileOf(made: {
  readonly ports: BuildPorts;
  readonly content: DossierContent;
  readonly book: FigureBook;
  readonly report: Report;
  readonly releases: readonly ReleaseRef[];
}): Omit<DossierFile, 'carried'> {
  const { report, content } = made;
  return {
    lienket: 'dossier@1',
    program: made.ports.program,
    recipe: content.recipe,
    releases: made.releases,
    names: Object.fromEntries([...made.book.names].sort(([a], [b]) => (a < b ? -1 : 1))),
    figures: report.figures,
    answers: content.readings.flatMap((reading) =>
      reading.ladder.rungs.map(
        (outcome): AnswerRecord => ({ asOf: reading.asOf, rung: outcome.rung, answer: outcome.answer }),
      ),
    ),
    verdicts: content.readings.map((reading) => ({ asOf: reading.asOf, word: reading.verdict.word })),
    seal: { recipe: report.seal.recipe, figures: report.seal.figures },
  };
}
