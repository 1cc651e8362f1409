import type { Figure } from '../../evidence/figure.ts';
import type { CitedAct, CitedFact, CitedRelease } from '../../evidence/report.ts';
import { type DocumentKey, documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import { factText } from '../../evidence/wording/format-figure.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import { citedFully } from '../outline/act-citation.ts';
import {
  factSource,
  figureLabel,
  fromMarks,
  type InputRows,
  inputRelease,
  newerReleases,
  parametersText,
  rowsText,
  selectionText,
  statusWords,
} from '../outline/provenance.ts';
import type { PdfScene } from './pdf-scene.ts';
import { labelName, plain } from './typst-text.ts';

/** All that stands behind the marks: figures, facts, acts, releases and the seal. */
export function appendixTypst(scene: PdfScene): string {
  const { report, outline } = scene;
  const word = wordIn(scene);
  const part = (key: DocumentKey, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `== ${plain(word(key))}\n${entries.join('\n')}\n`;
  return [
    `#appendix-title[${plain(word('appendix.heading'))}]`,
    `#flush[${plain(word('form.marks'))}]`,
    part(
      'appendix.figures',
      [...outline.figureMarks].flatMap(([id, mark]) =>
        written(report.figures[id], (figure) => figureEntry(figure, mark, scene)),
      ),
    ),
    part(
      'appendix.facts',
      [...outline.factMarks].flatMap(([id, mark]) => written(report.facts[id], (fact) => factEntry(fact, mark, scene))),
    ),
    part(
      'appendix.acts',
      [...outline.actMarks].flatMap(([id, mark]) => written(report.acts[id], (act) => actEntry(act, mark, scene))),
    ),
    part(
      'appendix.releases',
      report.releases.map((release, place) => releaseEntry(release, place, scene)),
    ),
    sealTypst(scene),
  ].join('\n');
}

function written<T>(thing: T | undefined, write: (thing: T) => string): readonly string[] {
  return thing === undefined ? [] : [write(thing)];
}

function wordIn(scene: PdfScene): (key: DocumentKey) => string {
  return (key) => documentWords(key)[scene.language];
}

function entry(mark: string, title: string, fields: readonly string[]): string {
  const lines = fields.filter((field) => field !== '').map((field) => `[${plain(field)}]`);
  return `#origin-entry([#metadata(none)${labelName('origin', mark)}], ${JSON.stringify(mark)}, [${title}], (${lines.map((line) => `${line}, `).join('')}))`;
}

function figureEntry(figure: Figure, mark: string, scene: PdfScene): string {
  const word = wordIn(scene);
  const { language } = scene;
  const title = `${plain(`${figureLabel(figure, scene)}: `)}#strong[${plain(figureReadingWithUnit(figure, language))}]`;
  const bounds = figure.boundsKind === undefined ? '' : word(`bounds.${figure.boundsKind}`);
  const stale = newerReleases(figure, scene.report).map((release) => `${release.name}@${release.newer}`);
  const how = [figure.derivation.method, parametersText(figure)].filter((text) => text !== '').join(' · ');
  const from = figure.derivation.from.length === 0 ? '' : `${word('field.from')}: ${fromMarks(figure, scene)}`;
  const what = [figure.id, figure.period, statusWords(figure.status, language), bounds].filter((text) => text !== '');
  return entry(mark, title, [
    `${what.join(' · ')} · ${word('field.vintage').toLocaleLowerCase(language)}: ${figure.vintage}`,
    `${word('field.method')}: ${how}`,
    from,
    ...figure.derivation.inputs.map((input) => inputText(input, scene)),
    stale.length === 0 ? '' : filledWords('note.stale', { newer: stale.join(', ') })[language],
  ]);
}

function inputText(input: InputRows, scene: PdfScene): string {
  const word = wordIn(scene);
  const rows = input.rows.length === 0 ? '' : ` (${rowsText(input.rows)})`;
  const table = input.column === '' ? input.table : `${input.table}.${input.column}`;
  const matched = `${word('field.matched').toLocaleLowerCase(scene.language)}: ${formatNumber(input.matched, scene.language, 0)}${rows}`;
  return [inputRelease(input), table, selectionText(input), matched].filter((text) => text !== '').join(' · ');
}

function factEntry(fact: CitedFact, mark: string, scene: PdfScene): string {
  const { language } = scene;
  const held = [fact.id, fact.period, statusWords(fact.status, language), wordIn(scene)(`strength.${fact.strength}`)];
  const value = fact.value === null ? '' : factText(fact, language);
  const contested =
    fact.conflictGroup === null ? '' : filledWords('note.contested', { group: fact.conflictGroup })[language];
  return entry(mark, plain(fact.statement[language]), [
    [...held, value].filter((text) => text !== '').join(' · '),
    factSource(fact),
    `${fact.release}, ${wordIn(scene)('field.row').toLocaleLowerCase(language)} ${fact.row}. ${contested}`,
  ]);
}

function actEntry(act: CitedAct, mark: string, scene: PdfScene): string {
  const word = wordIn(scene);
  const sure = `${act.id} · ${word('field.howSure').toLocaleLowerCase(scene.language)}: ${act.howSure}`;
  return entry(mark, plain(citedFully(act, scene.language)), [sure, act.warning?.[scene.language] ?? '']);
}

function releaseEntry(release: CitedRelease, place: number, scene: PdfScene): string {
  const { language } = scene;
  const newer = release.newer === undefined ? '' : filledWords('note.stale', { newer: release.newer })[language];
  const title = plain(`${release.name}@${release.version}: ${release.title[language]}`);
  const held = `${wordIn(scene)('field.licence')}: ${release.licence} · ${wordIn(scene)('field.vintage').toLocaleLowerCase(language)}: ${release.vintage}`;
  return entry(`R${place + 1}`, title, [held, release.sources.join('; '), release.hash, newer]);
}

function sealTypst(scene: PdfScene): string {
  const word = wordIn(scene);
  const { seal, dated } = scene.report;
  const lines = [
    `${word('appendix.seal.recipe')}: ${seal.recipe}`,
    `${word('appendix.seal.figures')}: ${seal.figures}`,
    `${word('appendix.seal.program')}: ${seal.program}`,
    `${word('appendix.dated')}: ${formatDate(dated, scene.language)}`,
  ];
  const written = lines.map((line) => `#flush[#text(size: 11pt)[${plain(line)}]]`);
  return `== ${plain(word('appendix.verify'))}\n#flush[${plain(word('appendix.verify.text'))}]\n\n${written.join('\n\n')}`;
}
