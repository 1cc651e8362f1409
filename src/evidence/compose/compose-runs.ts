import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { capitalWords } from '../../model/capital-words.ts';
import { type Refusal, refusalLine } from '../../model/refusal.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent, RunReading } from '../reading.ts';
import type { Block, ReportTable, Section, TableCell } from '../report.ts';
import { figureCell, joinWords, paragraph, plain, section, sentence, textCell, textRun, titled } from './pieces.ts';

/** Methods that the authors ran for this dossier: what was run on what, the part of the result that is shown, and how it is read. */
export function composeRuns(content: DossierContent, book: FigureBook): Section | undefined {
  if (content.runs.length === 0) return undefined;
  return section('runs', words('runs.heading'), {
    blocks: [sentence('runs.intro')],
    sections: content.runs.map((reading) =>
      section(`run-${reading.run.id}`, reading.run.title, runBlocks(reading, book)),
    ),
  });
}

function runBlocks(reading: RunReading, book: FigureBook): readonly Block[] {
  const { run, refusals, warnings, sources, method } = reading;
  const note: readonly Block[] = run.note === undefined ? [] : [paragraph(textRun(run.note))];
  if (refusals.length > 0) return [refused(reading), ...note];
  const made = sentence('runs.made', {
    method: method?.title ?? plain(run.method),
    name: method?.name ?? run.method,
    tables: joinWords(sources),
  });
  return [
    made,
    { kind: 'table', table: runTable(reading, book) },
    ...warnings.map((warning) => paragraph(textRun(warning, 'italic'))),
    ...note,
  ];
}

/** So many faults of one run are printed; the rest are counted. */
const PRINTED = 5;

function refused({ refusals }: RunReading): Block {
  const more = refusals.length - PRINTED;
  const items = refusals.slice(0, PRINTED).map((refusal) => [textRun(refusalWords(refusal))]);
  return {
    kind: 'callout',
    tone: 'warning',
    title: words('runs.refused'),
    blocks: [{ kind: 'list', items }, ...(more > 0 ? [sentence('runs.refused.more', { count: more })] : [])],
  };
}

const refusalWords = (refusal: Refusal): Bilingual => ({
  vi: refusalLine(refusal, 'vi'),
  en: refusalLine(refusal, 'en'),
});

function runTable(reading: RunReading, book: FigureBook): ReportTable {
  const { run, keyHeads, cellHeads, rows, matched } = reading;
  return {
    id: `run-${run.id}`,
    title: run.title,
    columns: [
      ...keyHeads.map((title) => ({ title: capitalWords(title) })),
      ...cellHeads.map(({ title, isNumeric }) =>
        isNumeric ? { title: capitalWords(title), numeric: true } : { title: capitalWords(title) },
      ),
    ],
    rows: rows.map(({ keys, cells }) => [...keys.map(textCell), ...cells.map((cell) => cellOf(cell, book))]),
    ...(rows.length < matched ? { note: titled('runs.cut', { shown: rows.length, all: matched }) } : {}),
  };
}

const isMeasured = (cell: Measured | Bilingual): cell is Measured => 'method' in cell;

function cellOf(cell: Measured | Bilingual, book: FigureBook): TableCell {
  return isMeasured(cell) ? figureCell(book, cell) : textCell(cell);
}
