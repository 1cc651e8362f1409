import type { Figure } from '../../evidence/figure.ts';
import type { CitedFact, CitedRelease, Report } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import { factText } from '../../evidence/wording/format-figure.ts';
import { say } from '../../evidence/wording/say.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { Status } from '../../model/status.ts';
import { STATUSES } from '../../model/status.ts';
import type { Mark } from './inline-pieces.ts';
import type { ReportOutline } from './report-outline.ts';

/** Rows of one table that a figure rests on. */
export type InputRows = Figure['derivation']['inputs'][number];

/** What all texts about origins need at hand. */
export interface OriginScene {
  readonly report: Report;
  readonly outline: ReportOutline;
  readonly language: Language;
}

/** The status of a figure or fact in words; a status that is not of ours stays as it is. */
export function statusWords(status: string, language: Language): string {
  return isStatus(status) ? documentWords(`status.${status}`)[language] : status;
}

function isStatus(status: string): status is Status {
  return (STATUSES as readonly string[]).includes(status);
}

/** The label of a figure as text. */
export function figureLabel(figure: Figure, scene: OriginScene): string {
  return say(figure.label, scene.language, scene.report.figures);
}

/** A figure's value with its bounds, and what kind of bounds they are: `1,85 (1,52–2,31), khoảng tin cậy`. */
export function figureValue(figure: Figure, language: Language): string {
  const reading = figureReadingWithUnit(figure, language);
  if (figure.low === undefined && figure.high === undefined) return reading;
  return `${reading}, ${documentWords(`bounds.${figure.boundsKind ?? 'interval'}`)[language]}`;
}

/** Parameters as `name = value; …`, in the order of their names. */
export function parametersText(figure: Figure): string {
  const entries = Object.entries(figure.derivation.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries
    .map(([name, value]) => `${name} = ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
}

/** The selection that an input was read by: `province = 19, 24; year = 2018`. */
export function selectionText(input: InputRows): string {
  return Object.entries(input.where)
    .map(([column, values]) => `${column} = ${values.join(', ')}`)
    .join('; ');
}

/** Rows of an input as `3–7, 12`. */
export function rowsText(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([first, end]) => (first === end ? String(first) : `${first}–${end}`)).join(', ');
}

/** `name@version` of an input's release. */
export function inputRelease(input: InputRows): string {
  return `${input.release.name}@${input.release.version}`;
}

/** Marks of the figures that a figure was computed from. */
export function fromMarks(figure: Figure, scene: OriginScene): string {
  return figure.derivation.from.map((id) => scene.outline.figureMarks.get(id) ?? id).join(', ');
}

/** Where a figure comes from in a few words: its tables, or the figures under it. */
export function figureSource(figure: Figure, scene: OriginScene): string {
  const { inputs } = figure.derivation;
  const tables = inputs.map((input) => {
    const count = formatNumber(input.matched, scene.language, 0);
    return `${filledWords('note.rows', { table: input.table, count })[scene.language]} (${inputRelease(input)})`;
  });
  const source =
    tables.length === 0 ? '' : filledWords('note.source', { source: [...new Set(tables)].join(', ') })[scene.language];
  const from =
    figure.derivation.from.length === 0
      ? ''
      : filledWords('note.from', { marks: fromMarks(figure, scene) })[scene.language];
  return [from, source].filter((text) => text !== '').join('; ');
}

/** The newer releases that make a figure stale. */
export function newerReleases(figure: Figure, report: Report): readonly CitedRelease[] {
  const names = new Set(figure.derivation.inputs.map((input) => `${input.release.name}@${input.release.version}`));
  return report.releases.filter(
    (release) => release.newer !== undefined && names.has(`${release.name}@${release.version}`),
  );
}

/** A fact's source as a note prints it. */
export function factSource(fact: CitedFact): string {
  return [fact.source.publisher, `“${fact.source.title}”`, fact.source.date, fact.source.url]
    .filter((part) => part !== null && part !== '' && part !== '“”')
    .join(', ');
}

/** The text of the note behind a mark. */
export function noteText(mark: Mark, scene: OriginScene): string {
  const { report, language } = scene;
  if (mark.kind === 'figure') return figureNote(report.figures[mark.id], scene);
  if (mark.kind === 'fact') return factNote(report.facts[mark.id], language);
  return report.acts[mark.id]?.warning?.[language] ?? '';
}

function figureNote(figure: Figure | undefined, scene: OriginScene): string {
  if (figure === undefined) return '';
  const { language } = scene;
  const said = filledWords('note.figure', {
    id: figure.id,
    label: `${figureLabel(figure, scene)} = ${figureValue(figure, language)}`,
    period: figure.period,
    status: statusWords(figure.status, language),
    method: figure.derivation.method,
    source: figureSource(figure, scene),
    vintage: figure.vintage,
  })[language];
  const newer = newerReleases(figure, scene.report).map((release) => `${release.name}@${release.newer}`);
  const stale = newer.length === 0 ? '' : ` ${filledWords('note.stale', { newer: newer.join(', ') })[language]}`;
  return said.replace(/; ;/g, ';') + stale;
}

function factNote(fact: CitedFact | undefined, language: Language): string {
  if (fact === undefined) return '';
  const said = filledWords('note.fact', {
    id: fact.value === null ? fact.id : `${fact.id} (${factText(fact, language)})`,
    source: factSource(fact),
    status: statusWords(fact.status, language),
    strength: documentWords(`strength.${fact.strength}`)[language],
    period: fact.period,
    release: fact.release,
    row: fact.row,
  })[language];
  return fact.conflictGroup === null
    ? said
    : `${said} ${filledWords('note.contested', { group: fact.conflictGroup })[language]}`;
}
