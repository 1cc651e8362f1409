import type { MethodCard, RowsPage } from '../../app/workbench.ts';
import type { Derivation, Figure } from '../../evidence/figure.ts';
import { releaseName } from '../../model/release.ts';
import { type Html, html, type Slot } from '../html.ts';
import { periodText } from './date-text.ts';
import { figuresMadeFrom, figureTree } from './figure-tree.ts';
import { type FigureScene, figureLabel, figureLink, type InputRows, valueWithUnit } from './figure-words.ts';
import type { PageParts } from './layout.ts';
import { methodSummary } from './method-page.ts';
import { boundsText, countText, fullNumberText } from './number-text.ts';
import { dossierPath, downloadPath, inputPath, packPath, tablePath } from './paths.ts';
import { rowTable } from './row-tables.ts';
import { definitions, table } from './tables.ts';
import { type Say, said, sayIn } from './words.ts';

const FIRST_ROWS = 10;

/** A figure with everything its page prints. */
export interface FigureContent {
  readonly figure: Figure;
  readonly method: MethodCard | undefined;
  /** First page of rows of each input, in order; undefined where they cannot be read. */
  readonly inputs: readonly (RowsPage | undefined)[];
}

/** `method@version` in its two parts. */
export function methodParts(method: string): { readonly id: string; readonly version: string } {
  const at = method.lastIndexOf('@');
  return at < 0 ? { id: method, version: '' } : { id: method.slice(0, at), version: method.slice(at + 1) };
}

function valueCard(figure: Figure, scene: FigureScene): Html {
  const { language } = scene;
  const say = sayIn(language);
  const bounds = boundsText(figure, language);
  const boundsName = say(figure.boundsKind === 'conversion' ? 'boundsConversion' : 'boundsInterval');
  const unit = scene.pens.unitText(figure.unit, language);
  return html`<div class="value-card">
<p class="value${figure.value === null && ' missing'}">${valueWithUnit(figure, scene)}</p>
${bounds !== undefined && html`<p class="bounds">${boundsName}: ${bounds}</p>`}
${definitions([
  [say('period'), periodText(figure.period, language)],
  [
    say('status'),
    html`<span class="status status-${figure.status}">${said(`status-${figure.status}`, language)}</span>`,
  ],
  [say('vintage'), periodText(figure.vintage, language)],
  [say('unit'), unit === '' ? undefined : unit],
  [
    say('exactValue'),
    figure.value !== null && html`<span class="amount">${fullNumberText(figure.value, language)}</span>`,
  ],
  [say('figureId'), html`<code>${figure.id}</code>`],
])}
</div>`;
}

function parameterText(value: Derivation['parameters'][string], say: Say, scene: FigureScene): Slot {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return fullNumberText(value, scene.language);
  if (typeof value === 'string') return value;
  return value.map((entry, place) => [place > 0 && ', ', html`<code>${entry}</code>`]);
}

function parameters(derivation: Derivation, say: Say, scene: FigureScene): Html {
  const entries = Object.entries(derivation.parameters);
  if (entries.length === 0) return html`<p class="quiet">${say('noParameters')}</p>`;
  return table({
    id: 'parameters-table',
    caption: say('parameters'),
    columns: [{ title: say('parameter') }, { title: say('value') }],
    rows: entries.map(([name, value]) => [html`<code>${name}</code>`, parameterText(value, say, scene)]),
  });
}

/** Which rows were chosen, in words of the file: `column = value or value`. */
export function selectionText(input: InputRows, say: Say): Slot {
  const entries = Object.entries(input.where);
  if (entries.length === 0) return say('wholeTable');
  return html`<ul class="plain">${entries.map(
    ([column, values]) =>
      html`<li><code>${column}</code> = ${values.map((value, place) => [place > 0 && ', ', html`<code>${value}</code>`])}</li>`,
  )}</ul>`;
}

/** Release, licence, table and selection of an input. */
export function inputFacts(input: InputRows, page: RowsPage | undefined, scene: FigureScene): Html {
  const say = sayIn(scene.language);
  const resource = page?.release.descriptor.resources.find((each) => each.name === input.table);
  const title = resource?.['lienket:title'][scene.language];
  return definitions([
    [
      say('release'),
      html`<a href="${packPath(input.release)}">${page?.release.descriptor['lienket:title'][scene.language] ?? releaseName(input.release)}</a> <code>${releaseName(input.release)}</code>`,
    ],
    [say('licence'), page?.release.descriptor.licenses.map((licence) => licence.title).join('; ')],
    [
      say('table'),
      html`<a href="${tablePath(input.release, input.table)}">${title ?? input.table}</a> <code>${input.table}</code>`,
    ],
    [say('column'), html`<code>${input.column}</code>`],
    [say('selection'), selectionText(input, say)],
    [say('rowCount'), countText(input.matched, scene.language)],
    [say('vintage'), resource && periodText(resource['lienket:vintage'], scene.language)],
    [say('hash'), html`<code class="hash">${input.release.hash}</code>`],
  ]);
}

function inputSection(content: FigureContent, place: number, scene: FigureScene): Html | false {
  const { figure } = content;
  const input = figure.derivation.inputs[place];
  if (input === undefined) return false;
  const { language } = scene;
  const say = sayIn(language);
  const page = content.inputs[place];
  const href = inputPath(scene.report.id, figure.id, place + 1);
  const matched = countText(page?.slice.matched ?? input.matched, language);
  const isWhole = page !== undefined && page.slice.matched <= FIRST_ROWS;
  const caption = isWhole
    ? say('allRowsShown', { matched })
    : say('firstRows', { shown: countText(FIRST_ROWS, language), matched });
  return html`<section class="input"><h3>${say('inputTitle', { n: place + 1, table: input.table })}</h3>
${inputFacts(input, page, scene)}
${
  page === undefined
    ? html`<p class="note warning">${say('rowsUnreadable')}</p>`
    : rowTable({ page, language, caption, id: `rows-${place + 1}`, limit: FIRST_ROWS, unitText: scene.pens.unitText })
}
${page !== undefined && html`<p><a class="more" href="${href}">${say('allRows', { matched })}</a></p>`}
</section>`;
}

function rerun(figure: Figure, scene: FigureScene): Html {
  const say = sayIn(scene.language);
  return html`<section class="rerun" aria-labelledby="rerun"><h2 id="rerun">${say('rerunHere')}</h2>
<p>${say('rerunText', { figure: figure.id })}</p>
<pre tabindex="0"><code>./lienket dossier verify ${scene.report.id}.json</code></pre>
<p><a class="more" href="${downloadPath(scene.report.id, 'json', scene.language)}" download>${say('rerunFile')}</a></p>
</section>`;
}

/** Where a number comes from: value, method, parameters, figures and rows. */
export function figurePage(content: FigureContent, scene: FigureScene): PageParts {
  const { figure, method } = content;
  const { language, report } = scene;
  const say = sayIn(language);
  const label = figureLabel(figure, scene);
  const tree = figureTree(figure, scene);
  const users = figuresMadeFrom(figure, scene);
  return {
    title: `${label} – ${report.title[language]}`,
    section: 'dossiers',
    crumbs: [
      { title: say('dossiers'), href: '/#dossiers' },
      { title: report.title[language], href: dossierPath(report.id) },
    ],
    main: html`<p class="kicker">${say('figure')}</p>
<h1>${label}</h1>
${valueCard(figure, scene)}
<section aria-labelledby="how"><h2 id="how">${say('howMade')}</h2>
${methodSummary(method, methodParts(figure.derivation.method), language)}
${parameters(figure.derivation, say, scene)}
</section>
${tree !== false && html`<section aria-labelledby="from"><h2 id="from">${say('madeFrom')}</h2>${tree}</section>`}
<section aria-labelledby="inputs"><h2 id="inputs">${say('inputs')}</h2>
${figure.derivation.inputs.length === 0 && html`<p class="quiet">${say('noInputs')}</p>`}
${figure.derivation.inputs.map((_, place) => inputSection(content, place, scene))}
</section>
${users.length > 0 && html`<section aria-labelledby="users"><h2 id="users">${say('usedBy')}</h2><div class="tree"><ul>${users.map((user) => html`<li>${figureLink(user, scene)}</li>`)}</ul></div></section>`}
${rerun(figure, scene)}
<p><a href="${dossierPath(report.id)}">${say('backToDossier')}: ${report.title[language]}</a></p>`,
  };
}
