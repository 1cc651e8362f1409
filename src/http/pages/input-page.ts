import type { RowsPage } from '../../app/workbench.ts';
import type { Figure } from '../../evidence/figure.ts';
import { html } from '../html.ts';
import type { InputRows } from './figure-words.ts';
import { type FigureScene, figureLabel } from './figure-words.ts';
import { inputFacts, inputTitle } from './input-section.ts';
import type { PageParts } from './layout.ts';
import { dossierPath, figurePath, inputPath } from './paths.ts';
import { pager, rangeText, rowTable } from './row-tables.ts';
import { sayIn } from './words.ts';

export interface InputContent {
  readonly figure: Figure;
  readonly input: InputRows;
  /** The input's place, from 1. */
  readonly place: number;
  readonly page: RowsPage;
}

/** All rows behind one input of a figure, a page at a time. */
export function inputPage(content: InputContent, scene: FigureScene): PageParts {
  const { figure, input, place, page } = content;
  const { language, report } = scene;
  const say = sayIn(language);
  const label = figureLabel(figure, scene);
  const path = inputPath(report.id, figure.id, place);
  const links = pager({ page, path, language });
  return {
    title: `${say('rowsTitle')}: ${label}`,
    section: 'dossiers',
    crumbs: [
      { title: say('dossiers'), href: '/#dossiers' },
      { title: report.title[language], href: dossierPath(report.id) },
      { title: label, href: figurePath(report.id, figure.id) },
    ],
    main: html`<p class="kicker">${say('rowsTitle')}</p>
<h1>${inputTitle(content, scene)}</h1>
${inputFacts(input, page, scene)}
${rowTable({ page, language, caption: rangeText(page, language), id: 'rows', used: page.column, unitText: scene.pens.unitText })}
${links}`,
  };
}
