import type { Figure } from '../../evidence/figure.ts';
import type { CitedAct, CitedFact, CitedRelease } from '../../evidence/report.ts';
import { type DocumentKey, documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import { factText } from '../../evidence/wording/format-figure.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import { citedFully } from '../outline/act-citation.ts';
import {
  figureLabel,
  type InputRows,
  inputRelease,
  newerReleases,
  parametersText,
  rowsText,
  selectionText,
  statusWords,
} from '../outline/provenance.ts';
import type { BodyScene, LinkTarget } from './body-scene.ts';
import { type Markup, markup, type Slot, webAddress } from './markup.ts';

/** The anchor of the note behind a mark. */
export function noteAnchor(mark: string): string {
  return `note-${mark}`;
}

/** All that stands behind the marks: figures, facts, acts, releases and the seal. */
export function appendixMarkup(scene: BodyScene): Markup {
  const { report, language, outline } = scene;
  const word = wordIn(scene);
  const part = (
    key: DocumentKey,
    marks: ReadonlyMap<string, string>,
    note: (id: string) => Markup | false,
  ): Markup | false => {
    const notes = [...marks].map(([id]) => note(id));
    return (
      notes.some(Boolean) &&
      markup`<section aria-labelledby="${key}"><h3 id="${key}">${word(key)}</h3>\n${notes}</section>\n`
    );
  };
  return markup`<section class="appendix" aria-labelledby="appendix"><h2 id="appendix">${word('appendix.heading')}</h2>
<p>${documentWords('form.marks')[language]}</p>
${part('appendix.figures', outline.figureMarks, (id) => noteOf(report.figures[id], (figure) => figureNote(figure, scene)))}
${part('appendix.facts', outline.factMarks, (id) => noteOf(report.facts[id], (fact) => factNote(fact, scene)))}
${part('appendix.acts', outline.actMarks, (id) => noteOf(report.acts[id], (act) => actNote(act, scene)))}
${releasesMarkup(report.releases, scene)}
${sealMarkup(scene)}</section>\n`;
}

function noteOf<T>(thing: T | undefined, write: (thing: T) => Markup): Markup | false {
  return thing !== undefined && write(thing);
}

function wordIn(scene: BodyScene): (key: DocumentKey) => string {
  return (key) => documentWords(key)[scene.language];
}

/** A note with its mark, what it says in bold, and the rest as named fields; empty fields are left out. */
function note(
  head: { readonly mark: string; readonly title: Slot },
  fields: readonly (readonly [string, Slot])[],
): Markup {
  const written = fields.filter(
    ([, value]) => value !== '' && value !== null && value !== undefined && value !== false,
  );
  const pairs = written.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return markup`<article class="note" id="${noteAnchor(head.mark)}"><h4><span class="note-mark">${head.mark}</span> ${head.title}</h4><dl>${pairs}</dl></article>\n`;
}

function figureNote(figure: Figure, scene: BodyScene): Markup {
  const word = wordIn(scene);
  const { language, outline } = scene;
  const stale = newerReleases(figure, scene.report).map((release) => `${release.name}@${release.newer}`);
  const from = figure.derivation.from.map((id, place) => {
    const mark = outline.figureMarks.get(id) ?? id;
    return markup`${place > 0 && ', '}<a href="#${noteAnchor(mark)}">${mark}</a>`;
  });
  const title = markup`${figureLabel(figure, scene)}: <strong class="amount">${figureReadingWithUnit(figure, language)}</strong>`;
  return note({ mark: outline.figureMarks.get(figure.id) ?? figure.id, title }, [
    [word('field.id'), markup`<code>${figure.id}</code>`],
    [word('field.bounds'), figure.boundsKind !== undefined && word(`bounds.${figure.boundsKind}`)],
    [word('field.unit'), unitTitle(figure.unit, language)],
    [word('field.period'), figure.period],
    [word('field.status'), statusWords(figure.status, language)],
    [word('field.vintage'), figure.vintage],
    [word('callout.stale'), stale.length > 0 && filledWords('note.stale', { newer: stale.join(', ') })[language]],
    [word('field.method'), markup`<code>${figure.derivation.method}</code>`],
    [word('field.parameters'), parametersText(figure)],
    [word('field.from'), from.length > 0 && from],
    [word('field.inputs'), figure.derivation.inputs.length > 0 && inputsMarkup(figure.derivation.inputs, scene)],
  ]);
}

function inputsMarkup(inputs: readonly InputRows[], scene: BodyScene): Markup {
  const word = wordIn(scene);
  const lines = inputs.map((input) => {
    const rows = input.rows.length === 0 ? '' : ` (${rowsText(input.rows)})`;
    const matched = `${word('field.matched').toLowerCase()}: ${formatNumber(input.matched, scene.language, 0)}${rows}`;
    const table = input.column === '' ? input.table : `${input.table}.${input.column}`;
    const parts = [table, selectionText(input), matched].filter((part) => part !== '');
    return markup`<li><code>${inputRelease(input)}</code> · ${parts.join(' · ')}</li>`;
  });
  return markup`<ul class="inputs">${lines}</ul>`;
}

function factNote(fact: CitedFact, scene: BodyScene): Markup {
  const word = wordIn(scene);
  const { language } = scene;
  const address = webAddress(fact.source.url);
  const source = [fact.source.publisher, fact.source.title, fact.source.date]
    .filter((one) => one !== null && one !== '')
    .join(', ');
  const contested =
    fact.conflictGroup !== null && filledWords('note.contested', { group: fact.conflictGroup })[language];
  return note({ mark: scene.outline.factMarks.get(fact.id) ?? fact.id, title: fact.statement[language] }, [
    [word('field.id'), markup`<code>${fact.id}</code>`],
    [word('field.value'), fact.value !== null && factText(fact, language)],
    [word('field.period'), fact.period],
    [word('field.status'), `${statusWords(fact.status, language)}, ${word(`strength.${fact.strength}`)}`],
    [word('field.source'), source],
    [
      word('field.url'),
      address === undefined ? (fact.source.url ?? '') : markup`<a href="${address}" rel="noreferrer">${address}</a>`,
    ],
    [word('field.conflict'), contested],
    [word('field.release'), markup`<code>${fact.release}</code>, ${word('field.row').toLowerCase()} ${fact.row}`],
  ]);
}

function actNote(act: CitedAct, scene: BodyScene): Markup {
  const word = wordIn(scene);
  return note({ mark: scene.outline.actMarks.get(act.id) ?? act.id, title: citedFully(act, scene.language) }, [
    [word('field.id'), markup`<code>${act.id}</code>`],
    [word('field.number'), act.number],
    [word('field.howSure'), act.howSure],
    [word('callout.warning'), act.warning?.[scene.language]],
  ]);
}

function releasesMarkup(releases: readonly CitedRelease[], scene: BodyScene): Markup {
  const word = wordIn(scene);
  const { language } = scene;
  const rows = releases.map(
    (release) =>
      markup`<tr><th scope="row"><code>${release.name}@${release.version}</code></th><td>${release.title[language]}</td><td>${release.licence}</td><td>${release.vintage}</td><td>${release.sources.join('; ')}${release.newer !== undefined && markup` <span class="tag tag-stale">${filledWords('note.stale', { newer: release.newer })[language]}</span>`}</td><td><code class="hash">${release.hash}</code></td></tr>\n`,
  );
  const heads = (
    ['field.release', 'field.title', 'field.licence', 'field.vintage', 'field.source', 'field.hash'] as const
  ).map((key) => markup`<th scope="col">${word(key)}</th>`);
  return markup`<section><h3 id="releases">${word('appendix.releases')}</h3>
<div class="scroll" role="region" aria-labelledby="releases" tabindex="0"><table class="releases"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>\n`;
}

function sealMarkup(scene: BodyScene): Markup {
  const word = wordIn(scene);
  const { report, language } = scene;
  return markup`<section class="seal" aria-labelledby="seal"><h3 id="seal">${word('appendix.verify')}</h3>
<p>${word('appendix.verify.text')}</p>
<dl><div><dt>${word('appendix.seal.recipe')}</dt><dd><code class="hash">${report.seal.recipe}</code></dd></div>
<div><dt>${word('appendix.seal.figures')}</dt><dd><code class="hash">${report.seal.figures}</code></dd></div>
<div><dt>${word('appendix.seal.program')}</dt><dd>${report.seal.program}</dd></div>
<div><dt>${word('appendix.dated')}</dt><dd>${formatDate(report.dated, language)}</dd></div></dl></section>\n`;
}

/** Where a mark leads inside the file. */
export function noteLink(scene: Pick<BodyScene, 'outline'>, target: LinkTarget): string {
  const marks = { figure: scene.outline.figureMarks, fact: scene.outline.factMarks, act: scene.outline.actMarks };
  return `#${noteAnchor(marks[target.kind].get(target.id) ?? target.id)}`;
}
