import type { Report, Run, TableCell } from '../../evidence/report.ts';
import { figureReading, figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import type { Language } from '../../model/bilingual.ts';
import { citedFully, citedShortly } from './act-citation.ts';
import type { ReportOutline } from './report-outline.ts';

/** Where a mark leads. */
export interface Mark {
  readonly kind: 'figure' | 'fact' | 'act';
  readonly id: string;
  readonly mark: string;
  /** The first time this mark stands in the text: the note belongs here. */
  readonly isFirst: boolean;
}

/** A stretch of text of one look; a mark stands behind it. */
export interface Piece {
  readonly text: string;
  readonly emphasis?: 'strong' | 'italic';
  readonly mark?: Mark;
}

/** Turns runs into pieces in reading order; remembers which acts were cited and which notes were given. */
export interface InlineReader {
  pieces(runs: readonly Run[]): readonly Piece[];
  /** A cell; a figure alone in a cell prints its number without the unit when the head of its column names it. */
  cell(cell: TableCell, isUnitNamed?: boolean): readonly Piece[];
}

/** A reader of runs for one writing of a report; must meet the runs in document order. */
export function inlineReader(report: Report, outline: ReportOutline, language: Language): InlineReader {
  const met = new Set<string>();
  const markOf = (kind: Mark['kind'], id: string): Mark => {
    const marks = { figure: outline.figureMarks, fact: outline.factMarks, act: outline.actMarks }[kind];
    const mark = marks.get(id) ?? id;
    const isFirst = !met.has(mark);
    met.add(mark);
    return { kind, id, mark, isFirst };
  };
  const actPiece = (id: string, before: string): Piece => {
    const act = report.acts[id];
    const mark = markOf('act', id);
    const isFirst = mark.isFirst && !report.legalBases.includes(id);
    const cited = act === undefined ? id : isFirst ? citedFully(act, language) : citedShortly(act, language);
    const isApart = before !== '' && !/[\s(]$/.test(before);
    return { text: isApart ? ` (${cited})` : cited, ...(act === undefined ? {} : { mark }) };
  };
  const figurePiece = (id: string, isUnitNamed: boolean): Piece => {
    const figure = report.figures[id];
    if (figure === undefined) return { text: id };
    return {
      text: isUnitNamed ? figureReading(figure, language) : figureReadingWithUnit(figure, language),
      mark: markOf('figure', id),
    };
  };
  const piece = (run: Run, before: string): Piece => {
    if (run.kind === 'text') return { text: run.text[language], ...(run.emphasis ? { emphasis: run.emphasis } : {}) };
    if (run.kind === 'figure') return figurePiece(run.figure, false);
    if (run.kind === 'act') return actPiece(run.act, before);
    return report.facts[run.fact] === undefined ? { text: run.fact } : { text: '', mark: markOf('fact', run.fact) };
  };
  const pieces = (runs: readonly Run[]): readonly Piece[] => {
    let before = '';
    return runs.map((run, place) => {
      const made = piece(run, before);
      before += made.text;
      return runs[place + 1]?.kind === 'fact' ? { ...made, text: made.text.trimEnd() } : made;
    });
  };
  return {
    pieces,
    cell: (cell, isUnitNamed = false) =>
      cell.kind === 'figure'
        ? [figurePiece(cell.figure, isUnitNamed)]
        : cell.kind === 'text'
          ? [{ text: cell.text[language] }]
          : pieces(cell.runs),
  };
}
