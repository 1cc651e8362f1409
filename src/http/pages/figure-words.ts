import type { Derivation, Figure } from '../../evidence/figure.ts';
import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { type Html, html } from '../html.ts';
import type { PagePens } from '../options.ts';
import { countText } from './number-text.ts';
import { figurePath, inputPath } from './paths.ts';
import { sayIn } from './words.ts';

/** Rows of one table that a figure rests on. */
export type InputRows = Derivation['inputs'][number];

/** What the pages about one report's figures need at hand. */
export interface FigureScene {
  readonly report: Report;
  readonly language: Language;
  readonly pens: PagePens;
}

/** The label of a figure in words. */
export function figureLabel(figure: Figure, scene: FigureScene): string {
  return scene.pens.messageText(figure.label, scene.language, scene.report);
}

/** A link to a figure: its label and value. */
export function figureLink(figure: Figure, scene: FigureScene): Html {
  return html`<a href="${figurePath(scene.report.id, figure.id)}">${figureLabel(figure, scene)}</a>: <span class="amount">${scene.pens.figureText(figure, scene.language)}</span>`;
}

/** Links to the rows of each table that a figure was read from; nothing for a figure made of other figures. */
export function rowLinks(figure: Figure, scene: FigureScene): readonly Html[] {
  const say = sayIn(scene.language);
  return figure.derivation.inputs.map((input, place) => {
    const href = inputPath(scene.report.id, figure.id, place + 1);
    const rows = say('rowsBehind', { matched: countText(input.matched, scene.language) });
    return html` · <a class="rows-link" href="${href}">${rows}<span class="unseen"> – ${figureLabel(figure, scene)}, ${say('inputTitle', { n: place + 1, table: input.table })}</span></a>`;
  });
}
