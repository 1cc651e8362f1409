import type { Figure } from '../../evidence/figure.ts';
import type { ReportTable, TableCell } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import { unitWords } from '../../evidence/wording/unit-words.ts';
import { columnTitle, columnUnits } from '../outline/column-units.ts';
import type { InlineReader } from '../outline/inline-pieces.ts';
import type { OriginScene } from '../outline/provenance.ts';
import { cellRuns } from '../outline/walk-report.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A table of the report as a sheet: numbers in full, bounds in columns of their own, ids of what each row rests on last. */
export function tableSheet(
  table: ReportTable,
  scene: OriginScene & { readonly reader: InlineReader },
): Omit<Sheet, 'name'> {
  const { report, language, outline, reader } = scene;
  const units = columnUnits(table, report);
  const word = (key: 'field.low' | 'field.high' | 'field.id'): string => documentWords(key)[language];
  const isBounded = table.columns.map((_, place) => table.rows.some((row) => hasBounds(figureOf(row[place], scene))));
  const heads = table.columns.flatMap((column, place) => {
    const title = columnTitle(column.title[language], units[place], language);
    return isBounded[place] === true
      ? [title, `${title}: ${word('field.low')}`, `${title}: ${word('field.high')}`]
      : [title];
  });
  const rows = table.rows.map((row) => [
    ...table.columns.flatMap((_, place): readonly SheetCell[] => {
      const cell = row[place];
      const figure = figureOf(cell, scene);
      if (cell === undefined) return [''];
      if (figure === undefined) {
        const text = cellText(cell, reader);
        return isBounded[place] === true ? [text, '', ''] : [text];
      }
      const unit = units[place] === undefined ? unitWords(figure.unit, language) : '';
      const number = (value: number | undefined): SheetCell =>
        value === undefined || !Number.isFinite(value) ? '' : { value, digits: figure.digits, unit };
      const value = figure.value === null ? figureReadingWithUnit(figure, language) : number(figure.value);
      return isBounded[place] === true ? [value, number(figure.low), number(figure.high)] : [value];
    }),
    idsOf(row),
  ]);
  const number = outline.tableNumbers.get(table) ?? 0;
  return {
    title: `${filledWords('form.table', { n: number })[language]}. ${table.title[language]}`,
    note: table.note?.[language] ?? '',
    heads: [...heads, word('field.id')],
    rows,
  };
}

/** The figure of a cell that holds nothing else. */
function figureOf(cell: TableCell | undefined, { report }: OriginScene): Figure | undefined {
  if (cell?.kind === 'figure') return report.figures[cell.figure];
  const [only, ...more] = cell?.kind === 'runs' ? cell.runs : [];
  return only?.kind === 'figure' && more.length === 0 ? report.figures[only.figure] : undefined;
}

function hasBounds(figure: Figure | undefined): boolean {
  return figure?.low !== undefined || figure?.high !== undefined;
}

/** A cell as text, each number followed by its mark: `12,5% [S3]`. */
function cellText(cell: TableCell, reader: InlineReader): string {
  return reader
    .cell(cell)
    .map((piece) => (piece.mark === undefined ? piece.text : `${piece.text} [${piece.mark.mark}]`))
    .join('')
    .trim();
}

function idsOf(row: readonly TableCell[]): string {
  const ids = row
    .flatMap(cellRuns)
    .flatMap((run) =>
      run.kind === 'figure' ? [run.figure] : run.kind === 'fact' ? [run.fact] : run.kind === 'act' ? [run.act] : [],
    );
  return [...new Set<string>(ids)].join(', ');
}
