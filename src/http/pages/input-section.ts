import type { RowsPage } from '../../app/workbench.ts';
import type { Figure } from '../../evidence/figure.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import { releaseName } from '../../model/release.ts';
import { type Html, html, type Slot } from '../html.ts';
import { periodText } from './date-text.ts';
import type { FigureScene, InputRows } from './figure-words.ts';
import { countText } from './number-text.ts';
import { inputPath, packPath, tablePath } from './paths.ts';
import { placeName, rowTable } from './row-tables.ts';
import { definitions } from './tables.ts';
import { sayIn } from './words.ts';

const FIRST_ROWS = 10;

/** Inputs whose first rows a figure's page shows; those beyond have a link to all their rows. */
export const INPUTS_SHOWN = 8;

/** An input of a figure with the first page of its rows, if they were asked for and could be read. */
export interface InputView {
  readonly figure: Figure;
  readonly input: InputRows;
  /** The input's place, from 1. */
  readonly place: number;
  readonly page: RowsPage | undefined;
}

function resourceOf(input: InputRows, page: RowsPage | undefined): Resource | undefined {
  return page?.release.descriptor.resources.find((each) => each.name === input.table);
}

/** The table of an input in words, or its name when the release is not at hand. */
export function inputTitle({ input, place, page }: Omit<InputView, 'figure'>, scene: FigureScene): string {
  const title = resourceOf(input, page)?.['lienket:title'][scene.language] ?? input.table;
  return sayIn(scene.language)('inputTitle', { n: place, table: title });
}

/** Which rows were chosen, in words of the file: `column = value, value`. */
function selectionText(input: InputRows, page: RowsPage | undefined, language: Language): Slot {
  const say = sayIn(language);
  const entries = Object.entries(input.where);
  if (entries.length === 0) return say('wholeTable');
  return html`<ul class="plain">${entries.map(
    ([column, values]) =>
      html`<li><code>${column}</code> = ${values.map((value, place) => [place > 0 && ', ', html`<code>${value}</code>`, placeName(value, page, language)])}</li>`,
  )}</ul>`;
}

/** Release, licence, table and selection of an input. */
export function inputFacts(input: InputRows, page: RowsPage | undefined, scene: FigureScene): Html {
  const { language } = scene;
  const say = sayIn(language);
  const resource = resourceOf(input, page);
  const name = releaseName(input.release);
  const releaseTitle = page?.release.descriptor['lienket:title'][language] ?? name;
  const tableTitle = resource?.['lienket:title'][language] ?? input.table;
  return definitions([
    [say('release'), html`<a href="${packPath(input.release)}">${releaseTitle}</a> <code>${name}</code>`],
    [say('licence'), page?.release.descriptor.licenses.map((licence) => licence.title).join('; ')],
    [
      say('table'),
      html`<a href="${tablePath(input.release, input.table)}">${tableTitle}</a> <code>${input.table}</code>`,
    ],
    [say('column'), html`<code>${input.column}</code>`],
    [say('selection'), selectionText(input, page, language)],
    [say('rowCount'), countText(input.matched, language)],
    [say('vintage'), resource && periodText(resource['lienket:vintage'], language)],
    [say('hash'), html`<code class="hash">${input.release.hash}</code>`],
  ]);
}

function firstRows(page: RowsPage, view: InputView, scene: FigureScene): Html {
  const { language, pens } = scene;
  const { place } = view;
  const say = sayIn(language);
  const matched = countText(page.slice.matched, language);
  const caption =
    page.slice.matched <= FIRST_ROWS
      ? say('allRowsShown', { matched })
      : say('firstRows', { shown: countText(FIRST_ROWS, language), matched });
  return rowTable({
    page,
    language,
    caption: html`<span class="unseen">${inputTitle(view, scene)}. </span>${caption}`,
    id: `rows-${place}`,
    limit: FIRST_ROWS,
    used: page.column,
    unitText: pens.unitText,
  });
}

/** One input on a figure's page: where the rows lie, the first of them, and the way to all. */
export function inputSection(view: InputView, scene: FigureScene): Html {
  const { figure, input, place, page } = view;
  const { language, report } = scene;
  const say = sayIn(language);
  const matched = countText(page?.slice.matched ?? input.matched, language);
  const all = html`<p><a class="more" href="${inputPath(report.id, figure.id, place)}">${say(page === undefined ? 'moreInputs' : 'allRows', { matched })}</a></p>`;
  const isLater = place > INPUTS_SHOWN;
  return html`<section class="input"><h3>${inputTitle(view, scene)}</h3>
${inputFacts(input, page, scene)}
${page !== undefined && firstRows(page, view, scene)}
${page === undefined && !isLater ? html`<p class="note warning">${say('rowsUnreadable')}</p>` : all}
</section>`;
}
