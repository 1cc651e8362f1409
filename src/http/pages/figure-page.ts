import type { MethodCard, RowsPage } from '../../app/workbench.ts';
import type { Derivation, Figure } from '../../evidence/figure.ts';
import { type Html, html, type Slot } from '../html.ts';
import { periodText } from './date-text.ts';
import { figuresMadeFrom, figureTree } from './figure-tree.ts';
import { type FigureScene, figureLabel, figureLink } from './figure-words.ts';
import { inputSection } from './input-section.ts';
import type { PageParts } from './layout.ts';
import { methodSummary } from './method-page.ts';
import { fullNumberText } from './number-text.ts';
import { dossierPath, downloadPath } from './paths.ts';
import { definitions, table } from './tables.ts';
import { type Say, sayIn } from './words.ts';

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
  const bounds = scene.pens.figureBounds(figure, language);
  const boundsName = say(figure.boundsKind === 'conversion' ? 'boundsConversion' : 'boundsInterval');
  const unit = scene.pens.unitText(figure.unit, language);
  return html`<div class="value-card">
<p class="value${figure.value === null && ' missing'}">${scene.pens.figureText(figure, language)}</p>
${bounds !== undefined && html`<p class="bounds">${boundsName}: ${bounds}</p>`}
${definitions([
  [say('period'), periodText(figure.period, language)],
  [
    say('status'),
    html`<span class="status status-${figure.status}">${scene.pens.statusText(figure.status, language)}</span>`,
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

function inputs({ figure, inputs: pages }: FigureContent, scene: FigureScene): Html {
  const say = sayIn(scene.language);
  const all = figure.derivation.inputs;
  return html`<section><h2 id="inputs">${say('inputs')}</h2>
${all.length === 0 && html`<p class="quiet">${say('noInputs')}</p>`}
${all.map((input, place) => inputSection({ figure, input, place: place + 1, page: pages[place] }, scene))}
</section>`;
}

function rerun(figure: Figure, scene: FigureScene): Html {
  const say = sayIn(scene.language);
  return html`<section class="rerun"><h2 id="rerun">${say('rerunHere')}</h2>
<p>${say('rerunText', { figure: figure.id })}</p>
<pre tabindex="0"><code>./lienket dossier verify ${scene.report.id}.dossier.json</code></pre>
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
<section><h2 id="how">${say('howMade')}</h2>
${methodSummary(method, methodParts(figure.derivation.method), language)}
${parameters(figure.derivation, say, scene)}
</section>
${tree !== false && html`<section><h2 id="from">${say('madeFrom')}</h2>${tree}</section>`}
${(figure.derivation.inputs.length > 0 || tree !== false) && inputs(content, scene)}
${users.length > 0 && html`<section><h2 id="users">${say('usedBy')}</h2><div class="tree"><ul>${users.map((user) => html`<li>${figureLink(user, scene)}</li>`)}</ul></div></section>`}
${rerun(figure, scene)}
<p><a href="${dossierPath(report.id)}">${say('backToDossier')}: ${report.title[language]}</a></p>`,
  };
}
