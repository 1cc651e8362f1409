import { composeReport } from '../compose/compose-report.ts';
import { figureBook } from '../figure-book.ts';
import type { DossierContent } from '../reading.ts';
import type { Report, Run } from '../report.ts';
import { both, content, digest, RECIPE } from '../toy-dossier.case.ts';
import type { ViewFrame } from './view.ts';
import type { ViewInput } from './view-input.ts';

export const SEAL = { recipe: 'r', figures: 'f', program: 'p' };

/** What the views of a toy dossier are made from. */
export function viewInput(changed: Partial<DossierContent> = {}): ViewInput {
  return {
    recipe: RECIPE,
    content: content({ places: [{ id: 'VN63-24', name: both('Bắc Giang') }], ...changed }),
    book: figureBook(digest),
    placeName: (id) => both(`nơi ${id}`),
    industryName: both,
    homeOf: (id) => `/figures/${id}`,
    seal: SEAL,
  };
}

/** The report of the same dossier, which enters its figures in the book. */
export function reportOf(input: ViewInput): Report {
  const { content: made, book, industryName } = input;
  return composeReport({ content: made, book, nameOf: (id) => id, industryName, seal: () => SEAL });
}

/** A sentence in Vietnamese with its figures as a screen prints them. */
export function spoken(runs: readonly Run[], view: Pick<ViewFrame, 'figures'>): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text.vi;
      if (run.kind === 'figure') return `[${view.figures[run.figure]?.text.vi}]`;
      return run.kind === 'fact' ? `(${run.fact})` : `(${run.act})`;
    })
    .join('');
}
