import type { Derivation, Figure } from '../../evidence/figure.ts';
import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { type Html, html } from '../html.ts';
import type { PagePens } from '../options.ts';
import { figurePath } from './paths.ts';

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
